package academy.huikuan.people;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * A cohort as entered in the form.
 * @param from ISO date
 * @param to ISO date, the last day
 * @param units ids; none for all of the course
 */
public record CohortForm(String name, String from, String to, Set<String> units) {
    static CohortForm of(String name, String from, String to, Collection<String> units) {
        return new CohortForm(Naming.trimmed(name), Naming.trimmed(from), Naming.trimmed(to), Set.copyOf(units));
    }

    static CohortForm of(Cohort cohort) {
        return new CohortForm(cohort.name(), cohort.startsOn().toString(), cohort.endsOn().toString(), cohort.units());
    }

    Faults faults() {
        Optional<LocalDate> first = date(from);
        Optional<LocalDate> last = date(to);
        boolean backwards = first.isPresent() && last.isPresent() && last.get().isBefore(first.get());
        return Faults.NONE
                .and("title", Naming.title(name))
                .and("from", first.isEmpty(), "people.fault-date")
                .and("to", last.isEmpty(), "people.fault-date")
                .and("to", backwards, "people.fault-dates");
    }

    LocalDate startsOn() {
        return date(from).orElseThrow();
    }

    LocalDate endsOn() {
        return date(to).orElseThrow();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(date -> date.getYear() >= 2000 && date.getYear() < 2100);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
