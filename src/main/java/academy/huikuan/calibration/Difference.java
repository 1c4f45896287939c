package academy.huikuan.calibration;

import academy.huikuan.roleplay.Sample;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How someone's grades of a sample differ from the reasons, criterion by criterion and turn by turn.
 * @param lines in the order of the sample's grades
 */
public record Difference(List<Line> lines) {
    /**
     * One criterion.
     * @param own level given
     * @param right level of the reasons
     * @param both turns that both name as evidence
     * @param missed turns that only the reasons name
     * @param extra turns that only this person named
     */
    public record Line(
            String criterion, int own, int right, SortedSet<Integer> both, SortedSet<Integer> missed, SortedSet<Integer> extra, String reason) {
        /** Above 0 is more generous than the reasons, below it more severe. */
        public int by() {
            return own - right;
        }
    }

    /**
     * @param levels by criterion; what was not graded is left out
     * @param evidence turns by criterion
     */
    public static Difference of(Sample sample, Map<String, Integer> levels, Map<String, ? extends SortedSet<Integer>> evidence) {
        return new Difference(sample.grades().stream()
                .filter(grade -> levels.containsKey(grade.criterion()))
                .map(grade -> {
                    SortedSet<Integer> named = evidence.containsKey(grade.criterion()) ? evidence.get(grade.criterion()) : new TreeSet<>();
                    return new Line(
                            grade.criterion(),
                            levels.get(grade.criterion()),
                            grade.level(),
                            kept(grade.turns(), named, true),
                            kept(grade.turns(), named, false),
                            kept(List.copyOf(named), new TreeSet<>(grade.turns()), false),
                            grade.reason());
                })
                .toList());
    }

    private static SortedSet<Integer> kept(List<Integer> turns, SortedSet<Integer> others, boolean among) {
        SortedSet<Integer> kept = new TreeSet<>(turns);
        kept.removeIf(turn -> others.contains(turn) != among);
        return kept;
    }

    /** Criteria with the same level. */
    public int same() {
        return (int) lines.stream().filter(line -> line.by() == 0).count();
    }

    /** Mean of the differences in levels. */
    public double mean() {
        return lines.stream().mapToInt(Line::by).average().orElse(0);
    }
}
