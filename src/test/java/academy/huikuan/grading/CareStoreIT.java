package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.harness.InTransaction;
import academy.huikuan.harness.StoreTest;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Somebody;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Time;
import academy.huikuan.web.Language;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Notes, usefulness, answers and appeals around a result. */
@StoreTest
class CareStoreIT {
    private static final String REASON = "第 3 句先问了卡在哪一步，第 4 句又接住了，倾听应当再高一级。";

    @Inject
    private GradedClass graded;

    @Inject
    private Cares cares;

    @Inject
    private EchoStore echoes;

    @Inject
    private AppealStore appeals;

    @Inject
    private ReviewStore reviews;

    @Inject
    private SubmissionStore submissions;

    @Inject
    private ExerciseStore exercises;

    @Inject
    private StandingStore standings;

    @Inject
    private InTransaction transaction;

    @Inject
    private Somebody somebody;

    @Inject
    private Time time;

    /** A class of seven, the smallest in which each work can have three reviews and no two people review each other. */
    private List<Person> settled(Cohort cohort, int level) {
        List<Person> learners = graded.of(cohort, 7);
        Instant now = time.instant();
        for (Person author : learners)
            for (Review given : graded.given(author)) {
                Marks marks = graded.marks(level);
                graded.handIn(
                        given,
                        new Marks(
                                marks.levels(), marks.evidence(), marks.redLines(), marks.comment(),
                                new TreeMap<>(Map.of(3, "这里可以先复述一遍"))),
                        now);
            }
        return learners;
    }

    private CareView around(Person author) {
        return transaction.of(() -> cares.around(graded.work(author), author.id()));
    }

    @Test
    void the_author_reads_the_notes_at_their_turns_once_the_result_shows() {
        Person author = settled(somebody.cohort(), 3).get(0);

        CareView care = around(author);

        assertThat(care.notes()).containsOnlyKeys(3);
        assertThat(care.notes().get(3)).extracting(CareView.Note::words).hasSize(3).containsOnly("这里可以先复述一遍");
        assertThat(care.echoes()).hasSize(3);
        assertThat(care.echoes()).extracting(CareView.Echo::address)
                .noneMatch(address -> graded.given(author).stream().anyMatch(review -> address.contains(review.id().value())));
        assertThat(care.until()).isPresent();
    }

    @Test
    void a_result_that_does_not_show_has_nothing_around_it() {
        Person author = graded.of(somebody.cohort(), 4).get(0);
        SubmissionId work = graded.work(author).id();

        assertThatThrownBy(() -> cares.shown(work, author.id())).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void nobody_else_comes_near_it() {
        List<Person> learners = settled(somebody.cohort(), 3);
        SubmissionId work = graded.work(learners.get(0)).id();

        assertThatThrownBy(() -> cares.shown(work, learners.get(1).id())).isInstanceOf(Refusal.NotFound.class);
        assertThat(cares.shown(work, learners.get(0).id()).id()).isEqualTo(work);
    }

    @Test
    void a_rating_may_change_and_an_answer_may_not() {
        Person author = settled(somebody.cohort(), 3).get(0);
        Review review = graded.given(author).get(0);
        transaction.run(() -> {
            echoes.rate(review, 2, "", time.instant());
            echoes.rate(review, 4, "现在看懂了", time.instant());
            echoes.answer(review, "谢谢", time.instant());
        });

        assertThat(echoes.ratingsOf(List.of(review.reviewer())).get(review.id()).rated()).isEqualTo(4);
        assertThat(around(author).echoes()).filteredOn(echo -> echo.rated() == 4).singleElement().satisfies(echo -> {
            assertThat(echo.reason()).isEqualTo("现在看懂了");
            assertThat(echo.answer()).isEqualTo("谢谢");
        });
        assertThatThrownBy(() -> transaction.run(() -> echoes.answer(review, "再说一句", time.instant()))).isInstanceOf(Refusal.Conflict.class);
    }

    private Appeal appeal(Person author) {
        return transaction.of(() -> {
            Submission work = submissions.of(author.id()).get(0);
            exercises.lock(work.exercise().id());
            return appeals.submit(work, author.id(), new TreeMap<>(Map.of("listening", REASON)), time.instant());
        });
    }

    private void step(Appeal appeal, AppealState next, PersonId person, String words, Instant now) {
        transaction.run(() -> appeals.decide(appeals.byId(appeal.id()), next, person, words, now));
    }

    @Test
    void one_open_appeal_a_work_and_another_after_it_is_closed() {
        Person author = settled(somebody.cohort(), 1).get(0);
        Appeal first = appeal(author);
        assertThatThrownBy(() -> appeal(author)).isInstanceOf(Refusal.Conflict.class);
        assertThat(around(author).until()).isEmpty();

        step(first, AppealState.WITHDRAWN, author.id(), "", time.instant());

        assertThat(around(author).until()).isPresent();
        assertThat(appeal(author).state()).isEqualTo(AppealState.SUBMITTED);
    }

    @Test
    void an_appeal_waits_on_its_trainers_desk_without_a_name() {
        Cohort cohort = somebody.cohort();
        Person author = settled(cohort, 1).get(0);
        Person trainer = somebody.trainerOf(cohort);
        Appeal appeal = appeal(author);
        String exercise = graded.exercise(cohort).id().value();

        assertThat(cares.entries(trainer.id(), exercise, Language.ZH)).singleElement().satisfies(entry -> {
            assertThat(entry.address()).isEqualTo("/grading/appeals/" + appeal.id());
            assertThat(entry.toString()).doesNotContain(author.name());
        });
        assertThat(cares.entries(somebody.trainerOf(somebody.cohort()).id(), exercise, Language.ZH)).isEmpty();
        AppealView view = transaction.of(() -> cares.forTrainer(appeals.byId(appeal.id())));
        assertThat(view.toString()).doesNotContain(author.name(), author.number());
        assertThat(view.items().get(0).turns()).extracting(TurnView::number).containsExactly(1);
    }

    @Test
    void a_changed_grade_is_a_trainers_new_grade_and_nothing_else() {
        Cohort cohort = somebody.cohort();
        Person author = settled(cohort, 1).get(0);
        PersonId trainer = somebody.trainerOf(cohort).id();
        Appeal appeal = appeal(author);
        Instant now = time.instant();
        step(appeal, AppealState.IN_REVIEW, trainer, "", now);
        assertThatThrownBy(() -> step(appeal, AppealState.CHANGED, trainer, "第 3 句确实问了", now)).isInstanceOf(Refusal.Conflict.class);
        assertThat(standings.standing(author.id(), cohort.id(), GradedClass.UNIT).passed()).isFalse();

        graded.grade(author, trainer, graded.marks(3), now.plusSeconds(60));
        step(appeal, AppealState.CHANGED, trainer, "第 3 句确实问了", now.plusSeconds(120));

        assertThat(standings.standing(author.id(), cohort.id(), GradedClass.UNIT).passed()).isTrue();
        AppealView seen = around(author).appeals().get(0);
        assertThat(seen.history()).extracting(AppealView.Step::state)
                .containsExactly(AppealState.SUBMITTED, AppealState.IN_REVIEW, AppealState.CHANGED);
        assertThat(seen.history()).extracting(AppealView.Step::who).containsOnly("");
        assertThat(cares.entries(trainer, graded.exercise(cohort).id().value(), Language.ZH)).isEmpty();
    }

    @Test
    void fourteen_days_after_it_showed_it_is_too_late() {
        Person author = settled(somebody.cohort(), 1).get(0);
        Instant now = time.instant();
        boolean[] may = new boolean[2];
        time.at(now.plus(Duration.ofDays(13)), () -> may[0] = around(author).until().isPresent());
        time.at(now.plus(Duration.ofDays(15)), () -> may[1] = around(author).until().isPresent());

        assertThat(may).containsExactly(true, false);
    }

    @Test
    void a_red_line_holds_the_result_back_until_a_trainer_has_looked() {
        Cohort cohort = somebody.cohort();
        List<Person> learners = graded.of(cohort, 7);
        Person author = learners.get(0);
        Instant now = time.instant();
        List<Review> given = graded.given(author);
        graded.handIn(given.get(0), graded.redLine(3), now);
        given.subList(1, 3).forEach(review -> graded.handIn(review, graded.marks(3), now));

        assertThat(graded.work(author).state()).isEqualTo(Submission.State.HELD);
        assertThat(graded.work(author).rank()).isEqualTo(QueueRank.RED);

        graded.release(author, somebody.trainerOf(cohort).id(), now);

        assertThat(graded.work(author).state()).isEqualTo(Submission.State.SETTLED);
    }
}
