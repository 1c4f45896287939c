package academy.huikuan.people;

import academy.huikuan.platform.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a roster would do to the people there are. A row that already holds changes nothing, so that importing twice does nothing the
 * second time.
 */
public record RosterPlan(List<Entry> entries, int unchanged, List<RosterProblem> problems) {
    /** A place in a cohort. */
    public record Seat(String cohort, Role role) {}

    /**
     * Someone the database knows already.
     * @param department empty for none
     * @param email empty for none
     * @param seats of those cohorts that the roster names
     */
    public record Known(PersonId id, String name, String department, String email, Set<Role> roles, Set<Seat> seats) {}

    /**
     * One person to add or to change.
     * @param before what is there; empty for someone new
     * @param roles what the person will be
     * @param joins the seat to take, where it is not taken yet
     */
    public record Entry(RosterRow row, Optional<Known> before, Set<Role> roles, Optional<Seat> joins) {
        public boolean isNew() {
            return before.isEmpty();
        }

        public Optional<String> nameBefore() {
            return before.map(Known::name).filter(name -> !name.equals(row.name()));
        }

        public Optional<String> departmentBefore() {
            return before.map(Known::department).filter(department -> !department.equals(row.department()));
        }

        /** The address that gives way to another; empty text where there was none. */
        public Optional<String> emailBefore() {
            return before.map(Known::email).filter(email -> row.email().isPresent() && !email.equals(row.email().get()));
        }

        public Optional<Set<Role>> rolesBefore() {
            return before.map(Known::roles).filter(held -> !held.equals(roles));
        }

        private boolean changesSomething() {
            return isNew()
                    || joins.isPresent()
                    || nameBefore().isPresent()
                    || departmentBefore().isPresent()
                    || emailBefore().isPresent()
                    || rolesBefore().isPresent();
        }

        private String trace() {
            return row.number() + "|" + row.name() + "|" + row.department() + "|" + Role.encoded(roles) + "|" + joins + "|" + row.email() + "|"
                    + before.map(known ->
                            known.name() + "|" + known.department() + "|" + known.email() + "|" + Role.encoded(known.roles()));
        }
    }

    /**
     * @param known people by the key of their number
     * @param cohorts names of the cohorts there are
     * @param holders numbers of those who have the addresses that the rows name, by the key of the address
     * @param importer who imports, and must stay an administrator
     */
    static RosterPlan of(List<RosterRow> rows, Map<String, Known> known, Set<String> cohorts, Map<String, String> holders, PersonId importer) {
        List<Entry> entries = new ArrayList<>();
        List<RosterProblem> problems = new ArrayList<>();
        for (RosterRow row : rows) {
            Optional<Known> before = Optional.ofNullable(known.get(row.key()));
            Set<Role> roles = row.roles().isEmpty() ? before.map(Known::roles).orElse(Set.of(Role.LEARNER)) : row.roles();
            Optional<Role> member = List.of(Role.LEARNER, Role.TRAINER).stream().filter(roles::contains).findFirst();
            if (row.cohort().isPresent() && !cohorts.contains(row.cohort().get()))
                problems.add(problem(row, RosterColumn.COHORT, Fault.of("people.import-cohort-unknown", row.cohort().get())));
            else if (row.cohort().isPresent() && member.isEmpty())
                problems.add(problem(row, RosterColumn.COHORT, Fault.of("people.import-cohort-role")));
            if (before.filter(someone -> someone.id().equals(importer)).isPresent() && !roles.contains(Role.ADMIN))
                problems.add(problem(row, RosterColumn.ROLE, Fault.of("people.import-own-role")));
            row.email()
                    .map(email -> holders.get(Person.key(email)))
                    .filter(holder -> !Person.key(holder).equals(row.key()))
                    .ifPresent(holder -> problems.add(
                            problem(row, RosterColumn.EMAIL, Fault.of("people.email-taken", row.email().get(), holder))));
            Optional<Seat> seat = row.cohort().flatMap(cohort -> member.map(role -> new Seat(cohort, role)));
            Optional<Seat> joins = seat.filter(wanted -> before.filter(someone -> someone.seats().contains(wanted)).isEmpty());
            entries.add(new Entry(row, before, roles, joins));
        }
        List<Entry> effective = entries.stream().filter(Entry::changesSomething).toList();
        return new RosterPlan(effective, entries.size() - effective.size(), List.copyOf(problems));
    }

    private static RosterProblem problem(RosterRow row, RosterColumn column, Fault fault) {
        return new RosterProblem(row.line(), Optional.of(column), fault);
    }

    public long added() {
        return entries.stream().filter(Entry::isNew).count();
    }

    public long changed() {
        return entries.size() - added();
    }

    /** The same for two plans that would do the same. */
    public String digest() {
        return Secrets.digest(entries.stream().map(Entry::trace).toList().toString());
    }
}
