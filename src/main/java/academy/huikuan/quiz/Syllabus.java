package academy.huikuan.quiz;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the course says that a bank must fit.
 * @param units of `course.yaml`
 * @param topics of `topics.yaml` for each unit, in full: `stages/m1`
 */
record Syllabus(Set<String> units, Map<String, List<String>> topics, Set<String> skills) {
    static Syllabus read(SourceFolder folder, List<Problem> problems) {
        Set<String> units = new HashSet<>();
        Map<String, List<String>> topics = new HashMap<>();
        Set<String> skills = new HashSet<>();
        YamlFile.read(folder, "content/course.yaml", problems)
                .flatMap(course -> course.value("units"))
                .ifPresent(list -> units.addAll(list.list()));
        YamlFile.read(folder, "content/topics.yaml", problems).ifPresent(file -> {
            file.value("skills").ifPresent(list -> skills.addAll(list.list()));
            file.value("units")
                    .ifPresent(all -> all.map()
                            .forEach((unit, list) -> topics.put(
                                    unit, list.list().stream().map(tag -> unit + "/" + tag).toList())));
        });
        return new Syllabus(units, topics, skills);
    }

    boolean hasTopic(String topic) {
        return topics.values().stream().anyMatch(list -> list.contains(topic));
    }
}
