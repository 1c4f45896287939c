package academy.huikuan.course;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.web.Step;
import academy.huikuan.web.Visit;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** What the other features ask for in a unit, in their order. */
@Dependent
class UnitSteps {
    private final Instance<Step.Source> sources;
    private final CurrentPerson me;
    private final Visit visit;

    @Inject
    UnitSteps(@Any Instance<Step.Source> sources, CurrentPerson me, Visit visit) {
        this.sources = sources;
        this.me = me;
        this.visit = visit;
    }

    List<Step> of(String unit) {
        return sources.stream()
                .sorted(Comparator.comparingInt(Step.Source::order))
                .flatMap(source -> source.steps(me.id().value(), unit, visit.language()).stream())
                .toList();
    }
}
