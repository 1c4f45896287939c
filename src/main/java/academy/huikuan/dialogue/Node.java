package academy.huikuan.dialogue;

import java.util.List;
import java.util.Optional;

/**
 * What the customer says, and what may be said to it.
 * @param aside what else one hears or sees
 * @param choices 2 to 4
 */
public record Node(String id, String says, Optional<String> aside, List<Choice> choices) {
    static final int FEWEST = 2;
    static final int MOST = 4;

    public Node {
        choices = List.copyOf(choices);
        if (choices.size() < FEWEST || choices.size() > MOST) throw new IllegalArgumentException("node " + id);
    }
}
