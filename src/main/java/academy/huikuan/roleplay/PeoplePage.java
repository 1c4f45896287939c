package academy.huikuan.roleplay;

import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * Step 3: who played with the learner, and what is masked.
 * @param partner id, {@link #OUTSIDE}, {@link #ALONE} or empty
 * @param observer id or empty
 * @param mayBeAlone whether the learner can have written both sides
 * @param partnerTrouble key, as is `observerTrouble`
 * @param played who played, where the talk is from a room and that stands
 */
public record PeoplePage(
        ScenarioHead head,
        int revision,
        int stepReached,
        boolean mayBeAlone,
        List<Learner> learners,
        String partner,
        String observer,
        Optional<String> partnerTrouble,
        Optional<String> observerTrouble,
        List<Hit> hits,
        List<Line> lines,
        Optional<Played> played)
        implements Page {
    /** The value that stands for a colleague from outside the course. */
    public static final String OUTSIDE = "outside";
    /** The value for a talk whose two sides the learner wrote. */
    public static final String ALONE = "alone";

    /** The names of who played. */
    public record Played(String customer, Optional<String> observer) {}

    public record Learner(String id, String name, String department) {}

    /** @param shown why it is shown, if it is */
    public record Hit(String digest, Redaction.Kind kind, String words, int turn, int times, Optional<ShowReason> shown) {}

    /** A turn with something in it that looks private. */
    public record Line(int number, Turn.Side side, List<Piece> pieces) {}

    /** @param hit the kind, if it looks private. @param shown whether it stays readable */
    public record Piece(String text, Optional<Redaction.Kind> hit, boolean shown) {}

    public List<ShowReason> reasons() {
        return List.of(ShowReason.values());
    }

    @Override
    public String template() {
        return "roleplay/people.jte";
    }
}
