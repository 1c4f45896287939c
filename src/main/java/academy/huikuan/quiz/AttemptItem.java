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

    private int points;

    @Column(name = "section_title")
    private String section;

    protected AttemptItem() {}

    /** @param digest of the question's kept version */
    AttemptItem(AttemptId attempt, int number, String digest, Draw draw) {
        this.attemptId = attempt.value();
        this.number = number;
        this.digest = digest;
        this.presentation = draw.shown().encoded();
        this.points = draw.points();
        this.section = draw.section();
        this.answer = "";
    }

    String attempt() {
        return attemptId;
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

    /** What the question counts beside the others, 1–10. */
    int points() {
        return points;
    }

    /** Title of its section; empty for none. */
    String section() {
        return section;
    }

    /** The sequence number of the answer that stands; 0 for none. */
    long sequence() {
        return sequence;
    }

    /**
     * Takes an answer, unless one that was given later is here already, so that late, doubled and reordered saves change nothing, from
     * however many pages and devices they come.
     *
     * <p>The sequence number is the moment at which the learner gave the answer, in milliseconds since 1970: by the server's clock as the
     * page knew it, so that two devices are comparable whatever their own clocks say; and always above every number that the page knows
     * of this question — of its own saves, of the page as it was loaded and of the answers to its saves — so that an answer given in sight
     * of another one is later than that, though a clock lags. The rule here: a number that lies in the future counts as now; the answer is
     * taken if its number is above the one that stands; then its number stands.
     *
     * @param given the sequence number
     * @return whether it was taken; if not, the one that stands is as new or newer
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

    /** The score in the attempt's own points; nothing for a question that waits to be marked. */
    Score weighted() {
        return new Score((earned == null ? 0 : earned) * points, Question.FULL * points);
    }

    /** Points of {@link Question#FULL}, once the attempt is finished and, where a person has to mark it, once that is done. */
    Optional<Score> score() {
        return Optional.ofNullable(earned).map(points -> new Score(points, Question.FULL));
    }
}
