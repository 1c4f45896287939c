package academy.huikuan.progress;

import academy.huikuan.quiz.AccommodationLine;
import academy.huikuan.quiz.FinishedAttempt;
import academy.huikuan.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One learner of a cohort as the trainer sees it.
 * @param given what the learner has beyond the others at quizzes
 */
public record LearnerPage(
        String cohortId,
        String learner,
        String cohort,
        String name,
        String number,
        String department,
        int done,
        int of,
        Optional<Instant> completedAt,
        List<TrainerPage.Reason> reasons,
        List<UnitLine> units,
        List<AccommodationLine> given,
        RadarView radar,
        List<FinishedAttempt> attempts)
        implements Page {
    /** A unit with what the learner has done in it. */
    public record UnitLine(
            String title, TrainerPage.Cell cell, Optional<Instant> firstAt, Optional<Instant> lastAt, Optional<Instant> completedAt) {}

    @Override
    public String template() {
        return "progress/learner.jte";
    }
}
