package academy.huikuan.authoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A cohort to which a quiz is open. */
@Entity
@Table(name = "own_quiz_cohort")
@IdClass(OwnQuizCohort.Key.class)
class OwnQuizCohort {
    /** The two columns of the key. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String quizId;
        private String cohortId;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && quizId.equals(key.quizId) && cohortId.equals(key.cohortId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(quizId, cohortId);
        }
    }

    @Id
    @Column(name = "quiz_id")
    private String quizId;

    @Id
    @Column(name = "cohort_id")
    private String cohortId;

    protected OwnQuizCohort() {}

    OwnQuizCohort(OwnId quiz, String cohort) {
        this.quizId = quiz.value();
        this.cohortId = cohort;
    }
}
