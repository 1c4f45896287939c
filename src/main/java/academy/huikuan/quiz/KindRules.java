package academy.huikuan.quiz;

import academy.huikuan.question.ChoiceQuestion;
import academy.huikuan.question.Computed;
import academy.huikuan.question.Essay;
import academy.huikuan.question.Formula;
import academy.huikuan.question.Gaps;
import academy.huikuan.question.Judgement;
import academy.huikuan.question.Matching;
import academy.huikuan.question.MultipleChoice;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Option;
import academy.huikuan.question.Ordering;
import academy.huikuan.question.Question;
import academy.huikuan.question.ShortAnswer;
import academy.huikuan.question.SingleChoice;
import academy.huikuan.question.Text;
import academy.huikuan.question.Wanted;
import academy.huikuan.question.Weight;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What the course asks of each kind of question beyond its format: one key, a feedback to every answer, numbers that can be computed. */
final class KindRules {
    /** Of a key with a formula, from the least accepted number to the most: one percent to either side. */
    private static final BigDecimal WIDEST = new BigDecimal("0.02");
    private static final int FEWEST_GRADES = 3;

    private final Consumer<String> problem;

    private KindRules(Consumer<String> problem) {
        this.problem = problem;
    }

    /** @param problem gets what is wrong */
    static void check(Question question, Syllabus syllabus, Consumer<String> problem) {
        KindRules rules = new KindRules(problem);
        if (question instanceof ChoiceQuestion choice) rules.options(choice);
        if (question instanceof SingleChoice single) rules.single(single.options());
        if (question instanceof Judgement judgement) rules.judgement(judgement);
        if (question instanceof MultipleChoice multiple) rules.multiple(multiple);
        if (question instanceof Numerical numerical) rules.numerical(numerical);
        if (question instanceof Computed computed) ComputedRules.check(computed, problem);
        if (question instanceof ShortAnswer written) rules.wanted("", written.wanted());
        if (question instanceof Matching matching) rules.matching(matching);
        if (question instanceof Ordering ordering) rules.ordering(ordering);
        if (question instanceof Gaps gaps) rules.gaps(gaps);
        if (question instanceof Essay essay) rules.essay(essay, syllabus.rubrics());
    }

    private void options(ChoiceQuestion question) {
        Set<String> texts = new HashSet<>();
        for (Option option : question.options()) {
            if (option.feedback().isEmpty()) problem.accept("no feedback for '" + option.text().body() + "'");
            if (!texts.add(option.text().body())) problem.accept("the option '" + option.text().body() + "' stands twice");
        }
    }

    private void single(List<Option> options) {
        long right = options.stream().filter(option -> option.weight().whole()).count();
        if (right != 1) problem.accept("a single choice has exactly one right option, not " + right);
    }

    private void judgement(Judgement question) {
        single(question.options());
        long grades = question.options().stream().map(Option::weight).distinct().count();
        if (grades < FEWEST_GRADES)
            problem.accept("a situational judgement has " + FEWEST_GRADES + " different grades at least, not " + grades);
    }

    private void multiple(MultipleChoice question) {
        long right = question.options().stream().filter(Option::right).mapToLong(option -> option.weight().units()).sum();
        if (right != Weight.FULL)
            problem.accept("the right options' weights add up to "
                    + BigDecimal.valueOf(right)
                            .movePointRight(2)
                            .divide(BigDecimal.valueOf(Weight.FULL), 5, RoundingMode.HALF_UP)
                            .stripTrailingZeros()
                            .toPlainString()
                    + " percent, not 100");
        for (Option option : question.options())
            if (option.weight().units() == 0) problem.accept("the wrong option '" + option.text().body() + "' needs a negative weight");
    }

    private void numerical(Numerical question) {
        if (!question.key().weight().whole()) problem.accept("no number earns all points");
        question.formula().ifPresent(formula -> fixed(formula, question.key()));
        ranges("", question.accepted());
    }

    private void ranges(String where, List<Numerical.Range> accepted) {
        for (Numerical.Range range : accepted)
            if (range.feedback().isEmpty()) problem.accept(where + "no feedback for the answer " + range.best().toPlainString());
    }

    private void fixed(Formula formula, Numerical.Range key) {
        BigDecimal value = formula.value();
        if (!key.has(value))
            problem.accept("the formula gives " + shown(value) + ", the key is " + key.best().toPlainString() + " ("
                    + key.least().toPlainString() + " to " + key.most().toPlainString() + ")");
        BigDecimal width = key.most().subtract(key.least());
        if (width.compareTo(value.abs().multiply(WIDEST)) > 0)
            problem.accept("the tolerance is wider than 1 percent of " + shown(value) + " to either side");
    }

    static String shown(BigDecimal value) {
        return value.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private void wanted(String where, List<Wanted> wanted) {
        Set<String> patterns = new HashSet<>();
        for (Wanted one : wanted) {
            if (one.feedback().isEmpty()) problem.accept(where + "no feedback for '" + one.pattern() + "'");
            if (!patterns.add(one.pattern())) problem.accept(where + "the answer '" + one.pattern() + "' stands twice");
        }
        if (wanted.stream().noneMatch(one -> one.weight().whole())) problem.accept(where + "no answer earns all points");
    }

    private void matching(Matching question) {
        explained(question, "a matching");
        if (new HashSet<>(question.lefts()).size() < question.lefts().size()) problem.accept("a left side stands twice");
        if (new HashSet<>(question.keys()).size() < question.keys().size()) problem.accept("two left sides have the same right side");
    }

    private void ordering(Ordering question) {
        explained(question, "an ordering");
        Collection<Text> items = new HashSet<>(question.items());
        if (items.size() < question.items().size()) problem.accept("an item stands twice");
    }

    private void explained(Question question, String kind) {
        if (question.general().isEmpty()) problem.accept(kind + " needs an explanation of the whole after ####");
    }

    private void gaps(Gaps question) {
        if (question.general().isEmpty()) problem.accept("a text with gaps needs a general feedback");
        int number = 0;
        for (Gaps.Gap gap : question.gaps()) {
            String where = "gap " + ++number + ": ";
            if (gap instanceof Gaps.WordGap word) wanted(where, word.wanted());
            if (gap instanceof Gaps.NumberGap numbers) ranges(where, numbers.accepted());
            if (gap instanceof Gaps.ChoiceGap choice)
                for (Option option : choice.options())
                    if (option.feedback().isEmpty()) problem.accept(where + "no feedback for '" + option.text().body() + "'");
            if (!gap.weigh(gap.right()).whole()) problem.accept(where + "'" + gap.key() + "' does not earn all points");
        }
    }

    private void essay(Essay question, Set<String> rubrics) {
        if (question.general().isEmpty()) problem.accept("an essay needs a model answer after ####");
        if (question.rubric().isEmpty()) problem.accept("an essay needs a [rubric:\u2026]");
        question.rubric()
                .filter(rubric -> !rubrics.contains(rubric))
                .ifPresent(rubric -> problem.accept("there is no rubric '" + rubric + "' in content/rubrics; there are: "
                        + (rubrics.isEmpty() ? "-" : rubrics.stream().sorted().collect(Collectors.joining(", ")))));
    }
}
