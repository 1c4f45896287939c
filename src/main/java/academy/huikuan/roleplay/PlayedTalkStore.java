package academy.huikuan.roleplay;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.PersonStore;
import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Works made of talks that were played in rooms. */
@ApplicationScoped
public class PlayedTalkStore {
    private static final int PAGE = 50;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private DraftStore drafts;

    @Inject
    private PersonStore people;

    @Inject
    private Clock clock;

    /** Where a work made of a talk stands. */
    public enum State {
        NONE,
        DRAFT,
        SUBMITTED
    }

    /** A talk that was handed in. @param author who played the salesperson */
    public record Submitted(String room, String author, Instant at) {}

    /**
     * Makes the author's draft of a talk, in place of what was being written; done twice it changes nothing.
     * @throws Refusal.Conflict if the talk was handed in already, or is too short to be
     */
    @Transactional
    public void draft(PersonId author, CohortId cohort, PlayedTalk talk) {
        State state = state(author, talk.room());
        if (state == State.SUBMITTED) throw new Refusal.Conflict("refusal.room-handed-in");
        if (state == State.DRAFT) return;
        drafts.open(author, cohort, talk.scenario())
                .take(talk, people.byId(talk.customer()), talk.observer().map(people::byId), clock.instant());
    }

    /** What has become of a talk so far. */
    @Transactional
    public State state(PersonId author, String room) {
        List<Draft> made = database.createQuery("select d from Draft d where d.room = :room and d.author.id = :author", Draft.class)
                .setParameter("room", room)
                .setParameter("author", author.value())
                .getResultList();
        if (made.stream().anyMatch(draft -> draft.submittedAt().isPresent())) return State.SUBMITTED;
        return made.isEmpty() ? State.NONE : State.DRAFT;
    }

    /** When the author last changed another draft of the scenario that this talk would take the place of. */
    @Transactional
    public Optional<Instant> replaced(PersonId author, String scenario, String room) {
        return drafts.newest(author, scenario)
                .filter(draft -> draft.submittedAt().isEmpty() && !draft.room().filter(room::equals).isPresent())
                .filter(draft -> !draft.pasted().isBlank() || !draft.transcript().turns().isEmpty())
                .map(Draft::changedAt);
    }

    /** Whether the talk of that room was handed in by anyone. */
    @Transactional
    public boolean handedIn(String room) {
        return database.createQuery("select count(d) from Draft d where d.room = :room and d.submittedAt is not null", Long.class)
                        .setParameter("room", room)
                        .getSingleResult()
                > 0;
    }

    /** The room in which a work was played, if it was. */
    @Transactional
    public Optional<String> room(PersonId author, String scenario, Instant submittedAt) {
        return database.createQuery(
                        "select d.room from Draft d where d.author.id = :author and d.scenario = :scenario and d.submittedAt = :at"
                                + " and d.room is not null",
                        String.class)
                .setParameter("author", author.value())
                .setParameter("scenario", scenario)
                .setParameter("at", Moments.stored(submittedAt))
                .getResultStream()
                .findFirst();
    }

    /** The played talks that learners of these cohorts handed in, the newest first, at most 50. */
    @Transactional
    public List<Submitted> submittedIn(List<CohortId> cohorts, String scenario) {
        if (cohorts.isEmpty()) return List.of();
        return database.createQuery(
                        "select d from Draft d join fetch d.author where d.room is not null and d.submittedAt is not null"
                                + " and d.scenario = :scenario and d.cohort.id in :cohorts order by d.submittedAt desc",
                        Draft.class)
                .setParameter("scenario", scenario)
                .setParameter("cohorts", cohorts.stream().map(CohortId::value).toList())
                .setMaxResults(PAGE)
                .getResultStream()
                .map(draft -> new Submitted(
                        draft.room().orElseThrow(),
                        people.byId(draft.author()).name(),
                        draft.submittedAt().orElseThrow()))
                .toList();
    }
}
