package academy.huikuan.quiz;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Moments;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;

/** One regrading after keys were mended: by whom, why, of which questions. It may be gone on with, under the same id. */
@Entity
@Table(name = "quiz_regrade")
class Regrade {
    @Id
    private String id;

    @Column(name = "quiz_id")
    private String quizId;

    private String questions;

    @Column(name = "overridden_too")
    private boolean overriddenToo;

    private String reason;

    @Column(name = "by_id")
    private String byId;

    @Column(name = "begun_at")
    private LocalDateTime begunAt;

    @Column(name = "changed_at")
    private LocalDateTime changedAt;

    @Column(name = "marks_changed")
    private int marksChanged;

    protected Regrade() {}

    Regrade(RegradeId id, RegradeOrder order, String reason, PersonId by, Instant now) {
        this.id = id.value();
        this.quizId = order.quiz();
        this.questions = String.join(" ", order.questions());
        this.overriddenToo = order.overriddenToo();
        this.reason = reason;
        this.byId = by.value();
        this.begunAt = Moments.stored(now);
        this.changedAt = begunAt;
    }

    RegradeId id() {
        return new RegradeId(id);
    }

    String reason() {
        return reason;
    }

    PersonId by() {
        return new PersonId(byId);
    }

    Instant begunAt() {
        return Moments.read(begunAt);
    }

    int marksChanged() {
        return marksChanged;
    }

    String questions() {
        return questions;
    }

    /** Whether it goes on with that order. */
    boolean carriesOut(RegradeOrder order, PersonId person) {
        return byId.equals(person.value())
                && quizId.equals(order.quiz())
                && questions.equals(String.join(" ", order.questions()))
                && overriddenToo == order.overriddenToo();
    }

    void changed(int marks, Instant now) {
        marksChanged += marks;
        changedAt = Moments.stored(now);
    }
}
