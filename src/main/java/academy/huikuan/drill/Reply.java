package academy.huikuan.drill;

import academy.huikuan.question.Answer;
import academy.huikuan.quiz.ItemView;
import java.util.List;
import java.util.Optional;

/**
 * What a card's form sent.
 * @param problem key of a message where it cannot be taken: nothing was answered, or something that cannot be read, which should not
 *     count as wrong
 */
record Reply(Answer answer, Optional<String> problem) {
    /** Asks for the right answer without giving one; it counts as not known. */
    static final Reply NONE = new Reply(new Answer.Nothing(), Optional.empty());

    static Reply of(Asked asked, List<String> values) {
        try {
            Answer answer = asked.question().read(values, asked.shown());
            if (!answer.given()) return new Reply(answer, Optional.of("drill.nothing-answered"));
            boolean readable = readable(ItemView.of(asked.question(), asked.shown(), answer));
            return new Reply(answer, readable ? Optional.empty() : Optional.of("drill.unreadable"));
        } catch (IllegalArgumentException other) {
            return new Reply(new Answer.Nothing(), Optional.of("drill.unreadable"));
        }
    }

    /** Whether numbers stand where numbers are due. */
    private static boolean readable(ItemView view) {
        if (view instanceof ItemView.Number number) return number.readable();
        if (view instanceof ItemView.Gapped gapped)
            return gapped.parts().stream().allMatch(part -> part.gap().map(ItemView.Gap::readable).orElse(true));
        return true;
    }
}
