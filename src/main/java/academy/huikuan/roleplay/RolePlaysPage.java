package academy.huikuan.roleplay;

import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * The scenarios that are open to someone, by unit, or those that one may practise alone.
 * @param show which of them: `all`, `solo` or the id of a stage
 * @param kinds what else can be shown, with how many there are
 * @param solos those that one may practise alone, where these are shown
 * @param learner whether they may be played and handed in
 */
public record RolePlaysPage(String show, List<Kind> kinds, List<Unit> units, List<SoloCard> solos, boolean learner) implements Page {
    static final String ALL = "all";
    static final String SOLO = "solo";

    /** @param stage whether it is a stage that has its name from the days overdue */
    public record Kind(String id, boolean stage, long count) {
        public String address() {
            return id.equals(ALL) ? "/roleplay" : "/roleplay?show=" + id.replace("+", "%2B");
        }
    }

    /** A unit with its scenarios. */
    public record Unit(String title, List<Item> items) {}

    /** @param state of the learner's own newest work. @param solo whether one may practise it alone */
    public record Item(ScenarioHead head, Optional<DraftState> state, boolean solo) {}

    @Override
    public String template() {
        return "roleplay/role-plays.jte";
    }
}
