package academy.huikuan.grading;

import academy.huikuan.people.CohortId;
import java.util.List;
import java.util.Optional;

/**
 * What the learners of a class can do.
 * @param names of the learners
 * @param weakest the power with the lowest share in the class, once any is shown
 * @param below learners among these who are below 60 in it
 */
public record ClassMap(List<String> names, List<Row> rows, Optional<String> weakest, long below) {
    /** One power of everybody, in the order of the names; empty where there are too few observations. */
    public record Row(String skill, List<Optional<Integer>> shares, Optional<Integer> together) {}

    /** The feature that knows it has a bean of this kind. */
    public interface Source {
        /** A class by its weakest power, the best first; at most fifty learners. */
        ClassMap of(CohortId cohort);
    }

    /** The shade of a share: 0 below 45, 1 below 60, 2 below 75, 3 below 85, 4 from there on. */
    public static int shade(int percent) {
        return percent < 45 ? 0 : percent < 60 ? 1 : percent < 75 ? 2 : percent < 85 ? 3 : 4;
    }
}
