package academy.huikuan.grading;

import academy.huikuan.rubric.Criterion;
import academy.huikuan.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Shows what the model says of a work, with the weight of each review under the same number as its words; never who or when. */
final class EstimateView {
    private final Rubric rubric;
    private final List<Review> peers;
    private final double pass;

    /** @param peers reviews in the order in which they are shown */
    EstimateView(Rubric rubric, List<Review> peers, double pass) {
        this.rubric = rubric;
        this.peers = peers.stream()
                .filter(review -> rubric.criteria().stream().map(Criterion::id).allMatch(review.marks().levels()::containsKey))
                .toList();
        this.pass = pass;
    }

    /**
     * What is shown of it.
     * @param all reviews as they are shown, which gives them their numbers
     * @param result whether the estimate is the result
     * @return empty below two reviews, where there never is a number
     */
    Optional<ResultPage.Estimated> of(WorkEstimate said, List<Review> all, boolean result) {
        if (said.reviews() < MedianRule.LEAST || peers.size() < MedianRule.LEAST) return Optional.empty();
        Map<ReviewId, Weighing> weighings = said.weighings();
        List<ResultPage.Weighed> weighed = new ArrayList<>();
        double together = 0;
        double means = 0;
        for (Review review : peers) {
            double raw = raw(review);
            means += raw;
            Optional<Weighing> weighing = Optional.ofNullable(weighings.get(review.id()));
            weighed.add(weighed(all.indexOf(review) + 1, raw, weighing, said.reviews()));
            together += weighing.map(some -> some.share() * (raw - some.severity())).orElse(0.0);
        }
        double median = MedianRule.grade(
                        rubric.criteria().stream().map(Criterion::id).toList(), peers.stream().map(Review::marks).toList())
                .score()
                .outOf(Level.TOP, 4)
                .doubleValue();
        return Optional.of(new ResultPage.Estimated(
                result,
                Grade.shown(said.grade().score(), said.estimate() >= pass),
                number(said.low()),
                number(said.high()),
                IntervalBar.of(said.low(), said.estimate(), said.high(), pass),
                (int) Math.round(100 * said.passChance()),
                said.reviews(),
                said.classGraded(),
                number(Math.abs(said.classShift())),
                Math.abs(said.classShift()) < 0.05 ? 0 : said.classShift() < 0 ? -1 : 1,
                number(means / peers.size()),
                number(median),
                number(together),
                weighed));
    }

    private static ResultPage.Weighed weighed(int place, double raw, Optional<Weighing> weighing, int reviews) {
        if (weighing.isEmpty()) return new ResultPage.Weighed(place, number(raw), "", 0, "", "", "");
        Weighing some = weighing.get();
        Weighing.Discount discount = some.discount(reviews);
        return new ResultPage.Weighed(
                place,
                number(raw),
                number(Math.abs(some.severity())),
                Math.abs(some.severity()) < 0.05 ? 0 : some.severity() < 0 ? -1 : 1,
                number(raw - some.severity()),
                String.valueOf(Math.round(100 * some.share())),
                discount == Weighing.Discount.NONE ? "" : discount.name().toLowerCase(Locale.ROOT));
    }

    private double raw(Review review) {
        return rubric.criteria().stream()
                .mapToInt(criterion -> review.marks().levels().get(criterion.id()).value())
                .average()
                .orElseThrow();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", Math.abs(value) < 0.05 ? 0 : value);
    }
}
