package academy.huikuan.quiz;

import academy.huikuan.question.Question;
import academy.huikuan.web.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of questions as the learner sees it; deliberately without the key, weights and feedback, unless a trainer who previews asks for
 * them.
 * @param at the question at which the learner stood before
 * @param sequential whether pages only go forward
 * @param preview whether it is a trainer's look at the quiz
 * @param keys whether the preview shows the keys
 * @param questions one or several
 * @param secondsLeft rounded up; empty without a time limit
 * @param nowMillis the server's clock as this page was made
 */
public record QuestionPage(
        String quiz,
        String attempt,
        String person,
        String title,
        int at,
        boolean sequential,
        boolean preview,
        boolean keys,
        List<Asked> questions,
        Overview overview,
        Optional<Long> secondsLeft,
        Optional<Instant> due,
        long nowMillis)
        implements Page {
    /**
     * A question on the page.
     * @param section title of the section that begins here; empty for none
     * @param points what it counts beside the others; 0 where all count the same
     * @param shown the answer on this page, so that a page left open in another tab cannot write it over a newer one
     * @param sequence of the answer that stands, see {@link AttemptItem#answer}
     * @param fault why what was just sent was not taken
     * @param key the question as it is reviewed
     */
    public record Asked(
            int number,
            String section,
            int points,
            ItemView item,
            String shown,
            boolean flagged,
            Optional<Instant> savedAt,
            long sequence,
            Optional<Untaken> fault,
            Optional<ItemReview> key) {}

    /** @param number of any question on the page */
    static QuestionPage of(
            Sitting sitting, int number, Function<String, Question> versions, Map<Integer, Untaken> faults, boolean keys, Instant now) {
        Attempt attempt = sitting.attempt();
        boolean weighted = sitting.items().stream().mapToInt(AttemptItem::points).distinct().count() > 1;
        return new QuestionPage(
                attempt.quiz(),
                attempt.id().value(),
                attempt.learner().value(),
                attempt.title(),
                attempt.atItem(),
                attempt.sequential(),
                attempt.preview(),
                keys && attempt.preview(),
                sitting.page(number).stream()
                        .map(item -> asked(sitting, item, versions, faults, weighted, keys && attempt.preview()))
                        .toList(),
                Overview.of(sitting.items(), attempt.firstOfPage(number), attempt.lastOfPage(number)),
                attempt.dueAt().map(due -> secondsLeft(due, now)),
                attempt.dueAt(),
                now.toEpochMilli());
    }

    private static Asked asked(
            Sitting sitting,
            AttemptItem item,
            Function<String, Question> versions,
            Map<Integer, Untaken> faults,
            boolean weighted,
            boolean keys) {
        Question question = versions.apply(item.digest());
        boolean begins = item.number() == 1 || !sitting.item(item.number() - 1).section().equals(item.section());
        return new Asked(
                item.number(),
                begins ? item.section() : "",
                weighted ? item.points() : 0,
                ItemView.of(question, item.shown(), item.answer()),
                ItemView.shown(question.fields(item.answer(), item.shown())),
                item.flagged(),
                item.savedAt(),
                item.sequence(),
                Optional.ofNullable(faults.get(item.number())),
                keys ? Optional.of(key(question, item)) : Optional.empty());
    }

    private static ItemReview key(Question question, AttemptItem item) {
        return ItemReview.of(
                item.number(), question, item.shown(), item.answer(), question.mark(item.answer(), item.shown()), ItemReview.Shows.ALL);
    }

    static long secondsLeft(Instant due, Instant now) {
        return Math.max(0, (Duration.between(now, due).toMillis() + 999) / 1000);
    }

    public int number() {
        return questions.get(0).number();
    }

    public int lastNumber() {
        return questions.get(questions.size() - 1).number();
    }

    public int of() {
        return overview.cells().size();
    }

    public boolean first() {
        return number() == 1;
    }

    public boolean last() {
        return lastNumber() == of();
    }

    /** How many questions the page before this one has, so that one gets to its first. */
    public int previous() {
        return Math.max(1, number() - questions.size());
    }

    public boolean several() {
        return questions.size() > 1;
    }

    /** The name of a question's fields. */
    public String field(Asked asked) {
        return name(several(), asked.number());
    }

    static String name(boolean several, int number) {
        return several ? "answer-" + number : "answer";
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
