package academy.huikuan.progress;

import java.time.Instant;
import java.util.Optional;

/**
 * A learner's progress in a unit that was begun.
 * @param sections how many sections the unit has; after completion, how many it had then
 */
public record UnitProgress(
        String learner,
        String unit,
        int read,
        int sections,
        UnitState state,
        Instant firstAt,
        Instant lastAt,
        Optional<Instant> completedAt) {
    public Status status() {
        return completedAt.isPresent() ? Status.DONE : Status.STUDYING;
    }
}
