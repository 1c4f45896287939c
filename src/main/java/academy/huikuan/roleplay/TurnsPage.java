package academy.huikuan.roleplay;

import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * Step 2: the turns, to be corrected.
 * @param revision of the draft that they belong to
 * @param speakers whether there is a page that says who is who
 * @param origin the first turn that is new in a talk that goes on from a graded one, from 1
 */
public record TurnsPage(
        ScenarioHead head,
        List<DraftTurn> turns,
        List<Transcript.Unknown> unknown,
        List<Trouble> troubles,
        int revision,
        int stepReached,
        boolean speakers,
        Optional<Integer> origin)
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
