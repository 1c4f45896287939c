package academy.huikuan.drill;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import academy.huikuan.question.Answer;
import academy.huikuan.question.Presentation;
import academy.huikuan.question.Question;
import academy.huikuan.score.Score;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What a learner answered to a card at one of its turns; never changed. Nobody but the learner reads it. */
@Entity
@Table(name = "drill_answer")
class CardAnswer {
    @Id
    private String id;

    @Column(name = "card_id")
    private String cardId;

    @Column(name = "person_id")
    private String personId;

    @Column(name = "turn_number")
    private int turn;

    @Column(name = "request_key")
    private String requestKey;

    @Column(name = "step_number")
    private int step;

    @Column(name = "question_id")
    private String questionId;

    @Column(name = "question_digest")
    private String digest;

    @Column(name = "option_order")
    private String presentation;

    private String answer;

    @Column(name = "earned_points")
    private long earned;

    @Column(name = "answered_right")
    private boolean correct;

    @Column(name = "answered_on")
    private LocalDate answeredOn;

    @Column(name = "answered_at")
    private LocalDateTime answeredAt;

    protected CardAnswer() {}

    /** @param key the page's own, so that the same page sent twice counts once */
    CardAnswer(PersonId learner, Asked asked, String key, Answer given, Score mark, LocalDate day, Instant at) {
        this.id = Ids.ordered();
        this.cardId = asked.card().value();
        this.personId = learner.value();
        this.turn = asked.turn();
        this.requestKey = key;
        this.step = asked.step();
        this.questionId = asked.question().label().id();
        this.digest = asked.digest();
        this.presentation = asked.shown().encoded();
        this.answer = given.encoded();
        this.earned = mark.earned();
        this.correct = mark.earned() == mark.possible();
        this.answeredOn = day;
        this.answeredAt = Moments.stored(at);
    }

    AnswerId id() {
        return new AnswerId(id);
    }

    CardId card() {
        return new CardId(cardId);
    }

    boolean of(PersonId learner) {
        return personId.equals(learner.value());
    }

    boolean sentWith(String pageKey) {
        return requestKey.equals(pageKey);
    }

    String digest() {
        return digest;
    }

    Presentation shown() {
        return Presentation.decoded(presentation);
    }

    Answer answer() {
        return Answer.decoded(answer);
    }

    Score mark() {
        return new Score(earned, Question.FULL);
    }

    boolean right() {
        return correct;
    }

    int step() {
        return step;
    }

    LocalDate day() {
        return answeredOn;
    }
}
