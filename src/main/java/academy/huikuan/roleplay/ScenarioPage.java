package academy.huikuan.roleplay;

import academy.huikuan.rubric.Rubric;
import academy.huikuan.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A scenario as both sides see it.
 * @param background safe HTML
 * @param rubric by what a talk is graded
 * @param briefOpened when the learner opened the private brief
 * @param refusal key of why nothing more may be handed in
 * @param samplesOpen whether this person may read the samples now
 * @param solo the way to practise it alone
 * @param records what trainers see of their learners
 */
public record ScenarioPage(
        ScenarioHead head,
        String background,
        String goal,
        Rubric rubric,
        boolean learner,
        Optional<DraftState> state,
        Optional<Instant> briefOpened,
        Optional<String> refusal,
        List<SampleLink> samples,
        boolean samplesOpen,
        Optional<SoloCard> solo,
        Optional<Records> records)
        implements Page {
    /** Who opened the private brief, and who showed again what was masked. */
    public record Records(List<Opened> opened, List<Shown> shown, List<PlayedTalkStore.Submitted> played) {}

    public record Opened(String name, Instant at) {}

    public record Shown(String name, Instant at, Redaction.Kind kind, ShowReason reason, int turn, int place, Optional<Instant> covered) {}

    @Override
    public String template() {
        return "roleplay/scenario.jte";
    }
}
