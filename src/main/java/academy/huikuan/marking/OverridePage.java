package academy.huikuan.marking;

import academy.huikuan.quiz.ItemReview;
import academy.huikuan.quiz.MarkNote;
import academy.huikuan.quiz.MarkStore;
import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * A mark to be set by hand.
 * @param back address of the attempt's result
 * @param review the question, what was answered, what is right
 * @param mark in percent; empty where nobody has marked it yet
 * @param seen the mark that the form shows, as it is sent
 * @param total of the attempt in whole percent
 * @param percent as it was typed
 * @param faults keys of messages by the fields' ids
 * @param stale whether somebody else has changed the mark meanwhile
 */
public record OverridePage(
        String address,
        String back,
        String title,
        String learner,
        int attemptNumber,
        int number,
        ItemReview review,
        Optional<String> mark,
        String seen,
        int total,
        boolean passed,
        String percent,
        String reason,
        List<MarkNote> history,
        List<String> faults,
        boolean stale)
        implements Page {
    public int shortest() {
        return MarkStore.SHORTEST_REASON;
    }

    public int longest() {
        return MarkStore.LONGEST_REASON;
    }

    @Override
    public String template() {
        return "marking/override.jte";
    }
}
