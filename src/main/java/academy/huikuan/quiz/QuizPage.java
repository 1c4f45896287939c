package academy.huikuan.quiz;

import academy.huikuan.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What to expect of a quiz, and the attempts so far.
 * @param allowed attempts allowed; 0 is unlimited
 * @param left attempts left; empty where they are unlimited
 * @param open the attempt that is not handed in yet
 * @param overall of a quiz over the whole course
 */
public record QuizPage(
        String quiz,
        String person,
        String title,
        String unit,
        int questions,
        int minutes,
        int allowed,
        Optional<Integer> left,
        int pass,
        FeedbackTime feedback,
        Optional<Open> open,
        boolean passed,
        List<Earlier> earlier,
        Optional<Overall> overall)
        implements Page {
    /**
     * What a quiz over the whole course draws from, and what must come first.
     * @param missing units whose quizzes must be passed before
     */
    public record Overall(List<Drawn> drawn, List<Drawn> missing) {}

    /**
     * A unit.
     * @param questions drawn from its bank
     * @param address of its quiz
     */
    public record Drawn(String title, int questions, String address) {}

    /** Whether an attempt may be begun now. */
    public boolean opened() {
        return overall.map(Overall::missing).orElse(List.of()).isEmpty();
    }

    /** @param minutesLeft rounded up; empty without a time limit */
    public record Open(String attempt, int item, int answered, Optional<Integer> minutesLeft, Optional<Instant> due) {}

    /** @param percent whole, rounded down. @param waiting whether it is not passed, but has questions that a person has yet to mark */
    public record Earlier(String attempt, int number, Instant finishedAt, int percent, boolean passed, boolean waiting) {}

    @Override
    public String template() {
        return "quiz/quiz.jte";
    }
}
