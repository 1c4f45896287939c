package academy.huikuan.progress;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.score.Score;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StuckTest {
    private static final Instant NOW = Instant.parse("2026-11-18T02:00:00Z");
    private static final Curriculum COURSE =
            new Curriculum(List.of(new UnitPlan("stages", "Stages", "v1", List.of("a"), true, 3, true)));

    private static List<Stuck> of(UnitState state, Duration silence) {
        Instant last = NOW.minus(silence);
        return Stuck.of(
                COURSE, List.of(new UnitProgress("l", "stages", state.read(), 1, state, last, last, Optional.empty())), last, false, NOW);
    }

    private static UnitState state(int attempts, boolean quizPassed, boolean graded, boolean talkPassed) {
        return new UnitState(
                1,
                Optional.of(new Score(1, 2)),
                attempts,
                quizPassed,
                graded ? Optional.of(new Score(5, 20)) : Optional.empty(),
                graded ? 1 : 0,
                talkPassed);
    }

    @Test
    void used_up_attempts_and_a_role_play_below_the_mark_stand_before_silence() {
        assertThat(of(state(3, false, true, false), Duration.ofDays(9)))
                .extracting(Stuck::reason)
                .containsExactly(Stuck.Reason.ATTEMPTS_USED, Stuck.Reason.BELOW_MARK, Stuck.Reason.SILENT);
    }

    @Test
    void attempts_left_and_work_in_grading_are_no_reason() {
        assertThat(of(state(2, false, false, false), Duration.ofDays(1))).isEmpty();
        assertThat(of(state(3, true, true, true), Duration.ofDays(1))).isEmpty();
    }

    @Test
    void silence_begins_after_five_days() {
        assertThat(of(state(1, true, false, false), Duration.ofDays(5))).isEmpty();
        assertThat(of(state(1, true, false, false), Duration.ofDays(6)))
                .containsExactly(new Stuck(Stuck.Reason.SILENT, Optional.empty(), 6));
    }

    @Test
    void who_never_began_is_silent_since_joining() {
        assertThat(Stuck.of(COURSE, List.of(), NOW.minus(Duration.ofDays(7)), false, NOW))
                .containsExactly(new Stuck(Stuck.Reason.SILENT, Optional.empty(), 7));
    }

    @Test
    void who_has_completed_the_course_is_never_stuck() {
        assertThat(Stuck.of(COURSE, List.of(), NOW.minus(Duration.ofDays(70)), true, NOW)).isEmpty();
    }
}
