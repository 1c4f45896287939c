package academy.huikuan.tournament;

import academy.huikuan.roleplay.DraftTurn;
import academy.huikuan.roleplay.Transcript;
import academy.huikuan.roleplay.Trouble;
import academy.huikuan.web.Page;
import java.util.List;

/** The turns of a team's talk, to be corrected. @param revision of the talk that they belong to. @param conflict whether it was changed elsewhere */
public record TalkTurnsPage(
        String address,
        String name,
        List<DraftTurn> turns,
        List<Transcript.Unknown> unknown,
        List<Trouble> troubles,
        int revision,
        boolean conflict)
        implements Page {
    @Override
    public String template() {
        return "tournament/turns.jte";
    }
}
