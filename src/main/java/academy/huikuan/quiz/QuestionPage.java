package academy.huikuan.quiz;

import academy.huikuan.question.Answer;
import academy.huikuan.question.Question;
import academy.huikuan.web.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One question as the learner sees it; deliberately without the key, weights and feedback.
 * @param at the question at which the learner stood before
 * @param shown the answer on this page, so that a page left open in another tab cannot write it over a newer one
 * @param secondsLeft rounded up; empty without a time limit
 * @param nowMillis the server's clock as this page was made
 */
public record QuestionPage(
        String quiz,
        String attempt,
        String person,
        String title,
        int number,
        int at,
        ItemView item,
        String shown,
        boolean flagged,
        Overview overview,
        Optional<Long> secondsLeft,
        Optional<Instant> due,
        Optional<Instant> savedAt,
        long nowMillis)
        implements Page {
    static QuestionPage of(Attempt attempt, List<AttemptItem> items, AttemptItem item, Question question, Instant now) {
        Answer answer = item.answer();
        return new QuestionPage(
                attempt.quiz(),
                attempt.id().value(),
                attempt.learner().value(),
                attempt.title(),
                item.number(),
                attempt.atItem(),
                ItemView.of(question, item.shown(), answer),
                ItemView.shown(question.fields(answer, item.shown())),
                item.flagged(),
                Overview.of(items, item.number()),
                attempt.dueAt().map(due -> secondsLeft(due, now)),
                attempt.dueAt(),
                item.savedAt(),
                now.toEpochMilli());
    }

    static long secondsLeft(Instant due, Instant now) {
        return Math.max(0, (Duration.between(now, due).toMillis() + 999) / 1000);
    }

    public int of() {
        return overview.cells().size();
    }

    public boolean last() {
        return number == of();
    }

    /** 18:42, or 61:05 beyond an hour. */
    public static String clock(long seconds) {
        return String.format("%02d:%02d", seconds / 60, seconds % 60);
    }

    @Override
    public String template() {
        return "quiz/question.jte";
    }
}
