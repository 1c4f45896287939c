package academy.huikuan.grading;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import academy.huikuan.score.Score;
import academy.huikuan.score.SkillScore;
import java.time.Instant;
import java.util.List;

/**
 * A submission has a result, or a new one.
 * @param score the average of the criteria; `outOf(4, 1)` is the grade
 * @param skills one observation for each criterion and skill of it
 */
public record GradeSettled(
        PersonId author,
        CohortId cohort,
        String unit,
        String submission,
        Score score,
        boolean passed,
        List<SkillScore> skills,
        Instant at) {}
