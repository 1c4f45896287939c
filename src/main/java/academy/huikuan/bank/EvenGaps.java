package academy.huikuan.bank;

import academy.huikuan.question.Gaps;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Option;
import academy.huikuan.question.Text;
import academy.huikuan.question.Wanted;
import java.util.List;
import java.util.Optional;

/** Gives all texts of a gap the format of the text around it, which is how a question with gaps is kept. */
record EvenGaps(Text.Format format) {
    Gaps.Gap even(Gaps.Gap gap) {
        if (gap instanceof Gaps.ChoiceGap choice) {
            List<Option> options = choice.options().stream()
                    .map(option -> new Option(even(option.text()), option.weight(), even(option.feedback())))
                    .toList();
            return new Gaps.ChoiceGap(choice.share(), options, choice.dropdown());
        }
        if (gap instanceof Gaps.WordGap word) {
            List<Wanted> wanted = word.wanted().stream()
                    .map(one -> new Wanted(one.pattern(), one.weight(), even(one.feedback())))
                    .toList();
            return new Gaps.WordGap(word.share(), wanted, word.wording());
        }
        Gaps.NumberGap number = (Gaps.NumberGap) gap;
        List<Numerical.Range> accepted = number.accepted().stream()
                .map(range -> new Numerical.Range(range.least(), range.best(), range.most(), range.weight(), even(range.feedback())))
                .toList();
        return new Gaps.NumberGap(number.share(), accepted, even(number.otherwise()));
    }

    private Optional<Text> even(Optional<Text> said) {
        return said.map(this::even);
    }

    private Text even(Text text) {
        if (text.format() == format) return text;
        if (format == Text.Format.HTML) return new Text(format, text.html());
        return format == Text.Format.PLAIN ? new Text(format, text.plain()) : text;
    }
}
