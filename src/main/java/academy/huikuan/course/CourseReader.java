package academy.huikuan.course;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads the course from its authors' files: `content/course.yaml`, `topics.yaml`, `glossary.yaml` and the units that the course lists. */
public final class CourseReader {
    private static final String COURSE = "content/course.yaml";
    /** The day of a course that names none. */
    private static final LocalDate UNDATED = LocalDate.of(2026, 1, 1);

    private static final String TOPICS = "content/topics.yaml";
    private static final Pattern UNSAFE_PICTURE =
            Pattern.compile("<script|<foreignObject|\\son[a-z]+\\s*=|href\\s*=\\s*[\"'](?!#)", Pattern.CASE_INSENSITIVE);

    private final SourceFolder folder;
    private final List<Problem> problems;
    private final List<UnitLinks.Link> links = new ArrayList<>();

    private CourseReader(SourceFolder folder, List<Problem> problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** @param problems gets everything that is wrong, with file and line */
    public static Course read(SourceFolder folder, List<Problem> problems) {
        return new CourseReader(folder, problems).course();
    }

    private Course course() {
        Map<String, Object> course = yaml(COURSE);
        List<Unit> units = new ArrayList<>();
        if (!(course.get("units") instanceof List<?> ids) || ids.isEmpty()) problem(COURSE, "'units' must list the units' ids");
        else
            for (Object id : ids) {
                String path = "content/units/" + id + "/unit.md";
                folder.text(path, problems).ifPresent(file -> {
                    UnitReader reader = new UnitReader(file, problems);
                    reader.read(id.toString()).ifPresent(units::add);
                    links.addAll(reader.links());
                });
            }
        Glossary glossary = GlossaryReader.read(folder, links, problems);
        checkTopics(units);
        checkIds(units);
        checkLinks(units, glossary);
        checkPictures();
        return new Course(
                String.valueOf(course.get("id")), String.valueOf(course.get("title")), revised(course), List.copyOf(units), glossary);
    }

    private LocalDate revised(Map<String, Object> course) {
        if (!course.containsKey("revised")) return UNDATED;
        try {
            return LocalDate.parse(String.valueOf(course.get("revised")));
        } catch (DateTimeParseException wrong) {
            problem(COURSE, "'revised' is a day such as 2026-11-22");
            return UNDATED;
        }
    }

    private void checkTopics(List<Unit> units) {
        Map<String, Object> topics = yaml(TOPICS);
        Set<String> skills = topics.get("skills") instanceof List<?> list ? strings(list) : Set.of();
        Map<?, ?> byUnit = topics.get("units") instanceof Map<?, ?> map ? map : Map.of();
        for (Unit unit : units) {
            String path = path(unit);
            for (String skill : unit.skills()) if (!skills.contains(skill)) problem(path, "unknown skill '" + skill + "'");
            unit.quiz().filter(quiz -> !folder.has("quizzes/" + quiz + ".yaml")).ifPresent(quiz -> problem(path, "there is no quiz '" + quiz + "'"));
            Set<String> wanted = new TreeSet<>();
            if (byUnit.get(unit.id()) instanceof List<?> tags) tags.forEach(tag -> wanted.add(unit.id() + "/" + tag));
            else problem(TOPICS, "no topics are listed for unit '" + unit.id() + "'");
            Set<String> taught = new HashSet<>();
            for (Section section : unit.sections())
                for (String topic : section.topics()) {
                    taught.add(topic);
                    if (!wanted.contains(topic)) problem(path, lineOf(unit, topic), "unknown topic '" + topic + "'; see topics.yaml");
                }
            wanted.removeAll(taught);
            for (String missing : wanted) problem(path, "no section teaches topic " + missing);
        }
    }

    private void checkIds(List<Unit> units) {
        Map<String, String> checks = new HashMap<>();
        Set<String> unitIds = new HashSet<>();
        for (Unit unit : units) {
            if (!unitIds.add(unit.id())) problem(COURSE, "unit '" + unit.id() + "' is listed twice");
            Set<String> sections = new HashSet<>();
            for (Section section : unit.sections()) {
                if (!sections.add(section.id())) problem(path(unit), lineOf(unit, "{#" + section.id() + "}"), "section id '" + section.id() + "' is used twice");
                for (Block block : section.blocks())
                    if (block instanceof Block.Check check) {
                        String other = checks.put(check.id(), unit.id());
                        if (other != null)
                            problem(path(unit), lineOf(unit, "check " + check.id()), "check id '" + check.id() + "' is used twice (also in " + other + ")");
                    }
            }
        }
    }

    private void checkLinks(List<Unit> units, Glossary glossary) {
        Set<String> targets = new HashSet<>();
        for (Unit unit : units) {
            targets.add("unit:" + unit.id());
            unit.sections().forEach(section -> targets.add("unit:" + unit.id() + "#" + section.id()));
        }
        glossary.terms().forEach(term -> targets.add("term:" + term.id()));
        for (UnitLinks.Link link : links) {
            if (!targets.contains(link.target()) && !leadsToFile(link.target())) problem(link.file(), link.line(), "this link leads nowhere: " + link.target());
        }
    }

    /** Whether it is the address of a picture or a form that there is. */
    private boolean leadsToFile(String target) {
        String name = target.substring(target.indexOf(':') + 1);
        if (!name.matches("[a-z0-9.-]+")) return false;
        if (target.startsWith("form:")) return folder.has("content/forms/" + name + ".yaml");
        return target.startsWith("picture:") && folder.has("content/pictures/" + name);
    }

    private void checkPictures() {
        for (String path : folder.list("content/pictures", ".svg")) {
            String svg = new String(folder.bytes(path), StandardCharsets.UTF_8);
            if (UNSAFE_PICTURE.matcher(svg).find()) problem(path, "a picture holds no script, no foreign object and no link");
            if (!svg.contains("<title")) problem(path, "a picture needs a <title>");
        }
    }

    private Map<String, Object> yaml(String path) {
        return folder.text(path, problems).map(file -> YamlText.map(path, file.lines(), 0, problems)).orElse(Map.of());
    }

    private static Set<String> strings(List<?> list) {
        Set<String> strings = new HashSet<>();
        list.forEach(value -> strings.add(String.valueOf(value)));
        return strings;
    }

    private static String path(Unit unit) {
        return "content/units/" + unit.id() + "/unit.md";
    }

    private static int lineOf(Unit unit, String part) {
        List<String> lines = unit.source().lines().toList();
        for (int i = lines.size() - 1; i >= 0; i--) if (lines.get(i).contains(part)) return i + 1;
        return 1;
    }

    private void problem(String path, String message) {
        problem(path, 1, message);
    }

    private void problem(String path, int line, String message) {
        problems.add(new Problem(path, line, message));
    }
}
