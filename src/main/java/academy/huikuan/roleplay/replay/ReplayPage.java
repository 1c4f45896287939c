package academy.huikuan.roleplay.replay;

import academy.huikuan.roleplay.ScenarioHead;
import academy.huikuan.roleplay.Trouble;
import academy.huikuan.roleplay.Turn;
import academy.huikuan.web.Page;
import java.util.List;

/**
 * A talk is written anew from one of its turns.
 * @param work id of the graded one
 * @param fromTurn the first turn that is said anew, from 1
 * @param kept what stands before it
 * @param was what was said in its place
 */
public record ReplayPage(
        ScenarioHead head,
        String id,
        String work,
        int fromTurn,
        List<Turn> kept,
        Turn was,
        List<Turn> rows,
        int revision,
        List<Trouble> troubles)
        implements Page {
    public String address() {
        return "/roleplay/replays/" + id;
    }

    /** Whether it was changed elsewhere, so that what is shown is not kept yet. */
    public boolean conflict() {
        return troubles.stream().anyMatch(trouble -> trouble.key().equals(ReplayResource.ELSEWHERE));
    }

    @Override
    public String template() {
        return "roleplay/replay.jte";
    }
}
