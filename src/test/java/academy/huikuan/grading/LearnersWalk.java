package academy.huikuan.grading;

import academy.huikuan.harness.PageForm;
import academy.huikuan.harness.Visitor;
import academy.huikuan.harness.Visitor.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Opens whatever a learner can: every endpoint without ids, whatever the pages lead to, and every endpoint with ids of others. */
final class LearnersWalk {
    /** Pages of the course and its quizzes, the same for all: so many of each kind are enough. */
    private static final int OF_A_KIND = 2;
    private static final List<String> OWN = List.of("/reviews", "/results", "/roleplay/rooms", "/roleplay/replays", "/pk");
    private static final Pattern LINK = Pattern.compile("(?:href|action|src|value|data-[a-z-]+)=\"(/[^\"#]*)");
    /** A stream that does not end; what it says is told by the news of a room. */
    private static final String STREAM = "/roleplay/rooms/{room}/stream";

    private static final List<String> ENDPOINTS = endpoints();

    /** @param heard headers but for the clock's, and the body. */
    record Page(String path, int status, String heard) {}

    private final Visitor visitor;
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Map<String, Integer> ofKind = new HashMap<>();

    private LearnersWalk(Visitor visitor) {
        this.visitor = visitor;
    }

    private static List<String> endpoints() {
        try (InputStream list = LearnersWalk.class.getResourceAsStream("/endpoints.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.matches("GET .* : .*(learner|signed-in|everyone).*"))
                    .map(line -> line.replaceAll("^GET | :.*$", ""))
                    .filter(path -> !path.equals(STREAM) && !path.startsWith("/assets") && !path.endsWith(".epub") && !path.equals("/favicon.ico"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param ids of others, tried wherever an endpoint takes one */
    static Map<String, Page> of(Visitor visitor, Collection<String> ids) {
        LearnersWalk walk = new LearnersWalk(visitor);
        Deque<String> open = new ArrayDeque<>();
        ENDPOINTS.stream().filter(path -> !path.contains("{")).forEach(open::add);
        while (!open.isEmpty()) {
            Page page = walk.opens(open.remove());
            if (page != null) links(page.heard()).filter(link -> !walk.pages.containsKey(link)).forEach(open::add);
        }
        for (String path : ENDPOINTS)
            if (OWN.stream().anyMatch(path::startsWith) && path.contains("{"))
                ids.forEach(id -> walk.keeps(path.replaceAll("\\{(?!opinion|token)[a-z]+}", id).replaceAll("\\{[a-z]+}", "0".repeat(32))));
        return walk.pages;
    }

    private static Stream<String> links(String page) {
        return LINK.matcher(page).results().map(found -> PageForm.plain(found.group(1)));
    }

    private Page opens(String path) {
        String plain = path.replaceFirst("\\?.*", "");
        String kind = ENDPOINTS.stream().filter(endpoint -> matches(endpoint, plain)).findFirst().orElse("");
        if (kind.isEmpty() || pages.containsKey(path)) return null;
        boolean own = OWN.stream().anyMatch(kind::startsWith);
        if (!own && kind.contains("{") && ofKind.merge(kind, 1, Integer::sum) > OF_A_KIND) return null;
        return keeps(path);
    }

    private Page keeps(String path) {
        if (pages.containsKey(path)) return null;
        Answer answer = visitor.get(path);
        StringBuilder heard = new StringBuilder(heard(answer));
        if (OWN.stream().anyMatch(path::startsWith)) heard.append(heard(visitor.getJson(path)));
        Page page = new Page(path, answer.status(), heard.toString());
        pages.put(path, page);
        return page;
    }

    private static String heard(Answer answer) {
        Map<String, List<String>> headers = new HashMap<>(answer.headers().map());
        headers.keySet().removeIf(name -> name.equalsIgnoreCase("Date"));
        return answer.status() + " " + headers + "\n" + answer.text() + "\n";
    }

    static boolean matches(String endpoint, String path) {
        return Pattern.matches(endpoint.replaceAll("\\{[a-z]+}", "[^/]+"), path.replaceFirst("\\?.*", ""));
    }
}
