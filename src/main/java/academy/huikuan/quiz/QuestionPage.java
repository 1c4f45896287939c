package academy.huikuan.quiz;

import academy.huikuan.question.Answer;
import academy.huikuan.question.ChoiceQuestion;
import academy.huikuan.question.Kind;
import academy.huikuan.question.Option;
import academy.huikuan.question.Prompt;
import academy.huikuan.question.Question;
import academy.huikuan.web.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One question as the learner sees it; deliberately without the key, weights and feedback.
 * @param at the question at which the learner stood before
 * @param entered the number as it was typed
 * @param readable whether it is a number
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
        String kind,
        Prompt prompt,
        List<Choice> choices,
        String entered,
        boolean readable,
        String shown,
        boolean flagged,
        Overview overview,
        Optional<Long> secondsLeft,
        Optional<Instant> due,
        Optional<Instant> savedAt,
        long nowMillis)
        implements Page {
    /**
     * @param letter `a` for the first shown; says nothing of the option's place in the bank
     * @param key of a message, where the option has no text of its own
     */
    public record Choice(String letter, Optional<String> key, String html, boolean checked) {}

    static QuestionPage of(Attempt attempt, List<AttemptItem> items, AttemptItem item, Question question, Instant now) {
        Answer answer = item.answer();
        Optional<Answer.Entered> number = answer instanceof Answer.Entered entered ? Optional.of(entered) : Optional.empty();
        List<Choice> choices = choices(item.shown().order(), question, answer);
        String entered = number.map(Answer.Entered::text).orElse("");
        return new QuestionPage(
                attempt.quiz(),
                attempt.id().value(),
                attempt.learner().value(),
                attempt.title(),
                item.number(),
                attempt.atItem(),
                Kind.of(question).id(),
                Prompt.of(question.prompt()),
                choices,
                entered,
                number.isEmpty() || number.get().number().isPresent(),
                choices.isEmpty() ? entered : shown(choices),
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

    private static List<Choice> choices(List<Integer> order, Question question, Answer answer) {
        List<Choice> choices = new ArrayList<>();
        if (!(question instanceof ChoiceQuestion options)) return choices;
        for (int place = 0; place < order.size(); place++) {
            int option = order.get(place);
            boolean checked = answer instanceof Answer.Chosen chosen && chosen.options().contains(option);
            Option written = options.options().get(option);
            choices.add(new Choice(
                    String.valueOf((char) ('a' + place)), Kind.optionKey(question, option), written.text().html(), checked));
        }
        return choices;
    }

    private static String shown(List<Choice> choices) {
        StringBuilder letters = new StringBuilder();
        choices.stream().filter(Choice::checked).forEach(choice -> letters.append(choice.letter()));
        return letters.toString();
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
