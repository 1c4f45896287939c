package academy.huikuan.roleplay;

import academy.huikuan.people.Slice;
import academy.huikuan.web.Page;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a solo talk begins, with one's own earlier runs.
 * @param card empty where the course has no such talk any more
 * @param runs the newest first
 */
public record SoloPage(ScenarioHead head, Optional<SoloCard> card, String opening, String customer, Slice<Run> runs) implements Page {
    /**
     * One run.
     * @param number from 1 for the first of the scenario
     * @param lines said so far
     * @param takenOver of them from an older run
     * @param open whether it goes on
     * @param end how it came out
     */
    public record Run(SoloId id, int number, Instant at, int lines, int takenOver, boolean open, Optional<SoloEnd> end) {}

    @Override
    public String template() {
        return "roleplay/solo.jte";
    }
}
