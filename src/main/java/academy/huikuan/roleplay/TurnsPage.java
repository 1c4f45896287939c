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
    @Override
    public String template() {
        return "roleplay/turns.jte";
    }
}
