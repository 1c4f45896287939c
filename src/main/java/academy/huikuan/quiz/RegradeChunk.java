package academy.huikuan.quiz;

import java.util.List;
import java.util.Optional;

/**
 * Some attempts of a regrading.
 * @param lines of all answers but those whose mark stays because the key gives the same
 * @param last the last attempt of it, to go on behind; empty at the end
 */
public record RegradeChunk(List<RegradeLine> lines, RegradeCount count, Optional<AttemptId> last) {
    public RegradeChunk {
        lines = List.copyOf(lines);
    }
}
