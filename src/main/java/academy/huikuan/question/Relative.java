package academy.huikuan.question;

import academy.huikuan.score.Score;
import java.util.List;
import java.util.stream.IntStream;

/** The marks of an order whose right one is 0, 1, 2 … */
final class Relative {
    private Relative() {}

    static Score mark(Ordering.Grading grading, List<Integer> order) {
        int size = order.size();
        return switch (grading) {
            case ALL_OR_NOTHING -> Question.points(inPlace(order) == size ? 1 : 0, 1);
            case ABSOLUTE_POSITION -> Question.points(inPlace(order), size);
            case RELATIVE_NEXT_EXCLUDE_LAST -> Question.points(followed(order), size - 1);
            case RELATIVE_NEXT_INCLUDE_LAST -> Question.points(followed(order) + (order.get(size - 1) == size - 1 ? 1 : 0), size);
            case RELATIVE_ONE_PREVIOUS_AND_NEXT -> Question.points(2L * followed(order), 2L * (size - 1));
            case RELATIVE_ALL_PREVIOUS_AND_NEXT -> Question.points(pairs(order), (long) size * (size - 1) / 2);
            case LONGEST_ORDERED_SUBSET -> run(longestOrdered(order), size);
            case LONGEST_CONTIGUOUS_SUBSET -> run(longestContiguous(order), size);
            case RELATIVE_TO_CORRECT -> Question.points(nearness(order), (long) size * (size - 1));
        };
    }

    private static Score run(int longest, int size) {
        return Question.points(longest < 2 ? 0 : longest, size);
    }

    private static int inPlace(List<Integer> order) {
        return (int) IntStream.range(0, order.size()).filter(place -> order.get(place) == place).count();
    }

    private static int followed(List<Integer> order) {
        return (int) IntStream.range(1, order.size())
                .filter(place -> order.get(place) == order.get(place - 1) + 1)
                .count();
    }

    private static long pairs(List<Integer> order) {
        long right = 0;
        for (int first = 0; first < order.size(); first++)
            for (int second = first + 1; second < order.size(); second++) if (order.get(first) < order.get(second)) right++;
        return right;
    }

    private static int longestOrdered(List<Integer> order) {
        int[] longest = new int[order.size()];
        for (int at = 0; at < longest.length; at++) {
            longest[at] = 1;
            for (int before = 0; before < at; before++)
                if (order.get(before) < order.get(at)) longest[at] = Math.max(longest[at], longest[before] + 1);
        }
        return IntStream.of(longest).max().orElse(0);
    }

    private static int longestContiguous(List<Integer> order) {
        int longest = 1;
        int run = 1;
        for (int at = 1; at < order.size(); at++) {
            run = order.get(at) == order.get(at - 1) + 1 ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** An item at its place is worth one less than there are items, and one less for each step away. */
    private static long nearness(List<Integer> order) {
        return IntStream.range(0, order.size())
                .map(place -> order.size() - 1 - Math.abs(order.get(place) - place))
                .sum();
    }
}
