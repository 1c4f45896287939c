package academy.huikuan.quiz;

import academy.huikuan.question.ChoiceQuestion;
import academy.huikuan.question.Computed;
import academy.huikuan.question.Gaps;
import academy.huikuan.question.Kind;
import academy.huikuan.question.Label;
import academy.huikuan.question.Matching;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Option;
import academy.huikuan.question.Ordering;
import academy.huikuan.question.Question;
import academy.huikuan.question.ShortAnswer;
import academy.huikuan.question.TalkItem;
import academy.huikuan.question.Text;
import academy.huikuan.question.Wanted;
import academy.huikuan.question.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A question with its key, for those who look after it.
 * @param kind as messages name it
 * @param prompt safe HTML
 * @param general safe HTML
 */
public record KeyView(
        int number,
        String id,
        String name,
        String kind,
        String prompt,
        List<String> topics,
        List<String> skills,
        List<Line> lines,
        Optional<String> general) {
    /**
     * An answer and what it is worth.
     * @param key of a message, where the answer has no text of its own
     * @param html safe
     * @param percent empty where it is not weighed by itself
     * @param feedback safe HTML
     */
    public record Line(Optional<String> key, String html, Optional<String> percent, Optional<String> feedback) {
        static Line of(String html, Weight weight, Optional<Text> feedback) {
            return new Line(Optional.empty(), html, Optional.of(weight.percent()), feedback.map(Text::html));
        }

        static Line plain(String html) {
            return new Line(Optional.empty(), html, Optional.empty(), Optional.empty());
        }

        public boolean right() {
            return percent.map(worth -> !worth.equals("0") && !worth.startsWith("-")).orElse(false);
        }
    }

    public static KeyView of(int number, Question question) {
        Label label = question.label();
        return new KeyView(
                number,
                label.id(),
                label.name(),
                Kind.of(question).id(),
                question.prompt().html(),
                label.topics(),
                label.skills(),
                lines(question),
                question.general().map(Text::html));
    }

    /** With topics as the course calls them. */
    KeyView named(UnitNames names) {
        return new KeyView(number, id, name, kind, prompt, topics.stream().map(names::topic).toList(), skills, lines, general);
    }

    private static String safe(String plain) {
        return new Text(Text.Format.PLAIN, plain).html();
    }

    private static List<Line> lines(Question question) {
        if (question instanceof ChoiceQuestion choice) return choice(choice);
        if (question instanceof Numerical number) return numbers(number.accepted(), number.otherwise());
        if (question instanceof Computed computed) return computed(computed);
        if (question instanceof ShortAnswer words) return wanted(words.wanted());
        if (question instanceof Matching matching) return pairs(matching);
        if (question instanceof Ordering ordering) return ordering.items().stream().map(item -> Line.plain(item.html())).toList();
        if (question instanceof Gaps gaps) return gaps.gaps().stream().flatMap(gap -> gap(gaps, gap).stream()).toList();
        if (question instanceof TalkItem talk) return List.of(Line.plain(safe(talk.dialogue().title())));
        return List.of();
    }

    private static List<Line> choice(ChoiceQuestion choice) {
        List<Option> options = choice.options();
        return IntStream.range(0, options.size())
                .mapToObj(at -> {
                    Option option = options.get(at);
                    Optional<String> key = Kind.optionKey(choice, at);
                    return new Line(
                            key,
                            key.isPresent() ? "" : option.text().html(),
                            Optional.of(option.weight().percent()),
                            option.feedback().map(Text::html));
                })
                .toList();
    }

    private static List<Line> numbers(List<Numerical.Range> accepted, Optional<Text> otherwise) {
        List<Line> lines = new ArrayList<>();
        for (Numerical.Range range : accepted) {
            boolean one = range.least().compareTo(range.most()) == 0;
            String text = one ? range.best().toPlainString() : range.least().toPlainString() + " \u2026 " + range.most().toPlainString();
            lines.add(Line.of(safe(text), range.weight(), range.feedback()));
        }
        otherwise.ifPresent(said -> lines.add(Line.of("*", Weight.NOTHING, Optional.of(said))));
        return lines;
    }

    private static List<Line> computed(Computed computed) {
        List<Line> lines = new ArrayList<>();
        for (Computed.Variable variable : computed.variables())
            lines.add(Line.plain(safe(variable.name() + ": " + variable.least().toPlainString() + " \u2026 " + variable.most()
                    .toPlainString()
                    + " / " + variable.step().toPlainString())));
        lines.add(Line.of("<code>" + safe(computed.formula().text()) + "</code>", Weight.ALL, computed.answer()));
        computed.otherwise().ifPresent(said -> lines.add(Line.of("*", Weight.NOTHING, Optional.of(said))));
        return lines;
    }

    private static List<Line> wanted(List<Wanted> wanted) {
        return wanted.stream().map(one -> Line.of(safe(one.pattern()), one.weight(), one.feedback())).toList();
    }

    private static List<Line> pairs(Matching matching) {
        List<Line> lines = new ArrayList<>();
        for (int left = 0; left < matching.lefts().size(); left++)
            lines.add(Line.plain(matching.lefts().get(left).html() + " \u2192 " + matching.rights().get(matching.keys().get(left)).html()));
        for (int right = 0; right < matching.rights().size(); right++)
            if (!matching.keys().contains(right)) lines.add(Line.plain("\u2014 \u2192 " + matching.rights().get(right).html()));
        return lines;
    }

    private static List<Line> gap(Gaps gaps, Gaps.Gap gap) {
        String number = "(" + (gaps.gaps().indexOf(gap) + 1) + ") ";
        List<Line> lines = List.of();
        if (gap instanceof Gaps.ChoiceGap choice)
            lines = choice.options().stream().map(option -> Line.of(option.text().html(), option.weight(), option.feedback())).toList();
        if (gap instanceof Gaps.WordGap word) lines = wanted(word.wanted());
        if (gap instanceof Gaps.NumberGap accepted) lines = numbers(accepted.accepted(), accepted.otherwise());
        return lines.stream().map(line -> new Line(line.key(), number + line.html(), line.percent(), line.feedback())).toList();
    }
}
