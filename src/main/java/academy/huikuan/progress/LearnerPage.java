package academy.huikuan.progress;

import academy.huikuan.quiz.FinishedAttempt;
import academy.huikuan.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One learner of a cohort as the trainer sees it. */
public record LearnerPage(
        String cohortId,
        String cohort,
        String name,
        String number,
        String department,
        int done,
        int of,
        Optional<Instant> completedAt,
        List<TrainerPage.Reason> reasons,
        List<UnitLine> units,
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
