package academy.huikuan.drill;

import academy.huikuan.quiz.ItemView;
import academy.huikuan.web.Page;
import java.util.Optional;

/**
 * One card as its learner sees it before answering; deliberately without the key.
 * @param subject what it is about, and where that is taught
 * @param talk whether it comes from a role-play
 * @param round 1 to 4, for the questions after 1, 3, 7 and 21 days
 * @param turn answers that the card had before
 * @param digest of the question's version
 * @param key the page's own, so that it counts once however often it is sent
 * @param problem key of a message, where what was sent could not be taken
 */
public record CardPage(
        String card,
        Lesson subject,
        boolean talk,
        int round,
        int turn,
        String digest,
        String key,
        ItemView item,
        Today today,
        Clockface clock,
        Optional<String> problem)
        implements Page {
    @Override
    public String template() {
        return "drill/card.jte";
    }
}
