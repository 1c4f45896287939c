package academy.huikuan.roleplay;

import academy.huikuan.dialogue.Choice;
import academy.huikuan.dialogue.Node;
import academy.huikuan.dialogue.Talk;
import academy.huikuan.web.Page;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A solo talk that goes on; deliberately without where the choices lead.
 * @param customer name of who is called
 * @param mood how the customer stands by now
 * @param phase how near the end it is
 * @param says what the customer says now, to which one of the lines is the answer
 */
public record SoloTalkPage(
        ScenarioHead head,
        String title,
        String opening,
        String customer,
        SoloId run,
        List<SoloTurn> turns,
        String mood,
        String phase,
        String says,
        Optional<String> aside,
        List<String> lines)
        implements Page {

    static SoloTalkPage of(ScenarioHead head, String customer, SoloId run, Talk talk) {
        Node now = talk.next().orElseThrow();
        return new SoloTalkPage(
                head,
                talk.dialogue().title(),
                talk.dialogue().opening(),
                customer,
                run,
                talk.turns().stream().map(SoloTurn::of).toList(),
                talk.mood().id(),
                talk.phase().name().toLowerCase(Locale.ROOT),
                now.says(),
                now.aside(),
                now.choices().stream().map(Choice::say).toList());
    }

    @Override
    public String template() {
        return "roleplay/solo-talk.jte";
    }
}
