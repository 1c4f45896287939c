package academy.huikuan.quiz;

import academy.huikuan.question.Answer;
import academy.huikuan.question.ChoiceQuestion;
import academy.huikuan.question.Gaps;
import academy.huikuan.question.Kind;
import academy.huikuan.question.Matching;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Ordering;
import academy.huikuan.question.Presentation;
import academy.huikuan.question.Question;
import academy.huikuan.question.ShortAnswer;
import academy.huikuan.question.TalkItem;
import academy.huikuan.question.Weight;
import academy.huikuan.question.Wanted;
import academy.huikuan.score.Score;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the classes of {@link ResponseClasses} are called, and what each is worth. */
final class ClassNames {
    /**
     * A class in words.
     * @param message key of the messages to say instead of a text
     * @param gap number of the gap from 1, where it is one of several
     * @param html what was chosen or written, safe
     * @param worth `right part wrong`, or empty where one class has no worth of its own
     */
    record Name(Optional<String> message, Optional<Integer> gap, String html, String worth) {}

    private ClassNames() {}

    static Name of(Question question, String key) {
        if (key.startsWith(":")) return said("statistics.class-" + key.substring(1), key.equals(ResponseClasses.RIGHT) ? "right" : key.equals(ResponseClasses.WRONG) ? "wrong" : "");
        if (question instanceof ChoiceQuestion choice) return option(choice, Integer.parseInt(key));
        if (question instanceof Matching matching) return pair(matching, halves(key));
        if (question instanceof Ordering ordering) return order(ordering, key);
        if (question instanceof Gaps gaps) return gap(gaps, halves(key));
        String typed = key.substring(1);
        if (question instanceof TalkItem talk) return text(talk.dialogue().endings().get(typed).title(), "");
        return text(typed, worth(question, typed));
    }

    private static Name said(String key, String worth) {
        return new Name(Optional.of(key), Optional.empty(), "", worth);
    }

    private static Name text(String plain, String worth) {
        return new Name(Optional.empty(), Optional.empty(), escaped(plain), worth);
    }

    static String escaped(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static Name option(ChoiceQuestion choice, int place) {
        return new Name(
                Kind.optionKey(choice, place),
                Optional.empty(),
                choice.options().get(place).text().html(),
                worth(choice.options().get(place).weight(), choice.several()));
    }

    private static String worth(Weight weight, boolean several) {
        return weight.whole() || several && weight.units() > 0 ? "right" : weight.units() > 0 ? "part" : "wrong";
    }

    private static String[] halves(String key) {
        return key.split(ResponseClasses.TYPED, 2);
    }

    private static Name pair(Matching matching, String[] halves) {
        int left = Integer.parseInt(halves[0]);
        int right = Integer.parseInt(halves[1]);
        String html = matching.lefts().get(left).html() + " \u2192 " + matching.rights().get(right).html();
        return new Name(Optional.empty(), Optional.empty(), html, matching.keys().get(left) == right ? "right" : "wrong");
    }

    /** The items by their numbers in the right order. */
    private static Name order(Ordering ordering, String key) {
        List<Integer> items = Arrays.stream(key.split(",")).map(Integer::valueOf).toList();
        Score mark = ordering.mark(new Answer.Ordered(items), Presentation.PLAIN).orElseThrow();
        String html = items.stream().map(item -> String.valueOf(item + 1)).collect(Collectors.joining(" \u2192 "));
        return text(html, mark.earned() == mark.possible() ? "right" : mark.earned() > 0 ? "part" : "wrong");
    }

    private static Name gap(Gaps gaps, String[] halves) {
        int number = Integer.parseInt(halves[0]);
        Gaps.Gap gap = gaps.gaps().get(number);
        String html = gap instanceof Gaps.ChoiceGap choice
                ? choice.options().get(Integer.parseInt(halves[1])).text().html()
                : escaped(halves[1]);
        return new Name(Optional.empty(), Optional.of(number + 1), html, worth(gap.weigh(halves[1]), false));
    }

    private static String worth(Question question, String typed) {
        Weight weight = Weight.NOTHING;
        if (question instanceof Numerical numerical)
            weight = numerical.hit(new Answer.Entered(typed)).map(Numerical.Range::weight).orElse(weight);
        if (question instanceof ShortAnswer known) weight = known.hit(new Answer.Written(typed)).map(Wanted::weight).orElse(weight);
        return worth(weight, false);
    }
}
