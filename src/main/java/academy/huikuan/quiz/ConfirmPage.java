package academy.huikuan.quiz;

import academy.huikuan.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The last look before an attempt is handed in.
 * @param halfWay numbers of the talks that were begun and have not come to their end, which earns nothing
 */
public record ConfirmPage(
        String quiz,
        String attempt,
        String person,
        String title,
        int lastNumber,
        Overview overview,
        List<Integer> halfWay,
        Optional<Long> secondsLeft,
        Optional<Instant> due,
        long nowMillis)
        implements Page {
    static ConfirmPage of(Attempt attempt, List<AttemptItem> items, List<Integer> halfWay, Instant now) {
        return new ConfirmPage(
                attempt.quiz(),
                attempt.id().value(),
                attempt.learner().value(),
                attempt.title(),
                attempt.atItem(),
                Overview.of(items, 0),
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
