package academy.huikuan.people;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleTest {
    @Test
    void any_set_of_roles_survives_the_database() {
        for (int bits = 0; bits < 16; bits++) {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            for (Role role : Role.values()) if ((bits >> role.ordinal() & 1) == 1) roles.add(role);
            assertThat(Role.decoded(Role.encoded(roles))).isEqualTo(roles);
        }
    }

    @Test
    void roles_are_kept_in_one_order() {
        assertThat(Role.encoded(List.of(Role.ADMIN, Role.LEARNER))).isEqualTo("learner admin");
    }

    @Test
    void an_unknown_role_is_none() {
        assertThat(Role.of("boss")).isEmpty();
        assertThat(Role.decoded("boss learner")).containsExactly(Role.LEARNER);
    }

    @Test
    void every_role_has_a_name_in_every_language() {
        for (Language language : Language.values())
            for (Role role : Role.values()) assertThat(Messages.find(language, role.title())).isPresent();
    }
}
