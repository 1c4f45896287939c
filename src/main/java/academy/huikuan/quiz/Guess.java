package academy.huikuan.quiz;

import academy.huikuan.question.Answer;
import academy.huikuan.question.ChoiceQuestion;
import academy.huikuan.question.Essay;
import academy.huikuan.question.Gaps;
import academy.huikuan.question.Matching;
import academy.huikuan.question.Option;
import academy.huikuan.question.Ordering;
import academy.huikuan.question.Presentation;
import academy.huikuan.question.Question;
import academy.huikuan.question.ShortAnswer;
import academy.huikuan.question.TalkItem;
import academy.huikuan.question.Wanted;
import academy.huikuan.question.Weight;
import academy.huikuan.score.Score;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What random answers earn, as a share of the question's points: the mean over the options where one is to be chosen, one of so many at
 * each pair of a matching, nothing where something is to be written, unless any text earns a part; orders by going through all of them. Several choices, texts and
 * talks have no such share. (Moodle, "Quiz statistics calculations", "Random guess score"; orders have none there.)
 */
final class Guess {
    /** Items up to which all orders are gone through, 5,040 at most. */
    private static final int MOST_ORDERED = 7;

    private Guess() {}

    static OptionalDouble of(Question question) {
        if (question instanceof ChoiceQuestion choice) return choice.several() ? OptionalDouble.empty() : OptionalDouble.of(mean(choice.options()));
        if (question instanceof Matching matching) return OptionalDouble.of(1.0 / matching.rights().size());
        if (question instanceof Ordering ordering) return order(ordering);
        if (question instanceof Gaps gaps) return OptionalDouble.of(gaps(gaps.gaps()));
        if (question instanceof ShortAnswer words) return OptionalDouble.of(anything(words.wanted()));
        if (question instanceof Essay || question instanceof TalkItem) return OptionalDouble.empty();
        return OptionalDouble.of(0);
    }

    /** What `*` earns, which takes any text. */
    private static double anything(List<Wanted> wanted) {
        return (double) wanted.stream().filter(one -> one.pattern().equals("*")).findFirst().map(Wanted::weight).orElse(Weight.NOTHING)
                .units() / Weight.FULL;
    }

    private static double mean(List<Option> options) {
        return options.stream().mapToLong(option -> Math.max(0, option.weight().units())).average().orElseThrow() / Weight.FULL;
    }

    private static double gaps(List<Gaps.Gap> gaps) {
        double earned = gaps.stream()
                .filter(Gaps.ChoiceGap.class::isInstance)
                .map(Gaps.ChoiceGap.class::cast)
                .mapToDouble(gap -> gap.share() * mean(gap.options()))
                .sum();
        return earned / gaps.stream().mapToInt(Gaps.Gap::share).sum();
    }

    private static OptionalDouble order(Ordering ordering) {
        int size = ordering.items().size();
        if (size > MOST_ORDERED) return OptionalDouble.empty();
        List<Integer> order = new ArrayList<>();
        for (int item = 0; item < size; item++) order.add(item);
        List<Double> marks = new ArrayList<>();
        permute(ordering, order, 0, marks);
        return marks.stream().mapToDouble(Double::doubleValue).average();
    }

    private static void permute(Ordering ordering, List<Integer> order, int fixed, List<Double> marks) {
        if (fixed == order.size()) {
            Score mark = ordering.mark(new Answer.Ordered(order), Presentation.PLAIN).orElseThrow();
            marks.add((double) mark.earned() / mark.possible());
            return;
        }
        for (int next = fixed; next < order.size(); next++) {
            Collections.swap(order, fixed, next);
            permute(ordering, order, fixed + 1, marks);
            Collections.swap(order, fixed, next);
        }
    }
}
