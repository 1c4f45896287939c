package academy.huikuan.quiz;

import academy.huikuan.analysis.Choice;
import academy.huikuan.dialogue.Talk;
import academy.huikuan.question.Answer;
import academy.huikuan.question.ChoiceQuestion;
import academy.huikuan.question.Computed;
import academy.huikuan.question.Gaps;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Presentation;
import academy.huikuan.question.Question;
import academy.huikuan.question.ShortAnswer;
import academy.huikuan.question.TalkItem;
import academy.huikuan.question.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Puts answers into classes that can be counted: an option, a pair, an order, what stands in a gap, a number, a text without its
 * punctuation, right or wrong where every learner had other values, the end of a talk. {@link ClassNames} says them in words.
 */
final class ResponseClasses {
    static final String RIGHT = ":right";
    static final String WRONG = ":wrong";
    static final String WRITTEN = ":written";
    static final String UNFINISHED = ":unfinished";

    /** Before a text as it was typed. */
    static final String TYPED = "=";

    /** A class's name is shortened to so many characters. */
    private static final int LONGEST = 60;

    private ResponseClasses() {}

    /** What is offered to choose from; nothing where answers are written or put together. */
    static List<Choice> offered(Question question) {
        if (question instanceof ChoiceQuestion choice)
            return IntStream.range(0, choice.options().size())
                    .mapToObj(option -> new Choice(String.valueOf(option), !choice.options().get(option).right()))
                    .toList();
        if (!(question instanceof Gaps gaps)) return List.of();
        List<Choice> offered = new ArrayList<>();
        for (int gap = 0; gap < gaps.gaps().size(); gap++)
            if (gaps.gaps().get(gap) instanceof Gaps.ChoiceGap choice)
                for (int option = 0; option < choice.options().size(); option++)
                    offered.add(new Choice(gap + TYPED + option, !choice.options().get(option).right()));
        return offered;
    }

    /** The classes that an answer falls into; none for no answer. */
    static List<String> of(Question question, Answer answer, Presentation shown) {
        if (answer instanceof Answer.Chosen chosen) return chosen.options().stream().map(String::valueOf).toList();
        if (answer instanceof Answer.Matched matched) return pairs(matched.rights());
        if (answer instanceof Answer.Ordered ordered)
            return List.of(ordered.items().stream().map(String::valueOf).collect(Collectors.joining(",")));
        if (answer instanceof Answer.Filled filled) return filled(filled.gaps());
        if (answer instanceof Answer.Entered entered) return List.of(entered(question, entered, shown));
        if (answer instanceof Answer.Written written) return List.of(written(question, written));
        if (answer instanceof Answer.Said said) return List.of(said(question, said));
        return List.of();
    }

    private static List<String> pairs(List<Integer> rights) {
        return IntStream.range(0, rights.size())
                .filter(left -> rights.get(left) >= 0)
                .mapToObj(left -> left + TYPED + rights.get(left))
                .toList();
    }

    private static List<String> filled(List<String> gaps) {
        return IntStream.range(0, gaps.size())
                .filter(gap -> !gaps.get(gap).isEmpty())
                .mapToObj(gap -> gap + TYPED + cut(gaps.get(gap)))
                .toList();
    }

    private static String entered(Question question, Answer.Entered entered, Presentation shown) {
        if (question instanceof Computed) {
            boolean right = question.mark(entered, shown).filter(mark -> mark.earned() == Weight.FULL).isPresent();
            return right ? RIGHT : WRONG;
        }
        boolean bare = question instanceof Numerical numerical && numerical.units().isEmpty();
        return TYPED
                + (bare ? entered.number().map(BigDecimal::stripTrailingZeros).map(BigDecimal::toPlainString).orElse(entered.text()) : entered.text());
    }

    private static String written(Question question, Answer.Written written) {
        return question instanceof ShortAnswer known ? TYPED + cut(known.wording().folded(written.text())) : WRITTEN;
    }

    private static String said(Question question, Answer.Said said) {
        if (!(question instanceof TalkItem talk)) return UNFINISHED;
        return Talk.replay(talk.dialogue(), said.path()).ending().map(ending -> TYPED + ending.id()).orElse(UNFINISHED);
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ");
        int end = line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())));
        return line.substring(0, end);
    }
}
