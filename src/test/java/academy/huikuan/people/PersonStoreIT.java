package academy.huikuan.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.harness.StoreTest;
import academy.huikuan.platform.Refusal;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@StoreTest
class PersonStoreIT {
    @Inject
    private PersonStore people;

    @Inject
    private LinkStore links;

    @Inject
    private Somebody somebody;

    @Test
    void a_person_is_found_by_the_number_in_any_case_of_letters() {
        Person person = people.add("Ab-701", "王小明", Set.of(Role.LEARNER, Role.TRAINER), Optional.of(people.department("华东大区")));

        Person found = people.byNumber(" aB-701 ").orElseThrow();

        assertThat(found.id()).isEqualTo(person.id());
        assertThat(found.number()).isEqualTo("Ab-701");
        assertThat(found.name()).isEqualTo("王小明");
        assertThat(found.roles()).containsExactlyInAnyOrder(Role.LEARNER, Role.TRAINER);
        assertThat(found.department().orElseThrow().name()).isEqualTo("华东大区");
    }

    @Test
    void a_number_is_given_once() {
        people.add("ab-702", "一", Set.of(Role.LEARNER), Optional.empty());

        assertThatThrownBy(() -> people.add("AB-702", "二", Set.of(Role.LEARNER), Optional.empty())).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void a_department_of_the_same_name_is_the_same() {
        assertThat(people.department("同名部门").id()).isEqualTo(people.department("同名部门").id());
    }

    @Test
    void only_the_right_password_lets_in() {
        Person person = somebody.with(Role.LEARNER);
        people.givePassword(person.id(), "回款是硬道理2026");

        assertThat(people.known(person.number(), "回款是硬道理2026").map(Person::id)).contains(person.id());
        assertThat(people.known(person.number(), "回款是硬道理2027")).isEmpty();
        assertThat(people.known("nobody", "回款是硬道理2026")).isEmpty();
    }

    @Test
    void a_person_without_password_cannot_come_in() {
        assertThat(people.known(somebody.with(Role.LEARNER).number(), "nobody has this password")).isEmpty();
    }

    @Test
    void a_link_sets_a_password_once() {
        Person person = somebody.with(Role.LEARNER);
        String token = links.issue(person.id());

        links.redeem(token, "first-password");

        assertThat(people.known(person.number(), "first-password")).isPresent();
        assertThat(links.personOf(token)).isEmpty();
        assertThatThrownBy(() -> links.redeem(token, "second-password")).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void a_link_that_was_refused_can_be_used_again() {
        Person person = somebody.with(Role.LEARNER);
        String token = links.issue(person.id());

        assertThatThrownBy(() -> links.redeem(token, "short")).isInstanceOf(Refusal.Invalid.class);

        assertThat(links.personOf(token)).isPresent();
    }
}
