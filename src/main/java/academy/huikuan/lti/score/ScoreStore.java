package academy.huikuan.lti.score;

import academy.huikuan.lti.Link;
import academy.huikuan.lti.Registration;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Moments;
import academy.huikuan.platform.OutboxStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which gradebooks have to hear of whom, and what they were told. */
@ApplicationScoped
public class ScoreStore {
    /** Looks that become due are put into the outbox so many at a time. */
    private static final int AT_ONCE = 200;
    /** People of a link whose scores are sent again at once. */
    private static final int MOST_PEOPLE = 2000;
    private static final Duration LEASE = Duration.ofMinutes(2);

    @PersistenceContext
    private EntityManager database;

    @Inject
    private OutboxStore outbox;

    @Inject
    private Clock clock;

    /**
     * Has the platforms told of a person who stands elsewhere than before: at the links to these targets, in courses whose cohort the
     * person learns in, for which the platform takes scores, if the person has come from that platform. One query.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(PersonId person, Collection<String> targets) {
        database.createQuery(
                        "select distinct l.id from Link l join l.context c, Registration r, CohortMember m, Identity i"
                                + " where r.id = c.registration and r.state = :active and m.cohort.id = c.cohort and m.person.id = :person"
                                + " and m.role = :learner and i.person.id = :person and i.source = concat('lti:', c.registration)"
                                + " and l.target in :targets and l.scopes like :score and (l.lineItem is not null or l.lineItems is not null)",
                        String.class)
                .setParameter("active", Registration.State.ACTIVE)
                .setParameter("person", person.value())
                .setParameter("learner", Role.LEARNER.id())
                .setParameter("targets", targets)
                .setParameter("score", "%" + Scopes.SCORE + "%")
                .getResultList()
                .forEach(link -> put(link, person.value(), false));
    }

    /** Has the platform told of a person who has come by a link. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void opened(PersonId person, String link) {
        put(link, person.value(), false);
    }

    private void put(String link, String person, boolean again) {
        Task task = new Task(link, person, clock.instant(), again);
        outbox.put(Task.KIND, task.orderKey(), task.encoded());
    }

    /** Sends one person's score again, whether or not anything is new. */
    @Transactional
    public void again(Link link, PersonId person) {
        put(link.id(), person.value(), true);
    }

    /** Sends the scores of all who learn at a link again; 2000 people at most. @return how many */
    @Transactional
    public int again(Link link) {
        List<String> people = database.createQuery(
                        "select distinct m.person.id from CohortMember m, Identity i where m.cohort.id = :cohort and m.role = :learner"
                                + " and i.person = m.person and i.source = :source",
                        String.class)
                .setParameter("cohort", link.context().cohort().value())
                .setParameter("learner", Role.LEARNER.id())
                .setParameter("source", "lti:" + link.context().registration())
                .setMaxResults(MOST_PEOPLE)
                .getResultList();
        people.forEach(person -> put(link.id(), person, true));
        return people.size();
    }

    /** A person has done what results may have waited for: they are looked at again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void wake(PersonId person) {
        database.createQuery("select s from ScoreRow s where s.person = :person and s.lookAt is not null", ScoreRow.class)
                .setParameter("person", person.value())
                .getResultList()
                .forEach(row -> put(row.link(), row.person(), false));
    }

    /** Puts what is to be looked at by now into the outbox, the oldest first. @return how many */
    @Transactional
    public int lookAgain() {
        List<ScoreRow> due = database.createQuery("select s from ScoreRow s where s.lookAt <= :now order by s.lookAt", ScoreRow.class)
                .setParameter("now", Moments.stored(clock.instant()))
                .setMaxResults(AT_ONCE)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        due.stream().filter(ScoreRow::waits).forEach(row -> {
            row.lookAgain(Optional.empty());
            put(row.link(), row.person(), false);
        });
        return due.size();
    }

    /** What was told before. @param lookAgain when to look the next time without being told */
    @Transactional
    History history(Task task, String message, Optional<Instant> lookAgain) {
        ScoreRow row = row(task);
        row.lookAgain(lookAgain);
        return new History(row.sent(), row.posting(), row.ours(), row.doneBy(message));
    }

    /** @param ours points that the platform may show because of us. @param done whether this message has done its work */
    record History(Optional<Told> sent, Optional<Told> posting, List<Points> ours, boolean done) {}

    private ScoreRow row(Task task) {
        Optional<ScoreRow> known = database.createQuery(
                        "select s from ScoreRow s where s.link = :link and s.person = :person", ScoreRow.class)
                .setParameter("link", task.link())
                .setParameter("person", task.person())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
        return known.orElseGet(() -> {
            ScoreRow fresh = new ScoreRow(task.link(), task.person());
            database.persist(fresh);
            return fresh;
        });
    }

    /** It is written down before it is posted, so that a crash in between leaves a trace. */
    @Transactional
    Posting post(Task task, Told told) {
        return row(task).post(told, clock.instant());
    }

    /** @param over what the platform's clock says at least */
    @Transactional
    Posting postLater(Task task, Told told, Optional<Instant> over) {
        Instant now = clock.instant();
        return row(task).postLater(told, over.map(there -> there.plusSeconds(1)).filter(now::isBefore).orElse(now));
    }

    @Transactional
    void arrived(Task task, String message) {
        row(task).arrived(message);
    }

    @Transactional
    void refused(Task task) {
        row(task).refused();
    }

    /** The line item has gone, and with it what was told at the link: everybody but this person is told anew. */
    @Transactional
    void forget(Task task) {
        List<ScoreRow> rows = database.createQuery("select s from ScoreRow s where s.link = :link", ScoreRow.class)
                .setParameter("link", task.link())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        rows.stream()
                .filter(row -> row.sent().isPresent() && !row.person().equals(task.person()))
                .forEach(row -> put(row.link(), row.person(), false));
        rows.forEach(ScoreRow::forget);
    }

    /** Whether this node may look for the link's line item now; it is free again after two minutes or {@link #free}. */
    @Transactional
    boolean lease(String link) {
        Instant now = clock.instant();
        LineLease lease = database.find(LineLease.class, link, LockModeType.PESSIMISTIC_WRITE);
        if (lease == null) {
            database.persist(new LineLease(link, now.plus(LEASE)));
            database.flush();
            return true;
        }
        if (lease.holds(now)) return false;
        lease.until(now.plus(LEASE));
        return true;
    }

    @Transactional
    void free(String link) {
        database.createQuery("delete from LineLease l where l.link = :link").setParameter("link", link).executeUpdate();
    }
}
