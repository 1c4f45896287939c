package academy.huikuan.roleplay;

import academy.huikuan.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was handed in, and what happens next. @param refusal key of why nothing more may be handed in */
public record SubmittedPage(ScenarioHead head, int workNumber, Instant at, List<Turn> turns, Optional<String> refusal) implements Page {
    @Override
    public String template() {
        return "roleplay/submitted.jte";
    }
}
