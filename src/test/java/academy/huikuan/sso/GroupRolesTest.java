package academy.huikuan.sso;

import static academy.huikuan.people.Role.ADMIN;
import static academy.huikuan.people.Role.HR;
import static academy.huikuan.people.Role.LEARNER;
import static academy.huikuan.people.Role.TRAINER;
import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.people.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GroupRolesTest {
    private static final String LINES = "# who may what\n\ntrainers = trainer\n/hq/staff=hr, admin\n 销售 = learner \na=b = trainer";

    static Stream<Arguments> sign_ins() {
        return Stream.of(
                Arguments.of(Set.of(LEARNER), List.of("trainers"), Set.of(TRAINER)),
                Arguments.of(Set.of(LEARNER), List.of("/trainers"), Set.of(TRAINER)),
                Arguments.of(Set.of(LEARNER), List.of("hq/staff"), Set.of(HR, ADMIN)),
                Arguments.of(Set.of(LEARNER), List.of("/hq/staff", "销售", "other"), Set.of(HR, ADMIN, LEARNER)),
                Arguments.of(Set.of(TRAINER, ADMIN), List.of(), Set.of(LEARNER)),
                Arguments.of(Set.of(TRAINER), List.of("Trainers"), Set.of(LEARNER)),
                Arguments.of(Set.of(LEARNER), List.of("a=b"), Set.of(TRAINER)));
    }

    @ParameterizedTest
    @MethodSource("sign_ins")
    void roles_that_are_named_come_and_go_with_the_groups(Set<Role> before, List<String> groups, Set<Role> after) {
        assertThat(GroupRoles.of(LINES).roles(before, groups)).isEqualTo(after);
    }

    @Test
    void roles_that_are_not_named_are_left_alone() {
        GroupRoles mapping = GroupRoles.of("trainers = trainer");
        assertThat(mapping.roles(Set.of(LEARNER, HR), List.of("trainers"))).containsExactlyInAnyOrder(LEARNER, HR, TRAINER);
        assertThat(mapping.roles(Set.of(HR, TRAINER), List.of())).containsExactly(HR);
        assertThat(GroupRoles.of("# nothing\n").any()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"trainers = trainer,0", "trainers = chief,1", "trainers,1", "= trainer,1", "trainers =,1", "# trainers,0"})
    void a_line_that_is_none_is_told(String line, int wrong) {
        assertThat(GroupRoles.wrong(line).orElse(0)).isEqualTo(wrong);
        assertThat(GroupRoles.wrong("a = hr\n\n" + line).orElse(0)).isEqualTo(wrong == 0 ? 0 : 3);
    }
}
