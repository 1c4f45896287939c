package academy.huikuan.quiz;

import academy.huikuan.question.Answer;
import academy.huikuan.question.Computed;
import academy.huikuan.question.Presentation;
import academy.huikuan.question.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the course asks of a question with drawn values: each draw has a result that can be typed and is marked right. */
final class ComputedRules {
    private static final int DRAWS = 200;
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final Pattern NAME = Pattern.compile("\\{([a-z][a-z0-9]*)}");

    private final Computed question;
    private final Consumer<String> problem;

    private ComputedRules(Computed question, Consumer<String> problem) {
        this.question = question;
        this.problem = problem;
    }

    static void check(Computed question, Consumer<String> problem) {
        ComputedRules rules = new ComputedRules(question, problem);
        rules.names();
        if (question.answer().isEmpty()) problem.accept("no feedback for the right answer");
        if (!rules.draw(question.first()) || !rules.draw(question.last())) return;
        Random chance = new Random(1);
        for (int draw = 0; draw < DRAWS; draw++) if (!rules.draw(question.present(chance))) return;
    }

    private void names() {
        Set<String> drawn = question.variables().stream().map(Computed.Variable::name).collect(Collectors.toSet());
        Set<String> used = question.formula().variables();
        Set<String> shown = names(question.prompt());
        for (Computed.Variable variable : question.variables()) {
            if (!used.contains(variable.name())) problem.accept("the formula does not use '" + variable.name() + "'");
            if (!shown.contains(variable.name())) problem.accept("the text does not show {" + variable.name() + "}");
        }
        if (shown.contains("answer")) problem.accept("the text shows the {answer}");
        for (Optional<Text> said : List.of(Optional.of(question.prompt()), question.answer(), question.otherwise(), question.general()))
            said.map(ComputedRules::names).orElse(Set.of()).stream()
                    .filter(name -> !drawn.contains(name) && !name.equals("answer"))
                    .forEach(name -> problem.accept("there is no value for {" + name + "}"));
    }

    private static Set<String> names(Text text) {
        return NAME.matcher(text.body()).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** @return whether these values are sound; otherwise the rest of the draws need not be tried */
    private boolean draw(Presentation shown) {
        String told = new TreeMap<>(shown.values()).toString();
        try {
            BigDecimal result = question.result(shown);
            Answer right = question.rightAnswer(shown).orElseThrow();
            if (question.mark(right, shown).filter(mark -> mark.earned() == mark.possible()).isEmpty())
                return wrong("for " + told + " the result " + Computed.shown(result) + " is not marked right; widen the tolerance");
            BigDecimal off = question.tolerance().relative() ? question.tolerance().amount().multiply(result.abs()) : question.tolerance().amount();
            if (off.compareTo(result.abs().multiply(HUNDREDTH)) > 0)
                return wrong("for " + told + " the tolerance is wider than 1 percent of " + Computed.shown(result));
            return true;
        } catch (IllegalArgumentException fails) {
            return wrong("for " + told + " the formula has no result: " + fails.getMessage());
        }
    }

    private boolean wrong(String message) {
        problem.accept(message);
        return false;
    }
}
