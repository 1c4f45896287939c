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
import java.util.Optional;

/** What a trainer gave one learner beyond the others, for one quiz or for all; taken back it is kept with who did that. */
@Entity
@Table(name = "quiz_accommodation")
class Accommodation {
    @Id
    private String id;

    @Column(name = "person_id")
    private String personId;

    @Column(name = "quiz_id")
    private String quizId;

    @Column(name = "extra_percent")
    private int percent;

    @Column(name = "extra_minutes")
    private int minutes;

    @Column(name = "extra_attempts")
    private int attempts;

    @Column(name = "closes_at")
    private LocalDateTime closesAt;

    private String reason;

    @Column(name = "given_by")
    private String givenBy;

    @Column(name = "given_at")
    private LocalDateTime givenAt;

    @Column(name = "ended_by")
    private String endedBy;

    @Column(name = "ended_at")
    private LocalDateTime endedAt;

    protected Accommodation() {}

    /** @param quiz empty for all quizzes */
    Accommodation(PersonId learner, Optional<String> quiz, Terms.Extra extra, String reason, PersonId by, Instant now) {
        this.id = Ids.ordered();
        this.personId = learner.value();
        this.quizId = quiz.orElse(null);
        this.percent = extra.percent();
        this.minutes = extra.minutes();
        this.attempts = extra.attempts();
        this.closesAt = extra.closes().map(Moments::stored).orElse(null);
        this.reason = reason;
        this.givenBy = by.value();
        this.givenAt = Moments.stored(now);
    }

    /** Takes it back; doing so twice changes nothing. */
    void end(PersonId by, Instant now) {
        if (endedAt != null) return;
        this.endedBy = by.value();
        this.endedAt = Moments.stored(now);
    }

    String id() {
        return id;
    }

    PersonId learner() {
        return new PersonId(personId);
    }

    /** Empty for all quizzes. */
    Optional<String> quiz() {
        return Optional.ofNullable(quizId);
    }

    boolean concerns(String quiz) {
        return quizId == null || quizId.equals(quiz);
    }

    Terms.Extra extra() {
        return new Terms.Extra(percent, minutes, attempts, Optional.ofNullable(closesAt).map(Moments::read));
    }

    String reason() {
        return reason;
    }

    PersonId givenBy() {
        return new PersonId(givenBy);
    }

    Instant givenAt() {
        return Moments.read(givenAt);
    }

    Optional<PersonId> endedBy() {
        return Optional.ofNullable(endedBy).map(PersonId::new);
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt).map(Moments::read);
    }
}
