package academy.huikuan.progress;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import academy.huikuan.score.Score;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnitRecordTest {
    private static final CohortId COHORT = new CohortId("01990000-0000-7000-8000-000000000800");
    private static final PersonId LEARNER = new PersonId("01990000-0000-7000-8000-000000000001");
    private static final Instant MONDAY = Instant.parse("2026-11-16T02:00:00Z");
    private static final Instant TUESDAY = MONDAY.plusSeconds(86_400);
    private static final UnitPlan TWO_SECTIONS = new UnitPlan("stages", "Stages", "v1", List.of("a", "b"), true, 3, false);
    private static final UnitPlan THREE_SECTIONS = new UnitPlan("stages", "Stages", "v2", List.of("a", "b", "c"), true, 3, false);

    private static UnitState state(int read, int percent, boolean passed) {
        return new UnitState(read, Optional.of(new Score(percent, 100)), 1, passed, Optional.empty(), 0, false);
    }

    private static UnitRecord complete() {
        return new UnitRecord(COHORT, LEARNER, TWO_SECTIONS, state(2, 80, true), MONDAY, MONDAY);
    }

    @Test
    void completed_stays_completed_when_the_unit_grows() {
        UnitRecord record = complete();
        assertThat(record.followedBy(THREE_SECTIONS, state(2, 80, true), Optional.empty(), TUESDAY, TUESDAY)).isEmpty();
        assertThat(record.told().completedAt()).contains(MONDAY);
        assertThat(record.told().sections()).isEqualTo(2);
    }

    @Test
    void a_better_attempt_after_completion_changes_the_score_and_not_the_date() {
        UnitProgress later = complete()
                .followedBy(THREE_SECTIONS, state(2, 95, true), Optional.of(TUESDAY), TUESDAY, TUESDAY)
                .orElseThrow()
                .told();
        assertThat(later.state().quiz()).contains(new Score(95, 100));
        assertThat(later.completedAt()).contains(MONDAY);
        assertThat(later.lastAt()).isEqualTo(TUESDAY);
        assertThat(later.sections()).isEqualTo(2);
    }

    @Test
    void a_pass_that_a_trainer_takes_back_does_not_undo_a_completion() {
        UnitProgress later = complete()
                .followedBy(TWO_SECTIONS, state(2, 80, false), Optional.empty(), TUESDAY, TUESDAY)
                .orElseThrow()
                .told();
        assertThat(later.status()).isEqualTo(Status.DONE);
        assertThat(later.completedAt()).contains(MONDAY);
    }

    @Test
    void what_is_not_complete_is_measured_by_the_unit_as_it_is_now() {
        UnitRecord record = new UnitRecord(COHORT, LEARNER, TWO_SECTIONS, state(1, 80, true), MONDAY, MONDAY);
        UnitProgress later = record.followedBy(THREE_SECTIONS, state(1, 80, true), Optional.empty(), TUESDAY, TUESDAY)
                .orElseThrow()
                .told();
        assertThat(later.sections()).isEqualTo(3);
        assertThat(later.lastAt()).isEqualTo(MONDAY);
        assertThat(later.status()).isEqualTo(Status.STUDYING);
    }

    @Test
    void nothing_new_writes_no_row() {
        assertThat(complete().followedBy(TWO_SECTIONS, state(2, 80, true), Optional.empty(), TUESDAY, TUESDAY)).isEmpty();
    }

    @Test
    void a_result_that_comes_in_is_no_activity_of_the_learner() {
        UnitRecord record = new UnitRecord(COHORT, LEARNER, TWO_SECTIONS, state(2, 50, false), MONDAY, MONDAY);
        UnitProgress later = record.followedBy(TWO_SECTIONS, state(2, 80, true), Optional.empty(), TUESDAY, TUESDAY)
                .orElseThrow()
                .told();
        assertThat(later.completedAt()).contains(TUESDAY);
        assertThat(later.lastAt()).isEqualTo(MONDAY);
    }
}
