package academy.huikuan.grading;

import academy.huikuan.platform.Moments;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;

/** What an author answers to a review, once; its reviewer reads it, and neither knows the other. */
@Entity
@Table(name = "review_answer")
class Answer {
    static final int MOST = 300;

    @Id
    @Column(name = "review_id")
    private String review;

    private String answer;

    @Column(name = "answered_at")
    private LocalDateTime answeredAt;

    protected Answer() {}

    /** @param words without names */
    Answer(ReviewId review, String words, Instant now) {
        this.review = review.value();
        this.answer = words;
        this.answeredAt = Moments.stored(now);
    }

    ReviewId review() {
        return new ReviewId(review);
    }

    String words() {
        return answer;
    }
}
