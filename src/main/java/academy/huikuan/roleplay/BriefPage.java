package academy.huikuan.roleplay;

import academy.huikuan.web.Page;
import java.util.Optional;

/**
 * The private brief, or the question whether to open it.
 * @param brief empty before it is opened
 */
public record BriefPage(ScenarioHead head, Optional<Content> brief, boolean learner) implements Page {
    /** What the one who plays the customer reads. */
    public record Content(String attitude, Scenario.Brief text) {}

    @Override
    public String template() {
        return "roleplay/brief.jte";
    }
}
