package academy.huikuan.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.harness.StoreTest;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.people.Somebody;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Time;
import academy.huikuan.platform.VersionStore;
import academy.huikuan.question.Question;
import academy.huikuan.question.Weight;
import academy.huikuan.rubric.Levels;
import academy.huikuan.rubric.Rubric;
import academy.huikuan.rubric.RubricText;
import academy.huikuan.rubric.Rubrics;
import academy.huikuan.score.Score;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@StoreTest
class MarkStoreIT {
    private static final List<String> RIGHT = List.of("a");
    private static final List<String> WRONG = List.of("b");
    private static final List<String> TEXT = List.of("孙主管，14.2 万请您周五付。");

    @Inject
    private PastAttempts past;

    @Inject
    private EssayStore essays;

    @Inject
    private MarkStore marks;

    @Inject
    private MarkNoteStore notes;

    @Inject
    private MarkedItemStore markedItems;

    @Inject
    private AttemptStore attempts;

    @Inject
    private StandingStore standings;

    @Inject
    private Quizzes quizzes;

    @Inject
    private Rubrics rubrics;

    @Inject
    private VersionStore versions;

    @Inject
    private CohortStore cohorts;

    @Inject
    private Somebody somebody;

    @Inject
    private Time time;

    private Quiz quiz() {
        return quizzes.ofUnit("mindset").orElseThrow();
    }

    private static final String JUDGED = "// [id:it-judged] [tag:topic=mindset/x] [tag:skill=thinking]\n::对错:: 对吗？ {T}";
    private static final String ESSAY =
            "// [id:it-essay] [tag:topic=mindset/x] [tag:skill=execution] [rubric:written]\n::写一段:: 写一段。 {####参考}";

    /** Four questions to judge and a text, so that 80 % is four of the five. @param right of the four */
    private AttemptId written(PersonId learner, int number, int right) {
        String judged = past.version("it-judged", JUDGED);
        String essay = past.version("it-essay", ESSAY);
        List<List<String>> answers = new ArrayList<>(Collections.nCopies(right, RIGHT));
        answers.addAll(Collections.nCopies(4 - right, WRONG));
        answers.add(TEXT);
        return past.taken(learner, quiz(), number, List.of(judged, judged, judged, judged, essay), answers);
    }

    private EssayMark byRubric(int... levels) {
        Rubric rubric = rubrics.byId("written");
        TreeMap<String, Integer> given = new TreeMap<>();
        for (int i = 0; i < levels.length; i++) given.put(rubric.criteria().get(i).id(), levels[i]);
        String digest = versions.keep("rubric", rubric.id(), RubricText.encoded(rubric));
        return EssayMark.by(rubric, digest, new Levels(given), Optional.empty(), "好");
    }

    private Attempt attempt(AttemptId id) {
        return attempts.find(id).orElseThrow();
    }

    private Optional<Score> mark(AttemptId id, int number) {
        return attempts.items(id).get(number - 1).score();
    }

    @Test
    void texts_that_decide_come_first_then_those_that_wait_longest_and_only_for_the_own_cohorts() {
        Cohort cohort = somebody.cohort();
        PersonId trainer = somebody.trainerOf(cohort).id();
        PersonId outsider = somebody.trainerOf(somebody.cohort()).id();
        AttemptId[] made = new AttemptId[3];
        int[] right = {1, 3, 4};
        for (int i = 0; i < 3; i++) {
            int n = i;
            PersonId learner = somebody.learnerOf(cohort).id();
            time.at(time.instant().minus(Duration.ofDays(3 - i)), () -> made[n] = written(learner, 1, right[n]));
        }
        assertThat(attempt(made[1]).pending()).isEqualTo(1);
        assertThat(attempt(made[1]).passed()).isFalse();
        assertThat(attempt(made[2]).passed()).as("passed whatever the text gets").isTrue();

        List<EssayWork> queue = essays.page(trainer, "", false, 1);

        assertThat(queue).extracting(EssayWork::rank).containsExactly(EssayRank.DECIDES, EssayRank.WAITS, EssayRank.WAITS);
        assertThat(queue.get(1).waitsSince()).isBefore(queue.get(2).waitsSince());
        assertThat(queue).extracting(EssayWork::text).containsOnly(TEXT.get(0));
        assertThat(queue.toString()).doesNotContain(made[0].value()).doesNotContain(attempt(made[0]).learner().value());
        assertThat(essays.waiting(trainer)).isEqualTo(3);
        assertThat(essays.waiting(outsider)).isZero();
        assertThatThrownBy(() -> essays.byId(queue.get(0).id(), outsider)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> essays.mark(queue.get(0).id(), outsider, 0, byRubric(1, 1, 1))).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void nobody_marks_their_own_text() {
        Cohort cohort = somebody.cohort();
        PersonId both = somebody.trainerOf(cohort).id();
        cohorts.join(cohort.id(), both, Role.LEARNER);
        written(both, 1, 3);
        assertThat(essays.waiting(both)).isZero();
    }

    @Test
    void a_mark_makes_the_attempt_pass_and_is_told_with_its_levels() {
        Cohort cohort = somebody.cohort();
        PersonId trainer = somebody.trainerOf(cohort).id();
        PersonId learner = somebody.learnerOf(cohort).id();
        AttemptId id = written(learner, 1, 4);
        AttemptId second = written(learner, 2, 3);
        EssayWork work = essays.page(trainer, "", false, 1).get(0);
        assertThat(work.rank()).isEqualTo(EssayRank.DECIDES);
        assertThat(standings.standing(learner, quiz().id()).best()).contains(attempt(id).score().orElseThrow());

        assertThat(essays.mark(work.id(), trainer, 0, byRubric(4, 4, 4))).isTrue();

        assertThat(mark(second, 5)).contains(Weight.ALL.points());
        assertThat(attempt(second).pending()).isZero();
        assertThat(attempt(second).passed()).isTrue();
        assertThat(attempt(second).score()).contains(new Score(4 * Question.FULL, 5 * Question.FULL));
        assertThat(past.told(learner)).singleElement().satisfies(event -> {
            assertThat(event.unit()).isEqualTo("mindset");
            assertThat(event.skills().orElseThrow()).hasSize(5);
        });
        assertThat(notes.of(second).get(5)).singleElement().satisfies(note -> {
            assertThat(note.kind()).isEqualTo(MarkKind.ESSAY);
            assertThat(note.from()).isEmpty();
            assertThat(note.levels()).extracting(MarkNote.Level::level).containsExactly(4, 4, 4);
            assertThat(note.words()).isEqualTo("好");
        });
        assertThat(essays.page(trainer, "", true, 1)).extracting(EssayWork::id).containsExactly(work.id());
    }

    @Test
    void an_older_attempt_s_mark_says_nothing_of_the_skills() {
        Cohort cohort = somebody.cohort();
        PersonId trainer = somebody.trainerOf(cohort).id();
        PersonId learner = somebody.learnerOf(cohort).id();
        time.at(time.instant().minus(Duration.ofDays(1)), () -> written(learner, 1, 4));
        written(learner, 2, 4);
        EssayId older = essays.page(trainer, "", false, 1).get(0).id();
        essays.mark(older, trainer, 0, byRubric(2, 2, 2));
        assertThat(past.told(learner)).singleElement().satisfies(event -> assertThat(event.skills()).isEmpty());
    }

    @Test
    void a_text_that_falls_short_has_missed_its_topic_once() {
        Cohort cohort = somebody.cohort();
        PersonId trainer = somebody.trainerOf(cohort).id();
        PersonId good = somebody.learnerOf(cohort).id();
        PersonId poor = somebody.learnerOf(cohort).id();
        time.at(time.instant().minus(Duration.ofDays(1)), () -> written(good, 1, 3));
        written(poor, 1, 3);
        List<EssayWork> queue = essays.page(trainer, "", false, 1);

        essays.mark(queue.get(0).id(), trainer, 0, byRubric(3, 3, 3));
        essays.mark(queue.get(1).id(), trainer, 0, byRubric(3, 3, 2));
        essays.mark(queue.get(1).id(), trainer, 1, byRubric(1, 1, 1));

        assertThat(past.told(good)).singleElement().satisfies(event -> assertThat(event.missed()).isEmpty());
        assertThat(past.told(poor)).extracting(AttemptRemarked::missed).containsExactly(List.of("mindset/x"), List.of());
    }

    @Test
    void who_marks_reads_no_reason_of_who_knew_the_author() {
        Cohort cohort = somebody.cohort();
        PersonId trainer = somebody.trainerOf(cohort).id();
        AttemptId id = written(somebody.learnerOf(cohort).id(), 1, 3);
        EssayId essay = essays.page(trainer, "", false, 1).get(0).id();
        essays.mark(essay, trainer, 0, byRubric(2, 2, 2));
        assertThat(marks.override(id, 5, Weight.ALL.points(), mark(id, 5), "林悦申诉成立", trainer)).isTrue();

        assertThat(essays.history(essay, trainer)).extracting(MarkNote::words).containsExactly("好", "");
        assertThat(notes.of(id).get(5)).extracting(MarkNote::words).containsExactly("好", "林悦申诉成立");
    }

    @Test
    void of_two_trainers_at_once_one_is_told_and_may_mark_again() throws Exception {
        Cohort cohort = somebody.cohort();
        List<PersonId> trainers = List.of(somebody.trainerOf(cohort).id(), somebody.trainerOf(cohort).id());
        PersonId learner = somebody.learnerOf(cohort).id();
        AttemptId id = written(learner, 1, 3);
        EssayId essay = essays.page(trainers.get(0), "", false, 1).get(0).id();
        List<Callable<Boolean>> both = trainers.stream()
                .<Callable<Boolean>>map(trainer -> () -> essays.mark(essay, trainer, 0, byRubric(2, 2, 2)))
                .toList();

        ExecutorService desks = Executors.newFixedThreadPool(2);
        int taken = 0;
        for (Future<Boolean> one : desks.invokeAll(both)) if (one.get()) taken++;
        desks.shutdown();

        assertThat(taken).isEqualTo(1);
        assertThat(notes.of(id).get(5)).hasSize(1);
        assertThat(essays.mark(essay, trainers.get(1), 1, byRubric(3, 3, 3))).isTrue();
        assertThat(notes.of(id).get(5)).hasSize(2);
        assertThat(mark(id, 5)).contains(Question.points(3, 4));
    }

    @Test
    void a_mark_set_by_hand_counts_and_keeps_its_reason() {
        Cohort cohort = somebody.cohort();
        PersonId trainer = somebody.trainerOf(cohort).id();
        PersonId learner = somebody.learnerOf(cohort).id();
        AttemptId id = written(learner, 1, 4);

        assertThat(marks.override(id, 4, Weight.of(1, 3).points(), mark(id, 4), " 题面有两种读法 ", trainer)).isTrue();
        assertThat(marks.override(id, 4, Weight.ALL.points(), Optional.of(Weight.ALL.points()), "别人先改了", trainer)).isFalse();

        assertThat(mark(id, 4)).contains(new Score(210_000_000, Question.FULL));
        assertThat(attempt(id).passed()).as("a pass may be lost by it").isFalse();
        assertThat(standings.standing(learner, quiz().id()).passed()).isFalse();
        assertThat(notes.of(id).get(4)).singleElement().satisfies(note -> {
            assertThat(note.kind()).isEqualTo(MarkKind.OVERRIDE);
            assertThat(note.fromPercent()).contains("100");
            assertThat(note.toPercent()).isEqualTo("33.33");
            assertThat(note.words()).isEqualTo("题面有两种读法");
        });
        assertThat(essays.page(trainer, "", false, 1)).extracting(EssayWork::rank).containsExactly(EssayRank.DECIDES);
    }

    @Test
    void a_mark_by_hand_needs_a_reason_and_the_learner_s_trainer() {
        Cohort cohort = somebody.cohort();
        PersonId trainer = somebody.trainerOf(cohort).id();
        PersonId outsider = somebody.trainerOf(somebody.cohort()).id();
        AttemptId id = written(somebody.learnerOf(cohort).id(), 1, 4);

        assertThatThrownBy(() -> marks.override(id, 4, Weight.ALL.points(), mark(id, 4), "短", trainer))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> markedItems.byNumber(id, 4, outsider)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> markedItems.byNumber(id, 5, trainer))
                .as("it waits to be marked blind")
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(markedItems.byNumber(id, 4, trainer).mark()).contains(Weight.ALL.points());
        assertThat(markedItems.finished(attempt(id).learner())).extracting(FinishedAttempt::id).containsExactly(id);
    }

    @Test
    void an_open_attempt_and_one_without_texts_are_not_waited_for() {
        Cohort cohort = somebody.cohort();
        PersonId trainer = somebody.trainerOf(cohort).id();
        PersonId learner = somebody.learnerOf(cohort).id();
        String essay = past.version("it-essay", "// [id:it-essay]\n::写一段:: 写一段。 {}");
        past.begun(learner, quiz(), 1, List.of(essay));
        PersonId silent = somebody.learnerOf(cohort).id();
        AttemptId empty = past.taken(silent, quiz(), 1, List.of(essay), List.of(List.of()));
        assertThat(attempt(empty).pending()).as("no text is worth nothing and needs nobody").isZero();
        assertThat(essays.waiting(trainer)).isZero();
    }
}
