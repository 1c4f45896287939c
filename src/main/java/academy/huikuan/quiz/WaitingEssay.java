package academy.huikuan.quiz;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * A text of a finished attempt that a person marks. Its id is random and nothing else of it is ever shown, so that who marks cannot tell
 * the author.
 */
@Entity
@Table(name = "quiz_essay")
class WaitingEssay {
    @Id
    private String id;

    @Column(name = "attempt_id")
    private String attemptId;

    @Column(name = "item_number")
    private int number;

    @Column(name = "person_id")
    private String personId;

    @Column(name = "quiz_id")
    private String quizId;

    @Column(name = "waits_since")
    private LocalDateTime waitsSince;

    @Column(name = "queue_rank")
    private int rank;

    @Column(name = "times_marked")
    private int timesMarked;

    protected WaitingEssay() {}

    WaitingEssay(Attempt attempt, int number, boolean decides) {
        this.id = Ids.random();
        this.attemptId = attempt.id().value();
        this.number = number;
        this.personId = attempt.learner().value();
        this.quizId = attempt.quiz();
        this.waitsSince = Moments.stored(attempt.finishedAt().orElseThrow());
        stand(false, decides);
    }

    EssayId id() {
        return new EssayId(id);
    }

    AttemptId attempt() {
        return new AttemptId(attemptId);
    }

    int number() {
        return number;
    }

    PersonId author() {
        return new PersonId(personId);
    }

    String quiz() {
        return quizId;
    }

    Instant waitsSince() {
        return Moments.read(waitsSince);
    }

    EssayRank rank() {
        return EssayRank.values()[rank];
    }

    /** How many times it was marked: what a form shows, so that the second of two who mark at once is told. */
    int timesMarked() {
        return timesMarked;
    }

    void marked() {
        timesMarked++;
    }

    /**
     * Takes its place in the queue.
     * @param marked whether it has a mark
     * @param decides whether its mark can still make the attempt pass
     */
    final void stand(boolean marked, boolean decides) {
        rank = (marked ? EssayRank.MARKED : decides ? EssayRank.DECIDES : EssayRank.WAITS).ordinal();
    }
}
