package academy.huikuan.quiz;

import academy.huikuan.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The last look before an attempt is handed in.
 * @param lastNumber the question at which the learner stands
 * @param sequential whether only its page can still be answered
 * @param halfWay numbers of the talks that were begun and have not come to their end, which earns nothing
 */
public record ConfirmPage(
        String quiz,
        String attempt,
        String person,
        String title,
        int lastNumber,
        Overview overview,
        boolean sequential,
        List<Integer> halfWay,
        Optional<Long> secondsLeft,
        Optional<Instant> due,
        long nowMillis)
        implements Page {
    static ConfirmPage of(Sitting sitting, List<Integer> halfWay, Instant now) {
        Attempt attempt = sitting.attempt();
        return new ConfirmPage(
                attempt.quiz(),
                attempt.id().value(),
                attempt.learner().value(),
                attempt.title(),
                attempt.atItem(),
                Overview.of(sitting.items()),
                attempt.sequential(),
                halfWay,
                attempt.dueAt().map(due -> QuestionPage.secondsLeft(due, now)),
                attempt.dueAt(),
                now.toEpochMilli());
    }

    @Override
    public String template() {
        return "quiz/confirm.jte";
    }
}
