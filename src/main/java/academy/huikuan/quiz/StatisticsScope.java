package academy.huikuan.quiz;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Whose attempts someone may see figures of: those of the cohorts that a trainer trains, everybody's for an administrator. */
@Dependent
class StatisticsScope {
    /**
     * What was asked for.
     * @param all the cohorts to choose from
     * @param chosen those that count
     * @param cohort id of the one that was chosen; empty for all of them
     * @param everybody whether learners count who are in no cohort
     */
    record Asked(List<Cohort> all, List<Cohort> chosen, String cohort, boolean everybody) {
        /** The ids to ask the store for. */
        Optional<List<String>> ids() {
            return everybody ? Optional.empty() : Optional.of(chosen.stream().map(one -> one.id().value()).toList());
        }

        /** Whether a cohort that counts learns what this quiz asks. */
        boolean has(Quiz quiz) {
            return everybody || chosen.stream().anyMatch(one -> quiz.units().stream().allMatch(one::has));
        }

        CohortChoice choice() {
            return new CohortChoice(all.stream().map(one -> new CohortChoice.One(one.id().value(), one.name())).toList(), cohort);
        }
    }

    private final CohortStore cohorts;
    private final CurrentPerson me;

    @Inject
    StatisticsScope(CohortStore cohorts, CurrentPerson me) {
        this.cohorts = cohorts;
        this.me = me;
    }

    /**
     * @param cohort id of one cohort, or empty for all
     * @throws Refusal.NotFound if it is none of theirs
     */
    Asked asked(String cohort) {
        boolean admin = me.is(Role.ADMIN);
        List<Cohort> all = admin ? cohorts.all() : cohorts.of(me.id(), Role.TRAINER);
        if (cohort.isEmpty()) return new Asked(all, all, "", admin);
        List<Cohort> chosen = all.stream().filter(one -> one.id().value().equals(cohort)).toList();
        if (chosen.isEmpty()) throw new Refusal.NotFound();
        return new Asked(all, chosen, cohort, false);
    }
}
