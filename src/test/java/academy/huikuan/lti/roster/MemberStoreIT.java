package academy.huikuan.lti.roster;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.StoreTest;
import academy.huikuan.lti.Context;
import academy.huikuan.lti.ContextStore;
import academy.huikuan.lti.PlatformValues;
import academy.huikuan.lti.Registration;
import academy.huikuan.lti.RegistrationStore;
import academy.huikuan.lti.Roles;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.IdentityStore;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonStore;
import academy.huikuan.people.Role;
import academy.huikuan.people.Somebody;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@StoreTest
class MemberStoreIT {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Inject
    private MemberStore members;

    @Inject
    private RosterStateStore states;

    @Inject
    private RegistrationStore registrations;

    @Inject
    private ContextStore contexts;

    @Inject
    private CohortStore cohorts;

    @Inject
    private PersonStore people;

    @Inject
    private IdentityStore identities;

    @Inject
    private Somebody somebody;

    private Registration platform;
    private Context course;

    @BeforeEach
    void connect() {
        int number = COUNT.incrementAndGet();
        platform = registrations.add(
                new PlatformValues("平台" + number, "https://lms.example/" + number, "c", "https://a.example", "https://t.example", "", "https://k.example"),
                Registration.State.ACTIVE,
                "");
        course = contexts.context(platform, "d", "course", "课程" + number);
    }

    private static Member member(String subject, String... roles) {
        return new Member(subject, true, Roles.of(Arrays.asList(roles)), Optional.of("学员" + subject), Optional.empty(), Map.of());
    }

    private static Member inactive(String subject) {
        return new Member(subject, false, Roles.of(List.of("Learner")), Optional.empty(), Optional.empty(), Map.of());
    }

    private List<String> names(CohortId cohort, Role role) {
        return cohorts.members(cohort, role).stream().map(Person::name).toList();
    }

    /** Reads a roster of these pages to its end. @return who left */
    private int read(Context context, List<List<Member>> pages) {
        Set<RosterMember.Seat> present = new HashSet<>();
        pages.forEach(page -> present.addAll(members.take(platform, context, page).present()));
        return members.leave(context, present);
    }

    @Test
    void members_come_in_as_their_roles_say_and_a_second_reading_changes_nothing() {
        List<Member> page = List.of(member("a", "Learner"), member("b", "Instructor"), member("c", "Mentor"), member("d"), inactive("e"));

        RosterCount first = members.take(platform, course, page).count();
        RosterCount second = members.take(platform, course, page).count();

        assertThat(first).isEqualTo(new RosterCount(4, 3, 0, 0));
        assertThat(second).isEqualTo(new RosterCount(4, 0, 0, 0));
        assertThat(names(course.cohort(), Role.LEARNER)).containsExactlyInAnyOrder("学员a", "学员d");
        assertThat(names(course.cohort(), Role.TRAINER)).containsExactly("学员b");
        assertThat(cohorts.members(course.cohort(), Role.TRAINER).get(0).roles()).contains(Role.TRAINER);
    }

    @Test
    void who_is_gone_over_there_leaves_and_whom_an_administrator_put_there_stays() {
        Person put = somebody.with(Role.LEARNER);
        cohorts.join(course.cohort(), put.id(), Role.LEARNER);
        read(course, List.of(List.of(member("a"), member("b")), List.of(member("c"))));

        int gone = read(course, List.of(List.of(member("a"), inactive("b"))));

        assertThat(gone).isEqualTo(2);
        assertThat(names(course.cohort(), Role.LEARNER)).containsExactlyInAnyOrder("学员a", put.name());
    }

    @Test
    void a_seat_that_was_there_before_the_roster_is_not_the_rosters_to_take() {
        String subject = "known";
        people.reachedAt(somebody.with(Role.LEARNER).id(), "");
        read(course, List.of(List.of(member(subject))));
        Person person = cohorts.members(course.cohort(), Role.LEARNER).get(0);
        Context other = contexts.context(platform, "d", "other", "另一门");
        cohorts.join(other.cohort(), person.id(), Role.LEARNER);

        read(other, List.of(List.of(member(subject))));
        int gone = read(other, List.of(List.of(member("x"))));

        assertThat(gone).isZero();
        assertThat(names(other.cohort(), Role.LEARNER)).contains(person.name());
    }

    @Test
    void who_came_by_a_launch_goes_with_the_roster_but_a_visiting_trainer_stays_a_day() {
        Person learner = somebody.with(Role.LEARNER);
        Person visitor = somebody.with(Role.TRAINER);
        members.launched(course, learner.id(), Role.LEARNER);
        members.launched(course, visitor.id(), Role.TRAINER);

        int gone = read(course, List.of(List.of(member("a"))));

        assertThat(gone).isEqualTo(1);
        assertThat(names(course.cohort(), Role.LEARNER)).containsExactly("学员a");
        assertThat(names(course.cohort(), Role.TRAINER)).containsExactly(visitor.name());
    }

    @Test
    void two_courses_of_one_cohort_keep_whom_either_has() {
        Context other = contexts.context(platform, "d", "other", "另一门");
        contexts.couple(other.id(), course.cohort());
        Context coupled = contexts.byId(other.id());
        read(course, List.of(List.of(member("a"), member("b"))));
        read(coupled, List.of(List.of(member("b"), member("c"))));

        int gone = read(course, List.of(List.of(member("a"))));

        assertThat(gone).isZero();
        assertThat(names(course.cohort(), Role.LEARNER)).containsExactlyInAnyOrder("学员a", "学员b", "学员c");
        assertThat(read(coupled, List.of(List.of(member("c"))))).isEqualTo(1);
        assertThat(names(course.cohort(), Role.LEARNER)).containsExactlyInAnyOrder("学员a", "学员c");
    }

    @Test
    void a_course_that_was_coupled_to_another_cohort_takes_nobody_out_of_the_first() {
        read(course, List.of(List.of(member("a"), member("b"))));
        CohortId first = course.cohort();
        contexts.couple(course.id(), somebody.cohort().id());
        Context coupled = contexts.byId(course.id());

        read(coupled, List.of(List.of(member("a"))));

        assertThat(names(first, Role.LEARNER)).containsExactlyInAnyOrder("学员a", "学员b");
        assertThat(names(coupled.cohort(), Role.LEARNER)).containsExactly("学员a");
    }

    @Test
    void a_suspended_member_keeps_the_seat_and_who_waits_gets_none() {
        read(course, List.of(List.of(member("a"))));
        Person person = cohorts.members(course.cohort(), Role.LEARNER).get(0);
        people.suspend(person.id());
        registrations.allow(platform.id(), academy.huikuan.people.Arrival.Strangers.ASK, false, false, false, List.of());
        platform = registrations.byId(platform.id());

        MemberStore.Taken taken = members.take(platform, course, List.of(member("a"), member("b")));

        assertThat(taken.count()).isEqualTo(new RosterCount(2, 0, 0, 1));
        assertThat(members.leave(course, taken.present())).isZero();
        assertThat(names(course.cohort(), Role.LEARNER)).containsExactly("学员a");
    }

    @Test
    void a_person_of_whom_an_administrator_says_it_is_another_gives_the_seat_to_the_right_one() {
        read(course, List.of(List.of(member("a"))));
        Person made = cohorts.members(course.cohort(), Role.LEARNER).get(0);
        Person right = somebody.with(Role.LEARNER);
        identities.move(identities.of(made.id()).get(0).id(), made.id(), right.id(), "");

        int gone = read(course, List.of(List.of(member("a"))));

        assertThat(gone).isEqualTo(1);
        assertThat(names(course.cohort(), Role.LEARNER)).containsExactly(right.name());
    }

    @Test
    void a_long_page_is_taken_and_left_at_once() {
        List<Member> many = IntStream.range(0, 1100).mapToObj(n -> member("m" + n, "Learner")).toList();

        assertThat(members.take(platform, course, many).count().joined()).isEqualTo(1100);
        assertThat(read(course, List.of(many.subList(0, 1)))).isEqualTo(1099);
        assertThat(cohorts.learners(course.cohort())).isEqualTo(1);
    }

    @Test
    void rosters_of_courses_in_use_are_due_until_they_were_tried() {
        states.launched(course);
        assertThat(states.due()).as("no launch has told where it is").doesNotContain(course.id());
        contexts.rosterAt(course.id(), URI.create("https://lms.example/m"));
        states.launched(course);
        assertThat(states.due()).contains(course.id());

        states.failed(course.id(), new RosterFault(RosterFault.Kind.STATUS, "x".repeat(600)));

        assertThat(states.due()).doesNotContain(course.id());
        assertThat(states.of(course.id()).orElseThrow().problem()).contains(RosterFault.Kind.STATUS);
        states.read(course.id(), new RosterCount(3, 2, 1, 0));
        assertThat(states.of(course.cohort()).get(course.id()).problem()).isEmpty();
    }
}
