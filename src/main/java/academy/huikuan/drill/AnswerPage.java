package academy.huikuan.drill;

import academy.huikuan.quiz.ItemReview;
import academy.huikuan.web.Page;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What was answered to a card, what is right and why: for the learner only.
 * @param subject what the card is about
 * @param talk whether it comes from a role-play
 * @param lesson where the question's topic is taught
 * @param next when the card is asked again; empty once it is learned
 */
public record AnswerPage(
        Lesson subject,
        boolean talk,
        boolean right,
        ItemReview item,
        Lesson lesson,
        Optional<LocalDate> next,
        Today today,
        Clockface clock)
        implements Page {
    /** Of the message that says how it went. */
    public String said() {
        return switch (item.verdict()) {
            case "right" -> "drill.right";
            case "part" -> "drill.part";
            case "none" -> "drill.not-known";
            default -> "drill.wrong";
        };
    }

    @Override
    public String template() {
        return "drill/answer.jte";
    }
}
