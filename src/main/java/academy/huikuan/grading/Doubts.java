package academy.huikuan.grading;

import academy.huikuan.analysis.Figure;
import academy.huikuan.peer.PeerGrades;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** The questions that a class's reviews raise. */
final class Doubts {
    /** A reviewer who looked at the works less likely than this is asked about. */
    private static final double FLAT = 0.2;
    /** One chance in a hundred. */
    private static final double INFLATED = 2.33;
    private static final int LEAST_INSIDE = 3;
    private static final double DISAGREED = 0.4;
    private static final int LEAST_COMPARED = 8;
    private static final int WORKS_SHOWN = 6;
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /**
     * People who may be kind to each other.
     * @param kind `department`, `team` or `met`
     * @param name of a department; for others how many people they are
     * @param people by name; of a department nobody
     * @param inside whether a review by the first of a work by the second is one inside the group
     */
    record Circle(String kind, String id, String name, List<String> people, BiPredicate<String, String> inside) {}

    private final ClassModel model;
    private final Map<String, ClassReviews.Work> works;
    private final Map<String, String> names;

    /** @param names of people, by id */
    Doubts(ClassModel model, Map<String, String> names) {
        this.model = model;
        this.names = names;
        this.works = model.reviews().works().stream().collect(Collectors.toMap(ClassReviews.Work::id, work -> work));
    }

    List<Doubt> all(List<Circle> circles) {
        List<Doubt> found = new ArrayList<>();
        works.values().stream()
                .filter(ClassReviews.Work::redLine)
                .sorted(Comparator.comparing(ClassReviews.Work::code))
                .forEach(work -> found.add(new Doubt("red:" + work.id(), "red", List.of(work.code()), List.of(), List.of(link(work)), false)));
        circles.forEach(circle -> inflation(circle, found));
        flat(found);
        agreement(found);
        return found;
    }

    private void inflation(Circle circle, List<Doubt> found) {
        Set<PeerGrades.Edge> inside = new HashSet<>();
        Set<String> where = new HashSet<>();
        for (ClassReviews.Given review : model.reviews().reviews())
            if (circle.inside().test(review.reviewer(), works.get(review.work()).author())) {
                inside.add(new PeerGrades.Edge(review.reviewer(), review.work()));
                where.add(review.work());
            }
        if (inside.size() < LEAST_INSIDE) return;
        PeerGrades.Inflation inflation = model.model().inflation(inside);
        if (inflation.score() <= INFLATED) return;
        found.add(new Doubt(
                circle.kind() + ":" + circle.id(),
                circle.kind(),
                List.of(circle.name(), String.valueOf(inflation.reviews()), tenths(inflation.levels())),
                circle.people(),
                links(where),
                true));
    }

    private void flat(List<Doubt> found) {
        Map<String, List<ClassReviews.Given>> by =
                model.reviews().reviews().stream().collect(Collectors.groupingBy(ClassReviews.Given::reviewer));
        model.model().graders().stream()
                .filter(grader -> grader.engaged() < FLAT)
                .forEach(grader -> found.add(flat(grader, by.get(grader.grader()))));
    }

    private Doubt flat(PeerGrades.Grader grader, List<ClassReviews.Given> given) {
        Map<Integer, Integer> levels = new HashMap<>();
        given.forEach(review -> review.levels().forEach(level -> levels.merge(level, 1, Integer::sum)));
        int cells = levels.values().stream().mapToInt(Integer::intValue).sum();
        int same = levels.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return new Doubt(
                "flat:" + grader.grader(),
                "flat",
                List.of(
                        code(grader.grader()),
                        String.valueOf(given.size()),
                        String.valueOf(cells),
                        String.valueOf(same),
                        String.valueOf(Math.round(100 * grader.engaged()))),
                List.of(names.getOrDefault(grader.grader(), "")),
                links(given.stream().map(ClassReviews.Given::work).collect(Collectors.toSet())),
                true);
    }

    private void agreement(List<Doubt> found) {
        long compared = model.reviews().works().stream()
                .filter(work -> model.of(work.id()).size() >= MedianRule.LEAST)
                .count();
        if (compared < LEAST_COMPARED) return;
        for (int i = 0; i < model.reviews().criteria().size(); i++) {
            Figure alpha = model.alpha(i);
            if (alpha.number().isEmpty() || alpha.number().getAsDouble() >= DISAGREED) continue;
            int criterion = i;
            Set<String> farthest = model.reviews().works().stream()
                    .filter(work -> apart(work.id(), criterion) >= 2)
                    .sorted(Comparator.comparingInt((ClassReviews.Work work) -> -apart(work.id(), criterion))
                            .thenComparing(ClassReviews.Work::code))
                    .limit(3)
                    .map(ClassReviews.Work::id)
                    .collect(Collectors.toSet());
            // where nobody is two levels apart the works are alike, and there is nothing to look at
            if (farthest.isEmpty()) continue;
            found.add(new Doubt(
                    "agreement:" + model.reviews().criteria().get(i),
                    "agreement",
                    List.of(model.reviews().titles().get(i), hundredths(alpha.number().getAsDouble())),
                    List.of(),
                    links(farthest),
                    true));
        }
    }

    private int apart(String work, int criterion) {
        int[] levels = model.of(work).stream().mapToInt(review -> review.levels().get(criterion)).sorted().toArray();
        return levels.length == 0 ? 0 : levels[levels.length - 1] - levels[0];
    }

    private List<Doubt.Work> links(Set<String> ids) {
        return ids.stream()
                .map(works::get)
                .sorted(Comparator.comparing(ClassReviews.Work::code))
                .limit(WORKS_SHOWN)
                .map(Doubts::link)
                .toList();
    }

    private static Doubt.Work link(ClassReviews.Work work) {
        return new Doubt.Work("/grading/" + work.id(), work.code());
    }

    /** By what a reviewer is called where no name should stand. */
    static String code(String person) {
        int left = Math.floorMod(person.hashCode() * 0x9E3779B1, LETTERS.length() * LETTERS.length() * LETTERS.length());
        StringBuilder code = new StringBuilder("G-");
        for (int i = 0; i < 3; i++, left /= LETTERS.length()) code.append(LETTERS.charAt(left % LETTERS.length()));
        return code.toString();
    }

    private static String tenths(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String hundredths(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replace('-', '\u2212');
    }
}
