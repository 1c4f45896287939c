package academy.huikuan.progress;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** The units of a course, in order, by what completion asks of each. */
public record Curriculum(List<UnitPlan> units) {
    public Curriculum {
        units = List.copyOf(units);
    }

    public Optional<UnitPlan> unit(String id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    /** The same with another number of quiz attempts. @param attempts allowed at a unit's quiz; 0 is unlimited */
    Curriculum allowing(ToIntFunction<UnitPlan> attempts) {
        return new Curriculum(units.stream().map(plan -> plan.allowing(attempts.applyAsInt(plan))).toList());
    }

    /** The part of the course that a cohort learns; what is over the whole course belongs to it only with all units. */
    public Curriculum only(Predicate<String> has) {
        boolean whole = units.stream().allMatch(unit -> unit.overall() || has.test(unit.id()));
        return new Curriculum(
                units.stream().filter(unit -> unit.overall() ? whole : has.test(unit.id())).toList());
    }
}
