package academy.huikuan.course;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * The units that someone may open: trainers, HR and administrators all of the course, learners those of their cohort.
 * @param learned the units that the person learns, with progress
 */
public record Shelf(List<Unit> units, List<Unit> learned) {
    public static Shelf of(Course course, CurrentPerson person, CohortStore cohorts) {
        Optional<Cohort> cohort = person.is(Role.LEARNER) ? cohorts.current(person.id()) : Optional.empty();
        List<Unit> learned = course.units().stream()
                .filter(unit -> cohort.filter(of -> of.has(unit.id())).isPresent())
                .toList();
        boolean all = person.is(Role.TRAINER) || person.is(Role.HR) || person.is(Role.ADMIN);
        return new Shelf(all ? course.units() : learned, learned);
    }

    /** Whether every unit of the course is open to the person. */
    public boolean isWhole(Course course) {
        return units.equals(course.units());
    }

    /** @throws Refusal.NotFound if there is no such unit or it is not open to the person */
    Unit unit(String id) {
        return find(units, id);
    }

    /** @throws Refusal.NotFound if the person does not learn that unit */
    Unit learnedUnit(String id) {
        return find(learned, id);
    }

    boolean learns(Unit unit) {
        return learned.contains(unit);
    }

    /** Position on the shelf, from 1. */
    int number(Unit unit) {
        return units.indexOf(unit) + 1;
    }

    Optional<Unit> after(Unit unit) {
        return units.stream().skip(number(unit)).findFirst();
    }

    private static Unit find(List<Unit> units, String id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst().orElseThrow(Refusal.NotFound::new);
    }
}
