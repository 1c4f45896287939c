package academy.huikuan.roleplay;

import academy.huikuan.dialogue.Talk;
import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * A solo talk that is over, line by line.
 * @param end how it came out; empty where it was left for another run
 * @param read address of what to read after it
 */
public record SoloEndPage(
        ScenarioHead head,
        String customer,
        SoloId run,
        Optional<SoloEnd> end,
        List<Talk.Turn> turns,
        String read)
        implements Page {
    /** How many of the lines cross a red line. */
    public long redLines() {
        return turns.stream().filter(turn -> turn.choice().redLine().isPresent()).count();
    }

    @Override
    public String template() {
        return "roleplay/solo-end.jte";
    }
}
