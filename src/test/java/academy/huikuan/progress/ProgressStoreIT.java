package academy.huikuan.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.course.Catalogue;
import academy.huikuan.course.ReadingStore;
import academy.huikuan.course.Section;
import academy.huikuan.course.Unit;
import academy.huikuan.harness.InTransaction;
import academy.huikuan.harness.StoreTest;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.people.Somebody;
import academy.huikuan.platform.Time;
import academy.huikuan.quiz.DemoAttempts;
import academy.huikuan.quiz.Quiz;
import academy.huikuan.quiz.Quizzes;
import academy.huikuan.score.Score;
import academy.huikuan.score.SkillScore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

@StoreTest
class ProgressStoreIT {
    private static final String UNIT = "mindset";

    /** Completions that were told. */
    @ApplicationScoped
    static class Heard {
        private final Queue<CompletionChanged> all = new ConcurrentLinkedQueue<>();

        void hear(@Observes CompletionChanged event) {
            all.add(event);
        }

        List<CompletionChanged> of(Person learner) {
            return all.stream().filter(event -> event.learner().equals(learner.id())).toList();
        }
    }

    /** The rows as they are. */
    @ApplicationScoped
    static class Rows {
        @PersistenceContext
        private EntityManager database;

        /** The versions of the unit's text in a learner's rows of a cohort, the open one last. */
        @Transactional
        List<String> versions(Cohort cohort, Person learner) {
            return database.createQuery(
                            "select u.contentVersion from UnitRecord u where u.cohortId = :cohort and u.personId = :learner"
                                    + " order by u.recordedAt, u.id",
                            String.class)
                    .setParameter("cohort", cohort.id().value())
                    .setParameter("learner", learner.id().value())
                    .getResultList();
        }

        /** How many rows held at that moment. */
        @Transactional
        long held(Cohort cohort, Person learner, Instant moment) {
            return database.createQuery(
                            "select count(u) from UnitRecord u where u.cohortId = :cohort and u.personId = :learner and u.recordedAt <= :at"
                                    + " and (u.supersededAt is null or u.supersededAt > :at)",
                            Long.class)
                    .setParameter("cohort", cohort.id().value())
                    .setParameter("learner", learner.id().value())
                    .setParameter("at", academy.huikuan.platform.Moments.stored(moment))
                    .getSingleResult();
        }
    }

    @Inject
    private ProgressStore progress;

    @Inject
    private SkillStore skills;

    @Inject
    private CurriculumWiring curriculum;

    @Inject
    private Catalogue catalogue;

    @Inject
    private ReadingStore reading;

    @Inject
    private Quizzes quizzes;

    @Inject
    private DemoAttempts attempts;

    @Inject
    private CohortStore cohorts;

    @Inject
    private Heard heard;

    @Inject
    private Rows rows;

    @Inject
    private InTransaction transaction;

    @Inject
    private Somebody somebody;

    @Inject
    private Time time;

    private Unit unit() {
        return catalogue.course().units().stream().filter(unit -> unit.id().equals(UNIT)).findFirst().orElseThrow();
    }

    private void read(PersonId learner) {
        for (Section section : unit().sections()) reading.markRead(learner, unit(), section.id());
    }

    private void pass(PersonId learner) {
        attempts.take(learner, quizzes.ofUnit(UNIT).orElseThrow(), 1);
    }

    private UnitProgress only(Cohort cohort, Person learner) {
        List<UnitProgress> all = progress.current(cohort.id(), learner.id());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void a_unit_is_complete_with_its_last_requirement_and_keeps_the_version_of_its_text() {
        Cohort cohort = somebody.cohort();
        Person learner = somebody.learnerOf(cohort);
        read(learner.id());
        assertThat(only(cohort, learner).status()).isEqualTo(Status.STUDYING);

        pass(learner.id());

        UnitProgress done = only(cohort, learner);
        assertThat(done.status()).isEqualTo(Status.DONE);
        assertThat(done.read()).isEqualTo(unit().sections().size());
        assertThat(done.state().quiz().orElseThrow().percent()).isEqualTo(90);
        assertThat(rows.versions(cohort, learner)).last().isEqualTo(unit().version());
        assertThat(heard.of(learner)).singleElement().satisfies(event -> assertThat(event.unit()).contains(UNIT));
    }

    @Test
    void a_request_that_fails_leaves_no_completion() {
        Cohort cohort = somebody.cohort();
        Person learner = somebody.learnerOf(cohort);
        read(learner.id());

        assertThatThrownBy(() -> transaction.run(() -> {
                    pass(learner.id());
                    assertThat(only(cohort, learner).status()).isEqualTo(Status.DONE);
                    throw new IllegalStateException("the request fails");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(only(cohort, learner).status()).isEqualTo(Status.STUDYING);
        assertThat(only(cohort, learner).state().attempts()).isZero();
    }

    @Test
    void what_is_complete_stays_so_when_the_unit_grows() {
        Cohort cohort = somebody.cohort();
        Person learner = somebody.learnerOf(cohort);
        read(learner.id());
        pass(learner.id());
        UnitProgress before = only(cohort, learner);
        UnitPlan plan = curriculum.course().unit(UNIT).orElseThrow();
        List<String> more = new ArrayList<>(plan.sections());
        more.add("added-later");
        UnitPlan grown = new UnitPlan(plan.id(), plan.title(), "f".repeat(64), more, plan.quiz(), plan.attempts(), plan.talk());
        UnitState worse = new UnitState(1, Optional.of(new Score(1, 10)), 2, false, Optional.empty(), 0, false);

        progress.record(
                cohort.id(), learner.id(), new Curriculum(List.of(grown)), grown, () -> worse, Optional.empty(), time.instant());

        UnitProgress after = only(cohort, learner);
        assertThat(after.completedAt()).isEqualTo(before.completedAt());
        assertThat(after.read()).isEqualTo(before.read());
        assertThat(after.sections()).isEqualTo(before.sections());
        assertThat(after.state().attempts()).isEqualTo(2);
        assertThat(rows.versions(cohort, learner)).containsOnly(unit().version());
        assertThat(heard.of(learner)).hasSize(1);
    }

    @Test
    void what_is_not_complete_is_measured_by_the_unit_as_it_is() {
        Cohort cohort = somebody.cohort();
        Person learner = somebody.learnerOf(cohort);
        reading.markRead(learner.id(), unit(), unit().sections().get(0).id());
        UnitPlan plan = curriculum.course().unit(UNIT).orElseThrow();
        UnitPlan shrunk = new UnitPlan(
                plan.id(), plan.title(), "e".repeat(64), plan.sections().subList(0, 1), false, 0, false);
        UnitState state = new UnitState(1, Optional.empty(), 0, false, Optional.empty(), 0, false);

        assertThat(progress.outdated(List.of("e".repeat(64)), "", 10_000))
                .extracting(ProgressStore.Outdated::learner)
                .contains(learner.id());
        progress.record(
                cohort.id(), learner.id(), new Curriculum(List.of(shrunk)), shrunk, () -> state, Optional.empty(), time.instant());

        assertThat(only(cohort, learner).status()).isEqualTo(Status.DONE);
        assertThat(rows.versions(cohort, learner)).last().isEqualTo("e".repeat(64));
        assertThat(progress.course(cohort.id(), learner.id()).orElseThrow().completedAt()).isPresent();
        assertThat(heard.of(learner)).extracting(CompletionChanged::unit).containsExactly(Optional.of(UNIT), Optional.empty());
    }

    @Test
    void a_course_is_complete_once_all_units_of_the_cohort_are() {
        Cohort cohort = somebody.cohort();
        Person learner = somebody.learnerOf(cohort);
        read(learner.id());
        pass(learner.id());
        assertThat(progress.course(cohort.id(), learner.id()).orElseThrow().completedAt()).isEmpty();

        cohorts.describe(cohort.id(), cohort.name(), cohort.startsOn(), cohort.endsOn(), Set.of(UNIT));
        progress.close(cohort.id(), curriculum.of(cohorts.byId(cohort.id())));

        assertThat(progress.course(cohort.id(), learner.id()).orElseThrow().completedAt()).isPresent();
        assertThat(heard.of(learner)).hasSize(2);
    }

    @Test
    void whoever_joins_later_brings_along_what_was_learned() {
        Person learner = somebody.with(Role.LEARNER);
        read(learner.id());
        pass(learner.id());
        Cohort cohort = somebody.cohort();

        cohorts.join(cohort.id(), learner.id(), Role.LEARNER);

        assertThat(only(cohort, learner).status()).isEqualTo(Status.DONE);
    }

    @Test
    void the_records_of_a_past_moment_can_be_told_again() {
        Cohort cohort = somebody.cohort();
        Person learner = somebody.learnerOf(cohort);
        Instant now = time.instant();
        time.at(now.plus(Duration.ofHours(1)), () -> reading.markRead(learner.id(), unit(), unit().sections().get(0).id()));
        time.at(now.plus(Duration.ofHours(2)), () -> reading.markRead(learner.id(), unit(), unit().sections().get(1).id()));

        assertThat(rows.held(cohort, learner, now)).isZero();
        assertThat(rows.held(cohort, learner, now.plus(Duration.ofMinutes(90)))).isEqualTo(1);
        assertThat(rows.held(cohort, learner, now.plus(Duration.ofHours(2)))).isEqualTo(1);
        assertThat(only(cohort, learner).firstAt()).isEqualTo(now.plus(Duration.ofHours(1)));
        assertThat(only(cohort, learner).lastAt()).isEqualTo(now.plus(Duration.ofHours(2)));
    }

    @Test
    void a_radar_of_a_past_moment_can_be_told_again() {
        Person learner = somebody.with(Role.LEARNER);
        Instant now = time.instant();
        time.at(now, () -> skills.observe(learner.id(), "quiz:it", Collections.nCopies(5, new SkillScore("listening", new Score(1, 4)))));
        SkillRadar first = skills.radar(learner.id(), now);
        time.at(now.plusSeconds(60), () -> skills.observe(learner.id(), "quiz:it", Collections.nCopies(5, new SkillScore("listening", new Score(4, 4)))));

        assertThat(skills.radar(learner.id(), now.plusSeconds(30))).isEqualTo(first);
        assertThat(skills.radar(learner.id(), now.plusSeconds(60))).isNotEqualTo(first);
        assertThat(skills.radar(learner.id(), now.minusSeconds(1))).isNotEqualTo(first);
    }

    @Test
    void the_last_quiz_is_recorded_like_a_unit_for_those_who_learn_the_whole_course() {
        Quiz last = quizzes.last().orElseThrow();
        Cohort whole = somebody.cohort();
        Person learner = somebody.learnerOf(whole);
        for (String unit : last.units()) attempts.take(learner.id(), quizzes.ofUnit(unit).orElseThrow(), 0);
        attempts.take(learner.id(), last, 0);
        Cohort part = somebody.cohort();
        cohorts.describe(part.id(), part.name(), part.startsOn(), part.endsOn(), Set.of(UNIT));
        cohorts.join(part.id(), learner.id(), Role.LEARNER);

        assertThat(progress.current(whole.id(), learner.id())).filteredOn(unit -> unit.unit().equals(last.unit())).singleElement().satisfies(unit -> {
            assertThat(unit.status()).isEqualTo(Status.DONE);
            assertThat(unit.state().quiz().orElseThrow().percent()).isEqualTo(100);
        });
        assertThat(progress.current(part.id(), learner.id())).extracting(UnitProgress::unit).containsExactly(UNIT);
        assertThat(curriculum.of(cohorts.byId(whole.id())).units()).last().satisfies(plan -> assertThat(plan.overall()).isTrue());
        assertThat(curriculum.of(cohorts.byId(part.id())).units()).extracting(UnitPlan::id).containsExactly(UNIT);
    }
}
