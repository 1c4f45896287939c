package academy.huikuan.people;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.StoreTest;
import academy.huikuan.platform.Time;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@StoreTest
class SessionStoreIT {
    @Inject
    private SessionStore sessions;

    @Inject
    private PersonStore people;

    @Inject
    private Time time;

    @Inject
    private Somebody somebody;

    private Optional<PersonId> person(String secret) {
        return sessions.person(secret).map(Person::id);
    }

    @Test
    void a_session_is_the_browsers_until_it_ends() {
        Person person = somebody.with(Role.LEARNER);
        String secret = sessions.begin(person.id());

        assertThat(person(secret)).contains(person.id());
        assertThat(person("another-secret")).isEmpty();

        sessions.end(secret);
        sessions.end(secret);

        assertThat(person(secret)).isEmpty();
    }

    @Test
    void a_session_ends_when_the_person_is_suspended_and_does_not_come_back() {
        Person person = somebody.with(Role.LEARNER);
        String secret = sessions.begin(person.id());

        people.suspend(person.id());
        assertThat(person(secret)).isEmpty();

        people.readmit(person.id());
        assertThat(person(secret)).isEmpty();
    }

    @Test
    void a_session_lasts_seven_days() {
        Person person = somebody.with(Role.LEARNER);
        String secret = sessions.begin(person.id());
        Instant now = time.instant();

        time.at(now.plus(Duration.ofDays(7)).minusSeconds(10), () -> assertThat(person(secret)).isPresent());
        time.at(now.plus(Duration.ofDays(7)).plusSeconds(10), () -> assertThat(person(secret)).isEmpty());
    }

    @Test
    void the_other_browsers_are_signed_out_and_this_one_stays() {
        Person person = somebody.with(Role.LEARNER);
        String here = sessions.begin(person.id());
        String there = sessions.begin(person.id());
        String other = sessions.begin(somebody.with(Role.LEARNER).id());

        sessions.endAll(person.id(), here);

        assertThat(person(here)).contains(person.id());
        assertThat(person(there)).isEmpty();
        assertThat(person(other)).isPresent();
    }

    @Test
    void after_five_wrong_passwords_a_name_waits_half_a_minute_then_longer() {
        Instant now = time.instant();
        time.at(now, () -> {
            for (int n = 0; n < 5; n++) assertThat(sessions.mayTry("Guessed-1", "192.0.2.1")).isTrue();
            assertThat(sessions.mayTry(" guessed-1", "192.0.2.2")).isFalse();
            assertThat(sessions.mayTry("Guessed-2", "192.0.2.1")).isTrue();
        });
        time.at(now.plusSeconds(31), () -> {
            assertThat(sessions.mayTry("Guessed-1", "192.0.2.1")).isTrue();
            assertThat(sessions.mayTry("Guessed-1", "192.0.2.1")).isFalse();
        });
        time.at(now.plusSeconds(62), () -> assertThat(sessions.mayTry("Guessed-1", "192.0.2.1")).isFalse());
        time.at(now.plusSeconds(92), () -> assertThat(sessions.mayTry("Guessed-1", "192.0.2.1")).isTrue());
    }

    @Test
    void the_right_password_takes_the_count_back() {
        for (int n = 0; n < 5; n++) sessions.mayTry("guessed-3", "192.0.2.3");

        sessions.rightPassword("guessed-3");

        assertThat(sessions.mayTry("guessed-3", "192.0.2.3")).isTrue();
    }

    @Test
    void an_address_waits_after_many_wrong_passwords_for_many_names() {
        for (int n = 0; n < 60; n++) sessions.wrongPassword("192.0.2.4");

        assertThat(sessions.mayTry("guessed-4", "192.0.2.4")).isFalse();
        assertThat(sessions.mayTry("guessed-4", "192.0.2.5")).isTrue();
    }

    @Test
    void what_has_expired_is_swept_away_and_the_rest_stays() {
        Person person = somebody.with(Role.LEARNER);
        Instant now = time.instant();
        String[] secrets = new String[2];
        time.at(now.minus(Duration.ofDays(8)), () -> secrets[0] = sessions.begin(person.id()));
        secrets[1] = sessions.begin(person.id());

        sessions.sweep();

        time.at(now.minus(Duration.ofDays(8)), () -> assertThat(person(secrets[0])).isEmpty());
        assertThat(person(secrets[1])).isPresent();
    }
}
