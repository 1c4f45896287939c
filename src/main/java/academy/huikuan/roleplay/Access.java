package academy.huikuan.roleplay;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import java.util.List;
import java.util.Optional;

/** Which scenarios the current person may see: those of the own cohort's units, or of the cohorts one trains. */
public final class Access {
    private final CurrentPerson me;
    private final CohortStore cohorts;
    private final Scenarios scenarios;

    public Access(CurrentPerson me, CohortStore cohorts, Scenarios scenarios) {
        this.me = me;
        this.cohorts = cohorts;
        this.scenarios = scenarios;
    }

    /** The cohort that the person learns in. */
    public Optional<Cohort> learning() {
        return me.is(Role.LEARNER) ? cohorts.current(me.id()) : Optional.empty();
    }

    /** @throws Refusal.NotFound if the person learns in no cohort */
    public Cohort cohort() {
        return learning().orElseThrow(Refusal.NotFound::new);
    }

    List<Cohort> trained() {
        return me.is(Role.TRAINER) ? cohorts.of(me.id(), Role.TRAINER) : List.of();
    }

    /** The cohorts one trains that have this unit. */
    public List<CohortId> trained(String unit) {
        return trained().stream().filter(cohort -> cohort.has(unit)).map(Cohort::id).toList();
    }

    List<Scenario> visible() {
        Optional<Cohort> own = learning();
        List<Cohort> seen = own.map(List::of).orElseGet(this::trained);
        return scenarios.all().stream()
                .filter(scenario -> seen.stream().anyMatch(cohort -> cohort.has(scenario.unit())))
                .toList();
    }

    /** @throws Refusal.NotFound if there is none, or it is neither learnt nor trained by this person */
    public Scenario seen(ScenarioId id) {
        Scenario scenario = scenarios.byId(id.value());
        if (learns(scenario) || !trained(scenario.unit()).isEmpty()) return scenario;
        throw new Refusal.NotFound();
    }

    /** @throws Refusal.NotFound if there is none, or it does not belong to the cohort this person learns in */
    public Scenario learnt(ScenarioId id) {
        Scenario scenario = scenarios.byId(id.value());
        if (learns(scenario)) return scenario;
        throw new Refusal.NotFound();
    }

    boolean learns(Scenario scenario) {
        return learning().filter(cohort -> cohort.has(scenario.unit())).isPresent();
    }
}
