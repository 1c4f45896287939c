package academy.huikuan.quiz;

import academy.huikuan.question.Answer;
import academy.huikuan.question.Presentation;
import academy.huikuan.question.Question;
import academy.huikuan.score.Score;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A question afterwards: what was answered, and as much of what is right, and why, as may be told.
 * @param number in the attempt, from 1
 * @param kind as messages name it, `quiz.kind-…`
 * @param html of the question's text, safe; of a text with gaps empty, since its body holds it
 * @param verdict `right`, `part`, `wrong`, `none` or `waiting`; empty where marks are not told
 * @param percent of the points, whole, rounded down; 0 while it waits
 * @param feedback safe HTML, said of the whole question
 */
public record ItemReview(int number, String kind, String html, String verdict, int percent, Body body, List<String> feedback) {
    /** What may be told. @param rights what would have been right. @param feedback why, and of a talk what each line did */
    public record Shows(boolean marks, boolean rights, boolean feedback) {
        public static final Shows ALL = new Shows(true, true, true);
    }

    /** What differs from kind to kind. */
    public sealed interface Body {}

    /** @param graded whether each option has a grade of its own; the best stands first then */
    public record Options(boolean graded, List<Option> options) implements Body {}

    /**
     * @param key of a message, where the option has no text of its own
     * @param html safe
     * @param right whether choosing it was right; false where that is not told
     * @param wrong whether choosing it was wrong; false where that is not told
     * @param percent what it earns, where it is neither all nor nothing, or graded
     * @param feedback safe HTML
     */
    public record Option(
            Optional<String> key,
            String html,
            boolean chosen,
            boolean right,
            boolean wrong,
            Optional<Integer> percent,
            Optional<String> feedback) {}

    /** A number, a word or a phrase. @param given empty for none. @param key where it is told */
    public record Typed(boolean figure, Optional<String> given, Optional<String> key) implements Body {}

    public record Pairs(List<Pair> pairs) implements Body {}

    /**
     * @param left safe HTML
     * @param given safe HTML of the right side that was chosen; empty for none
     * @param verdict `right` or `wrong`; empty where that is not told
     * @param key safe HTML of what belongs to it, where that was not chosen and may be told
     */
    public record Pair(String left, Optional<String> given, String verdict, Optional<String> key) {}

    /** Items in the right order where that may be told, else in the learner's. */
    public record Ordered(boolean told, List<Placed> items) implements Body {}

    /** @param html safe. @param given the place that the learner gave it, from 1; 0 for none. @param right whether it is its own */
    public record Placed(String html, int given, boolean right) {}

    public record Filled(List<Part> parts) implements Body {
        public List<Hole> holes() {
            return parts.stream().flatMap(part -> part.hole().stream()).toList();
        }
    }

    /** A gap and the text before it. @param before safe HTML once all parts stand one behind another */
    public record Part(String before, Optional<Hole> hole) {}

    /**
     * @param given what stands in the gap; empty for nothing
     * @param verdict `right`, `part`, `wrong` or `none`; empty where that is not told
     * @param percent of the gap's points
     * @param key what should stand in it, where something else does and it may be told
     * @param feedback safe HTML
     */
    public record Hole(int number, Optional<String> given, String verdict, int percent, Optional<String> key, Optional<String> feedback) {}

    /**
     * A text that a person marks.
     * @param marked percent of the points that it got; empty while it waits or where that is not told
     * @param model safe HTML of an answer that is good
     */
    public record Written(Optional<String> text, boolean waiting, Optional<Integer> marked, Optional<String> model) implements Body {}

    /** A talk. @param crossed whether a line crossed a red line */
    public record Spoken(String opening, List<Line> lines, Optional<End> end, boolean crossed) implements Body {}

    /** What the customer said, what was answered, and what came of it. */
    public record Line(int number, String says, String say, String result, Optional<Lesson> lesson) {}

    /** @param mood id of how the customer took the line. @param redLine whether it crosses one */
    public record Lesson(String technique, String mood, String why, Optional<String> better, boolean redLine) {}

    /** @param outcome its id. @param amount whole yuan. @param debrief where it may be told */
    public record End(String title, String outcome, long amount, Optional<LocalDate> day, String text, Optional<String> debrief) {}

    /** A text that asks nothing. */
    public record Told() implements Body {}

    /** @param score empty while a person has to mark it */
    public static ItemReview of(int number, Question question, Presentation shown, Answer answer, Optional<Score> score, Shows shows) {
        return new ReviewPicture(question, shown, answer, score, shows).of(number);
    }
}
