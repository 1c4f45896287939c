package academy.huikuan.quiz;

import java.time.Instant;
import java.util.Optional;

/**
 * What a learner was given beyond the others, to be shown.
 * @param quiz title of the quiz; empty for all
 * @param by who gave it
 * @param endedBy who took it back, if anybody
 */
public record AccommodationLine(
        String id,
        Optional<String> quiz,
        int percent,
        int minutes,
        int attempts,
        Optional<Instant> closes,
        String reason,
        String by,
        Instant at,
        Optional<String> endedBy,
        Optional<Instant> endedAt) {
    public boolean holds() {
        return endedAt.isEmpty();
    }
}
