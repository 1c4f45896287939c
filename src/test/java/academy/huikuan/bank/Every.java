package academy.huikuan.bank;

import academy.huikuan.question.Computed;
import academy.huikuan.question.Description;
import academy.huikuan.question.Essay;
import academy.huikuan.question.Formula;
import academy.huikuan.question.Gaps;
import academy.huikuan.question.Judgement;
import academy.huikuan.question.Label;
import academy.huikuan.question.Matching;
import academy.huikuan.question.MultipleChoice;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Option;
import academy.huikuan.question.Ordering;
import academy.huikuan.question.Question;
import academy.huikuan.question.ShortAnswer;
import academy.huikuan.question.SingleChoice;
import academy.huikuan.question.TalkItem;
import academy.huikuan.question.Text;
import academy.huikuan.question.TrueFalse;
import academy.huikuan.question.Unit;
import academy.huikuan.question.Wanted;
import academy.huikuan.question.Weight;
import academy.huikuan.question.Wording;
import academy.huikuan.dialogue.DialogueReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One question of each kind, with texts that are hard on every format. */
final class Every {
    /** Signs that GIFT, cloze and XML use for themselves. */
    static final String NASTY = "1: a = {b} ~50% #2 -> \\n \"x\" & <y> [html] // %5% ]]> \u4F60\u597D\uFF01\nnext &amp; line";

    private Every() {}

    static Text plain(String body) {
        return new Text(Text.Format.PLAIN, body);
    }

    static Text moodle(String body) {
        return new Text(Text.Format.MOODLE, body);
    }

    static Text html(String body) {
        return new Text(Text.Format.HTML, body);
    }

    static Text markdown(String body) {
        return new Text(Text.Format.MARKDOWN, body);
    }

    static Label label(String id) {
        return new Label(id, "Name of " + id + ": {=~#}", List.of("stages/m1"), List.of("thinking", "listening"), List.of("odd [tag]"));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Option option(Text text, Weight weight, Text... said) {
        return new Option(text, weight, said.length == 0 ? Optional.empty() : Optional.of(said[0]));
    }

    private static final Optional<Text> GENERAL = Optional.of(markdown("**all** of `it`, " + NASTY));

    static Question single() {
        return new SingleChoice(
                label("single"), plain(NASTY),
                List.of(option(plain("=x"), Weight.NOTHING, plain("#f")), option(plain("%50%y"), Weight.ALL, html("<b>good</b>")),
                        option(moodle("~z"), Weight.of(1, 3)), option(markdown("*w*"), Weight.of(-1, 2), plain("####"))),
                true, GENERAL);
    }

    static Question singleWithoutWhole() {
        return new SingleChoice(
                label("partial"), moodle("Q"), List.of(option(moodle("a"), Weight.of(9, 10)), option(moodle("b"), Weight.NOTHING)), true, Optional.empty());
    }

    static Question multiple() {
        return new MultipleChoice(
                label("multiple"), html("<p>Which <b>ones</b>?</p>"),
                List.of(option(html("a"), Weight.of(1, 3), html("<i>yes</i>")), option(html("b"), Weight.of(1, 3)), option(html("c"), Weight.of(1, 3)),
                        option(html("d"), Weight.ofPercent(number("-37.5"))), option(plain("e < f"), Weight.NOTHING)),
                true, Optional.of(html("<p>all</p>")));
    }

    static Question judgement() {
        return new Judgement(
                label("judgement"), plain("What do you do?"),
                List.of(option(plain("a"), Weight.of(1, 4), plain("weak")), option(plain("b"), Weight.ALL, plain("best")),
                        option(plain("c"), Weight.of(1, 2), plain("half")), option(plain("d"), Weight.NOTHING, plain("harm"))),
                Optional.empty());
    }

    static Question truth() {
        return new TrueFalse(label("truth"), moodle(NASTY), false, Optional.empty(), Optional.of(plain("right")), GENERAL);
    }

    static Question number() {
        return new Numerical(
                label("number"), plain("How many?"),
                List.of(Numbers.around(number("14200"), number("100"), Weight.ALL, Optional.of(plain("yes"))),
                        Numbers.between(number("1.5"), number("3"), Weight.of(1, 2), Optional.empty()),
                        Numbers.around(number("-0.50"), BigDecimal.ZERO, Weight.of(1, 7), Optional.empty())),
                List.of(new Unit("\u5143", number("1")), new Unit("\u4E07\u5143", number("0.0001"))),
                Optional.of(Formula.of("14000 + 200")), Optional.of(plain("no")), GENERAL);
    }

    static Question computed(boolean relative) {
        return new Computed(
                label(relative ? "relative" : "computed"), plain("{amount} at {days} days, {other}?"),
                new Formula.Open("round(amount * 0.0005 * days, 2) + days(\"2026-10-31\", \"2026-11-18\")"),
                List.of(new Computed.Variable("amount", number("200000"), number("600000"), number("20000")),
                        new Computed.Variable("days", number("20"), number("60"), number("1"))),
                new Computed.Tolerance(relative, number(relative ? "0.005" : "0.01")), List.of(),
                Optional.of(plain("{amount} \u00D7 {days} = {answer}")), Optional.of(plain("not {answer}")), Optional.of(plain("so {answer}")));
    }

    static Question words() {
        return new ShortAnswer(
                label("short"), plain("Which word?"),
                List.of(new Wanted("\u6062\u590D\u6761\u4EF6", Weight.ALL, Optional.of(plain("yes"))), new Wanted("%half% = ~a", Weight.of(1, 2), Optional.empty()),
                        new Wanted("*wild*card\\*", Weight.of(1, 5), Optional.of(plain("nearly"))), new Wanted("*", Weight.NOTHING, Optional.of(plain("no")))),
                new Wording(true, true), GENERAL);
    }

    static Question matching() {
        return new Matching(
                label("matching"), plain("Pairs"), List.of(plain("one = 1"), html("<b>two</b>"), plain("{three}")),
                List.of(plain("I"), plain("-> II"), plain("III ~"), html("<i>none</i>")), List.of(0, 1, 2), true, GENERAL);
    }

    static Question ordering() {
        return new Ordering(
                label("ordering"), plain("In order"), List.of(plain("1 first"), plain("//second"), plain("#third = {x}"), html("<b>ALL</b>")),
                Ordering.Grading.LONGEST_ORDERED_SUBSET, GENERAL);
    }

    static Question gaps(Text.Format format) {
        String before = format == Text.Format.HTML ? "<p>At <b>10</b> & more " : "At {10} 5 < 6, ";
        String after = format == Text.Format.HTML ? " days</p>" : " days";
        Text prompt = new Text(format, before + "_____ then _____ and _____ or _____" + after);
        return new Gaps(
                label("gaps-" + format.name().toLowerCase(java.util.Locale.ROOT)), prompt,
                List.of(new Gaps.Passage(new Text(format, before)),
                        new Gaps.ChoiceGap(2, List.of(new Option(new Text(format, "=a#}~"), Weight.NOTHING, Optional.of(new Text(format, "no ~ } # & \\ "))),
                                new Option(new Text(format, "%b%"), Weight.ALL, Optional.empty()), new Option(new Text(format, "&lt;c&#39;"), Weight.of(1, 2), Optional.empty())), true),
                        new Gaps.Passage(new Text(format, " then ")),
                        new Gaps.NumberGap(1, List.of(Numbers.around(number("47"), number("0.5"), Weight.ALL, Optional.of(new Text(format, "yes")))), Optional.of(new Text(format, "no"))),
                        new Gaps.Passage(new Text(format, " and ")),
                        new Gaps.WordGap(4, List.of(new Wanted("M2 }", Weight.ALL, Optional.of(new Text(format, "yes"))), new Wanted("m*", Weight.of(1, 2), Optional.empty())), new Wording(true, false)),
                        new Gaps.Passage(new Text(format, " or ")),
                        new Gaps.ChoiceGap(1, List.of(new Option(new Text(format, "x"), Weight.ALL, Optional.empty()), new Option(new Text(format, "y"), Weight.NOTHING, Optional.empty())), false),
                        new Gaps.Passage(new Text(format, after))),
                Optional.of(new Text(format, "all")));
    }

    static Question essay(boolean notes) {
        return new Essay(label(notes ? "noted" : "essay"), plain("Write: " + NASTY), Optional.of("written"), notes ? Optional.of(plain("for the marker")) : Optional.empty(), GENERAL);
    }

    static Question talk() {
        try {
            String yaml = String.join("\n", Files.readString(Path.of("content/dialogues/m1-boyuan.yaml")).stripTrailing().lines().toList());
            return new TalkItem(label("talk"), plain("Talk it through."), DialogueReader.kept(yaml), yaml, GENERAL);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static Question description(boolean general) {
        return new Description(label(general ? "told" : "description"), markdown("# Read\n\nthis " + NASTY), general ? Optional.of(plain("more")) : Optional.empty());
    }

    static Question nameless() {
        return new TrueFalse(new Label("", "No id", List.of(), List.of(), List.of()), plain("True?"), true, Optional.of(plain("w")), Optional.empty(), Optional.empty());
    }
}
