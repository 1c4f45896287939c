package academy.huikuan.quiz;

import academy.huikuan.people.PersonId;
import academy.huikuan.score.Score;
import java.time.Instant;

/**
 * Where one learner of a cohort stands with one quiz.
 * @param finished attempts that are finished, 1 or more
 * @param best the score that counts, see {@link Counting}
 * @param passed whether what counts passed
 * @param firstAt when the first of them began
 * @param lastAt when the last of them ended
 */
public record LearnerStanding(
        PersonId learner, String quiz, int finished, Score best, boolean passed, Instant firstAt, Instant lastAt) {}
