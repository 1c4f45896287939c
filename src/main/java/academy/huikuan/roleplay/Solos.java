package academy.huikuan.roleplay;

import academy.huikuan.web.Language;
import java.util.Map;
import java.util.Optional;

/** Makes the way to a scenario's solo talk, where there is one. */
final class Solos {
    private final Dialogues dialogues;
    private final Map<String, SoloState> states;
    private final Language language;

    /** @param states as {@link SoloStore#states} tells them */
    Solos(Dialogues dialogues, Map<String, SoloState> states, Language language) {
        this.dialogues = dialogues;
        this.states = states;
        this.language = language;
    }

    Optional<SoloCard> card(ScenarioHead head) {
        SoloState state = states.getOrDefault(head.id(), SoloState.none(head.id()));
        return dialogues.of(head.id())
                .map(version -> new SoloCard(
                        head,
                        version.dialogue().title(),
                        state.ended(),
                        state.open(),
                        state.last().map(ending -> SoloEnd.of(ending, language))));
    }
}
