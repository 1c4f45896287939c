package academy.huikuan.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.harness.StoreTest;
import academy.huikuan.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

@StoreTest
class CohortStoreIT {
    /** Who was told to have become a learner. */
    @ApplicationScoped
    static class Heard {
        private final Queue<LearnerEnrolled> all = new ConcurrentLinkedQueue<>();

        void hear(@Observes LearnerEnrolled event) {
            all.add(event);
        }

        List<LearnerEnrolled> in(Cohort cohort) {
            return all.stream().filter(event -> event.cohort().equals(cohort.id())).toList();
        }
    }

    @Inject
    private CohortStore cohorts;

    @Inject
    private PersonStore people;

    @Inject
    private Heard heard;

    @Inject
    private Somebody somebody;

    @Test
    void joining_twice_changes_nothing_and_is_told_once() {
        Cohort cohort = somebody.cohort();
        Person learner = somebody.learnerOf(cohort);

        cohorts.join(cohort.id(), learner.id(), Role.LEARNER);

        assertThat(cohorts.members(cohort.id(), Role.LEARNER)).extracting(Person::id).containsExactly(learner.id());
        assertThat(heard.in(cohort)).containsExactly(new LearnerEnrolled(learner.id(), cohort.id()));
    }

    @Test
    void a_trainer_is_no_learner_of_the_cohort() {
        Cohort cohort = somebody.cohort();
        Person trainer = somebody.trainerOf(cohort);

        assertThat(cohorts.trainedBy(cohort.id(), trainer.id()).id()).isEqualTo(cohort.id());
        assertThat(cohorts.members(cohort.id(), Role.LEARNER)).isEmpty();
        assertThat(heard.in(cohort)).isEmpty();
    }

    @Test
    void a_cohort_of_others_is_as_if_it_were_not_there() {
        Cohort cohort = somebody.cohort();
        Person learner = somebody.learnerOf(cohort);
        Person stranger = somebody.trainerOf(somebody.cohort());

        assertThatThrownBy(() -> cohorts.trainedBy(cohort.id(), stranger.id())).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> cohorts.trainedBy(cohort.id(), learner.id())).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void a_learner_sees_the_newest_cohort() {
        Person learner = somebody.with(Role.LEARNER);
        Cohort autumn = cohorts.add("秋季补训", LocalDate.of(2025, 9, 1), LocalDate.of(2025, 12, 1), Set.of());
        Cohort spring = cohorts.add("春季补训", LocalDate.of(2025, 3, 1), LocalDate.of(2025, 6, 1), Set.of());
        cohorts.join(autumn.id(), learner.id(), Role.LEARNER);
        cohorts.join(spring.id(), learner.id(), Role.LEARNER);

        assertThat(cohorts.current(learner.id()).map(Cohort::id)).contains(autumn.id());

        cohorts.leave(autumn.id(), learner.id(), Role.LEARNER);

        assertThat(cohorts.current(learner.id()).map(Cohort::id)).contains(spring.id());
    }

    @Test
    void a_cohort_learns_the_units_of_its_list_or_all() {
        Cohort cohort = somebody.cohort();
        assertThat(cohorts.byId(cohort.id()).has("stages")).isTrue();

        cohorts.describe(cohort.id(), cohort.name(), cohort.startsOn(), cohort.endsOn(), Set.of("mindset", "stages"));
        cohorts.describe(cohort.id(), cohort.name(), cohort.startsOn(), cohort.endsOn(), Set.of("mindset"));

        assertThat(cohorts.byId(cohort.id()).units()).containsExactly("mindset");
        assertThat(cohorts.byId(cohort.id()).has("stages")).isFalse();
    }

    @Test
    void the_name_of_another_cohort_is_refused() {
        Cohort one = somebody.cohort();
        Cohort other = somebody.cohort();

        assertThatThrownBy(() -> cohorts.describe(other.id(), one.name(), one.startsOn(), one.endsOn(), Set.of()))
                .isInstanceOf(Refusal.Invalid.class);
        assertThat(cohorts.byId(other.id()).name()).isEqualTo(other.name());
    }

    @Test
    void who_still_needs_a_password_is_listed_once() {
        Cohort cohort = somebody.cohort();
        Person both = somebody.learnerOf(cohort);
        cohorts.join(cohort.id(), both.id(), Role.TRAINER);
        Person suspended = somebody.learnerOf(cohort);
        people.suspend(suspended.id());
        Person ready = somebody.learnerOf(cohort);
        people.givePassword(ready.id(), "a-long-password");

        assertThat(cohorts.withoutPassword(cohort.id())).extracting(Person::id).containsExactly(both.id());
        assertThat(cohorts.countWithoutPassword(cohort.id())).isEqualTo(1);
    }

    @Test
    void the_list_of_cohorts_counts_learners_and_trainers() {
        Cohort cohort = cohorts.add("点名班", LocalDate.of(2999, 1, 1), LocalDate.of(2999, 2, 1), Set.of());
        somebody.learnerOf(cohort);
        somebody.learnerOf(cohort);
        somebody.trainerOf(cohort);

        assertThat(cohorts.page(1).items().get(0))
                .isEqualTo(new CohortLine(cohort.id().value(), "点名班", cohort.startsOn(), cohort.endsOn(), 2, 1));
    }
}
