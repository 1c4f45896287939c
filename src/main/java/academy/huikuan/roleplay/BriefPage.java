package academy.huikuan.roleplay;

import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * The private brief, or the question whether to open it.
 * @param brief empty before it is opened
 */
public record BriefPage(ScenarioHead head, Optional<Content> brief, boolean learner) implements Page {
    /**
     * What the one who plays the customer reads.
     * @param themes the excuse and what else the talk is about, in words: told here alone, for it may give the reason away
     */
    public record Content(String attitude, List<String> themes, Scenario.Brief text) {}

    @Override
    public String template() {
        return "roleplay/brief.jte";
    }
}
