package academy.huikuan.grading;

import java.util.List;
import java.util.Optional;

/**
 * How useful authors found someone's reviews. Low grades draw low ratings, so what counts is the rating beside those that reviews with
 * the same grade got.
 * @param ratings of this reviewer
 * @param mean of them, 1–5
 * @param beyond mean distance from the line through all ratings by grade; empty where there are too few to draw it
 */
record Usefulness(int ratings, double mean, Optional<Double> beyond) {
    /** With fewer ratings in all nothing is compared. */
    static final int LEAST = 8;

    /**
     * One rating.
     * @param grade that the review gave, 0–4
     * @param rated what the author said of it, 1–5
     */
    record Given(String reviewer, double grade, int rated) {}

    /** @return empty where this reviewer got none */
    static Optional<Usefulness> of(List<Given> all, String reviewer) {
        List<Given> own = all.stream().filter(given -> given.reviewer().equals(reviewer)).toList();
        if (own.isEmpty()) return Optional.empty();
        double mean = own.stream().mapToInt(Given::rated).average().orElseThrow();
        return Optional.of(new Usefulness(own.size(), mean, all.size() < LEAST ? Optional.empty() : Optional.of(beyond(all, own))));
    }

    private static double beyond(List<Given> all, List<Given> own) {
        double grade = all.stream().mapToDouble(Given::grade).average().orElseThrow();
        double rated = all.stream().mapToInt(Given::rated).average().orElseThrow();
        double together = 0;
        double squares = 0;
        for (Given given : all) {
            together += (given.grade() - grade) * (given.rated() - rated);
            squares += (given.grade() - grade) * (given.grade() - grade);
        }
        double slope = squares == 0 ? 0 : together / squares;
        return own.stream().mapToDouble(given -> given.rated() - rated - slope * (given.grade() - grade)).average().orElseThrow();
    }
}
