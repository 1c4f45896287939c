package academy.huikuan.roleplay.replay;

import academy.huikuan.roleplay.ScenarioHead;
import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * The graded talk and the one that goes on from one of its turns, side by side.
 * @param work id of the graded one
 * @param same turns at the beginning that are the same
 * @param rows from there on
 * @param refusal key of why it cannot be handed in
 * @param room where it was played with a colleague and is handed in; empty where the learner wrote both sides
 * @param unsent whether a draft waits in this scenario that handing in would replace
 */
public record ComparePage(
        ScenarioHead head,
        String id,
        String work,
        int fromTurn,
        List<Comparison.Row> same,
        List<Comparison.Row> rows,
        Optional<String> refusal,
        boolean unsent,
        Optional<String> room)
        implements Page {
    public String address() {
        return "/roleplay/replays/" + id;
    }

    @Override
    public String template() {
        return "roleplay/compare.jte";
    }
}
