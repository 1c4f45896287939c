package academy.huikuan.roleplay.room;

import academy.huikuan.people.PersonId;
import academy.huikuan.roleplay.PlayedTalkStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** What customers said of works that were played in a room, for whoever shows such a work to its author. */
@ApplicationScoped
public class Verdicts {
    @Inject
    private PlayedTalkStore played;

    @Inject
    private RoomStore rooms;

    @Inject
    private WordStore words;

    /**
     * The counterparty's verdict on a work; its turns have the numbers of the work's.
     * @param submittedAt when the author handed it in: nobody hands in two transcripts of a scenario at one moment
     */
    @Transactional
    public Optional<Verdict> of(PersonId author, String scenario, Instant submittedAt) {
        return played.room(author, scenario, submittedAt).map(RoomId::new).map(rooms::byId).flatMap(words::verdict);
    }
}
