package academy.huikuan.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.bank.Entry;
import academy.huikuan.bank.GiftReader;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Refusal;
import academy.huikuan.question.Answer;
import academy.huikuan.question.Presentation;
import academy.huikuan.score.Score;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttemptTest {
    private static final PersonId LEARNER = new PersonId("01990000-0000-7000-8000-000000000001");
    private static final Instant START = Instant.parse("2026-11-18T02:00:00Z");
    private static final Instant DUE = START.plusSeconds(20 * 60);

    private static Quiz quiz(int minutes, int attempts) {
        List<Entry> bank = IntStream.range(0, 12)
                .mapToObj(number -> "// [id:q-" + number + "]\nQ" + number + " {=a ~b ~c ~d}")
                .map(text -> new Entry(GiftReader.question(text), 1, text))
                .toList();
        return new Quiz("stages", "Stages", "stages", 10, minutes, attempts, 80, FeedbackTime.FINISHED, bank);
    }

    private static Attempt attempt() {
        return new Attempt(LEARNER, quiz(20, 3), 1, 7, START);
    }

    private static AttemptItem item() {
        return new AttemptItem(attempt().id(), 1, "digest", Presentation.decoded("2,0,1,3"));
    }

    private static long millis(int seconds) {
        return START.plusSeconds(seconds).toEpochMilli();
    }

    @Test
    void a_late_or_doubled_save_never_overwrites_a_newer_answer() {
        AttemptItem item = item();
        Instant now = START.plusSeconds(60);
        assertThat(item.answer(Answer.decoded("o:1"), millis(30), now)).isTrue();
        assertThat(item.answer(Answer.decoded("o:2"), millis(20), now)).isFalse();
        assertThat(item.answer(Answer.decoded("o:3"), millis(30), now)).isFalse();
        assertThat(item.answer().encoded()).isEqualTo("o:1");
        assertThat(item.answer(Answer.decoded("o:0"), millis(31), now)).isTrue();
        assertThat(item.answer().encoded()).isEqualTo("o:0");
    }

    @Test
    void a_save_from_the_future_counts_as_now() {
        AttemptItem item = item();
        item.answer(Answer.decoded("o:1"), Long.MAX_VALUE, START.plusSeconds(10));
        assertThat(item.answer(Answer.decoded("o:2"), millis(11), START.plusSeconds(12))).isTrue();
    }

    @Test
    void an_answer_can_be_taken_back() {
        AttemptItem item = item();
        item.answer(Answer.decoded("o:1"), millis(1), START.plusSeconds(9));
        item.answer(new Answer.Nothing(), millis(2), START.plusSeconds(9));
        assertThat(item.answered()).isFalse();
    }

    @Test
    void answers_are_taken_until_five_seconds_after_the_end() {
        Attempt attempt = attempt();
        assertThatCode(() -> attempt.takeAnswer(DUE.plusSeconds(5))).doesNotThrowAnyException();
        assertThatThrownBy(() -> attempt.takeAnswer(DUE.plusMillis(5001)))
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessage("refusal.quiz-time-up");
    }

    @Test
    void it_is_overdue_from_its_last_moment_on_until_it_is_finished() {
        Attempt attempt = attempt();
        assertThat(attempt.overdue(DUE.minusMillis(1))).isFalse();
        assertThat(attempt.overdue(DUE)).isTrue();
        attempt.finish(new Score(1, 10), 0, DUE.plusSeconds(90));
        assertThat(attempt.overdue(DUE.plusSeconds(91))).isFalse();
        assertThat(attempt.finishedAt()).contains(DUE);
    }

    @Test
    void without_a_time_limit_it_never_is_overdue() {
        Attempt attempt = new Attempt(LEARNER, quiz(0, 3), 1, 7, START);
        assertThat(attempt.dueAt()).isEmpty();
        assertThat(attempt.overdue(START.plusSeconds(1_000_000))).isFalse();
        assertThatCode(() -> attempt.takeAnswer(START.plusSeconds(1_000_000))).doesNotThrowAnyException();
    }

    @Test
    void after_the_end_nothing_is_taken_and_it_ends_once() {
        Attempt attempt = attempt();
        attempt.finish(new Score(8, 10), 0, START.plusSeconds(60));
        assertThat(attempt.passed()).isTrue();
        assertThatThrownBy(() -> attempt.takeAnswer(START.plusSeconds(61))).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> attempt.finish(new Score(9, 10), 0, START.plusSeconds(62))).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void the_pass_mark_is_reached_without_rounding() {
        Attempt attempt = attempt();
        attempt.finish(new Score(799_999, 1_000_000), 0, START.plusSeconds(60));
        assertThat(attempt.passed()).isFalse();
    }

    @Test
    void attempts_are_limited_unless_the_quiz_says_otherwise() {
        assertThat(quiz(20, 3).left(0)).hasValue(3);
        assertThat(quiz(20, 3).left(3)).hasValue(0);
        assertThat(quiz(20, 3).left(4)).hasValue(0);
        assertThat(quiz(20, 0).left(99)).isEmpty();
    }

    @Test
    void the_same_seed_draws_the_same_questions_in_the_same_order() {
        assertThat(Draw.of(quiz(20, 3), 42)).isEqualTo(Draw.of(quiz(20, 3), 42));
        assertThat(Draw.of(quiz(20, 3), 42)).isNotEqualTo(Draw.of(quiz(20, 3), 43));
        assertThat(Draw.of(quiz(20, 3), 42)).hasSize(10).doesNotHaveDuplicates().allSatisfy(draw -> assertThat(draw.shown().order())
                .containsExactlyInAnyOrder(0, 1, 2, 3));
    }
}
