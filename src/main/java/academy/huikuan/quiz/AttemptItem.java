package academy.huikuan.quiz;

import academy.huikuan.platform.Moments;
import academy.huikuan.question.Answer;
import academy.huikuan.question.Presentation;
import academy.huikuan.question.Question;
import academy.huikuan.score.Score;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

/** One question of an attempt: which version of it, its options' order, the answer so far. */
@Entity
@Table(name = "quiz_attempt_item")
@IdClass(AttemptItem.Key.class)
class AttemptItem {
    /** The two columns of the key. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String attemptId;
        private int number;

        public Key() {}

        Key(AttemptId attempt, int number) {
            this.attemptId = attempt.value();
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && attemptId.equals(key.attemptId) && number == key.number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(attemptId, number);
        }
    }

    @Id
    @Column(name = "attempt_id")
    private String attemptId;

    @Id
    @Column(name = "item_number")
    private int number;

    @Column(name = "question_digest")
    private String digest;

    @Column(name = "option_order")
    private String presentation;

    private String answer;

    @Column(name = "answer_sequence")
    private long sequence;

    @Column(name = "saved_at")
    private LocalDateTime savedAt;

    private boolean flagged;

    @Column(name = "earned_points")
    private Long earned;

    protected AttemptItem() {}

    /** @param digest of the question's kept version */
    AttemptItem(AttemptId attempt, int number, String digest, Presentation shown) {
        this.attemptId = attempt.value();
        this.number = number;
        this.digest = digest;
        this.presentation = shown.encoded();
        this.answer = "";
    }

    AttemptId attempt() {
        return new AttemptId(attemptId);
    }

    int number() {
        return number;
    }

    String digest() {
        return digest;
    }

    /** How the question is put to this learner. */
    Presentation shown() {
        return Presentation.decoded(presentation);
    }

    Answer answer() {
        return Answer.decoded(answer);
    }

    boolean answered() {
        return !answer.isEmpty();
    }

    boolean flagged() {
        return flagged;
    }

    Optional<Instant> savedAt() {
        return Optional.ofNullable(savedAt).map(Moments::read);
    }

    /**
     * Takes an answer, unless one that was given later is here already.
     * @param given when the learner gave it, milliseconds since 1970 by the server's clock as the page knew it; a moment to come counts
     *     as now
     * @return whether it was taken
     */
    boolean answer(Answer next, long given, Instant now) {
        long at = Math.min(given, now.toEpochMilli());
        if (at <= sequence) return false;
        this.answer = next.encoded();
        this.sequence = at;
        this.savedAt = Moments.stored(now);
        return true;
    }

    void flag(boolean on) {
        this.flagged = on;
    }

    void mark(Score score) {
        this.earned = score.earned();
    }

    /** Points of {@link Question#FULL}, once the attempt is finished and, where a person has to mark it, once that is done. */
    Optional<Score> score() {
        return Optional.ofNullable(earned).map(points -> new Score(points, Question.FULL));
    }
}
