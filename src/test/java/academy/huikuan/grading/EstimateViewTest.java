package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.peer.PeerGrades;
import academy.huikuan.peer.PeerReview;
import academy.huikuan.peer.Scale;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EstimateViewTest {
    private static final List<String> CRITERIA = List.of("calm", "close");
    private final Submission work = Samples.work();
    private final List<Review> reviews = new ArrayList<>();

    private void review(int by, int level) {
        Review review = Review.leased(work, Samples.person(by), Duration.ofHours(72), Samples.NOON);
        review.save(Samples.full(level), 1, Samples.NOON);
        review.submit(Samples.TWO, new NameMask(List.of()), Samples.NOON);
        reviews.add(review);
    }

    private WorkEstimate estimate() {
        PeerGrades model = PeerGrades.of(
                Scale.of(2, 4),
                reviews.stream()
                        .map(one -> new PeerReview(
                                one.reviewer().value(),
                                "work",
                                one.marks().levels().values().stream().map(Level::value).toList()))
                        .toList(),
                List.of());
        Map<String, Double> shares =
                model.weights().stream().collect(Collectors.toMap(PeerGrades.Weight::grader, PeerGrades.Weight::share));
        WorkEstimate estimate = new WorkEstimate(work.id().value(), new ExerciseId("01990000-0000-4000-8000-000000000001"));
        estimate.take(
                model.works().get(0),
                CRITERIA,
                2.4,
                model.link(),
                reviews.stream()
                        .map(one -> new Weighing(one.id(), shares.get(one.reviewer().value()), 0.25, 0.5, 0.98))
                        .toList(),
                Samples.NOON);
        return estimate;
    }

    private Optional<ResultPage.Estimated> shown(WorkEstimate estimate) {
        List<Review> shown = ReviewStore.shuffled(work, reviews);
        return new EstimateView(Samples.TWO, shown, 2.4).of(estimate, shown, true);
    }

    @Test
    void below_two_reviews_there_is_no_number() {
        review(2, 3);
        assertThat(shown(estimate())).isEmpty();
    }

    @Test
    void it_shows_interval_chance_and_the_weight_of_each_review() {
        review(2, 3);
        review(3, 2);
        review(4, 3);
        ResultPage.Estimated said = shown(estimate()).orElseThrow();
        assertThat(Double.parseDouble(said.low())).isLessThan(Double.parseDouble(said.point()));
        assertThat(Double.parseDouble(said.high())).isGreaterThan(Double.parseDouble(said.point()));
        assertThat(said.chance()).isBetween(1, 99);
        assertThat(said.mean()).isEqualTo("2.7");
        assertThat(said.median()).isEqualTo("3.0");
        assertThat(said.graded()).isZero();
        assertThat(said.weighed()).extracting(ResultPage.Weighed::place).containsExactly(1, 2, 3);
        assertThat(said.weighed()).allSatisfy(one -> {
            assertThat(one.share()).isIn("32", "34");
            assertThat(one.direction()).isEqualTo(1);
        });
        assertThat(said.weighed()).extracting(ResultPage.Weighed::raw).containsExactlyInAnyOrder("3.0", "2.0", "3.0");
    }

    @Test
    void the_numbers_are_those_of_the_opinions_and_tell_no_order_of_time() {
        for (int by = 2; by < 8; by++) review(by, 1 + by % 4);
        List<Review> shown = ReviewStore.shuffled(work, reviews);
        ResultPage.Estimated said = shown(estimate()).orElseThrow();
        for (int place = 1; place <= 6; place++) {
            int level = shown.get(place - 1).marks().level("calm").orElseThrow().value();
            assertThat(said.weighed().get(place - 1).raw()).isEqualTo(level + ".0");
        }
    }

    @Test
    void a_review_that_came_after_the_computing_has_no_weight_yet() {
        review(2, 3);
        review(3, 2);
        WorkEstimate before = estimate();
        review(4, 3);
        assertThat(shown(before).orElseThrow().weighed()).filteredOn(one -> one.share().isEmpty()).hasSize(1);
    }

    @Test
    void an_estimate_knows_its_criteria() {
        review(2, 3);
        review(3, 2);
        assertThat(estimate().fits(CRITERIA)).isTrue();
        assertThat(estimate().fits(List.of("calm"))).isFalse();
        assertThat(estimate().grade().parts()).containsOnlyKeys("calm", "close");
    }
}
