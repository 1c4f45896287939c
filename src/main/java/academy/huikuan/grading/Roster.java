package academy.huikuan.grading;

import academy.huikuan.people.PersonId;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Those who may take part in an exercise, and how much each owes. A party is one person or a team with one work; each party's work gets
 * as many reviews as the party writes.
 */
final class Roster {
    private static final String TEAM = "team ";

    private final SortedMap<String, String> parties;
    private final List<Submission> works;
    private final Map<String, TreeSet<String>> members = new HashMap<>();
    private final Map<String, Set<String>> closed = new HashMap<>();
    private final Map<String, Integer> tries = new HashMap<>();
    private final int largest;

    /** @param parties by person: learners who are not suspended, with the own id or their team's. @param works all that was handed in */
    private Roster(SortedMap<String, String> parties, List<Submission> works) {
        this.parties = Collections.unmodifiableSortedMap(parties);
        this.works = List.copyOf(works);
        parties.forEach((person, party) -> members.computeIfAbsent(party, any -> new TreeSet<>()).add(person));
        this.largest = members.values().stream().mapToInt(Set::size).max().orElse(1);
        for (Submission work : works) {
            work.authors().forEach(author -> tries.merge(author, 1, Integer::sum));
            if (members.containsKey(work.party()))
                work.barred().forEach(person -> closed.computeIfAbsent(person, any -> new HashSet<>()).add(work.party()));
        }
    }

    /** @param learners ids. @param teams names by person */
    static Roster of(Set<String> learners, Map<String, String> teams, List<Submission> works) {
        SortedMap<String, String> parties = new TreeMap<>();
        learners.forEach(person -> parties.put(person, teams.containsKey(person) ? team(teams.get(person)) : person));
        works.forEach(work -> work.authors().stream().filter(learners::contains).forEach(person -> parties.put(person, work.party())));
        return new Roster(parties, works);
    }

    static String team(String name) {
        return TEAM + name;
    }

    /** After the last work has come nobody else takes part. */
    Roster ofThoseWhoHandedIn() {
        Set<String> here = works.stream().map(Submission::party).collect(Collectors.toSet());
        SortedMap<String, String> left = new TreeMap<>(parties);
        left.values().retainAll(here);
        return new Roster(left, works);
    }

    SortedMap<String, String> parties() {
        return parties;
    }

    List<Submission> works() {
        return works;
    }

    /** How many people or teams there are. */
    int size() {
        return members.size();
    }

    /** The rules with so many reviews that each member of the largest team has one to write, up to five. */
    private GradingRules fitting(GradingRules rules) {
        return rules.withReviews(Math.max(rules.reviews(), Math.min(Terms.MOST, largest)));
    }

    /** The parties of those who took part in the talk, without the work's own. */
    Set<String> barredParties(Submission work) {
        Set<String> found = new HashSet<>();
        for (String person : work.barred())
            if (parties.containsKey(person) && !parties.get(person).equals(work.party())) found.add(parties.get(person));
        return found;
    }

    int wanted(Submission work, GradingRules rules) {
        return fitting(rules).wanted(size(), barredParties(work).size());
    }

    /** Ids of the people who must not review a work because they took part in the talk, or play in the own team. */
    Set<String> barred(Submission work) {
        Set<String> barred = new HashSet<>(work.barred());
        barred.addAll(work.authors());
        return barred;
    }

    String party(PersonId person) {
        return parties.getOrDefault(person.value(), person.value());
    }

    /** Those of a party, by their ids. */
    Collection<String> members(String party) {
        return members.getOrDefault(party, new TreeSet<>());
    }

    /** @param count works of that author that count; a team's reviews are shared out among its members */
    int owed(PersonId person, int count, GradingRules rules) {
        String party = party(person);
        TreeSet<String> team = members.getOrDefault(party, new TreeSet<>(Set.of(person.value())));
        Set<String> shut = new HashSet<>();
        team.forEach(member -> shut.addAll(closed.getOrDefault(member, Set.of())));
        shut.remove(party);
        int owed = fitting(rules).owed(size(), shut.size(), count);
        int place = team.headSet(person.value()).size();
        return owed / team.size() + (place < owed % team.size() ? 1 : 0);
    }

    /** Whether all have handed in, so that nobody is to be waited for. */
    boolean complete() {
        return works.stream().map(Submission::party).collect(Collectors.toSet()).containsAll(members.keySet());
    }

    int tries(PersonId author) {
        return tries.getOrDefault(author.value(), 0);
    }
}
