package academy.huikuan.roleplay;

import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;

/** All scenarios that are open to someone, by unit. @param learner whether they may be played and handed in */
public record RolePlaysPage(List<Unit> units, boolean learner) implements Page {
    /** A unit with its scenarios. */
    public record Unit(String title, List<Item> items) {}

    /** @param state of the learner's own newest work */
    public record Item(ScenarioHead head, Optional<DraftState> state) {}

    @Override
    public String template() {
        return "roleplay/role-plays.jte";
    }
}
