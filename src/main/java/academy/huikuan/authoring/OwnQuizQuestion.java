package academy.huikuan.authoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A question that the published version of a quiz may ask. */
@Entity
@Table(name = "own_quiz_question")
@IdClass(OwnQuizQuestion.Key.class)
class OwnQuizQuestion {
    /** The two columns of the key. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String quizId;
        private String questionId;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && quizId.equals(key.quizId) && questionId.equals(key.questionId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(quizId, questionId);
        }
    }

    @Id
    @Column(name = "quiz_id")
    private String quizId;

    @Id
    @Column(name = "question_id")
    private String questionId;

    protected OwnQuizQuestion() {}

    OwnQuizQuestion(OwnId quiz, String question) {
        this.quizId = quiz.value();
        this.questionId = question;
    }
}
