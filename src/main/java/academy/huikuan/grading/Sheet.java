package academy.huikuan.grading;

import academy.huikuan.roleplay.Turn;
import academy.huikuan.rubric.Criterion;
import academy.huikuan.rubric.RedLine;
import academy.huikuan.rubric.Rubric;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.IntStream;

/**
 * A work beside its rubric, with what has been written: what both a reviewer and a trainer fill in. It holds nobody's name.
 * @param address where the form goes
 * @param sequence number of the next saving
 * @param gaps what lacks, after it was to be handed in
 * @param stale whether something newer was saved elsewhere
 * @param notes by turn
 */
public record Sheet(
        String address,
        List<TurnView> turns,
        List<Item> items,
        List<String> levelNames,
        List<RedLine> redLines,
        String comment,
        int sequence,
        Optional<Instant> savedAt,
        int complete,
        List<Gap> gaps,
        boolean stale,
        SortedMap<Integer, String> notes) {
    /**
     * A criterion.
     * @param number from 1, as on the evidence marks
     * @param level chosen; -1 for none
     */
    public record Item(
            int number,
            String id,
            String title,
            List<String> skills,
            List<String> levels,
            List<String> examples,
            boolean redLine,
            int level,
            SortedSet<Integer> evidence) {}

    static Sheet of(
            String address, List<Turn> turns, Rubric rubric, Marks marks, int sequence, Optional<Instant> savedAt) {
        List<Item> items = IntStream.range(0, rubric.criteria().size())
                .mapToObj(i -> item(i + 1, rubric.criteria().get(i), marks))
                .toList();
        return new Sheet(
                address,
                TurnView.of(turns, items.stream().map(Item::evidence).toList(), marks.redLines()),
                items,
                rubric.levelNames(),
                rubric.redLines(),
                marks.comment(),
                sequence,
                savedAt,
                marks.complete(rubric),
                List.of(),
                false,
                marks.notes());
    }

    private static Item item(int number, Criterion criterion, Marks marks) {
        return new Item(
                number,
                criterion.id(),
                criterion.title(),
                criterion.skills(),
                criterion.levels(),
                criterion.examples(),
                criterion.redLine(),
                marks.level(criterion.id()).map(Level::value).orElse(-1),
                marks.evidence(criterion.id()));
    }

    Sheet lacking(List<Gap> found) {
        return new Sheet(
                address, turns, items, levelNames, redLines, comment, sequence, savedAt, complete, found, stale, notes);
    }

    Sheet outrun() {
        return new Sheet(address, turns, items, levelNames, redLines, comment, sequence, savedAt, complete, gaps, true, notes);
    }

    /** The title of the criterion where something lacks. */
    public String title(Gap gap) {
        return items.stream()
                .filter(item -> item.id().equals(gap.criterion()))
                .map(Item::title)
                .findFirst()
                .orElse("");
    }

    /** What is noted on a turn; empty for nothing. */
    public String note(int turn) {
        return notes.getOrDefault(turn, "");
    }

    public String redLineTitle(String id) {
        return redLines.stream()
                .filter(line -> line.id().equals(id))
                .map(RedLine::title)
                .findFirst()
                .orElse("");
    }
}
