package academy.huikuan.roleplay;

import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * All scenarios that are open to someone, by unit.
 * @param solos those that one may practise alone
 * @param learner whether they may be played and handed in
 */
public record RolePlaysPage(List<Unit> units, List<SoloCard> solos, boolean learner) implements Page {
    /** A unit with its scenarios. */
    public record Unit(String title, List<Item> items) {}

    /** @param state of the learner's own newest work. @param solo whether one may practise it alone */
    public record Item(ScenarioHead head, Optional<DraftState> state, boolean solo) {}

    @Override
    public String template() {
        return "roleplay/role-plays.jte";
    }
}
