package academy.huikuan.roleplay;

import java.util.Objects;
import java.util.Optional;

/**
 * One turn while the learner still corrects the transcript.
 * @param side empty as long as nobody has said who speaks
 * @param speaker as it stood in the pasted text; empty where none stood there
 */
public record DraftTurn(Optional<Turn.Side> side, String speaker, String text) {
    public DraftTurn {
        Objects.requireNonNull(side);
        Objects.requireNonNull(speaker);
        Objects.requireNonNull(text);
    }
}
