package academy.huikuan.quiz;

import academy.huikuan.people.CohortId;
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
import java.util.OptionalInt;

/** What a cohort has otherwise than the quiz's file. A change closes the row and writes another, so that what held before is kept. */
@Entity
@Table(name = "quiz_cohort_terms")
class CohortTerms {
    @Id
    private String id;

    @Column(name = "cohort_id")
    private String cohortId;

    @Column(name = "quiz_id")
    private String quizId;

    @Column(name = "opens_at")
    private LocalDateTime opensAt;

    @Column(name = "closes_at")
    private LocalDateTime closesAt;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "time_minutes")
    private Integer minutes;

    @Column(name = "attempts_allowed")
    private Integer attempts;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private LocalDateTime changedAt;

    @Column(name = "superseded_at")
    private LocalDateTime supersededAt;

    /** Unique while the row is in force, then null. */
    @Column(name = "current_key")
    private String currentKey;

    protected CohortTerms() {}

    CohortTerms(CohortId cohort, String quiz, Terms.OfCohort terms, PersonId by, Instant now) {
        this.id = Ids.ordered();
        this.cohortId = cohort.value();
        this.quizId = quiz;
        this.opensAt = terms.opens().map(Moments::stored).orElse(null);
        this.closesAt = terms.closes().map(Moments::stored).orElse(null);
        this.passwordHash = terms.passwordHash().orElse(null);
        this.minutes = terms.minutes().isPresent() ? terms.minutes().getAsInt() : null;
        this.attempts = terms.attempts().isPresent() ? terms.attempts().getAsInt() : null;
        this.changedBy = by.value();
        this.changedAt = Moments.stored(now);
        this.currentKey = key(cohort, quiz);
    }

    static String key(CohortId cohort, String quiz) {
        return cohort.value() + "/" + quiz;
    }

    void supersede(Instant now) {
        this.supersededAt = Moments.stored(now);
        this.currentKey = null;
    }

    String cohort() {
        return cohortId;
    }

    String quiz() {
        return quizId;
    }

    Terms.OfCohort told() {
        return new Terms.OfCohort(
                Optional.ofNullable(opensAt).map(Moments::read),
                Optional.ofNullable(closesAt).map(Moments::read),
                Optional.ofNullable(passwordHash),
                minutes == null ? OptionalInt.empty() : OptionalInt.of(minutes),
                attempts == null ? OptionalInt.empty() : OptionalInt.of(attempts));
    }

    PersonId changedBy() {
        return new PersonId(changedBy);
    }

    Instant changedAt() {
        return Moments.read(changedAt);
    }
}
