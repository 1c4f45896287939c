package academy.huikuan.grading;

import academy.huikuan.roleplay.replay.ReplayStore;
import academy.huikuan.web.Page;
import java.util.List;

/**
 * Where a learner chooses the turn of a graded talk from which to play on.
 * @param work id of the graded one
 * @param fromTurn the turn chosen, from 1
 * @param branches that were begun from this work before, the newest first
 */
public record ReplayDoorPage(String work, String title, String unitTitle, List<TurnView> turns, int fromTurn, List<ReplayStore.Branch> branches)
        implements Page {
    @Override
    public String template() {
        return "grading/replay.jte";
    }
}
