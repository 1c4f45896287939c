package academy.huikuan.authoring;

import academy.huikuan.quiz.ItemReview;
import academy.huikuan.quiz.ItemView;
import academy.huikuan.web.Page;
import java.util.Optional;

/**
 * A question as learners meet it, to be tried out; nothing of it is kept.
 * @param address of the question
 * @param seed by which it was shuffled and drawn
 * @param other whether another seed may show something else
 * @param review what is told to the answer that was given; empty before
 * @param earned percent of the points, of a question that marks itself
 */
public record PreviewPage(
        String address,
        String name,
        ItemView item,
        long seed,
        boolean other,
        Optional<ItemReview> review,
        Optional<String> earned,
        boolean unreadable)
        implements Page {
    @Override
    public String template() {
        return "authoring/preview.jte";
    }
}
