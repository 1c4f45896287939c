package academy.huikuan.check;

import academy.huikuan.bank.Entry;
import academy.huikuan.bank.GiftReader;
import academy.huikuan.course.Course;
import academy.huikuan.course.CourseReader;
import academy.huikuan.course.Unit;
import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.platform.SourceYaml;
import academy.huikuan.quiz.BankReader;
import academy.huikuan.quiz.Quiz;
import academy.huikuan.roleplay.RolePlayContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that the authors wrote.
 * @param topics tags of each unit in `topics.yaml`, also of units that the course does not list yet
 * @param skills ids
 * @param dialogues ids of the scenarios that have a solo dialogue
 * @param problems what the readers found; where there are any, the rest is incomplete
 */
record Material(
        Course course,
        List<Quiz> quizzes,
        RolePlayContent rolePlays,
        Map<String, List<String>> topics,
        List<String> skills,
        Set<String> dialogues,
        List<Problem> problems) {
    static Material read(SourceFolder folder) {
        List<Problem> problems = new ArrayList<>();
        Course course = CourseReader.read(folder, problems);
        BankReader.Banks banks = BankReader.read(folder);
        problems.addAll(banks.problems());
        RolePlayContent rolePlays = RolePlayContent.read(folder);
        problems.addAll(rolePlays.problems());
        Optional<SourceYaml> topics =
                folder.text("content/topics.yaml", problems).flatMap(text -> SourceYaml.read(text, problems));
        Map<String, List<String>> tags = new LinkedHashMap<>();
        topics.flatMap(yaml -> yaml.part("units")).ifPresent(units -> units.keys().forEach(unit -> tags.put(unit, units.texts(unit))));
        Set<String> dialogues =
                rolePlays.dialogues().stream().map(read -> read.dialogue().scenario()).collect(Collectors.toSet());
        return new Material(
                course, banks.quizzes(), rolePlays, tags, topics.map(yaml -> yaml.texts("skills")).orElse(List.of()), dialogues, problems);
    }

    /** Whether the course lists every unit; only then its role-plays must cover everything. */
    boolean isComplete() {
        return course.units().stream().map(Unit::id).collect(Collectors.toSet()).containsAll(topics.keySet());
    }

    Optional<Quiz> quiz(Unit unit) {
        return quizzes.stream().filter(quiz -> quiz.unit().equals(unit.id())).findFirst();
    }

    List<Entry> questions(Unit unit) {
        return quiz(unit).map(Quiz::bank).orElse(List.of());
    }
}
