package academy.huikuan.quiz;

import academy.huikuan.bank.Bank;
import academy.huikuan.bank.Entry;
import academy.huikuan.bank.GiftReader;
import academy.huikuan.platform.Problem;
import academy.huikuan.question.Formula;
import academy.huikuan.question.Label;
import academy.huikuan.question.Weight;
import academy.huikuan.question.Judgement;
import academy.huikuan.question.ChoiceQuestion;
import academy.huikuan.question.MultipleChoice;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Option;
import academy.huikuan.question.Question;
import academy.huikuan.question.SingleChoice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the course asks of its banks beyond GIFT: ids, tags, feedback, one key, enough questions. */
final class BankRules {
    static final int FEWEST = 10;
    /** Of a computed key's value, from the least accepted number to the most: one percent to either side. */
    private static final BigDecimal WIDEST = new BigDecimal("0.02");

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
            rules.question(found.question());
        }
    }

    static void checkWhole(
            String file, Bank bank, QuizRules rules, Syllabus syllabus, List<Problem> problems) {
        List<Entry> questions = bank.questions();
        if (!bank.problems().isEmpty()) return;
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

    private void question(Question question) {
        if (question instanceof ChoiceQuestion choice) options(choice);
        if (question instanceof SingleChoice single) single(single.options());
        if (question instanceof Judgement judgement) judgement(judgement);
        if (question instanceof MultipleChoice multiple) multiple(multiple);
        if (question instanceof Numerical numerical) numerical(numerical);
    }

    private void options(ChoiceQuestion question) {
        Set<String> texts = new HashSet<>();
        for (Option option : question.options()) {
            if (option.feedback().isEmpty()) problem("no feedback for '" + option.text().body() + "'");
            if (!texts.add(option.text().body())) problem("the option '" + option.text().body() + "' stands twice");
        }
    }

    private void single(List<Option> options) {
        long right = options.stream().filter(option -> option.weight().whole()).count();
        if (right != 1) problem("a single choice has exactly one right option, not " + right);
    }

    private void judgement(Judgement question) {
        single(question.options());
        long grades = question.options().stream().map(Option::weight).distinct().count();
        if (grades < 3) problem("a situational judgement has three different grades at least, not " + grades);
    }

    private void multiple(MultipleChoice question) {
        long right = question.options().stream().filter(Option::right).mapToLong(option -> option.weight().units()).sum();
        if (right != Weight.FULL)
            problem("the right options' weights add up to "
                    + BigDecimal.valueOf(right, 0).movePointRight(2).divide(BigDecimal.valueOf(Weight.FULL), 5, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString()
                    + " percent, not 100");
        for (Option option : question.options())
            if (option.weight().units() == 0) problem("the wrong option '" + option.text().body() + "' needs a negative weight");
    }

    private void numerical(Numerical question) {
        if (!question.key().weight().whole()) problem("no number earns all points");
        question.formula().ifPresent(formula -> computed(formula, question.key()));
        for (Numerical.Range range : question.accepted())
            if (range.feedback().isEmpty()) problem("no feedback for the answer " + range.best().toPlainString());
    }

    private void computed(Formula formula, Numerical.Range key) {
        BigDecimal value = formula.value();
        if (!key.has(value))
            problem("the formula gives " + shown(value) + ", the key is " + key.best().toPlainString() + " (" + key.least().toPlainString()
                    + " to " + key.most().toPlainString() + ")");
        BigDecimal width = key.most().subtract(key.least());
        if (width.compareTo(value.abs().multiply(WIDEST)) > 0)
            problem("the tolerance is wider than 1 percent of " + shown(value) + " to either side");
    }

    private static String shown(BigDecimal value) {
        return value.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
