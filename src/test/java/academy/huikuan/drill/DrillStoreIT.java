package academy.huikuan.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.bank.Entry;
import academy.huikuan.bank.GiftReader;
import academy.huikuan.grading.GradeSettled;
import academy.huikuan.harness.InTransaction;
import academy.huikuan.harness.StoreTest;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Somebody;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Time;
import academy.huikuan.question.Answer;
import academy.huikuan.quiz.AttemptId;
import academy.huikuan.quiz.AttemptStore;
import academy.huikuan.quiz.DemoAttempts;
import academy.huikuan.quiz.FeedbackTime;
import academy.huikuan.quiz.Quiz;
import academy.huikuan.quiz.Quizzes;
import academy.huikuan.quiz.StandingStore;
import academy.huikuan.score.Score;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@StoreTest
class DrillStoreIT {
    private static final Duration DAY = Duration.ofDays(1);
    private static final String TOPIC = "stages/m1";

    /** The rows as they are. */
    @ApplicationScoped
    static class Rows {
        @PersistenceContext
        private EntityManager database;

        @Transactional
        List<Card> of(PersonId learner) {
            return database.createQuery("select c from Card c where c.personId = :learner order by c.subject", Card.class)
                    .setParameter("learner", learner.value())
                    .getResultList();
        }

        @Transactional
        long answers(PersonId learner) {
            return database.createQuery("select count(a) from CardAnswer a where a.personId = :learner", Long.class)
                    .setParameter("learner", learner.value())
                    .getSingleResult();
        }

        /** A card of a topic that no bank asks any more. */
        @Transactional
        void add(PersonId learner, String subject, Instant at) {
            Card card = new Card(learner, new Subject(subject));
            card.miss(LocalDate.of(2026, 11, 1), at);
            database.persist(card);
        }
    }

    @Inject
    private CardStore cards;

    @Inject
    private AgendaStore agenda;

    @Inject
    private TurnStore turns;

    @Inject
    private RetentionStore retention;

    @Inject
    private DemoDrills drills;

    @Inject
    private DemoAttempts attempts;

    @Inject
    private AttemptStore taken;

    @Inject
    private Quizzes quizzes;

    @Inject
    private StandingStore standings;

    @Inject
    private Rows rows;

    @Inject
    private InTransaction transaction;

    @Inject
    private Somebody somebody;

    @Inject
    private Time time;

    private PersonId learner() {
        return somebody.learnerOf(somebody.cohort()).id();
    }

    private Quiz quiz() {
        return quizzes.ofUnit("mindset").orElseThrow();
    }

    private Card only(PersonId learner) {
        return rows.of(learner).get(0);
    }

    /** Answers the card of a learner who has one, right or not, at that moment. */
    private void sit(PersonId learner, boolean right, Instant at) {
        time.at(at, () -> drills.sit(learner, 1, number -> right));
    }

    @Test
    void what_is_missed_in_a_quiz_makes_one_card_a_topic() {
        PersonId learner = learner();

        attempts.take(learner, quiz(), 10);

        List<Card> made = rows.of(learner);
        assertThat(made).isNotEmpty().extracting(card -> card.subject().value()).doesNotHaveDuplicates().allMatch(topic -> topic.startsWith("mindset/"));
        assertThat(made).allSatisfy(card -> {
            assertThat(card.dueOn()).isEqualTo(agenda.today().plusDays(1));
            assertThat(card.step()).isZero();
            assertThat(card.misses()).isEqualTo(1);
        });
    }

    @Test
    void what_is_answered_right_makes_no_card_and_an_undone_hand_in_none() {
        PersonId learner = learner();
        attempts.take(learner, quiz(), 0);
        assertThat(rows.of(learner)).isEmpty();

        assertThatThrownBy(() -> transaction.run(() -> {
                    attempts.take(learner, quiz(), 5);
                    throw new IllegalStateException("the request fails");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(rows.of(learner)).isEmpty();
    }

    @Test
    void four_right_answers_after_1_3_7_and_21_days_learn_it() {
        PersonId learner = learner();
        Instant missed = time.instant().minus(DAY.multipliedBy(60));
        cards.miss(learner, List.of(TOPIC), missed);

        Instant at = missed;
        List<LocalDate> due = new ArrayList<>();
        for (int days : Schedule.DAYS) {
            Instant early = at.plus(DAY.multipliedBy(days - 1));
            time.at(early, () -> assertThat(agenda.today(learner).left()).isZero());
            at = at.plus(DAY.multipliedBy(days));
            due.add(only(learner).dueOn());
            sit(learner, true, at);
        }

        assertThat(only(learner).state()).isEqualTo(Card.State.LEARNED);
        assertThat(IntStream.range(1, 4).mapToObj(n -> due.get(n - 1).until(due.get(n)).getDays())).containsExactly(3, 7, 21);
        assertThat(agenda.today(learner).next()).isEmpty();

        cards.miss(learner, List.of(TOPIC), time.instant());
        assertThat(only(learner).state()).isEqualTo(Card.State.OPEN);
        assertThat(only(learner).step()).isZero();
    }

    @Test
    void a_wrong_answer_and_a_new_miss_begin_anew() {
        PersonId learner = learner();
        Instant missed = time.instant().minus(DAY.multipliedBy(40));
        cards.miss(learner, List.of(TOPIC), missed);
        sit(learner, true, missed.plus(DAY));
        sit(learner, true, missed.plus(DAY.multipliedBy(4)));
        assertThat(only(learner).step()).isEqualTo(2);

        sit(learner, false, missed.plus(DAY.multipliedBy(30)));

        assertThat(only(learner).step()).isZero();
        assertThat(only(learner).misses()).isEqualTo(2);
        sit(learner, true, missed.plus(DAY.multipliedBy(31)));
        cards.miss(learner, List.of(TOPIC, TOPIC), missed.plus(DAY.multipliedBy(32)));
        assertThat(rows.of(learner)).singleElement().satisfies(card -> {
            assertThat(card.step()).isZero();
            assertThat(card.misses()).isEqualTo(3);
        });
    }

    @Test
    void a_day_asks_ten_cards_however_many_wait() {
        PersonId learner = learner();
        List<String> topics = quizzes.ofUnit("stages").orElseThrow().bank().stream()
                .flatMap(entry -> entry.question().label().topics().stream())
                .distinct()
                .toList();
        List<String> more = quizzes.ofUnit("negotiation").orElseThrow().bank().stream()
                .flatMap(entry -> entry.question().label().topics().stream())
                .distinct()
                .toList();
        Instant missed = time.instant().minus(DAY.multipliedBy(20));
        cards.miss(learner, topics, missed);
        cards.miss(learner, more, missed.plus(DAY));
        int all = rows.of(learner).size();
        assertThat(all).isGreaterThan(12);

        assertThat(agenda.today(learner).left()).isEqualTo(10);
        drills.sit(learner, 4, number -> true);
        assertThat(agenda.today(learner)).satisfies(today -> {
            assertThat(today.left()).isEqualTo(6);
            assertThat(today.answered()).isEqualTo(4);
            assertThat(today.right()).isEqualTo(4);
        });
        drills.sit(learner, 10, number -> true);
        assertThat(agenda.today(learner).left()).isZero();
        assertThat(agenda.today(learner).next()).contains(agenda.today().plusDays(1));
        assertThat(rows.answers(learner)).isEqualTo(10);

        Card another = rows.of(learner).stream().filter(card -> card.turns() == 0).findFirst().orElseThrow();
        assertThatThrownBy(() -> transaction.run(() -> turns.turn(learner, another.id(), 0, "any"))).hasMessage("refusal.drill-enough");
        time.at(time.instant().plus(DAY), () -> assertThat(agenda.today(learner).left()).isEqualTo(Math.min(10, all - 10)));
    }

    @Test
    void two_attempts_that_end_at_once_and_miss_the_same_topics_are_both_kept() throws Exception {
        PersonId learner = learner();
        Quiz twin = new Quiz("it-twin", "Twin", "mindset", 20, 0, 0, 60, FeedbackTime.FINISHED, quiz().bank());
        AttemptId first = attempts.answer(learner, quiz(), 10, 10);
        AttemptId second = attempts.answer(learner, twin, 20, 20);
        CountDownLatch missed = new CountDownLatch(1);
        ExecutorService nodes = Executors.newFixedThreadPool(2);

        Future<?> one = nodes.submit(() -> transaction.run(() -> {
            taken.handIn(first, learner);
            missed.countDown();
            LockSupport.parkNanos(Duration.ofMillis(700).toNanos());
        }));
        missed.await();
        Future<?> other = nodes.submit(() -> taken.handIn(second, learner));
        one.get();
        other.get();
        nodes.shutdown();

        assertThat(standings.standings(learner)).containsKeys(quiz().id(), "it-twin");
        assertThat(rows.of(learner)).extracting(card -> card.subject().value()).doesNotHaveDuplicates();
        assertThat(rows.of(learner)).extracting(Card::misses).contains(2);
    }

    @Test
    void a_trainer_s_own_quiz_is_never_asked_from() {
        PersonId learner = learner();
        String source = "// [id:own-drillnever] [tag:topic=stages/exam-only] [tag:skill=thinking]\n::Exam:: Exam {T}";
        Quiz exam = new Quiz(
                "own-drillexams", "Exam", "own-drillexams", 1, 0, 0, 60, FeedbackTime.FINISHED,
                List.of(new Entry(GiftReader.question(source), 1, source)));
        List<Quizzes.Extra> before = quizzes.extras();
        quizzes.beside(List.of(new Quizzes.Extra(exam, Map.of("own-drillnever", "0".repeat(64)), Set.of(), false)));
        try {
            cards.miss(learner, List.of("stages/exam-only"), time.instant());
            assertThat(rows.of(learner)).isEmpty();
        } finally {
            quizzes.beside(before);
        }
    }

    private TurnStore.Turn asked(PersonId learner) {
        return turns.ask(learner, only(learner)).orElseThrow();
    }

    @Test
    void a_doubled_tap_counts_once_and_another_device_is_told() throws Exception {
        PersonId learner = learner();
        cards.miss(learner, List.of(TOPIC), time.instant().minus(DAY.multipliedBy(2)));
        TurnStore.Turn shown = asked(learner);
        String key = Ids.random();
        Callable<AnswerId> tap = () -> transaction.of(() -> {
            Optional<TurnStore.Taken> taken = turns.taken(learner, shown.card().id(), shown.asked().turn(), key);
            if (taken.isPresent()) {
                assertThat(taken.get().elsewhere()).isFalse();
                return taken.get().answer();
            }
            TurnStore.Turn turn = turns.turn(learner, shown.card().id(), shown.asked().turn(), shown.asked().digest());
            return turns.keep(learner, turn, key, new Answer.Nothing());
        });

        ExecutorService taps = Executors.newFixedThreadPool(6);
        Set<AnswerId> answers = new HashSet<>();
        for (Future<AnswerId> one : taps.invokeAll(IntStream.range(0, 6).mapToObj(n -> tap).toList())) answers.add(one.get());
        taps.shutdown();

        assertThat(answers).hasSize(1);
        assertThat(rows.answers(learner)).isEqualTo(1);
        assertThat(only(learner).turns()).isEqualTo(1);
        Optional<TurnStore.Taken> elsewhere =
                transaction.of(() -> turns.taken(learner, shown.card().id(), shown.asked().turn(), Ids.random()));
        assertThat(elsewhere.orElseThrow().elsewhere()).isTrue();
    }

    @Test
    void the_same_turn_asks_the_same_and_the_next_another_question() {
        PersonId learner = learner();
        Instant missed = time.instant().minus(DAY.multipliedBy(9));
        cards.miss(learner, List.of(TOPIC), missed);

        TurnStore.Turn first = asked(learner);
        assertThat(asked(learner).asked()).isEqualTo(first.asked());
        assertThat(first.asked().question().label().topics()).containsExactly(TOPIC);

        sit(learner, false, missed.plus(DAY));
        assertThat(asked(learner).asked().question().label().id()).isNotEqualTo(first.asked().question().label().id());
    }

    @Test
    void nobody_touches_or_reads_anothers_card() {
        PersonId learner = learner();
        PersonId other = learner();
        cards.miss(learner, List.of(TOPIC), time.instant().minus(DAY.multipliedBy(3)));
        CardId card = only(learner).id();
        sit(learner, false, time.instant());
        AnswerId answer = transaction.of(() -> turns.taken(learner, card, 0, "any")).orElseThrow().answer();

        assertThat(turns.given(learner, answer).answer().right()).isFalse();
        assertThatThrownBy(() -> turns.given(other, answer)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> transaction.run(() -> turns.taken(other, card, 0, "any"))).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> transaction.run(() -> turns.turn(other, card, 0, "any"))).isInstanceOf(Refusal.NotFound.class);
    }

    private GradeSettled settled(PersonId author, Cohort cohort, String work, int halves, Instant opensAt) {
        return new GradeSettled(
                author,
                cohort.id(),
                "stages",
                work,
                new Score(halves, 8),
                true,
                List.of(),
                List.of(
                        new GradeSettled.CriterionGrade("ask", "Asks for the date", List.of("persuasion"), new Score(halves, 8)),
                        new GradeSettled.CriterionGrade("hear", "Hears", List.of("listening"), new Score(6, 8))),
                opensAt,
                time.instant());
    }

    @Test
    void a_criterion_below_three_of_four_makes_a_card_and_a_better_grade_of_the_work_takes_it_back() {
        Cohort cohort = somebody.cohort();
        PersonId author = somebody.learnerOf(cohort).id();
        String work = Ids.random();

        cards.settle(settled(author, cohort, work, 5, time.instant()));

        assertThat(rows.of(author)).singleElement().satisfies(card -> {
            assertThat(card.subject()).isEqualTo(Subject.criterion("stages", "ask"));
            assertThat(card.title()).contains("Asks for the date");
        });
        assertThat(asked(author).asked().question().label()).satisfies(label -> {
            assertThat(label.skills()).contains("persuasion");
            assertThat(label.topics()).allMatch(topic -> topic.startsWith("stages/"));
        });
        time.at(time.instant().plus(DAY.multipliedBy(2)), () -> cards.settle(settled(author, cohort, work, 4, time.instant())));
        assertThat(only(author).misses()).as("the same work told again").isEqualTo(1);

        cards.settle(settled(author, cohort, work, 6, time.instant()));
        assertThat(only(author).state()).isEqualTo(Card.State.WITHDRAWN);
        cards.settle(settled(author, cohort, Ids.random(), 0, time.instant()));
        assertThat(only(author).state()).isEqualTo(Card.State.OPEN);
    }

    @Test
    void a_result_that_the_author_may_not_see_yet_asks_nothing() {
        Cohort cohort = somebody.cohort();
        PersonId author = somebody.learnerOf(cohort).id();
        Instant opens = time.instant().plus(DAY.multipliedBy(7));

        cards.settle(settled(author, cohort, Ids.random(), 2, opens));

        time.at(time.instant().plus(DAY.multipliedBy(3)), () -> {
            assertThat(agenda.today(author).any()).isFalse();
            assertThat(agenda.cards(author, 1).items()).isEmpty();
        });
        time.at(opens.plusSeconds(1), () -> assertThat(agenda.today(author).left()).isEqualTo(1));
    }

    @Test
    void a_card_without_questions_is_closed_and_no_other() {
        PersonId learner = learner();
        Instant now = time.instant().minus(DAY.multipliedBy(3));
        rows.add(learner, "stages/gone", now);
        cards.miss(learner, List.of(TOPIC, "stages/never"), now);
        assertThat(rows.of(learner)).hasSize(2);
        assertThat(agenda.today(learner).left()).isEqualTo(1);

        cards.closeEmpty();

        assertThat(rows.of(learner)).extracting(Card::state).containsExactly(Card.State.EMPTY, Card.State.OPEN);
        assertThat(agenda.cards(learner, 1).items()).hasSize(2);
    }

    @Test
    void answers_count_for_nothing() {
        PersonId learner = learner();
        time.at(time.instant().minus(DAY.multipliedBy(3)), () -> attempts.take(learner, quiz(), 4));
        Object before = List.of(standings.standings(learner), standings.latestSkills(learner));

        drills.sit(learner, 10, number -> number % 2 == 0);

        assertThat(rows.answers(learner)).isPositive();
        assertThat(List.of(standings.standings(learner), standings.latestSkills(learner))).isEqualTo(before);
    }

    @Test
    void retention_tells_numbers_of_three_learners_and_more() {
        Cohort cohort = somebody.cohort();
        Instant missed = time.instant().minus(DAY.multipliedBy(30));
        List<PersonId> learners = IntStream.range(0, 6).mapToObj(n -> somebody.learnerOf(cohort).id()).toList();
        for (PersonId learner : learners) cards.miss(learner, List.of(TOPIC), missed);
        for (PersonId learner : learners.subList(4, 6)) cards.miss(learner, List.of("stages/m2"), missed);
        for (int n = 0; n < 6; n++) sit(learners.get(n), n < 4, missed.plus(DAY));
        for (int n = 0; n < 4; n++) sit(learners.get(n), true, missed.plus(DAY.multipliedBy(4)));

        List<Retention> told = retention.of(cohort.id());

        assertThat(told).singleElement().satisfies(one -> {
            assertThat(one.subject()).isEqualTo(new Subject(TOPIC));
            assertThat(one.learners()).isEqualTo(6);
            assertThat(one.misses()).isEqualTo(8);
            assertThat(one.learned()).isZero();
            assertThat(one.steps().get(0)).isEqualTo(new Retention.Share(4, 6, 6));
            assertThat(one.steps().get(0).percent()).contains(67);
            assertThat(one.steps().get(1)).isEqualTo(new Retention.Share(4, 4, 4));
            assertThat(one.steps().get(1).percent()).isEmpty();
            assertThat(one.steps().get(2)).isEqualTo(Retention.Share.NONE);
        });
        assertThat(retention.of(somebody.cohort().id())).isEmpty();
    }
}
