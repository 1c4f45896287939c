package academy.huikuan.roleplay;

import java.util.Optional;

/**
 * The way to a scenario's solo talk, with where one stands.
 * @param title of the talk
 * @param ended runs that came to an ending
 * @param open whether one is under way
 * @param last how the newest one came out
 */
public record SoloCard(ScenarioHead head, String title, int ended, boolean open, Optional<SoloEnd> last) {
    public String address() {
        return head.address() + "/solo";
    }
}
