package academy.huikuan.quiz;

import academy.huikuan.question.Answer;
import academy.huikuan.question.Presentation;
import academy.huikuan.question.Prompt;
import academy.huikuan.question.Question;
import java.util.List;
import java.util.Optional;

/**
 * A question as it is put to someone, with the answer so far; deliberately without key, weights and feedback, and of a talk without
 * what was not reached. What its form sends is what {@link Question#read} takes.
 */
public sealed interface ItemView {
    /** As messages name it, `quiz.kind-…`. */
    String kind();

    Prompt prompt();

    /** Options, of which one or several may be chosen. */
    record Choices(String kind, Prompt prompt, boolean several, List<Choice> choices) implements ItemView {}

    /**
     * @param letter `a` for the first shown; says nothing of the option's place in the bank
     * @param key of a message, where the option has no text of its own
     * @param html safe
     */
    record Choice(String letter, Optional<String> key, String html, boolean checked) {}

    /**
     * A number is entered.
     * @param entered as it was typed; empty for none
     * @param readable whether that is a number; true for none
     * @param units that may stand behind it
     */
    record Number(String kind, Prompt prompt, String entered, boolean readable, List<String> units) implements ItemView {}

    /** A word or a phrase is written. */
    record Word(String kind, Prompt prompt, String entered) implements ItemView {}

    /** A text is written. @param most characters that are taken */
    record Writing(String kind, Prompt prompt, String text, int most) implements ItemView {}

    /**
     * To each left side one of the right sides is chosen.
     * @param listed whether the right sides are so long that they stand in a list of their own too
     */
    record Match(String kind, Prompt prompt, List<Left> lefts, List<Side> rights, boolean listed) implements ItemView {}

    /** @param html safe. @param chosen letter of a right side; empty for none */
    record Left(String html, String chosen) {}

    /** @param letter `a` for the first shown. @param text without markup. @param html safe */
    record Side(String letter, String text, String html) {}

    /** Items get places. */
    record Order(String kind, Prompt prompt, List<Placed> items) implements ItemView {}

    /** @param text without markup. @param html safe. @param place from 1; 0 for none */
    record Placed(String text, String html, int place) {}

    /** A text with gaps to fill. */
    record Gapped(String kind, Prompt prompt, List<Part> parts) implements ItemView {}

    /**
     * A gap and the text before it; after the last gap there is only text.
     * @param before safe HTML once all parts stand one behind another
     */
    record Part(String before, Optional<Gap> gap) {}

    /**
     * @param number from 1
     * @param options as they are shown, without markup; none where something is typed
     * @param list whether the options stand below one another instead of opening
     * @param figure whether a number is typed
     * @param filled what stands in it, of an option its place from 0; empty for nothing
     * @param readable whether that is a number where one is due
     */
    record Gap(int number, List<String> options, boolean list, boolean figure, String filled, boolean readable) {}

    /**
     * A talk as far as it has come. Its lines' way through the dialogue is what is saved.
     * @param opening where one is, what lies at hand
     * @param path of the lines that were said; empty for none
     * @param phase how near the end it is
     * @param now what the customer says now, and what may be answered; empty once the talk is over
     * @param ending title and text of the ending that was reached
     */
    record Spoken(
            String kind,
            Prompt prompt,
            String title,
            String opening,
            String path,
            List<Line> lines,
            String phase,
            Optional<Now> now,
            Optional<Ending> ending)
            implements ItemView {}

    /** What the customer said, what was answered, and what one saw or heard of it. */
    record Line(int number, String says, Optional<String> aside, String say, String result) {}

    record Now(String says, Optional<String> aside, List<Say> choices) {}

    /** @param path of the talk once this is said */
    record Say(String path, String text) {}

    record Ending(String title, String text) {}

    /** A text that asks nothing. */
    record Told(String kind, Prompt prompt) implements ItemView {}

    /** A question as a learner meets it. */
    static ItemView of(Question question, Presentation shown, Answer answer) {
        return new ItemPicture(question, shown, answer).view();
    }

    /** The answer's fields as one text, by which a page that was left open knows whether they were changed there. */
    static String shown(List<String> fields) {
        return String.join("\n", fields.stream().map(field -> field.replaceAll("\\r\\n?", "\n").strip()).toList()).stripTrailing();
    }
}
