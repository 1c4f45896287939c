package academy.huikuan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Browser;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Follows every link from the first page on, and looks at one page of each kind. */
final class Crawl {
    /** Words of addresses that tell kinds of pages apart; all others name a thing, such as a unit. */
    private static final Set<String> WORDS = Set.of(
            "admin", "again", "attempt", "brief", "cohorts", "confirm", "course", "departments", "edit", "exports", "grading", "import",
            "learners", "me", "new", "people", "preview", "print", "quiz", "records", "result", "results", "reviews", "roleplay", "submit",
            "submitted", "trainer", "turns");
    /** What a link may download. */
    private static final Set<String> FILES = Set.of("/admin/import/template");

    /** A message's key that stands in the place of its text. */
    private static final String KEY = "\\b(course|quiz|roleplay|grading|progress|records|people|web|notice|refusal)\\.[a-z][a-z0-9-]+\\b";

    private final Browser browser;
    private final String name;
    private final TreeMap<String, String> visited = new TreeMap<>();
    private final Deque<String> open = new ArrayDeque<>(List.of("/"));
    private final Set<String> skipped;

    /** @param skipped kinds of pages that need not be looked at again */
    Crawl(Browser browser, String name, Set<String> skipped) {
        this.browser = browser;
        this.name = name;
        this.skipped = skipped;
    }

    /** @return an address for each kind of page that was looked at */
    TreeMap<String, String> run() {
        while (!open.isEmpty()) {
            String path = open.remove();
            String kind = kind(path);
            if (visited.containsKey(kind) || skipped.contains(kind)) continue;
            browser.visit(path);
            visited.put(kind, path);
            visited.put(kind(browser.path()), browser.path());
            inspect(kind(browser.path()));
        }
        return visited;
    }

    private void inspect(String kind) {
        browser.inspect("demo-" + name + kind.replace('/', '-').replace("*", "x"));
        assertThat(browser.all("main > .card.problem[role=alert] h1")).as("error page at " + browser.path()).isEmpty();
        assertThat(browser.text("body")).as(browser.path()).doesNotContain("no message").doesNotContainPattern(KEY);
        for (Object link : links()) {
            String path = String.valueOf(link);
            if (!FILES.contains(path)) open.add(path);
        }
    }

    private List<?> links() {
        return (List<?>) browser.driver()
                .executeScript("return [...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin)"
                        + ".map(a => a.pathname + a.search)");
    }

    static String kind(String address) {
        String path = address.replaceFirst("[?#].*", "");
        return Arrays.stream(path.split("/"))
                .map(word -> word.isEmpty() || WORDS.contains(word) ? word : "*")
                .collect(Collectors.joining("/"));
    }
}
