package academy.huikuan.course;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.Secrets;
import academy.huikuan.platform.SourceFolder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one unit's file: front matter, introduction, sections. */
final class UnitReader {
    private static final Pattern HEADING = Pattern.compile("## (.+?) \\{#([a-z0-9-]+)\\}\\s*");
    private static final Pattern TOPIC = Pattern.compile("<!--\\s*topic:\\s*(\\S+)\\s*-->\\s*");
    private static final Set<String> KEYS = Set.of("id", "title", "summary", "skills", "quiz", "monday");

    private final String path;
    private final String body;
    private final List<String> lines;
    private final List<Problem> problems;
    private final List<UnitLinks.Link> links = new ArrayList<>();

    UnitReader(SourceFolder.Text file, List<Problem> problems) {
        this.path = file.path();
        this.body = file.body();
        this.lines = file.lines();
        this.problems = problems;
    }

    /** @return the links to other places of the course, known after {@link #read} */
    List<UnitLinks.Link> links() {
        return links;
    }

    Optional<Unit> read(String id) {
        int end = frontMatterEnd();
        if (end < 0) {
            problem(1, "the file must begin with front matter between two lines ---");
            return Optional.empty();
        }
        Map<String, Object> front = YamlText.map(path, lines.subList(1, end), 1, problems);
        for (String key : front.keySet()) if (!KEYS.contains(key)) problem(1, "unknown front matter '" + key + "'");
        if (!id.equals(front.get("id"))) problem(1, "id must be '" + id + "', the folder's name");
        List<Section> sections = new ArrayList<>();
        int first = nextHeading(end + 1);
        String intro = blocksHtml(lines.subList(end + 1, first), end + 1);
        for (int at = first; at < lines.size(); ) {
            int next = nextHeading(at + 1);
            section(at, next).ifPresent(sections::add);
            at = next;
        }
        if (sections.isEmpty()) problem(1, "the unit has no section (## title {#id})");
        UnitLinks.collect(path, lines, links, problems);
        return Optional.of(new Unit(
                id,
                text(front, "title"),
                text(front, "summary"),
                skills(front),
                Optional.ofNullable(front.get("quiz")).map(Object::toString),
                intro,
                List.copyOf(sections),
                Prose.inline(text(front, "monday")),
                body,
                Secrets.digest("unit\n" + id + "\n" + body)));
    }

    private String blocksHtml(List<String> part, int offset) {
        StringBuilder html = new StringBuilder();
        for (Block block : new BlockReader(path, problems).read(part, offset)) {
            if (block instanceof Block.Text text) html.append(text.html());
            else problem(offset + 1, "the introduction holds plain text only; move the ::: block into a section");
        }
        return html.toString();
    }

    private Optional<Section> section(int at, int next) {
        Matcher heading = HEADING.matcher(lines.get(at));
        if (!heading.matches()) {
            problem(at + 1, "a section's heading is '## title {#id}'");
            return Optional.empty();
        }
        Set<String> topics = new LinkedHashSet<>();
        int from = at + 1;
        for (; from < next; from++) {
            Matcher topic = TOPIC.matcher(lines.get(from));
            if (topic.matches()) topics.add(topic.group(1));
            else if (!lines.get(from).isBlank()) break;
        }
        List<String> part = lines.subList(from, next);
        for (int i = 0; i < part.size(); i++)
            if (TOPIC.matcher(part.get(i)).matches()) problem(from + i + 1, "a topic mark stands right below the heading");
        List<Block> blocks = new BlockReader(path, problems).read(part, from);
        int characters = han(part);
        boolean shown = blocks.stream().anyMatch(block -> block instanceof Block.Case
                || block instanceof Block.Dialogue
                || block instanceof Block.Text text && text.html().contains("<table"));
        if (!topics.isEmpty() && (characters < 400 || !shown))
            problem(at + 1, "topic " + String.join(", ", topics) + " stands on a thin section: " + characters
                    + " Chinese characters" + (shown ? "" : ", no dialogue, case or table") + "; 400 and one of these are needed");
        return Optional.of(new Section(heading.group(2), heading.group(1), Set.copyOf(topics), blocks, characters));
    }

    private int frontMatterEnd() {
        if (lines.isEmpty() || !lines.get(0).equals("---")) return -1;
        return lines.subList(1, lines.size()).indexOf("---") + 1 == 0 ? -1 : lines.subList(1, lines.size()).indexOf("---") + 1;
    }

    private int nextHeading(int from) {
        int at = from;
        while (at < lines.size() && !lines.get(at).startsWith("## ")) at++;
        return at;
    }

    private String text(Map<String, Object> front, String key) {
        Object value = front.get(key);
        if (value == null || value.toString().isBlank()) problem(1, "front matter '" + key + "' is missing");
        return value == null ? "" : value.toString();
    }

    private List<String> skills(Map<String, Object> front) {
        if (front.get("skills") instanceof List<?> list) return list.stream().map(Object::toString).toList();
        problem(1, "front matter 'skills' must be a list");
        return List.of();
    }

    private static int han(List<String> part) {
        return (int) part.stream()
                .flatMapToInt(String::codePoints)
                .filter(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN)
                .count();
    }

    private void problem(int line, String message) {
        problems.add(new Problem(path, line, message));
    }
}
