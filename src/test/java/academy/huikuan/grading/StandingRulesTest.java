package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.platform.Settings;
import academy.huikuan.platform.StartupFailure;
import academy.huikuan.score.Score;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingRulesTest {
    private static final Instant NOON = Samples.NOON;
    private static final Score PASS = new Score(24, 40);

    private static GradingRules rules(String... settings) {
        Map<String, String> given = settings.length == 0 ? Map.of() : Map.of(settings[0], settings[1]);
        return GradingRules.of(Settings.of(given::get));
    }

    private static Outcome.Settled settled(int level) {
        return new Outcome.Settled(new Grade(Map.of("calm", 2 * level, "close", 2 * level)), Outcome.By.PEERS);
    }

    @ParameterizedTest
    @CsvSource({"3,0,0", "4,0,2", "4,1,2", "4,2,0", "5,2,2", "6,0,2", "7,0,3", "24,2,3", "60,0,3"})
    void a_work_gets_three_reviews_where_the_class_allows(int learners, int barred, int wanted) {
        assertThat(rules().wanted(learners, barred)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({"3,0,1,0", "4,0,1,2", "4,1,1,2", "7,0,1,3", "24,1,1,3", "24,0,2,6"})
    void an_author_owes_three_for_each_work_where_the_class_allows(int learners, int closed, int tries, int owed) {
        assertThat(rules().owed(learners, closed, tries)).isEqualTo(owed);
    }

    @Test
    void settings_hold_and_nonsense_stops_the_start() {
        assertThat(rules("huikuan.reviews", "5").wanted(24, 0)).isEqualTo(5);
        assertThat(rules().passMark(Samples.TWO)).isEqualTo(PASS);
        assertThat(rules("huikuan.pass.tenths", "30").passMark(Samples.TWO)).isEqualTo(new Score(30, 40));
        assertThatThrownBy(() -> rules("huikuan.reviews", "1")).isInstanceOf(StartupFailure.class);
        assertThatThrownBy(() -> rules("huikuan.reviews", "many")).isInstanceOf(StartupFailure.class);
    }

    @Test
    void the_result_shows_after_the_own_reviews_or_after_seven_days() {
        Duty duty = new Duty(3, 2, NOON.plus(Duration.ofDays(7)), true, false);
        assertThat(duty.missing()).isEqualTo(1);
        assertThat(duty.opens(NOON)).isFalse();
        assertThat(duty.opens(NOON.plus(Duration.ofDays(7)))).isTrue();
        assertThat(new Duty(3, 4, NOON.plus(Duration.ofDays(7)), true, false).opens(NOON)).isTrue();
        assertThat(new Duty(0, 0, NOON.plus(Duration.ofDays(7)), true, false).opens(NOON)).isTrue();
    }

    @Test
    void an_author_learns_what_to_do_and_not_how_many_have_reviewed() {
        Duty done = new Duty(3, 3, NOON, true, false);
        Duty owing = new Duty(3, 1, NOON.plus(Duration.ofDays(7)), true, false);
        Submission work = Samples.work();
        Progress waiting = Progress.of(work, 0, done, NOON);
        assertThat(waiting.kind()).isEqualTo(Progress.Kind.REVIEWS);
        assertThat(Progress.of(work, 1, done, NOON)).isEqualTo(Progress.of(work, 2, done, NOON)).isEqualTo(waiting);
        assertThat(Progress.of(work, 3, done, NOON).kind()).as("until the model is computed").isEqualTo(Progress.Kind.COMPUTING);
        assertThat(Progress.of(work, 1, done, work.dueAt()))
                .extracting(Progress::kind, Progress::missing)
                .containsExactly(Progress.Kind.REVIEWS, 0);
        work.await(new Outcome.HeldBack(new TreeSet<>(java.util.List.of(1))));
        assertThat(Progress.of(work, 1, done, NOON)).as("a red line in the first review").isEqualTo(waiting);
        assertThat(Progress.of(work, 3, done, NOON).kind()).isEqualTo(Progress.Kind.HELD);
        work.settle(settled(3), PASS, NOON);
        Progress closed = Progress.of(work, 3, owing, NOON);
        assertThat(closed.kind()).isEqualTo(Progress.Kind.CLOSED);
        assertThat(closed.missing()).isEqualTo(2);
        assertThat(closed.score()).isEmpty();
        assertThat(Progress.of(work, 3, done, NOON))
                .extracting(Progress::kind, Progress::grade)
                .containsExactly(Progress.Kind.PASSED, "3.0");
        work.settle(settled(2), PASS, NOON);
        assertThat(Progress.of(work, 3, done, NOON).kind()).isEqualTo(Progress.Kind.BELOW);
    }

    @Test
    void a_trainers_queue_begins_with_red_lines() {
        Submission work = Samples.work();
        assertThat(work.rank()).isEqualTo(QueueRank.OPEN);
        work.rank(work.dueAt());
        assertThat(work.rank()).isEqualTo(QueueRank.NEED);
        work.redLine(true);
        work.rank(NOON);
        assertThat(work.rank()).isEqualTo(QueueRank.RED);
        work.redLine(false);
        work.settle(settled(3), PASS, NOON);
        work.rank(NOON);
        assertThat(work.rank()).isEqualTo(QueueRank.SETTLED);
        assertThat(QueueRank.values()).isSorted();
    }

    @Test
    void a_settled_work_is_not_unsettled() {
        Submission work = Samples.work();
        work.settle(settled(3), PASS, NOON);
        work.await(new Outcome.Pending(1));
        assertThat(work.state()).isEqualTo(Submission.State.SETTLED);
        assertThat(work.want(2)).isFalse();
        assertThat(work.passed()).isTrue();
    }
}
