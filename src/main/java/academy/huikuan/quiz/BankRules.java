package academy.huikuan.quiz;

import academy.huikuan.bank.Entry;
import academy.huikuan.platform.Problem;
import academy.huikuan.question.Label;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the course asks of its banks beyond GIFT: ids, tags, feedback, one key, enough questions. */
final class BankRules {
    static final int FEWEST = 10;
    private static final String ID = "[a-z0-9][a-z0-9-]{0,63}";

    private final String file;
    private final List<Problem> problems;
    private int line;

    private BankRules(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** @param places where each id was seen, over all banks; gets this bank's ids */
    static void check(
            String file,
            List<Entry> questions,
            Syllabus syllabus,
            Map<String, String> places,
            List<Problem> problems) {
        BankRules rules = new BankRules(file, problems);
        for (Entry found : questions) {
            rules.line = found.line();
            rules.label(found.question().label(), syllabus, places);
            KindRules.check(found.question(), syllabus, rules::problem);
        }
    }

    /** What is asked of a bank that could be read as a whole. */
    static void checkWhole(
            String file, List<Entry> questions, QuizRules rules, Syllabus syllabus, List<Problem> problems) {
        if (questions.size() < FEWEST)
            problems.add(new Problem(file, 1, "the bank has " + questions.size() + " questions; " + FEWEST + " is the least"));
        SectionRules.check(rules.sections(), rules.path(), rules.drawLine(), syllabus, questions, problems);
        Set<String> tested = new HashSet<>();
        questions.forEach(found -> tested.addAll(found.question().label().topics()));
        for (String topic : syllabus.topics().getOrDefault(rules.unit(), List.of()))
            if (!tested.contains(topic)) problems.add(new Problem(file, 1, "no question tests the topic '" + topic + "'"));
    }

    private void problem(String message) {
        problems.add(new Problem(file, line, message));
    }

    private void label(Label label, Syllabus syllabus, Map<String, String> places) {
        if (label.id().isEmpty()) problem("the question has no id; write // [id:\u2026] right above it");
        else if (!label.id().matches(ID)) problem("the id '" + label.id() + "' may only have small letters, digits and '-', at most 64");
        else {
            String before = places.putIfAbsent(label.id(), file + ":" + line);
            if (before != null) problem("the id '" + label.id() + "' is used at " + before + " already");
        }
        if (label.topics().size() != 1) problem("give one [tag:topic=\u2026], not " + label.topics().size());
        for (String topic : label.topics())
            if (!syllabus.hasTopic(topic)) problem("the topic '" + topic + "' is not in content/topics.yaml");
        if (label.skills().isEmpty() || label.skills().size() > 2)
            problem("give one or two [tag:skill=\u2026], not " + label.skills().size());
        if (new HashSet<>(label.skills()).size() < label.skills().size()) problem("a skill is tagged twice");
        for (String skill : label.skills())
            if (!syllabus.skills().contains(skill)) problem("the skill '" + skill + "' is not in content/topics.yaml");
    }
}
