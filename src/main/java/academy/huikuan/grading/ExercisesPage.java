package academy.huikuan.grading;

import academy.huikuan.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The exercises in which a trainer's cohorts take part. */
public record ExercisesPage(List<QueuePage.Choice> cohorts, String cohort, List<Row> rows) implements Page {
    /**
     * @param state id of how it stands: planned, open, reviewing or over
     * @param works handed in
     * @param reviews handed in
     * @param wanted all that the works want
     */
    public record Row(
            String address,
            String title,
            boolean standing,
            String state,
            Optional<Instant> opensAt,
            Optional<Instant> closesAt,
            String rule,
            int cohorts,
            long works,
            long reviews,
            long wanted) {}

    @Override
    public String template() {
        return "grading/exercises.jte";
    }
}
