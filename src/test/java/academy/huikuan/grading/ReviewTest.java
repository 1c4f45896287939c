package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewTest {
    private static final Instant NOON = Samples.NOON;
    private static final NameMask NAMES = new NameMask(List.of("\u6797\u60A6"));

    private static Review review() {
        return Review.leased(Samples.work(), Samples.REVIEWER, Duration.ofHours(72), NOON);
    }

    @Test
    void what_is_saved_is_kept_and_an_older_saving_is_refused() {
        Review review = review();
        review.save(Samples.full(2), 4, NOON.plusSeconds(5));
        assertThat(review.marks()).isEqualTo(Samples.full(2));
        assertThat(review.savedAt()).contains(NOON.plusSeconds(5));
        assertThat(review.isStale(Samples.full(3), 3)).isTrue();
        assertThatThrownBy(() -> review.save(Samples.full(3), 3, NOON))
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessage("grading.newer-elsewhere");
        assertThatThrownBy(() -> review.save(Samples.full(3), 4, NOON)).isInstanceOf(Refusal.Conflict.class);
        assertThat(review.marks()).isEqualTo(Samples.full(2));
    }

    @Test
    void a_saving_that_comes_again_changes_nothing() {
        Review review = review();
        review.save(Samples.full(2), 1, NOON);
        review.save(Samples.full(2), 1, NOON.plusSeconds(60));
        assertThat(review.savedAt()).contains(NOON);
        review.submit(Samples.TWO, NAMES, NOON);
        review.save(Samples.full(2), 1, NOON);
        assertThatThrownBy(() -> review.save(Samples.full(3), 2, NOON)).hasMessage("grading.already-submitted");
    }

    @Test
    void it_is_handed_in_once_and_only_complete() {
        Review review = review();
        assertThatThrownBy(() -> review.submit(Samples.TWO, NAMES, NOON)).isInstanceOf(Refusal.Invalid.class);
        review.save(Samples.full(3), 1, NOON);
        review.submit(Samples.TWO, NAMES, NOON);
        assertThat(review.submitted()).isTrue();
        assertThat(review.redLines()).isEqualTo(Review.RedLines.NONE);
        assertThatThrownBy(() -> review.submit(Samples.TWO, NAMES, NOON)).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(review::withdraw).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void a_lease_does_not_tell_the_minute_at_which_it_began() {
        Review early = Review.leased(Samples.work(), Samples.REVIEWER, Duration.ofHours(72), NOON.plusSeconds(1));
        Review late = Review.leased(Samples.work(), Samples.REVIEWER, Duration.ofHours(72), NOON.plusSeconds(3599));
        assertThat(early.lapsesAt()).isEqualTo(late.lapsesAt()).contains(NOON.plus(Duration.ofHours(73)));
        for (int minutes = 60; minutes < 72 * 60; minutes += 7) {
            Instant now = NOON.plus(Duration.ofMinutes(minutes));
            assertThat(early.daysLeft(now)).isEqualTo(late.daysLeft(now)).isBetween(1, 3);
        }
    }

    @Test
    void a_lease_lapses_at_its_hour_and_the_review_still_counts() {
        Review review = review();
        assertThat(review.hoursLeft(NOON.plus(Duration.ofMinutes(30)))).isEqualTo(71);
        assertThat(review.lapse(NOON.plus(Duration.ofHours(72)).minusMillis(1))).isFalse();
        assertThat(review.lapse(NOON.plus(Duration.ofHours(72)))).isTrue();
        assertThat(review.state()).isEqualTo(Review.State.LAPSED);
        review.save(Samples.full(3), 1, NOON);
        review.submit(Samples.TWO, NAMES, NOON);
        assertThat(review.submitted()).isTrue();
        assertThat(review.lapse(NOON.plus(Duration.ofDays(30)))).isFalse();
    }

    @Test
    void what_was_given_back_cannot_be_written() {
        Review review = review();
        review.withdraw();
        assertThatThrownBy(() -> review.save(Samples.full(3), 1, NOON)).hasMessage("grading.review-gone");
        assertThatThrownBy(() -> review.submit(Samples.TWO, NAMES, NOON)).hasMessage("grading.review-gone");
    }

    @Test
    void a_red_line_of_a_peer_waits_for_a_look_and_a_trainers_does_not() {
        Review peer = review();
        peer.save(Samples.crossing(), 1, NOON);
        peer.submit(Samples.TWO, NAMES, NOON);
        assertThat(peer.redLines()).isEqualTo(Review.RedLines.OPEN);
        peer.look(Samples.person(9), false, NOON);
        assertThat(peer.redLines()).isEqualTo(Review.RedLines.DISMISSED);
        peer.look(Samples.person(9), true, NOON);
        assertThat(peer.redLines()).isEqualTo(Review.RedLines.DISMISSED);
        Review trainer = Review.byTrainer(Samples.work(), Samples.person(9), 1, Samples.crossing(), NOON);
        trainer.submit(Samples.TWO, NAMES, NOON);
        assertThat(trainer.redLines()).isEqualTo(Review.RedLines.NONE);
    }

    private static Marks signed() {
        Marks plain = Samples.full(3);
        String words = "\u6211\u662F\u6797\u60A6\uFF0C\u7B2C 2 \u53E5\u95EE\u5F97\u597D\uFF0C\u6709\u4E8B\u627E\u6211\u5427\u3002";
        return new Marks(plain.levels(), plain.evidence(), plain.redLines(), words, new TreeMap<>(Map.of(2, words)));
    }

    @Test
    void what_is_added_later_is_masked_too_and_notes_stay() {
        Review review = review();
        review.save(Samples.full(3), 1, NOON);
        review.submit(Samples.TWO, NAMES, NOON);
        review.complete(review.marks().with(signed(), Samples.TWO), "1".repeat(64), NAMES);
        assertThat(review.marks().comment()).doesNotContain("\u6797\u60A6").contains(NameMask.MASK);
        assertThat(review.marks().notes().get(2)).doesNotContain("\u6797\u60A6").contains(NameMask.MASK);
        assertThat(review.marks().without(Samples.TWO).notes()).isEqualTo(review.marks().notes());
    }

    @Test
    void the_reviewers_own_name_does_not_stay_in_the_comment() {
        Review review = review();
        Marks marks = signed();
        review.save(marks, 1, NOON);
        review.submit(Samples.TWO, NAMES, NOON);
        assertThat(review.marks().comment()).doesNotContain("\u6797\u60A6").contains(NameMask.MASK);
    }
}
