package academy.huikuan.roleplay;

import academy.huikuan.dialogue.Ending;
import java.util.Optional;

/**
 * How somebody stands with the solo talk of a scenario.
 * @param ended runs that came to an ending
 * @param open whether one is under way, with something said
 * @param last how the newest ended one came out
 */
public record SoloState(String scenario, int ended, boolean open, Optional<Ending> last) {
    static SoloState none(String scenario) {
        return new SoloState(scenario, 0, false, Optional.empty());
    }
}
