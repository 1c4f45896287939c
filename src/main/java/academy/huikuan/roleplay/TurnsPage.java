package academy.huikuan.roleplay;

import academy.huikuan.web.Page;
import java.util.List;

/** Step 2: the turns, to be corrected. @param revision of the draft that they belong to */
public record TurnsPage(
        ScenarioHead head,
        List<DraftTurn> turns,
        List<Transcript.Unknown> unknown,
        List<Trouble> troubles,
        int revision,
        int stepReached)
        implements Page {
    /** Whether the draft was changed elsewhere, so that what is shown is not kept yet. */
    public boolean conflict() {
        return troubles.stream().anyMatch(trouble -> trouble.key().equals(SubmitResource.ELSEWHERE));
    }

    @Override
    public String template() {
        return "roleplay/turns.jte";
    }
}
