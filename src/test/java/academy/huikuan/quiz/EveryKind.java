package academy.huikuan.quiz;

import academy.huikuan.dialogue.Choice;
import academy.huikuan.dialogue.Dialogue;
import academy.huikuan.dialogue.Ending;
import academy.huikuan.dialogue.Node;
import academy.huikuan.dialogue.Outcome;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A question of every kind; what nobody may see before the end has the word `secret` in it. */
final class EveryKind {
    private static final Label LABEL = new Label("k-1", "secret name", List.of(), List.of());
    private static final Optional<Text> GENERAL = Optional.of(text("secret general"));

    private EveryKind() {}

    static Text text(String plain) {
        return new Text(Text.Format.PLAIN, plain);
    }

    private static Text ask(String ask) {
        return text("A firm owes 40. " + ask);
    }

    private static Option option(String text, int percent) {
        return new Option(text(text), Weight.ofPercent(new BigDecimal(percent)), Optional.of(text("secret why " + text)));
    }

    static SingleChoice single() {
        List<Option> options = List.of(option("one", 100), option("two", 50), option("three", 0));
        return new SingleChoice(LABEL, ask("Which?"), options, true, GENERAL);
    }

    static MultipleChoice multiple() {
        List<Option> options = List.of(option("one", 50), option("two", 50), option("three", -50));
        return new MultipleChoice(LABEL, ask("Which ones?"), options, true, GENERAL);
    }

    static Judgement judgement() {
        List<Option> options = List.of(option("poor", 0), option("best", 100), option("fair", 50));
        return new Judgement(LABEL, ask("What do you do?"), options, GENERAL);
    }

    static TrueFalse truth() {
        return new TrueFalse(LABEL, text("It is so."), true, Optional.of(text("secret wrong")), Optional.of(text("secret right")), GENERAL);
    }

    static Numerical number() {
        Numerical.Range range = range("15840", "secret range");
        Optional<Text> other = Optional.of(text("secret other"));
        return new Numerical(LABEL, ask("How much?"), List.of(range), List.of(), Optional.empty(), other, GENERAL);
    }

    private static Numerical.Range range(String best, String feedback) {
        BigDecimal number = new BigDecimal(best);
        return new Numerical.Range(number, number, number, Weight.ALL, Optional.of(text(feedback)));
    }

    static Numerical unit() {
        List<Unit> units = List.of(new Unit("yuan", BigDecimal.ONE), new Unit("wan", new BigDecimal("0.0001")));
        return new Numerical(LABEL, ask("How much?"), List.of(range("15840", "secret")), units, Optional.empty(), Optional.empty(), GENERAL);
    }

    static Computed computed() {
        Computed.Variable days = new Computed.Variable("days", new BigDecimal(20), new BigDecimal(60), BigDecimal.ONE);
        return new Computed(
                LABEL,
                text("It is {days} days late. What is 7331 times that?"),
                new Formula.Open("days * 7331"),
                List.of(days),
                new Computed.Tolerance(false, BigDecimal.ZERO),
                List.of(),
                Optional.of(text("secret {days} gives {answer}")),
                Optional.of(text("secret other")),
                GENERAL);
    }

    static ShortAnswer words() {
        Wanted wanted = new Wanted("secretword", Weight.ALL, Optional.of(text("secret hit")));
        return new ShortAnswer(LABEL, ask("What is it called?"), List.of(wanted), Wording.USUAL, GENERAL);
    }

    static Matching matching() {
        List<Text> rights = List.of(text("r0"), text("r1"), text("none"));
        return new Matching(LABEL, ask("What belongs to what?"), List.of(text("l0"), text("l1")), rights, List.of(0, 1), true, GENERAL);
    }

    static Ordering ordering() {
        List<Text> items = List.of(text("first"), text("second"), text("third"));
        return new Ordering(LABEL, ask("In which order?"), items, Ordering.Grading.RELATIVE_ALL_PREVIOUS_AND_NEXT, GENERAL);
    }

    static Gaps gaps() {
        Text.Format html = Text.Format.HTML;
        Wanted wanted = new Wanted("secretstage", Weight.ALL, Optional.of(text("secret hit")));
        Gaps.Gap word = new Gaps.WordGap(1, List.of(wanted), Wording.USUAL);
        return new Gaps(
                LABEL,
                new Text(html, "<p>Due on _____, it is _____ days late.</p><p>Stage <b>_____</b></p>"),
                List.of(
                        new Gaps.Passage(new Text(html, "<p>Due on ")),
                        new Gaps.ChoiceGap(2, List.of(option("May", 0), option("June", 100), option("July", 50)), true),
                        new Gaps.Passage(new Text(html, ", it is ")),
                        new Gaps.NumberGap(1, List.of(range("7919", "secret range")), Optional.of(text("secret other"))),
                        new Gaps.Passage(new Text(html, " days late.</p><p>Stage <b>")),
                        word,
                        new Gaps.Passage(new Text(html, "</b></p>"))),
                GENERAL);
    }

    static Essay essay() {
        return new Essay(LABEL, ask("Write to them."), Optional.of("written"), Optional.of(text("secret notes")), GENERAL);
    }

    static TalkItem talk() {
        Dialogue dialogue = new Dialogue(
                "scenario",
                "Title",
                "You call them.",
                "a",
                Map.of(
                        "a",
                        new Node("a", "Who is it?", Optional.of("A sigh."), List.of(line("Hello", "b", 1), line("Pay now", "lost", -2))),
                        "b",
                        new Node("b", "Unreached b", Optional.empty(), List.of(line("Unreached x", "paid", 2), line("Unreached y", "lost", 0)))),
                Map.of(
                        "paid",
                        new Ending("paid", "In by May", Outcome.PAID, 40, Optional.of(LocalDate.of(2026, 12, 1)), "It came.", "secret debrief"),
                        "lost",
                        new Ending("lost", "Unreached ending", Outcome.LOST, 0, Optional.empty(), "Unreached text", "secret debrief")),
                Optional.empty());
        return new TalkItem(LABEL, ask("Get a date."), dialogue, "secret source", GENERAL);
    }

    private static Choice line(String say, String to, int effect) {
        return new Choice(
                say,
                to,
                effect,
                say + " resounds",
                "secret technique",
                "secret why",
                effect < 1 ? Optional.of("secret better") : Optional.empty(),
                effect == -2 ? Optional.of("threat") : Optional.empty());
    }

    static Description description() {
        return new Description(LABEL, text("Read this. Then go on."), GENERAL);
    }

    static List<Question> all() {
        return List.of(
                single(), multiple(), judgement(), truth(), number(), unit(), computed(), words(), matching(), ordering(), gaps(), essay(),
                talk());
    }
}
