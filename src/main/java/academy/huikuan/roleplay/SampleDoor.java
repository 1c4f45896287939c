package academy.huikuan.roleplay;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CurrentPerson;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may read the samples of a scenario. A sample tells what the private brief tells, so a learner reads it after handing in the own
 * talk in that scenario, or after opening the brief; whoever trains a cohort that has the unit may always.
 */
final class SampleDoor {
    private final CurrentPerson me;
    private final Access access;
    private final BriefStore briefs;
    private final DraftStore drafts;

    SampleDoor(CurrentPerson me, Access access, BriefStore briefs, DraftStore drafts) {
        this.me = me;
        this.access = access;
        this.briefs = briefs;
        this.drafts = drafts;
    }

    boolean opens(Scenario scenario) {
        return open(List.of(scenario)).contains(scenario.id());
    }

    /** Ids of those whose samples may be read now. */
    Set<String> open(List<Scenario> scenarios) {
        Set<String> known = new HashSet<>(briefs.opened(me.id()));
        known.addAll(drafts.submitted(me.id()));
        List<Cohort> trained = access.trained();
        return scenarios.stream()
                .filter(scenario -> known.contains(scenario.id()) || trained.stream().anyMatch(cohort -> cohort.has(scenario.unit())))
                .map(Scenario::id)
                .collect(Collectors.toSet());
    }
}
