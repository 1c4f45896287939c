package academy.huikuan.grading;

import academy.huikuan.score.Score;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * When there is a grade, and the course's own rule for it: per criterion the plain median, averaged over the criteria.
 * A lone review is never a grade; a trainer's grade is the result; a red line waits for a trainer.
 */
public final class MedianRule {
    /** Fewer reviews than this are never a grade. */
    public static final int LEAST = 2;

    private MedianRule() {}

    /** @param redLineOpen it marks a red line that no trainer has looked at */
    record Opinion(Marks marks, boolean redLineOpen) {}

    /**
     * All that the rule looks at.
     * @param criteria ids in the order of the rubric
     * @param wanted reviews that settle it before the deadline; 0 where the class is too small for peers
     * @param opinions submitted reviews of peers, any order
     * @param due whether the deadline has come
     */
    record Docket(List<String> criteria, Rule rule, int wanted, List<Opinion> opinions, Optional<Marks> trainer, boolean due) {}

    static Outcome outcome(Docket docket) {
        if (docket.trainer().isPresent())
            return covered(docket.criteria(), docket.trainer().stream().toList()) > 0
                    ? new Outcome.Settled(grade(docket.criteria(), docket.trainer().stream().toList()), Outcome.By.TRAINER)
                    : new Outcome.Pending(0);
        SortedSet<Integer> held = new TreeSet<>();
        docket.opinions().stream()
                .filter(Opinion::redLineOpen)
                .forEach(opinion -> held.addAll(opinion.marks().redLines().keySet()));
        if (!held.isEmpty()) return new Outcome.HeldBack(held);
        int needed = docket.due() ? LEAST : docket.wanted();
        List<Marks> marks = docket.opinions().stream().map(Opinion::marks).toList();
        int given = covered(docket.criteria(), marks);
        if (needed < LEAST || given < needed) return new Outcome.Pending(Math.max(0, needed - given));
        return new Outcome.Settled(docket.rule().grade(docket.criteria(), marks), Outcome.By.PEERS);
    }

    /** How many reviews every criterion has: after the rubric has changed some are still asked for. */
    private static int covered(List<String> criteria, List<Marks> reviews) {
        return (int) criteria.stream()
                .mapToLong(criterion -> reviews.stream().filter(marks -> marks.levels().containsKey(criterion)).count())
                .min()
                .orElse(0);
    }

    /**
     * Whether an outcome takes the place of the result so far. Without a trainer a pass stays a pass, and what is settled is not
     * unsettled by a review that comes later.
     */
    static boolean replaces(Optional<Outcome.Settled> soFar, Outcome next, Score passMark) {
        if (!(next instanceof Outcome.Settled settled)
                || soFar.filter(settled::equals).isPresent()) return false;
        if (soFar.isEmpty() || settled.by() == Outcome.By.TRAINER) return true;
        if (soFar.get().by() == Outcome.By.TRAINER) return false;
        return !passes(soFar.get().grade(), passMark) || passes(settled.grade(), passMark);
    }

    static boolean passes(Grade grade, Score passMark) {
        return grade.score().compareTo(passMark) >= 0;
    }

    static Grade grade(List<String> criteria, List<Marks> reviews) {
        Map<String, Integer> halves = new LinkedHashMap<>();
        for (String criterion : criteria)
            halves.put(
                    criterion,
                    doubledMedian(reviews.stream()
                            .flatMap(marks -> marks.level(criterion).stream())
                            .toList()));
        return new Grade(halves);
    }

    /** Twice the median, 0–8. Example: 1, 3, 4 → 6; 2, 3 → 5. */
    static int doubledMedian(List<Level> levels) {
        int[] sorted = levels.stream().mapToInt(Level::value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? 2 * sorted[middle] : sorted[middle - 1] + sorted[middle];
    }
}
