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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        return attempt(quiz(20, 3));
    }

    private static Attempt attempt(Quiz quiz) {
        Terms terms = Terms.of(quiz.conduct(), ZoneOffset.UTC, List.of(), List.of());
        return new Attempt(LEARNER, quiz, terms, 1, 7, START);
    }

    private static AttemptItem item() {
        Draw draw = new Draw(GiftReader.question("Q {=a ~b ~c ~d}"), Presentation.decoded("2,0,1,3"), 1, "");
        return new AttemptItem(attempt().id(), 1, "digest", draw);
    }

    private static long millis(int seconds) {
        return START.plusSeconds(seconds).toEpochMilli();
    }

    /**
     * Saves in the order in which they arrive: device, answer, sequence number and arrival, both in seconds from the start; what stands in
     * the end. A and B are two devices, each numbers its own saves upwards.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "one after another|A a 10 10, A b 20 20|b",
                "the second overtakes the first|A b 20 20, A a 10 21|b",
                "the first comes twice|A a 10 10, A a 10 11, A b 20 20|b",
                "the first comes again after the second|A a 10 10, A b 20 20, A a 10 30|b",
                "all of a queue again|A a 10 40, A b 20 41, A a 10 42, A b 20 43|b",
                "a queue of one device after the other's newer answer|B b 30 30, A a 10 60|b",
                "a queue of one device before the other's newer answer|A a 10 25, B b 30 30|b",
                "two devices by turns|A a 10 10, B b 11 12, A c 13 13, B d 12 14|c",
                "the same moment twice: the one that came first stays|A a 10 10, B b 10 11|a",
                "a clock that runs ahead counts as now|A a 900 10, B b 20 20|b",
                "a clock that runs ahead gains nothing later|A a 900 10, B b 20 20, A c 15 21|b",
                "a clock that lags, in sight of the other's answer|B b 30 30, A a 31 500|a",
                "taken back and given again|A a 10 10, A - 20 20, A a 30 30|a",
                "an old answer does not undo a withdrawal|A a 10 10, A - 20 20, A a 10 30|-"
            })
    void late_doubled_and_reordered_saves_never_overwrite_a_newer_one(String name, String saves, String stands) {
        AttemptItem item = item();
        for (String save : saves.split(", ")) {
            String[] parts = save.split(" ");
            item.answer(chosen(parts[1]), millis(Integer.parseInt(parts[2])), START.plusSeconds(Integer.parseInt(parts[3])));
        }
        assertThat(item.answer()).isEqualTo(chosen(stands));
    }

    private static Answer chosen(String letter) {
        return letter.equals("-") ? new Answer.Nothing() : Answer.decoded("o:" + (letter.charAt(0) - 'a'));
    }

    @Test
    void what_a_save_is_told_is_the_number_that_stands() {
        AttemptItem item = item();
        assertThat(item.answer(chosen("a"), millis(10), START.plusSeconds(10))).isTrue();
        assertThat(item.sequence()).isEqualTo(millis(10));
        assertThat(item.answer(chosen("b"), millis(900), START.plusSeconds(20))).isTrue();
        assertThat(item.sequence()).isEqualTo(millis(20));
        assertThat(item.answer(chosen("c"), millis(15), START.plusSeconds(30))).isFalse();
        assertThat(item.sequence()).isEqualTo(millis(20));
    }

    private static Attempt of(String rules) {
        return attempt(RulesText.quiz(rules, 12));
    }

    @Test
    void pages_have_one_question_or_some_or_all() {
        assertThat(attempt().pageSize()).isEqualTo(1);
        assertThat(of("layout: all").pageSize()).isEqualTo(10);
        Attempt three = of("layout: 3");
        assertThat(IntStream.rangeClosed(1, 10).map(three::firstOfPage)).containsExactly(1, 1, 1, 4, 4, 4, 7, 7, 7, 10);
        assertThat(three.lastOfPage(5)).isEqualTo(6);
        assertThat(three.lastOfPage(10)).isEqualTo(10);
    }

    @Test
    void sequential_pages_go_forward_one_by_one_and_take_answers_only_where_the_learner_stands() {
        Attempt attempt = of("navigation: sequential\nlayout: 3");
        assertThatCode(() -> attempt.takeAnswer(3, START)).doesNotThrowAnyException();
        assertThatThrownBy(() -> attempt.takeAnswer(4, START)).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> attempt.standAt(7)).isInstanceOf(Refusal.Conflict.class).hasMessage("refusal.quiz-sequential");
        attempt.standAt(4);
        attempt.standAt(6);
        assertThat(attempt.atItem()).isEqualTo(4);
        assertThatThrownBy(() -> attempt.takeAnswer(3, START)).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> attempt.standAt(1)).isInstanceOf(Refusal.Conflict.class);
        assertThatCode(() -> attempt.takeAnswer(5, START)).doesNotThrowAnyException();
    }

    @Test
    void the_grace_is_the_quiz_s_and_the_server_closes_after_it() {
        Attempt attempt = of("minutes: 20\ngrace: 30");
        assertThatCode(() -> attempt.takeAnswer(1, DUE.plusSeconds(30))).doesNotThrowAnyException();
        assertThat(attempt.closes(DUE.plusMillis(29_999))).isFalse();
        assertThat(attempt.closes(DUE.plusSeconds(30))).isTrue();
        attempt.finish(new Score(1, 10), 0, DUE.plusSeconds(31));
        assertThat(attempt.closes(DUE.plusSeconds(32))).isFalse();
    }

    @Test
    void an_end_is_put_off_and_never_brought_nearer() {
        Attempt attempt = attempt();
        attempt.extend(Optional.of(DUE.minusSeconds(60)));
        assertThat(attempt.dueAt()).contains(DUE);
        attempt.extend(Optional.of(DUE.plusSeconds(60)));
        assertThat(attempt.dueAt()).contains(DUE.plusSeconds(60));
        attempt.extend(Optional.empty());
        assertThat(attempt.dueAt()).isEmpty();
        attempt.extend(Optional.of(DUE));
        assertThat(attempt.dueAt()).isEmpty();
        attempt.closeAt(DUE, DUE);
        assertThat(attempt.dueAt()).isEmpty();
        attempt.closeAt(DUE.plusSeconds(9), DUE);
        assertThat(attempt.dueAt()).contains(DUE.plusSeconds(9));
        attempt.closeAt(DUE.plusSeconds(5), DUE);
        assertThat(attempt.dueAt()).contains(DUE.plusSeconds(9));
    }

    @Test
    void it_keeps_the_rules_of_its_beginning() {
        Attempt attempt = of("review:\n  at-once: [answers]\n  closed: [answers, marks, key, feedback]");
        assertThat(attempt.review().atOnce()).containsExactly(ReviewRules.Shown.ANSWERS);
        assertThat(attempt.review().open()).isEmpty();
        assertThat(attempt.review().closed()).isEqualTo(ReviewRules.ALL);
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
        assertThatCode(() -> attempt.takeAnswer(1, DUE.plusSeconds(5))).doesNotThrowAnyException();
        assertThatThrownBy(() -> attempt.takeAnswer(1, DUE.plusMillis(5001)))
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
        Attempt attempt = attempt(quiz(0, 3));
        assertThat(attempt.dueAt()).isEmpty();
        assertThat(attempt.overdue(START.plusSeconds(1_000_000))).isFalse();
        assertThatCode(() -> attempt.takeAnswer(1, START.plusSeconds(1_000_000))).doesNotThrowAnyException();
    }

    @Test
    void after_the_end_nothing_is_taken_and_it_ends_once() {
        Attempt attempt = attempt();
        attempt.finish(new Score(8, 10), 0, START.plusSeconds(60));
        assertThat(attempt.passed()).isTrue();
        assertThatThrownBy(() -> attempt.takeAnswer(1, START.plusSeconds(61))).isInstanceOf(Refusal.Conflict.class);
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
