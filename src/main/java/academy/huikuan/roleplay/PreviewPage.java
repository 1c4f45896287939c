package academy.huikuan.roleplay;

import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * Step 4: what reviewers will read.
 * @param partner empty for a colleague from outside
 * @param open exercises that would take it
 * @param refusal key of why it cannot be sent
 */
public record PreviewPage(
        ScenarioHead head,
        int revision,
        List<Turn> turns,
        Optional<String> partner,
        Optional<String> observer,
        int masked,
        int shown,
        List<SubmissionRule.Destination> open,
        Optional<String> refusal)
        implements Page {
    @Override
    public String template() {
        return "roleplay/preview.jte";
    }
}
