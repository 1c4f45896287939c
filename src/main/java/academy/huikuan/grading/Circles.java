package academy.huikuan.grading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Groups of people who may be kind to each other: departments, teams of any exercise, people who have played together. */
final class Circles {
    private Circles() {}

    /**
     * All of them that have two people or more among those who reviewed or wrote.
     * @param names of people, by id
     * @param departments of people, by id
     * @param titles of departments, by id
     * @param teams members by a key of exercise and team
     */
    static List<Doubts.Circle> of(
            ClassReviews reviews,
            Map<String, String> names,
            Map<String, String> departments,
            Map<String, String> titles,
            Map<String, Set<String>> teams) {
        List<Doubts.Circle> circles = new ArrayList<>();
        Map<String, Set<String>> byDepartment = new TreeMap<>();
        departments.forEach((person, id) -> byDepartment.computeIfAbsent(id, any -> new TreeSet<>()).add(person));
        byDepartment.forEach((id, people) -> {
            if (people.size() > 1) circles.add(closed("department", id, titles.getOrDefault(id, ""), List.of(), people));
        });
        Set<Set<String>> seen = new HashSet<>();
        new TreeMap<>(teams).forEach((key, people) -> {
            Set<String> here = new TreeSet<>(people);
            here.retainAll(names.keySet());
            if (here.size() > 1 && seen.add(here)) circles.add(closed("team", here.iterator().next(), String.valueOf(here.size()), listed(here, names), here));
        });
        met(reviews, names, circles);
        return circles;
    }

    private static Doubts.Circle closed(String kind, String id, String name, List<String> listed, Set<String> people) {
        return new Doubts.Circle(kind, id, name, listed, (reviewer, author) -> people.contains(reviewer) && people.contains(author));
    }

    /** People who hang together by having played; a review is inside where these two have. */
    private static void met(ClassReviews reviews, Map<String, String> names, List<Doubts.Circle> circles) {
        Map<String, Set<String>> friends = new HashMap<>();
        reviews.works().forEach(work -> work.met().forEach(other -> {
            if (!names.containsKey(other)) return;
            friends.computeIfAbsent(work.author(), any -> new TreeSet<>()).add(other);
            friends.computeIfAbsent(other, any -> new TreeSet<>()).add(work.author());
        }));
        Set<String> done = new HashSet<>();
        for (String person : new TreeSet<>(friends.keySet())) {
            if (!done.add(person)) continue;
            Set<String> together = new TreeSet<>(Set.of(person));
            Deque<String> open = new ArrayDeque<>(Set.of(person));
            while (!open.isEmpty())
                for (String other : friends.get(open.pop()))
                    if (done.add(other)) {
                        together.add(other);
                        open.push(other);
                    }
            circles.add(new Doubts.Circle(
                    "met",
                    person,
                    String.valueOf(together.size()),
                    listed(together, names),
                    (reviewer, author) -> together.contains(reviewer) && friends.get(reviewer).contains(author)));
        }
    }

    private static List<String> listed(Set<String> people, Map<String, String> names) {
        return people.stream().map(names::get).sorted().toList();
    }
}
