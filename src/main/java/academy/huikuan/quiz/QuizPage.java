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
        List<Earlier> earlier)
        implements Page {
    /** @param minutesLeft rounded up; empty without a time limit */
    public record Open(String attempt, int item, int answered, Optional<Integer> minutesLeft, Optional<Instant> due) {}

    /** @param percent whole, rounded down */
    public record Earlier(String attempt, int number, Instant finishedAt, int percent, boolean passed) {}

    @Override
    public String template() {
        return "quiz/quiz.jte";
    }
}
