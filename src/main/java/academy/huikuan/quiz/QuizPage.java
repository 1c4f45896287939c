package academy.huikuan.quiz;

import academy.huikuan.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What to expect of a quiz, and the attempts so far.
 * @param set whether a trainer has set it, beside the course's own
 * @param left attempts left; empty where they are unlimited
 * @param open the attempt that is not handed in yet
 * @param door whether the next attempt may be begun: `open`, or why not: `early`, `closed`, `used`, `units`, `delay`
 * @param next when it may, for `delay`
 * @param wrongPassword whether a wrong one has just been entered
 * @param trainers whom to ask where no attempt is left
 * @param trains whether the viewer is a trainer of this quiz too
 * @param overall of a quiz over the whole course
 */
public record QuizPage(
        String quiz,
        String person,
        String title,
        String unit,
        boolean set,
        RulesView rules,
        Optional<Integer> left,
        Optional<Open> open,
        String door,
        Optional<Instant> next,
        boolean wrongPassword,
        List<String> trainers,
        boolean trains,
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

    /** @param minutesLeft rounded up; empty without a time limit */
    public record Open(String attempt, int item, int answered, Optional<Integer> minutesLeft, Optional<Instant> due) {}

    /**
     * @param percent whole, rounded down
     * @param pending questions that wait for a person to mark them
     */
    public record Earlier(String attempt, int number, Instant finishedAt, int percent, boolean passed, int pending) {}

    /** Whether an attempt may still pass by what waits for a person to mark it. */
    public boolean undecided() {
        return !passed && earlier.stream().anyMatch(attempt -> attempt.pending() > 0 && !attempt.passed());
    }

    @Override
    public String template() {
        return "quiz/quiz.jte";
    }
}
