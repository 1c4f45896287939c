package academy.huikuan.quiz;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the course says that a bank must fit.
 * @param units of `course.yaml`
 * @param last the quiz over the whole course, as `course.yaml` names it
 * @param lastLine where it is named
 * @param topics of `topics.yaml` for each unit, in full: `stages/m1`
 * @param rubrics ids of `content/rubrics`
 */
record Syllabus(
        Set<String> units,
        Optional<String> last,
        int lastLine,
        Map<String, List<String>> topics,
        Set<String> skills,
        Set<String> rubrics) {
    static final String COURSE = "content/course.yaml";
    private static final String RUBRICS = "content/rubrics/";
    private static final String YAML = ".yaml";

    static Syllabus read(SourceFolder folder, List<Problem> problems) {
        Set<String> units = new HashSet<>();
        Map<String, List<String>> topics = new HashMap<>();
        Set<String> skills = new HashSet<>();
        Optional<YamlFile> course = YamlFile.read(folder, COURSE, problems);
        course.flatMap(file -> file.value("units")).ifPresent(list -> units.addAll(list.list()));
        Optional<YamlFile.Value> last = course.flatMap(file -> file.value("final"));
        YamlFile.read(folder, "content/topics.yaml", problems).ifPresent(file -> {
            file.value("skills").ifPresent(list -> skills.addAll(list.list()));
            file.value("units")
                    .ifPresent(all -> all.map()
                            .forEach((unit, list) -> topics.put(
                                    unit, list.list().stream().map(tag -> unit + "/" + tag).toList())));
        });
        return new Syllabus(
                units,
                last.map(value -> value.text().orElse("")),
                last.map(YamlFile.Value::line).orElse(1),
                topics,
                skills,
                folder.list(RUBRICS, YAML).stream()
                        .map(path -> path.substring(RUBRICS.length(), path.length() - YAML.length()))
                        .collect(Collectors.toSet()));
    }

    boolean hasTopic(String topic) {
        return topics.values().stream().anyMatch(list -> list.contains(topic));
    }
}
