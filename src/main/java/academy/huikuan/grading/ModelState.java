package academy.huikuan.grading;

import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Secrets;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/** How far an exercise's model has followed its reviews. It is changed by single statements, so that nobody waits for anybody long. */
@Entity
@Table(name = "grade_model")
class ModelState {
    @Id
    @Column(name = "exercise_id")
    private String exercise;

    private int changes;

    @Column(name = "computed_changes")
    private int computedChanges;

    @Column(name = "computed_at")
    private LocalDateTime computedAt;

    @Column(name = "claimed_at")
    private LocalDateTime claimedAt;

    private Integer budget;

    @Column(name = "code_key")
    private String codeKey;

    protected ModelState() {}

    ModelState(ExerciseId exercise, int changes) {
        this.exercise = exercise.value();
        this.changes = changes;
        this.codeKey = Secrets.token();
    }

    /** Counts what may change the model's results. */
    int changes() {
        return changes;
    }

    boolean isBehind() {
        return changes != computedChanges;
    }

    Optional<Instant> computedAt() {
        return Optional.ofNullable(computedAt).map(Moments::read);
    }

    /** Empty before the first computation. */
    Optional<Codes> codes() {
        return Optional.ofNullable(codeKey).map(Codes::new);
    }

    /** How many works the trainers want to grade. */
    Optional<Integer> budget() {
        return Optional.ofNullable(budget);
    }

    void budget(int works) {
        this.budget = works;
    }
}
