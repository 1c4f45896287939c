package academy.huikuan.grading;

import academy.huikuan.platform.Moments;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;

/** How useful a review was to the author, who may change it; only trainers see it. */
@Entity
@Table(name = "review_rating")
class Rating {
    static final int BEST = 5;
    static final int REASON_MOST = 200;

    @Id
    @Column(name = "review_id")
    private String review;

    private int rated;

    private String reason;

    @Column(name = "rated_at")
    private LocalDateTime ratedAt;

    protected Rating() {}

    Rating(ReviewId review) {
        this.review = review.value();
    }

    /** @param stars from 1 to {@link #BEST} */
    void rate(int stars, String why, Instant now) {
        if (stars < 1 || stars > BEST) throw new IllegalArgumentException(stars + " of " + BEST);
        this.rated = stars;
        this.reason = why;
        this.ratedAt = Moments.stored(now);
    }

    ReviewId review() {
        return new ReviewId(review);
    }

    int rated() {
        return rated;
    }

    String reason() {
        return reason;
    }
}
