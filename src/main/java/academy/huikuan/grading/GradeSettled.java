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
 * @param criteria in the rubric's order
 * @param opensAt when the author sees the result at the latest; before that only once the own reviews are written
 */
public record GradeSettled(
        PersonId author,
        CohortId cohort,
        String unit,
        String submission,
        Score score,
        boolean passed,
        List<SkillScore> skills,
        List<CriterionGrade> criteria,
        Instant opensAt,
        Instant at) {
    /**
     * One criterion of the result.
     * @param skills ids of the one or two skills it shows
     * @param level of the highest. Example: 5 of 8 halves is two and a half of four levels
     */
    public record CriterionGrade(String id, String title, List<String> skills, Score level) {}
}
