package academy.huikuan.grading;

import academy.huikuan.roleplay.Turn;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.IntStream;

/**
 * One turn of a talk as its readers see it: a number and a side, no names, no time.
 * @param evidenceFor numbers of the criteria that it proves
 * @param redLine id of the line that it crosses; empty for none
 */
public record TurnView(int number, boolean sales, String text, Set<Integer> evidenceFor, String redLine) {
    /**
     * @param evidence turn numbers for each criterion, in the order of the rubric
     * @param redLines lines by turn
     */
    static List<TurnView> of(List<Turn> turns, List<SortedSet<Integer>> evidence, Map<Integer, String> redLines) {
        return IntStream.rangeClosed(1, turns.size())
                .mapToObj(number -> new TurnView(
                        number,
                        turns.get(number - 1).side() == Turn.Side.SALES,
                        turns.get(number - 1).text(),
                        criteria(number, evidence),
                        redLines.getOrDefault(number, "")))
                .toList();
    }

    private static Set<Integer> criteria(int turn, List<SortedSet<Integer>> evidence) {
        Set<Integer> proved = new java.util.TreeSet<>();
        for (int i = 0; i < evidence.size(); i++) if (evidence.get(i).contains(turn)) proved.add(i + 1);
        return proved;
    }
}
