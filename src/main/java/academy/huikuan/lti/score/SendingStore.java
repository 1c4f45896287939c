package academy.huikuan.lti.score;

import academy.huikuan.lti.ContextStore;
import academy.huikuan.lti.Link;
import academy.huikuan.lti.Registration;
import academy.huikuan.lti.RegistrationStore;
import academy.huikuan.people.IdentityStore;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Works out what is to be sent, from how things are now. */
@ApplicationScoped
public class SendingStore {
    @Inject
    private ContextStore contexts;

    @Inject
    private RegistrationStore registrations;

    @Inject
    private IdentityStore identities;

    @Inject
    private Standings standings;

    @Inject
    private ScoreStore scores;

    @Inject
    private ExchangeStore log;

    /** Empty where there is nothing to send; where that is not because nothing is new, the log says why. */
    @Transactional
    Optional<Sending> of(Task task, String message) {
        Link link = contexts.linkById(task.link());
        PersonId person = new PersonId(task.person());
        Registration platform = registrations.byId(link.context().registration());
        if (!platform.active()) return nothing(task, Said.CLOSED, "");
        if (!link.scopes().contains(Scopes.SCORE)) return Optional.empty();
        String subject = identities.subjects(platform.source(), List.of(person)).get(task.person());
        if (subject == null) return Optional.empty();
        Optional<Standing> found = standings.of(link, person);
        return found.flatMap(standing -> decided(new Sending(task, link, platform, subject, standing, List.of()), message));
    }

    private Optional<Sending> decided(Sending sending, String message) {
        Standing standing = sending.standing();
        ScoreStore.History history = scores.history(sending.task(), message, standing.lookAgain());
        if (history.done()) return Optional.empty();
        Decision decision = Decision.of(
                history.sent(), history.posting(), standing.told(), sending.platform().lowerScores(), sending.task().again());
        if (decision == Decision.LOWER) return nothing(sending.task(), Said.LOWER, standing.told().shown());
        if (decision == Decision.NOTHING) return Optional.empty();
        return Optional.of(new Sending(
                sending.task(), sending.link(), sending.platform(), sending.subject(), standing, history.ours()));
    }

    private Optional<Sending> nothing(Task task, Said said, String detail) {
        log.add(task, said, Optional.empty(), detail);
        return Optional.empty();
    }

    /** The link as it is now; empty when it has gone. Without a transaction of its own, which a link that has gone would spoil. */
    Optional<Link> link(String id) {
        try {
            return Optional.of(contexts.linkById(id));
        } catch (Refusal.NotFound gone) {
            return Optional.empty();
        }
    }
}
