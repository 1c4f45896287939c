package academy.huikuan.progress;

import academy.huikuan.score.Score;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A learner's progress as the learner may see it. A role-play's result stays hidden until the learner has written the reviews that
 * are owed; until then a unit that it has completed looks unfinished.
 */
final class Visible {
    private final Curriculum curriculum;
    private final List<UnitProgress> units;
    private final Set<String> hidden = new HashSet<>();

    /** @param mayKnow whether the learner may know that the unit's role-play is passed; asked only for completed units */
    Visible(Curriculum curriculum, List<UnitProgress> units, Predicate<UnitPlan> mayKnow) {
        this.curriculum = curriculum;
        this.units = units;
        for (UnitPlan plan : curriculum.units())
            if (plan.talk() && recorded(plan) == Status.DONE && !mayKnow.test(plan)) hidden.add(plan.id());
    }

    Optional<UnitProgress> of(UnitPlan plan) {
        return units.stream().filter(unit -> unit.unit().equals(plan.id())).findFirst();
    }

    private Status recorded(UnitPlan plan) {
        return of(plan).map(UnitProgress::status).orElse(Status.NOT_STARTED);
    }

    Status status(UnitPlan plan) {
        return hidden.contains(plan.id()) ? Status.STUDYING : recorded(plan);
    }

    boolean hides(UnitPlan plan) {
        return hidden.contains(plan.id());
    }

    boolean allKnown() {
        return hidden.isEmpty();
    }

    int done() {
        return (int) curriculum.units().stream().filter(plan -> status(plan) == Status.DONE).count();
    }

    /** @param current number of the unit to go on with, from 1; 0 for none */
    List<HomePage.UnitRow> rows(int current) {
        List<HomePage.UnitRow> rows = new ArrayList<>();
        for (UnitPlan plan : curriculum.units()) {
            Optional<UnitProgress> unit = of(plan);
            Optional<Score> quiz = unit.flatMap(own -> own.state().quiz());
            int number = rows.size() + 1;
            rows.add(new HomePage.UnitRow(
                    number,
                    plan.id(),
                    plan.title(),
                    status(plan),
                    unit.map(UnitProgress::read).orElse(0),
                    unit.map(UnitProgress::sections).orElse(plan.sections().size()),
                    quiz,
                    number == current,
                    plan.overall()));
        }
        return rows;
    }
}
