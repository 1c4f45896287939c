package academy.huikuan.roleplay;

import academy.huikuan.roleplay.transcript.LeftOut;
import academy.huikuan.web.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Step 2, before the turns: who is who in a brought talk.
 * @param roles as chosen, by label
 * @param messages as many as the text has
 * @param turns as many as there are with these choices
 * @param corrected whether turns were gone through already, which is done again after a change
 */
public record SpeakersPage(
        ScenarioHead head,
        int revision,
        int stepReached,
        List<SpeakerMap.Heard> heard,
        Map<String, SpeakerMap.As> roles,
        boolean merged,
        int messages,
        int turns,
        boolean corrected,
        Map<LeftOut, Integer> leftOut,
        List<Trouble> troubles)
        implements Page {
    /** What is chosen for a speaker, or likely. */
    public Optional<SpeakerMap.As> role(SpeakerMap.Heard one) {
        return Optional.ofNullable(roles.get(one.label())).or(one::likely);
    }

    @Override
    public String template() {
        return "roleplay/speakers.jte";
    }
}
