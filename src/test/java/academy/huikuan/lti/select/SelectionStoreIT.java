package academy.huikuan.lti.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.harness.StoreTest;
import academy.huikuan.jose.Claims;
import academy.huikuan.lti.Context;
import academy.huikuan.lti.ContextStore;
import academy.huikuan.lti.PlatformValues;
import academy.huikuan.lti.Registration;
import academy.huikuan.lti.RegistrationStore;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.Person;
import academy.huikuan.people.Role;
import academy.huikuan.people.Somebody;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Time;
import academy.huikuan.web.Target;
import academy.huikuan.web.Targets;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@StoreTest
class SelectionStoreIT {
    @Inject
    private SelectionStore selections;

    @Inject
    private RegistrationStore registrations;

    @Inject
    private ContextStore contexts;

    @Inject
    private CohortStore cohorts;

    @Inject
    private Targets targets;

    @Inject
    private Somebody somebody;

    @Inject
    private Time time;

    private record Course(Registration platform, Context context, Person trainer) {}

    private Course course() {
        String issuer = "https://" + Ids.random() + ".example";
        Registration platform = registrations.add(
                new PlatformValues("Platform", issuer, "client", issuer + "/auth", issuer + "/token", "", issuer + "/keys"),
                Registration.State.ACTIVE,
                "");
        Context context = contexts.context(platform, "1", "course-" + Ids.random(), "Course");
        Person trainer = somebody.with(Role.TRAINER);
        cohorts.join(context.cohort(), trainer.id(), Role.TRAINER);
        return new Course(platform, context, trainer);
    }

    private SelectionId open(Course course) {
        return new SelectionId(selections.open(
                course.platform(), "1", course.context(), course.trainer().id(), PlatformSettings.with("data", "d".repeat(32_000))));
    }

    @Test
    void what_the_platform_said_comes_back_word_by_word() {
        Course course = course();
        Selection selection = selections.of(open(course), course.trainer().id());
        assertThat(selection.wanted()).isEqualTo(Wanted.of(PlatformSettings.with("data", "d".repeat(32_000)), false));
        assertThat(selection.deployment()).isEqualTo("1");
        assertThat(targets.all(Optional.of(selection.cohort().value()))).extracting(Target::kind).contains(Target.Kind.EXERCISE);
    }

    @Test
    void nobody_else_may_choose() {
        Course course = course();
        SelectionId id = open(course);
        Person colleague = somebody.with(Role.TRAINER);
        cohorts.join(course.context().cohort(), colleague.id(), Role.TRAINER);
        assertThatThrownBy(() -> selections.of(id, colleague.id())).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> selections.answer(id, colleague.id(), "[]")).isInstanceOf(Refusal.NotFound.class);
        cohorts.leave(course.context().cohort(), course.trainer().id(), Role.TRAINER);
        assertThatThrownBy(() -> selections.of(id, course.trainer().id())).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void it_is_answered_once_and_the_same_answer_is_the_same() {
        Course course = course();
        SelectionId id = open(course);
        String nonce = selections.answer(id, course.trainer().id(), "[1]").nonce();
        assertThat(selections.answer(id, course.trainer().id(), "[1]").nonce()).isEqualTo(nonce);
        assertThatThrownBy(() -> selections.answer(id, course.trainer().id(), "[]")).isInstanceOf(Refusal.Conflict.class).hasMessage("select.answered");
    }

    @Test
    void it_is_open_for_two_hours_and_then_forgotten() {
        Course course = course();
        SelectionId id = open(course);
        time.at(time.instant().plus(Duration.ofMinutes(121)), () -> {
            assertThatThrownBy(() -> selections.of(id, course.trainer().id())).isInstanceOf(Refusal.Conflict.class).hasMessage("select.over");
            selections.sweep();
            assertThatThrownBy(() -> selections.of(id, course.trainer().id())).isInstanceOf(Refusal.Conflict.class);
        });
        time.at(time.instant().plus(Duration.ofHours(25)), () -> {
            selections.sweep();
            assertThatThrownBy(() -> selections.of(id, course.trainer().id())).isInstanceOf(Refusal.NotFound.class);
        });
    }

    @Test
    void settings_that_lack_something_open_nothing() {
        Course course = course();
        Claims lacking = PlatformSettings.with("accept_types", "");
        assertThatThrownBy(() -> selections.open(course.platform(), "1", course.context(), course.trainer().id(), lacking))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessage("select.no-types");
    }

    @Test
    void links_are_listed_for_the_cohort_of_their_course() {
        Course course = course();
        Course other = course();
        assertThat(contexts.linked(course.context().cohort())).isFalse();
        contexts.link(course.context(), "r1", "Week 1", "course");
        contexts.link(other.context(), "r1", "Other", "course");
        assertThat(contexts.linksOf(course.context().cohort(), 1).items()).extracting(link -> link.title()).containsExactly("Week 1");
        assertThat(contexts.linked(course.context().cohort())).isTrue();
        assertThat(contexts.coupled()).contains(course.context().cohort().value(), other.context().cohort().value());
    }
}
