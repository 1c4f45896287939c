package academy.huikuan.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.harness.InTransaction;
import academy.huikuan.harness.StoreTest;
import academy.huikuan.people.PersonId;
import academy.huikuan.question.Presentation;
import academy.huikuan.question.SingleChoice;
import academy.huikuan.people.Somebody;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Time;
import academy.huikuan.platform.VersionStore;
import academy.huikuan.question.Answer;
import academy.huikuan.question.ChoiceQuestion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@StoreTest
class AttemptStoreIT {
    /** Attempts that were told to be finished. */
    @ApplicationScoped
    static class Heard {
        private final Queue<AttemptFinished> all = new ConcurrentLinkedQueue<>();

        void hear(@Observes AttemptFinished event) {
            all.add(event);
        }

        List<AttemptFinished> of(PersonId learner) {
            return all.stream().filter(event -> event.learner().equals(learner)).toList();
        }
    }

    /** An attempt of one question, of a version that no bank has any more. */
    @ApplicationScoped
    static class Past {
        @PersistenceContext
        private EntityManager database;

        @Transactional
        AttemptId attempt(PersonId learner, Quiz quiz, String digest, Instant now) {
            Quiz one = new Quiz(quiz.id(), quiz.title(), quiz.unit(), 1, quiz.minutes(), 0, quiz.pass(), FeedbackTime.FINISHED, quiz.bank());
            Terms terms = Terms.of(one.conduct(), ZoneOffset.UTC, List.of(), List.of());
            Attempt attempt = new Attempt(learner, one, terms, 1, 7, now);
            database.persist(attempt);
            Draw draw = new Draw(quiz.bank().get(0).question(), Presentation.decoded("1,0"), 1, "");
            database.persist(new AttemptItem(attempt.id(), 1, digest, draw));
            return attempt.id();
        }
    }

    @Inject
    private AttemptStore attempts;

    @Inject
    private StartStore starts;

    @Inject
    private ClosingStore closing;

    @Inject
    private StandingStore standings;

    @Inject
    private OpenStore open;

    @Inject
    private DemoAttempts answers;

    @Inject
    private Quizzes quizzes;

    @Inject
    private VersionStore versions;

    @Inject
    private Heard heard;

    @Inject
    private Past past;

    @Inject
    private InTransaction transaction;

    @Inject
    private Time time;

    @Inject
    private Somebody somebody;

    private PersonId learner() {
        return somebody.learnerOf(somebody.cohort()).id();
    }

    private Quiz quiz() {
        return quizzes.ofUnit("mindset").orElseThrow();
    }

    /** The number of a question of which one option may be chosen. */
    private int choice(AttemptId id) {
        return attempts.items(id).stream()
                .filter(item -> quizzes.version(item.digest()) instanceof SingleChoice)
                .findFirst()
                .orElseThrow()
                .number();
    }

    @Test
    void starting_twice_goes_on_with_the_same_attempt() {
        PersonId learner = learner();

        AttemptId first = starts.start(learner, quiz());

        assertThat(starts.start(learner, quiz())).isEqualTo(first);
        assertThat(attempts.items(first)).extracting(AttemptItem::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void eight_tabs_at_once_start_one_attempt() throws Exception {
        PersonId learner = learner();
        Quiz quiz = quiz();
        Callable<AttemptId> tab = () -> starts.start(learner, quiz);

        ExecutorService tabs = Executors.newFixedThreadPool(8);
        Set<AttemptId> started = new HashSet<>();
        for (Future<AttemptId> one : tabs.invokeAll(IntStream.range(0, 8).mapToObj(n -> tab).toList())) started.add(one.get());
        tabs.shutdown();

        assertThat(started).hasSize(1);
        assertThat(attempts.latest(learner, quiz.id(), 10)).hasSize(1);
    }

    @Test
    void an_answer_that_was_given_earlier_but_comes_later_changes_nothing() {
        PersonId learner = learner();
        AttemptId id = starts.start(learner, quiz());
        int number = choice(id);
        Instant now = time.instant();

        time.at(now.plusSeconds(20), () -> attempts.save(id, learner, number, List.of("b"), now.plusSeconds(20).toEpochMilli()));
        Answer second = answer(id, number);
        time.at(now.plusSeconds(30), () -> attempts.save(id, learner, number, List.of("a"), now.plusSeconds(10).toEpochMilli()));

        assertThat(answer(id, number)).isEqualTo(second);

        time.at(now.plusSeconds(40), () -> attempts.save(id, learner, number, List.of("a"), now.plusSeconds(40).toEpochMilli()));

        assertThat(answer(id, number)).isNotEqualTo(second);
        assertThat(attempts.find(id).orElseThrow().atItem()).isEqualTo(number);
    }

    private Answer answer(AttemptId id, int number) {
        return attempts.items(id).get(number - 1).answer();
    }

    @Test
    void an_answer_is_taken_some_seconds_after_the_end_and_then_no_more() {
        PersonId learner = learner();
        AttemptId id = starts.start(learner, quiz());
        Instant due = attempts.find(id).orElseThrow().dueAt().orElseThrow();

        time.at(due.plusSeconds(4), () -> attempts.save(id, learner, 1, List.of(), due.toEpochMilli()));

        time.at(due.plusSeconds(6), () -> assertThatThrownBy(() -> attempts.save(id, learner, 1, List.of(), due.toEpochMilli()))
                .isInstanceOf(Refusal.Conflict.class));
    }

    @Test
    void nobody_answers_for_someone_else() {
        AttemptId id = starts.start(learner(), quiz());

        assertThatThrownBy(() -> attempts.save(id, learner(), 1, List.of(), time.millis())).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void an_attempt_whose_time_is_up_is_finished_with_what_was_saved_and_told_once() {
        PersonId learner = learner();
        AttemptId id = answers.answer(learner, quiz(), 9, 0);
        Instant due = attempts.find(id).orElseThrow().dueAt().orElseThrow();

        time.at(due.minusSeconds(1), () -> closing.finishIfDue(id));
        assertThat(heard.of(learner)).isEmpty();

        time.at(due.plusSeconds(10), () -> {
            closing.finishIfDue(id);
            closing.finishIfDue(id);
            attempts.handIn(id, learner);
            assertThat(closing.due(Duration.ZERO)).doesNotContain(id);
        });

        assertThat(heard.of(learner)).singleElement().satisfies(event -> {
            assertThat(event.score().percent()).isEqualTo(90);
            assertThat(event.passed()).isTrue();
            assertThat(event.at()).isEqualTo(due);
        });
        Attempt attempt = attempts.find(id).orElseThrow();
        assertThat(attempt.finishedAt()).contains(due);
        assertThat(attempt.score().orElseThrow().percent()).isEqualTo(90);
        assertThatThrownBy(() -> attempts.save(id, learner, 1, List.of(), time.millis())).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void eight_presses_at_once_hand_in_once() throws Exception {
        PersonId learner = learner();
        AttemptId id = answers.answer(learner, quiz(), 10, 1);
        Callable<Void> press = () -> {
            attempts.handIn(id, learner);
            return null;
        };

        ExecutorService presses = Executors.newFixedThreadPool(8);
        for (Future<Void> one : presses.invokeAll(IntStream.range(0, 8).mapToObj(n -> press).toList())) one.get();
        presses.shutdown();

        assertThat(heard.of(learner)).hasSize(1);
    }

    @Test
    void a_hand_in_that_is_undone_finishes_nothing() {
        PersonId learner = learner();
        AttemptId id = answers.answer(learner, quiz(), 10, 0);

        assertThatThrownBy(() -> transaction.run(() -> {
                    attempts.handIn(id, learner);
                    throw new IllegalStateException("the request fails");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(attempts.find(id).orElseThrow().finished()).isFalse();
        assertThat(standings.standing(learner, quiz().id()).finished()).isZero();
    }

    @Test
    void no_more_attempts_than_the_quiz_allows() {
        PersonId learner = learner();
        Quiz quiz = quiz();
        for (int wrong = 5; wrong > 5 - quiz.attempts(); wrong--) answers.take(learner, quiz, wrong);

        assertThatThrownBy(() -> starts.start(learner, quiz)).isInstanceOf(Refusal.Conflict.class);

        QuizStanding standing = standings.standing(learner, quiz.id());
        assertThat(standing.finished()).isEqualTo(3);
        assertThat(standing.best().orElseThrow().percent()).isEqualTo(70);
        assertThat(standing.passed()).isFalse();
    }

    @Test
    void an_attempt_begun_when_another_is_overdue_finishes_that_one() {
        PersonId learner = learner();
        AttemptId first = starts.start(learner, quiz());

        time.at(time.instant().plus(Duration.ofHours(1)), () -> starts.start(learner, quiz()));

        List<Attempt> both = attempts.latest(learner, quiz().id(), 10);
        assertThat(both).extracting(Attempt::number).containsExactly(2, 1);
        assertThat(both.get(1).id()).isEqualTo(first);
        assertThat(both.get(1).finished()).isTrue();
    }

    @Test
    void an_attempt_is_marked_by_the_question_as_it_read_then() {
        PersonId learner = learner();
        String former = versions.keep("question", "it-former", "::旧题:: 款到账才算成交吗？ {=算 ~不算}");
        versions.keep("question", "it-former", "::旧题:: 款到账才算成交吗？ {~算 =不算}");
        AttemptId id = past.attempt(learner, quiz(), former, time.instant());

        attempts.save(id, learner, 1, List.of("b"), time.millis());
        attempts.handIn(id, learner);

        assertThat(attempts.items(id).get(0).digest()).isEqualTo(former);
        assertThat(attempts.find(id).orElseThrow().score().orElseThrow().percent()).isEqualTo(100);
    }

    @Test
    void the_last_quiz_opens_with_the_last_unit_s_quiz_passed() {
        PersonId learner = learner();
        Quiz last = quizzes.last().orElseThrow();
        assertThat(standings.unpassed(learner, last)).isEqualTo(last.units());
        String lastUnit = last.units().get(last.units().size() - 1);
        for (String unit : last.units())
            if (!unit.equals(lastUnit)) answers.take(learner, quizzes.ofUnit(unit).orElseThrow(), 1);
        answers.take(learner, quizzes.ofUnit(lastUnit).orElseThrow(), 9);

        assertThat(standings.unpassed(learner, last)).containsExactly(lastUnit);
        assertThatThrownBy(() -> starts.start(learner, last)).isInstanceOf(Refusal.Conflict.class).hasMessage("refusal.quiz-units-first");

        answers.take(learner, quizzes.ofUnit(lastUnit).orElseThrow(), 0);

        assertThat(standings.unpassed(learner, last)).isEmpty();
        assertThat(attempts.items(starts.start(learner, last))).hasSize(last.draw());
    }

    @Test
    void an_attempt_at_the_last_quiz_keeps_its_questions_and_counts_for_the_skills() {
        PersonId learner = learner();
        Quiz last = quizzes.last().orElseThrow();
        for (String unit : last.units()) answers.take(learner, quizzes.ofUnit(unit).orElseThrow(), 0);

        AttemptId id = answers.answer(learner, last, last.draw(), 2);
        List<String> digests = attempts.items(id).stream().map(AttemptItem::digest).toList();
        attempts.handIn(id, learner);

        assertThat(digests).doesNotHaveDuplicates().allSatisfy(digest -> assertThat(versions.text(digest)).isPresent());
        assertThat(Draw.of(last, attempts.find(id).orElseThrow().seed()).stream().map(draw -> quizzes.digest(draw.question())))
                .containsExactlyElementsOf(digests);
        assertThat(standings.standing(learner, last.id()).passed()).isTrue();
        AttemptFinished told = heard.of(learner).get(heard.of(learner).size() - 1);
        assertThat(told.unit()).isEqualTo(last.unit());
        assertThat(told.skills()).hasSizeGreaterThanOrEqualTo(last.draw());
        assertThat(Review.units(attempts.items(id), quizzes::version).keySet()).containsExactlyInAnyOrderElementsOf(last.units());
        assertThat(versions.text(quizzes.lastVersion())).hasValueSatisfying(rules -> assertThat(rules).contains("pass: 80"));
    }

    private static Quiz with(Quiz quiz, String rules) {
        Conduct conduct = RulesText.quiz(rules, 12).conduct();
        return new Quiz(
                quiz.id(), quiz.title(), quiz.unit(), quiz.pass(), quiz.bank(), quiz.sections(), quiz.blueprint(), conduct);
    }

    @Test
    void an_attempt_needs_the_password() {
        PersonId learner = learner();
        Quiz locked = with(quiz(), "password: 闭环");

        assertThatThrownBy(() -> starts.start(learner, locked, "开环")).isInstanceOf(Refusal.Invalid.class);
        AttemptId id = starts.start(learner, locked, "闭环");

        assertThat(starts.start(learner, locked, "")).as("going on needs none").isEqualTo(id);
    }

    @Test
    void a_quiz_is_taken_while_it_is_open_and_an_attempt_ends_with_it() {
        PersonId learner = learner();
        Quiz dated = with(quiz(), "opens: 2026-12-01\ncloses: 2026-12-20\nminutes: 0");
        Instant opening = Instant.parse("2026-11-30T16:00:00Z");
        Instant closing = Instant.parse("2026-12-20T16:00:00Z");

        time.at(opening.minusSeconds(1), () -> refused(learner, dated, "refusal.quiz-not-open"));
        time.at(closing, () -> refused(learner, dated, "refusal.quiz-closed"));
        time.at(opening, () -> starts.start(learner, dated));

        Attempt attempt = attempts.latest(learner, dated.id(), 1).get(0);
        assertThat(attempt.dueAt()).contains(closing);
        time.at(closing.plusSeconds(4), () -> assertThat(this.closing.due(Duration.ZERO)).doesNotContain(attempt.id()));
        time.at(closing.plusSeconds(5), () -> {
            while (this.closing.finishDue() > 0) Thread.onSpinWait();
        });
        assertThat(attempts.find(attempt.id()).orElseThrow().finishedAt()).contains(closing);
    }

    private void refused(PersonId learner, Quiz quiz, String key) {
        assertThatThrownBy(() -> starts.start(learner, quiz)).isInstanceOf(Refusal.Conflict.class).hasMessage(key);
    }

    @Test
    void between_two_attempts_there_is_the_delay() {
        PersonId learner = learner();
        Quiz slow = with(quiz(), "delay: {first: 10, later: 60}\nattempts: 0");
        Instant first = time.instant();
        time.at(first, () -> answers.take(learner, slow, 5));

        time.at(first.plusSeconds(599), () -> refused(learner, slow, "refusal.quiz-delay"));
        assertThat(StartStore.next(slow, attempts.latest(learner, slow.id(), 1))).contains(first.plusSeconds(600));
        time.at(first.plusSeconds(600), () -> answers.take(learner, slow, 5));
        time.at(first.plusSeconds(600 + 3599), () -> refused(learner, slow, "refusal.quiz-delay"));
        time.at(first.plusSeconds(600 + 3600), () -> answers.take(learner, slow, 5));

        assertThat(attempts.latest(learner, slow.id(), 9)).hasSize(3);
    }

    @Test
    void sequential_pages_are_kept_by_the_server() {
        PersonId learner = learner();
        AttemptId id = starts.start(learner, with(quiz(), "navigation: sequential\nlayout: 2"));

        attempts.save(id, learner, 2, List.of(), time.millis());
        assertThatThrownBy(() -> attempts.save(id, learner, 3, List.of(), time.millis())).hasMessage("refusal.quiz-sequential");
        assertThatThrownBy(() -> attempts.standAt(id, learner, 5)).hasMessage("refusal.quiz-sequential");
        attempts.standAt(id, learner, 3);
        for (int number : List.of(1, 2)) {
            assertThatThrownBy(() -> attempts.save(id, learner, number, List.of(), time.millis())).isInstanceOf(Refusal.Conflict.class);
            assertThatThrownBy(() -> attempts.saveAll(id, learner, Map.of(number, List.of()))).isInstanceOf(Refusal.Conflict.class);
            assertThatThrownBy(() -> attempts.flag(id, learner, number, true)).isInstanceOf(Refusal.Conflict.class);
            assertThatThrownBy(() -> attempts.standAt(id, learner, number)).isInstanceOf(Refusal.Conflict.class);
        }
        attempts.save(id, learner, 4, List.of(), time.millis());
    }

    @Test
    void of_a_whole_page_what_can_be_read_is_saved() {
        PersonId learner = learner();
        AttemptId id = starts.start(learner, with(quiz(), "layout: all"));
        List<Integer> choices = attempts.items(id).stream()
                .filter(item -> quizzes.version(item.digest()) instanceof ChoiceQuestion)
                .map(AttemptItem::number)
                .toList();
        int sound = choices.get(0);
        int broken = choices.get(1);

        Map<Integer, Untaken> faults = attempts.saveAll(id, learner, Map.of(sound, List.of("a"), broken, List.of("z")));

        assertThat(faults).containsOnlyKeys(broken);
        assertThat(faults.get(broken).typed()).isEqualTo("z");
        assertThat(attempts.items(id).get(sound - 1).answered()).isTrue();
        assertThat(attempts.items(id).get(broken - 1).answered()).isFalse();
    }

    @Test
    void a_save_is_told_what_stands() {
        PersonId learner = learner();
        AttemptId id = starts.start(learner, quiz());
        int number = choice(id);
        Instant now = time.instant().plusSeconds(60);

        Saved first = time(now, () -> attempts.save(id, learner, number, List.of("b"), now.toEpochMilli()));
        Saved again = time(now.plusSeconds(9), () -> attempts.save(id, learner, number, List.of("b"), now.toEpochMilli()));
        Saved older = time(now.plusSeconds(9), () -> attempts.save(id, learner, number, List.of("a"), now.toEpochMilli() - 5000));

        assertThat(first.newer()).isFalse();
        assertThat(again).isEqualTo(first);
        assertThat(older).isEqualTo(new Saved(first.at(), now.toEpochMilli(), true));
    }

    private Saved time(Instant at, java.util.function.Supplier<Saved> save) {
        List<Saved> saved = new java.util.ArrayList<>();
        time.at(at, () -> saved.add(save.get()));
        return saved.get(0);
    }

    @Test
    void an_attempt_with_a_text_to_mark_passes_as_soon_as_the_known_points_are_enough() {
        PersonId learner = learner();
        Quiz quiz = quizzes.ofUnit("special-cases").orElseThrow();
        assertThat(quiz.written()).isTrue();

        answers.take(learner, quiz, 2);
        Attempt passed = attempts.latest(learner, quiz.id(), 1).get(0);
        assertThat(passed.items()).isEqualTo(11);
        assertThat(passed.pending()).isEqualTo(1);
        assertThat(passed.score().orElseThrow().percent()).isEqualTo(81);
        assertThat(passed.passed()).isTrue();

        answers.take(learner, quiz, 3);
        assertThat(attempts.latest(learner, quiz.id(), 1).get(0).passed()).isFalse();
    }

    @Test
    void a_preview_counts_nowhere_and_makes_room_for_the_next() {
        PersonId trainer = somebody.trainerOf(somebody.cohort()).id();
        AttemptId first = starts.preview(trainer, quiz());
        attempts.handIn(first, trainer);

        assertThat(attempts.find(first).orElseThrow().finished()).isTrue();
        assertThat(heard.of(trainer)).isEmpty();
        assertThat(standings.standings(trainer)).isEmpty();
        assertThat(standings.latestSkills(trainer)).isEmpty();
        assertThat(attempts.latest(trainer, quiz().id(), 9)).isEmpty();
        assertThat(attempts.open(trainer, quiz().id())).isEmpty();

        AttemptId second = starts.preview(trainer, quiz());
        assertThat(attempts.find(first)).isEmpty();
        assertThat(attempts.items(first)).isEmpty();
        assertThat(starts.lastPreview(trainer, quiz().id()).map(Attempt::id)).contains(second);
        assertThat(open.of(trainer)).isEmpty();

        time.at(time.instant().plus(Duration.ofDays(6)), starts::deleteOldPreviews);
        assertThat(attempts.find(second)).isPresent();
        time.at(time.instant().plus(Duration.ofDays(7)).plusSeconds(1), starts::deleteOldPreviews);
        assertThat(attempts.find(second)).isEmpty();
    }
}
