package academy.huikuan.question;

import academy.huikuan.score.Score;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Items are to be put into order.
 * @param items in the right order, 2 to 26
 */
public record Ordering(Label label, Text prompt, List<Text> items, Grading grading, Optional<Text> general) implements Question {
    /** How a part of the order earns a part of the points; the names are Moodle's. */
    public enum Grading {
        ALL_OR_NOTHING,
        /** The share of the items that stand at their own place. */
        ABSOLUTE_POSITION,
        /** Of the items but the last, the share that is followed by the right one. */
        RELATIVE_NEXT_EXCLUDE_LAST,
        /** The same with the last, which must be the last. */
        RELATIVE_NEXT_INCLUDE_LAST,
        /** Of all neighbours an item should have before and behind it, the share that it has. */
        RELATIVE_ONE_PREVIOUS_AND_NEXT,
        /** Of all pairs of items, the share that stands in the right relative order. */
        RELATIVE_ALL_PREVIOUS_AND_NEXT,
        /** The longest run of items, not necessarily side by side, in the right order; one item alone earns nothing. */
        LONGEST_ORDERED_SUBSET,
        /** The longest run of items side by side in the right order; one item alone earns nothing. */
        LONGEST_CONTIGUOUS_SUBSET,
        /** How near each item is to its own place. */
        RELATIVE_TO_CORRECT
    }

    public Ordering {
        items = List.copyOf(items);
        if (items.size() < 2 || items.size() > ChoiceQuestion.MOST_OPTIONS) throw new IllegalArgumentException(items.size() + " items");
    }

    /** Never the right order itself, which would have to be left alone. */
    @Override
    public Presentation present(Random chance) {
        List<Integer> right = IntStream.range(0, items.size()).boxed().toList();
        List<Integer> order = new ArrayList<>(right);
        do Collections.shuffle(order, chance);
        while (order.equals(right));
        return Presentation.ordered(order);
    }

    /**
     * For each shown item the place that it shall have, from 1, or nothing. Items without a place come last; where two have the same place,
     * the one shown first comes first.
     */
    @Override
    public Answer read(List<String> values, Presentation shown) {
        if (values.stream().allMatch(String::isBlank)) return new Answer.Nothing();
        if (values.size() != items.size()) throw new IllegalArgumentException(values.size() + " places");
        List<Integer> places = values.stream().map(value -> place(value.strip())).toList();
        return new Answer.Ordered(IntStream.range(0, items.size())
                .boxed()
                .sorted(Comparator.comparing(places::get))
                .map(shown.order()::get)
                .toList());
    }

    private int place(String value) {
        if (value.isEmpty()) return items.size() + 1;
        if (!value.matches("[1-9][0-9]?") || Integer.parseInt(value) > items.size()) throw new IllegalArgumentException("place " + value);
        return Integer.parseInt(value);
    }

    @Override
    public List<String> fields(Answer given, Presentation shown) {
        if (!(given instanceof Answer.Ordered ordered)) return List.of();
        return shown.order().stream().map(item -> String.valueOf(ordered.items().indexOf(item) + 1)).toList();
    }

    @Override
    public Optional<Answer> rightAnswer(Presentation shown) {
        return Optional.of(new Answer.Ordered(IntStream.range(0, items.size()).boxed().toList()));
    }

    @Override
    public Optional<Score> mark(Answer given, Presentation shown) {
        if (!(given instanceof Answer.Ordered ordered) || ordered.items().size() != items.size())
            return Optional.of(Weight.NOTHING.points());
        return Optional.of(Relative.mark(grading, ordered.items()));
    }
}
