package academy.huikuan.records;

import academy.huikuan.grading.Grade;
import academy.huikuan.progress.Status;
import academy.huikuan.score.Score;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;

/**
 * One learner and one unit of the cohort, as they stood at a moment. It holds no transcript and no comment, so that no page or
 * file made of it can show one.
 * @param learner the learner's id, to group the rows of one person
 * @param talkPassed whether a role-play has reached the pass mark
 * @param attempts finished quiz attempts
 * @param courseAt when the learner had completed the whole course
 * @param version digest of the unit's text that was learned; none before the first activity
 */
public record CompletionRecord(
        String cohortId,
        String learner,
        String number,
        String name,
        String department,
        String cohort,
        String unit,
        Status status,
        Optional<Score> quiz,
        Optional<Score> talk,
        boolean talkPassed,
        int attempts,
        Optional<Instant> firstAt,
        Optional<Instant> lastAt,
        Optional<Instant> completedAt,
        Optional<Instant> courseAt,
        Optional<String> version) {
    public CompletionRecord {
        if (status == Status.NOT_STARTED && (firstAt.isPresent() || completedAt.isPresent()))
            throw new IllegalArgumentException("not started, yet active: " + number + " " + unit);
        if ((status == Status.DONE) != completedAt.isPresent())
            throw new IllegalArgumentException("status " + status + " and completed " + completedAt + ": " + number + " " + unit);
    }

    /** The role-play's grade as it reads everywhere, such as 2.5. */
    public Optional<BigDecimal> grade() {
        return talk.map(score -> Grade.rounded(score, talkPassed));
    }

    /**
     * The unit's score in percent with one digit, halves up: the share won in the quiz, or in the role-play, or the mean of both.
     * Example: quiz 17 of 20 and role-play 25 of 40 → (85 + 62.5) / 2 = 73.8.
     */
    public Optional<BigDecimal> score() {
        if (quiz.isEmpty() || talk.isEmpty()) return quiz.or(() -> talk).map(only -> only.outOf(100, 1));
        long earned = (long) quiz.get().earned() * talk.get().possible() + (long) talk.get().earned() * quiz.get().possible();
        long possible = 2L * quiz.get().possible() * talk.get().possible();
        return Optional.of(BigDecimal.valueOf(earned * 100).divide(BigDecimal.valueOf(possible), 1, RoundingMode.HALF_UP));
    }
}
