package academy.huikuan.people;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.platform.Ids;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RosterPlanTest {
    private static final PersonId IMPORTER = new PersonId(Ids.ordered());
    private static final Set<String> COHORTS = Set.of("2026 秋");

    private static RosterRow row(String number, String name, String department, Set<Role> roles, String cohort) {
        return new RosterRow(2, number, name, department, roles, Optional.of(cohort).filter(text -> !text.isEmpty()), Optional.empty());
    }

    private static RosterPlan.Known known(String name, String department, Role... roles) {
        return new RosterPlan.Known(new PersonId(Ids.ordered()), name, department, "", Set.of(roles), Set.of());
    }

    private static RosterPlan plan(RosterRow row, Map<String, RosterPlan.Known> known) {
        return RosterPlan.of(List.of(row), known, COHORTS, Map.of(), IMPORTER);
    }

    @Test
    void someone_new_is_added_as_learner_unless_said_otherwise() {
        RosterPlan plan = plan(row("HT-1", "林悦", "一部", Set.of(), "2026 秋"), Map.of());
        assertThat(plan.added()).isEqualTo(1);
        assertThat(plan.entries().get(0).roles()).containsExactly(Role.LEARNER);
        assertThat(plan.entries().get(0).joins()).contains(new RosterPlan.Seat("2026 秋", Role.LEARNER));
    }

    @Test
    void someone_known_shows_what_changes_from_and_to() {
        RosterPlan plan = plan(row("ht-1", "林悦", "二部", Set.of(), ""), Map.of("ht-1", known("林月", "一部", Role.TRAINER)));
        assertThat(plan.changed()).isEqualTo(1);
        assertThat(plan.entries().get(0).nameBefore()).contains("林月");
        assertThat(plan.entries().get(0).departmentBefore()).contains("一部");
        assertThat(plan.entries().get(0).rolesBefore()).isEmpty();
    }

    @Test
    void importing_twice_changes_nothing() {
        List<RosterRow> rows = List.of(
                row("HT-1", "林悦", "一部", Set.of(), "2026 秋"), row("T01", "何敏", "培训部", Set.of(Role.TRAINER, Role.HR), "2026 秋"));
        RosterPlan first = RosterPlan.of(rows, Map.of(), COHORTS, Map.of(), IMPORTER);
        assertThat(first.added()).isEqualTo(2);
        RosterPlan second = RosterPlan.of(rows, after(first), COHORTS, Map.of(), IMPORTER);
        assertThat(second.entries()).isEmpty();
        assertThat(second.unchanged()).isEqualTo(2);
    }

    private static Map<String, RosterPlan.Known> after(RosterPlan plan) {
        Map<String, RosterPlan.Known> people = new HashMap<>();
        plan.entries().forEach(entry -> people.put(
                entry.row().key(),
                new RosterPlan.Known(
                        new PersonId(Ids.ordered()),
                        entry.row().name(),
                        entry.row().department(),
                        "",
                        entry.roles(),
                        new HashSet<>(entry.joins().stream().toList()))));
        return people;
    }

    @Test
    void a_cohort_must_exist_and_takes_learners_and_trainers_only() {
        RosterProblem unknown = plan(row("HT-1", "林悦", "一部", Set.of(), "2027 春"), Map.of()).problems().get(0);
        assertThat(unknown)
                .isEqualTo(new RosterProblem(2, Optional.of(RosterColumn.COHORT), Fault.of("people.import-cohort-unknown", "2027 春")));
        RosterProblem hr = plan(row("HT-1", "林悦", "一部", Set.of(Role.HR), "2026 秋"), Map.of()).problems().get(0);
        assertThat(hr.fault().key()).isEqualTo("people.import-cohort-role");
    }

    @Test
    void nobody_drops_the_own_administrator_role() {
        RosterPlan.Known oneself = new RosterPlan.Known(IMPORTER, "管理员", "", "", Set.of(Role.ADMIN), Set.of());
        RosterPlan plan = plan(row("admin", "管理员", "总部", Set.of(Role.LEARNER), ""), Map.of("admin", oneself));
        assertThat(plan.problems()).extracting(problem -> problem.fault().key()).containsExactly("people.import-own-role");
        assertThat(plan(row("admin", "管理员", "总部", Set.of(), ""), Map.of("admin", oneself)).problems()).isEmpty();
    }

    @Test
    void two_plans_have_the_same_digest_only_if_they_do_the_same() {
        RosterRow row = row("HT-1", "林悦", "一部", Set.of(), "");
        assertThat(plan(row, Map.of()).digest()).isEqualTo(plan(row, Map.of()).digest());
        assertThat(plan(row, Map.of()).digest()).isNotEqualTo(plan(row, Map.of("ht-1", known("林月", "一部", Role.LEARNER))).digest());
    }
}
