package academy.huikuan.roleplay;

import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * Step 1: the text.
 * @param here where a browser keeps what it could not send: tells one learner and talk from another
 * @param turns already recognised from it
 * @param troubles with what was sent last
 * @param refusal key of why nothing more may be handed in
 */
public record PastePage(
        ScenarioHead head, String text, String here, String salesName, int turns, int stepReached, List<Trouble> troubles, Optional<String> refusal)
        implements Page {
    @Override
    public String template() {
        return "roleplay/paste.jte";
    }
}
