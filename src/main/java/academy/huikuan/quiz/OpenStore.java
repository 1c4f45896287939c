package academy.huikuan.quiz;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Attempts that wait for their learner. */
@ApplicationScoped
public class OpenStore {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    /**
     * An attempt that is not handed in.
     * @param at the question at which the learner stands, from 1
     * @param dueAt when the server hands it in; empty where there is no limit
     */
    public record Open(String quiz, String title, int at, int of, Optional<Instant> dueAt) {}

    /** The ids of the quizzes of which an attempt of a learner has not passed and still waits for a person to mark something. */
    @Transactional
    public Set<String> undecided(PersonId learner) {
        return Set.copyOf(database.createQuery(
                        "select distinct a.quizId from Attempt a where a.personId = :learner and a.preview = false and a.pending > 0"
                                + " and a.passed = false",
                        String.class)
                .setParameter("learner", learner.value())
                .getResultList());
    }

    /** A learner's open attempts, the first due first. */
    @Transactional
    public List<Open> of(PersonId learner) {
        return database
                .createQuery(
                        "select a.quizId, a.title, a.atItem, a.itemCount, a.dueAt from Attempt a where a.personId = :learner"
                                + " and a.finishedAt is null and a.preview = false and (a.dueAt is null or a.dueAt > :now) order by a.dueAt",
                        Object[].class)
                .setParameter("learner", learner.value())
                .setParameter("now", Moments.stored(clock.instant()))
                .setMaxResults(20)
                .getResultStream()
                .map(row -> new Open(
                        (String) row[0],
                        (String) row[1],
                        (Integer) row[2],
                        (Integer) row[3],
                        Optional.ofNullable((LocalDateTime) row[4]).map(Moments::read)))
                .toList();
    }
}
