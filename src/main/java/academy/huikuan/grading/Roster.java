package academy.huikuan.grading;

import academy.huikuan.people.PersonId;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Those who may take part in an exercise, and how much each owes. A party is one person or a team with one work; each party's work gets
 * as many reviews as the party writes.
 * @param parties by person: learners who are not suspended, with the own id or their team's
 * @param works all that was handed in
 */
record Roster(SortedMap<String, String> parties, List<Submission> works) {
    private static final String TEAM = "team ";

    Roster {
        parties = Collections.unmodifiableSortedMap(new TreeMap<>(parties));
        works = List.copyOf(works);
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

    int size() {
        return new HashSet<>(parties.values()).size();
    }

    /** The rules with so many reviews that each member of the largest team has one to write, up to five. */
    private GradingRules fitting(GradingRules rules) {
        long largest = parties.values().stream()
                .collect(Collectors.groupingBy(party -> party, Collectors.counting()))
                .values()
                .stream()
                .max(Long::compare)
                .orElse(1L);
        return rules.withReviews((int) Math.max(rules.reviews(), Math.min(Terms.MOST, largest)));
    }

    /** The parties of these people, without that one. */
    private Set<String> others(java.util.Collection<String> people, String party) {
        Set<String> found = new HashSet<>();
        for (String person : people)
            if (parties.containsKey(person) && !parties.get(person).equals(party)) found.add(parties.get(person));
        return found;
    }

    int wanted(Submission work, GradingRules rules) {
        return fitting(rules).wanted(size(), others(work.barred(), work.party()).size());
    }

    /** Ids of the people who must not review a work because they took part in the talk, or play in the own team. */
    Set<String> barred(Submission work) {
        Set<String> barred = new HashSet<>(work.barred());
        barred.addAll(work.authors());
        return barred;
    }

    /** The parties of those who took part in the talk. */
    Set<String> barredParties(Submission work) {
        return others(work.barred(), work.party());
    }

    String party(PersonId person) {
        return parties.getOrDefault(person.value(), person.value());
    }

    /** @param tries works of that author that count; a team's reviews are shared out among its members */
    int owed(PersonId person, int tries, GradingRules rules) {
        String party = party(person);
        List<String> members = parties.entrySet().stream()
                .filter(one -> one.getValue().equals(party))
                .map(Map.Entry::getKey)
                .toList();
        Set<String> closed = new HashSet<>();
        for (Submission work : works)
            if (!work.party().equals(party)
                    && parties.containsValue(work.party())
                    && !Collections.disjoint(work.barred(), members)) closed.add(work.party());
        int owed = fitting(rules).owed(size(), closed.size(), tries);
        if (members.size() < 2) return owed;
        int place = members.indexOf(person.value());
        return place < 0 ? 0 : owed / members.size() + (place < owed % members.size() ? 1 : 0);
    }

    /** Whether all have handed in, so that nobody is to be waited for. */
    boolean complete() {
        return works.stream().map(Submission::party).collect(Collectors.toSet()).containsAll(parties.values());
    }

    int tries(PersonId author) {
        return (int) works.stream().filter(work -> work.isBy(author)).count();
    }
}
