package academy.huikuan.quiz;

import academy.huikuan.web.Page;
import java.time.Instant;
import java.util.Optional;

/**
 * The last look before an attempt is handed in.
 * @param lastNumber the question at which the learner stands
 * @param sequential whether only its page can still be answered
 */
public record ConfirmPage(
        String quiz,
        String attempt,
        String person,
        String title,
        int lastNumber,
        Overview overview,
        boolean sequential,
        Optional<Long> secondsLeft,
        Optional<Instant> due,
        long nowMillis)
        implements Page {
    static ConfirmPage of(Sitting sitting, Instant now) {
        Attempt attempt = sitting.attempt();
        return new ConfirmPage(
                attempt.quiz(),
                attempt.id().value(),
                attempt.learner().value(),
                attempt.title(),
                attempt.atItem(),
                Overview.of(sitting.items()),
                attempt.sequential(),
                attempt.dueAt().map(due -> QuestionPage.secondsLeft(due, now)),
                attempt.dueAt(),
                now.toEpochMilli());
    }

    @Override
    public String template() {
        return "quiz/confirm.jte";
    }
}
