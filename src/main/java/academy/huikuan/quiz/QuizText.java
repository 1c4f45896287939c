package academy.huikuan.quiz;

import academy.huikuan.bank.Entry;
import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the settings of a quiz that is not packed; they are written as `quizzes/<quiz>.yaml` is. */
public final class QuizText {
    private QuizText() {}

    /**
     * @param bank the questions that the sections take from
     * @param topics full names of all topics
     * @param problems gets everything that is wrong; then there is no quiz
     */
    public static Optional<Quiz> read(String yaml, List<Entry> bank, List<String> topics, List<String> skills, List<Problem> problems) {
        int known = problems.size();
        Optional<QuizRules> rules =
                YamlFile.parsed(new SourceFolder.Text("quiz", yaml), problems).flatMap(file -> QuizRules.read(file, problems));
        if (rules.isEmpty()) return Optional.empty();
        Syllabus syllabus = new Syllabus(Set.of(), Optional.empty(), 1, Map.of("", topics), Set.copyOf(skills), Set.of());
        if (rules.get().blueprint().isPresent()) problems.add(new Problem("quiz", 1, "a quiz that is not the course's has no blueprint"));
        else SectionRules.check(rules.get().sections(), "quiz", rules.get().drawLine(), syllabus, bank, problems);
        return problems.size() > known ? Optional.empty() : Optional.of(rules.get().quiz(bank));
    }

    /**
     * What the course asks of a quiz among its own, beyond that it can be read.
     * @param name of the quiz's files, such as `quizzes/m1`
     */
    public static List<Problem> asCourse(String name, String yaml, List<Entry> bank, SourceFolder course) {
        List<Problem> problems = new ArrayList<>();
        Syllabus syllabus = Syllabus.read(course, problems);
        Optional<QuizRules> rules = YamlFile.parsed(new SourceFolder.Text(name + ".yaml", yaml), problems)
                .flatMap(file -> QuizRules.read(file, problems));
        BankRules.check(name + ".gift", bank, syllabus, new HashMap<>(), problems);
        rules.ifPresent(read -> {
            if (!syllabus.units().contains(read.unit()))
                problems.add(new Problem(name + ".yaml", 1, "the unit '" + read.unit() + "' is not listed in content/course.yaml"));
            BankRules.checkWhole(name + ".gift", bank, read, syllabus, problems);
        });
        return problems.stream().distinct().toList();
    }
}
