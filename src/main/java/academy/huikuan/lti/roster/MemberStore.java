package academy.huikuan.lti.roster;

import academy.huikuan.lti.Context;
import academy.huikuan.lti.Registration;
import academy.huikuan.people.Admission;
import academy.huikuan.people.AdmissionStore;
import academy.huikuan.people.Arrival;
import academy.huikuan.people.Chunks;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.PersonStore;
import academy.huikuan.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The seats that people have in cohorts because of a platform's course. */
@ApplicationScoped
public class MemberStore {
    /** @param present the seats that the page gives */
    record Taken(RosterCount count, Set<RosterMember.Seat> present) {}

    @PersistenceContext
    private EntityManager database;

    @Inject
    private AdmissionStore admissions;

    @Inject
    private PersonStore people;

    @Inject
    private CohortStore cohorts;

    @Inject
    private Clock clock;

    /**
     * Takes one page of a roster; who must wait for an administrator gets no seat.
     * @throws jakarta.persistence.PersistenceException if some of them come at the same moment; take it again
     */
    @Transactional
    Taken take(Registration platform, Context context, List<Member> page) {
        Map<String, Member> members = new LinkedHashMap<>();
        page.stream().filter(Member::active).forEach(member -> members.putIfAbsent(member.subject(), member));
        List<Arrival> arrivals = members.values().stream().filter(MemberStore::sits).map(member -> arrival(platform, member)).toList();
        Map<Role, List<PersonId>> seats = new HashMap<>(Map.of(Role.LEARNER, new ArrayList<>(), Role.TRAINER, new ArrayList<>()));
        Set<RosterMember.Seat> present = new HashSet<>();
        int waiting = 0;
        for (Map.Entry<String, Admission> one : admissions.listed(arrivals, platform.strangers()).entrySet()) {
            Role role = members.get(one.getKey()).roles().teaches() ? Role.TRAINER : Role.LEARNER;
            if (one.getValue() instanceof Admission.Waiting) waiting++;
            person(one.getValue()).ifPresent(person -> present.add(new RosterMember.Seat(person.id().value(), role.id())));
            if (one.getValue() instanceof Admission.Welcome welcome) seats.get(role).add(welcome.person().id());
            if (one.getValue() instanceof Admission.Welcome welcome && role == Role.TRAINER && !welcome.person().is(Role.TRAINER))
                people.also(welcome.person().id(), Role.TRAINER);
        }
        int joined = seats.entrySet().stream().mapToInt(each -> seat(context, each.getValue(), each.getKey()).size()).sum();
        return new Taken(new RosterCount(members.size(), joined, 0, waiting), present);
    }

    private static boolean sits(Member member) {
        return member.roles().teaches() || member.roles().learns();
    }

    private static Optional<Person> person(Admission admission) {
        if (admission instanceof Admission.Welcome welcome) return Optional.of(welcome.person());
        return admission instanceof Admission.Suspended suspended ? Optional.of(suspended.person()) : Optional.empty();
    }

    private static Arrival arrival(Registration platform, Member member) {
        return new Arrival(
                platform.source(), member.subject(), member.name(), member.email(), platform.addressesVerified(), Optional.empty());
    }

    /** Someone comes by a launch: they get the seat that their role gives. */
    @Transactional
    public void launched(Context context, PersonId person, Role role) {
        seat(context, List.of(person), role);
        if (role == Role.TRAINER)
            rows(context, List.of(person), role).stream()
                    .filter(row -> row.context().equals(context.id()))
                    .forEach(row -> row.taught(clock.instant()));
    }

    /** Someone comes who teaches there no more: the seat that this course had given goes, one that came from elsewhere stays. */
    @Transactional
    public void teachesNoMore(Context context, PersonId person) {
        List<RosterMember> rows = rows(context, List.of(person), Role.TRAINER);
        List<RosterMember> here = rows.stream().filter(row -> row.context().equals(context.id())).toList();
        here.forEach(database::remove);
        if (!here.isEmpty() && here.size() == rows.size()) cohorts.leave(context.cohort(), person, Role.TRAINER);
    }

    /** @return those who had no such seat before */
    private Set<PersonId> seat(Context context, Collection<PersonId> persons, Role role) {
        if (persons.isEmpty()) return Set.of();
        Set<PersonId> joined = cohorts.join(context.cohort(), persons, role);
        Set<String> here = new HashSet<>();
        Set<String> elsewhere = new HashSet<>();
        rows(context, persons, role)
                .forEach(row -> (row.context().equals(context.id()) ? here : elsewhere).add(row.seat().person()));
        Instant now = clock.instant();
        persons.stream()
                .filter(person -> !here.contains(person.value()))
                .filter(person -> joined.contains(person) || elsewhere.contains(person.value()))
                .forEach(person -> database.persist(new RosterMember(context, person, role, now)));
        database.flush();
        return joined;
    }

    /** The seats that these people have in the cohort by this course or another one. */
    private List<RosterMember> rows(Context context, Collection<PersonId> persons, Role role) {
        List<RosterMember> rows = new ArrayList<>();
        for (List<String> some : Chunks.of(persons.stream().map(PersonId::value).toList()))
            rows.addAll(database.createQuery(
                            "select m from RosterMember m where m.cohort = :cohort and m.role = :role and m.person in :ids",
                            RosterMember.class)
                    .setParameter("cohort", context.cohort().value())
                    .setParameter("role", role.id())
                    .setParameter("ids", some)
                    .getResultList());
        return rows;
    }

    /**
     * Takes those out of the cohort who had come by this course and stand on its roster no more; what they did stays. Whom another course
     * of the same cohort still has, and who came as trainer within the last day, stays.
     * @param present the seats that all of the roster gives
     * @return how many seats were given up
     */
    @Transactional
    int leave(Context context, Set<RosterMember.Seat> present) {
        Instant now = clock.instant();
        List<RosterMember> gone = database.createQuery(
                        "select m from RosterMember m where m.context = :context and m.cohort = :cohort", RosterMember.class)
                .setParameter("context", context.id())
                .setParameter("cohort", context.cohort().value())
                .getResultStream()
                .filter(row -> !present.contains(row.seat()) && !row.visits(now))
                .toList();
        int left = 0;
        for (Role role : List.of(Role.LEARNER, Role.TRAINER)) {
            List<RosterMember> those = gone.stream().filter(row -> row.seat().role().equals(role.id())).toList();
            List<PersonId> persons = those.stream().map(row -> new PersonId(row.seat().person())).toList();
            those.forEach(database::remove);
            database.flush();
            Set<String> elsewhere = new HashSet<>();
            rows(context, persons, role).forEach(row -> elsewhere.add(row.seat().person()));
            List<PersonId> leaving = persons.stream().filter(person -> !elsewhere.contains(person.value())).toList();
            cohorts.leave(context.cohort(), leaving, role);
            left += leaving.size();
        }
        return left;
    }
}
