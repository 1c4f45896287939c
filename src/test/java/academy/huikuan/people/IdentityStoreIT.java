package academy.huikuan.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.harness.StoreTest;
import academy.huikuan.people.Arrival.Strangers;
import academy.huikuan.platform.Refusal;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@StoreTest
class IdentityStoreIT {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Inject
    private IdentityStore identities;

    @Inject
    private AdmissionStore admissions;

    @Inject
    private PersonStore people;

    @Inject
    private SessionStore sessions;

    @Inject
    private Somebody somebody;

    private final String source = "lti:test-" + COUNT.incrementAndGet();

    private Arrival arrival(String subject, String email, boolean verified) {
        return new Arrival(source, subject, Optional.of("来人" + subject), Optional.of(email), verified, Optional.empty());
    }

    private static String address() {
        return "somebody" + COUNT.incrementAndGet() + "@example.com";
    }

    private Person reachedAt(String email) {
        Person person = somebody.with(Role.LEARNER);
        people.reachedAt(person.id(), email);
        return person;
    }

    private static PersonId welcome(Admission admission) {
        return ((Admission.Welcome) admission).person().id();
    }

    private static String waiting(Admission admission) {
        return ((Admission.Waiting) admission).identity();
    }

    @Test
    void a_verified_address_makes_two_the_same_person_in_any_case_of_letters() {
        String email = address();
        Person person = reachedAt(email);

        Admission first = identities.admit(arrival("a", email.toUpperCase(), true), Strangers.ASK);

        assertThat(welcome(first)).isEqualTo(person.id());
        assertThat(identities.of(person.id())).extracting(Identity::proof).containsExactly(Identity.Proof.ADDRESS);
    }

    @Test
    void an_address_that_is_not_verified_makes_nobody_the_same_and_no_second_account() {
        String email = address();
        Person person = reachedAt(email);

        Admission admission = identities.admit(arrival("a", email, false), Strangers.ADD);

        assertThat(admission).isInstanceOf(Admission.Waiting.class);
        assertThat(identities.of(person.id())).isEmpty();
    }

    @Test
    void a_suspended_person_stays_out_by_whatever_way() {
        String email = address();
        Person person = reachedAt(email);
        people.suspend(person.id());

        assertThat(identities.admit(arrival("a", email, true), Strangers.ADD)).isInstanceOf(Admission.Suspended.class);
        assertThat(identities.admit(arrival("b", email, false), Strangers.ADD)).isInstanceOf(Admission.Waiting.class);
    }

    @Test
    void a_second_one_of_the_same_system_with_a_persons_address_waits() {
        String email = address();
        Person person = reachedAt(email);
        identities.admit(arrival("a", email, true), Strangers.ADD);

        Admission second = identities.admit(arrival("b", email, true), Strangers.ADD);

        identities.link(waiting(second), person.id());
        assertThat(welcome(identities.admit(arrival("b", email, true), Strangers.ASK))).isEqualTo(person.id());
    }

    @Test
    void a_stranger_gets_an_account_or_waits_as_the_system_says() {
        Person added = people.byId(welcome(identities.admit(arrival("a", address(), false), Strangers.ADD)));
        assertThat(added.name()).isEqualTo("来人a");
        assertThat(added.roles()).containsExactly(Role.LEARNER);
        assertThat(added.email()).as("an address that nobody stands for").isEmpty();

        String identity = waiting(identities.admit(arrival("b", address(), true), Strangers.ASK));
        assertThat(identities.waiting("", 1).items()).extracting(Identity::id).contains(identity);
        assertThat(identities.waiting(identities.byId(identity).code().toLowerCase(), 1).items()).extracting(Identity::id).containsExactly(identity);
    }

    @Test
    void a_wanted_number_is_given_where_it_is_free() {
        String number = "W-" + COUNT.incrementAndGet();
        Arrival first = new Arrival(source, "a", Optional.empty(), Optional.empty(), false, Optional.of(number));
        Arrival second = new Arrival(source, "b", Optional.empty(), Optional.empty(), false, Optional.of(number.toLowerCase()));

        assertThat(people.byId(welcome(identities.admit(first, Strangers.ADD))).number()).isEqualTo(number);
        assertThat(people.byId(welcome(identities.admit(second, Strangers.ADD))).number()).startsWith("X-");
    }

    @Test
    void what_an_administrator_took_away_comes_back_by_an_administrator_only() {
        String email = address();
        Person person = reachedAt(email);
        identities.admit(arrival("a", email, true), Strangers.ADD);
        String identity = identities.of(person.id()).get(0).id();
        String secret = sessions.begin(person.id());

        identities.part(identity, person.id(), "");

        assertThat(sessions.person(secret)).as("whoever came in with it").isEmpty();
        assertThat(identities.admit(arrival("a", email, true), Strangers.ADD)).isInstanceOf(Admission.Waiting.class);
        assertThatThrownBy(() -> identities.part(identity, person.id(), "")).isInstanceOf(Refusal.Conflict.class);
        identities.link(identity, person.id());
        assertThatThrownBy(() -> identities.link(identity, person.id())).isInstanceOf(Refusal.Conflict.class);
        assertThat(welcome(identities.admit(arrival("a", email, true), Strangers.ASK))).isEqualTo(person.id());
    }

    @Test
    void an_account_made_by_mistake_gives_its_identity_to_the_right_person() {
        Person right = somebody.with(Role.LEARNER);
        PersonId made = welcome(identities.admit(arrival("a", address(), false), Strangers.ADD));
        String identity = identities.of(made).get(0).id();

        identities.move(identity, made, right.id(), "");

        assertThat(welcome(identities.admit(arrival("a", address(), false), Strangers.ADD))).isEqualTo(right.id());
        assertThat(people.byId(made).number()).as("the other account stays").startsWith("X-");
        assertThatThrownBy(() -> identities.move(identity, made, right.id(), "")).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void an_address_is_one_persons() {
        String email = address();
        reachedAt(email);
        Person other = somebody.with(Role.LEARNER);

        assertThatThrownBy(() -> people.reachedAt(other.id(), email.toUpperCase())).isInstanceOf(Refusal.Invalid.class);
        people.reachedAt(other.id(), "");
        assertThat(people.byId(other.id()).email()).isEmpty();
    }

    @Test
    void a_list_of_people_is_known_at_once_and_a_second_time_changes_nothing() {
        String email = address();
        Person known = reachedAt(email);
        List<Arrival> list = new ArrayList<>(IntStream.range(0, 620).mapToObj(n -> arrival("s" + n, "s" + n + "-" + address(), true)).toList());
        list.add(arrival("known", email, true));

        Map<String, Admission> first = admissions.listed(list, Strangers.ADD);
        Map<String, Admission> second = admissions.listed(list, Strangers.ADD);

        assertThat(first).hasSize(621);
        assertThat(welcome(first.get("known"))).isEqualTo(known.id());
        assertThat(second.values()).extracting(IdentityStoreIT::welcome).containsExactlyInAnyOrderElementsOf(
                first.values().stream().map(IdentityStoreIT::welcome).toList());
        assertThat(identities.subjects(source, first.values().stream().map(IdentityStoreIT::welcome).toList())).hasSize(621);
    }

    @Test
    void two_of_one_list_with_the_same_verified_address_do_not_become_one() {
        String email = address();

        Map<String, Admission> admissionsOf = admissions.listed(List.of(arrival("a", email, true), arrival("b", email, true)), Strangers.ADD);

        assertThat(admissionsOf.get("a")).isInstanceOf(Admission.Welcome.class);
        assertThat(admissionsOf.get("b")).isInstanceOf(Admission.Waiting.class);
    }

    @Test
    void who_comes_several_times_at_once_is_one_person() throws Exception {
        Arrival arrival = arrival("a", address(), true);
        ExecutorService browsers = Executors.newFixedThreadPool(4);
        try {
            Callable<Admission> launch = () -> identities.admit(arrival, Strangers.ADD);
            List<PersonId> persons = new ArrayList<>();
            for (Future<Admission> each : browsers.invokeAll(List.of(launch, launch, launch, launch))) persons.add(welcome(each.get()));
            assertThat(persons).containsOnly(persons.get(0));
        } finally {
            browsers.shutdown();
        }
    }
}
