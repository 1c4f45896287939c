package academy.huikuan.grading;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Works handed in for grading. */
@ApplicationScoped
public class SubmissionStore {
    @PersistenceContext
    private EntityManager database;

    /** Lets one transaction at a time give out reviews and settle grades in a cohort; to be called before anything is read. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(CohortId cohort) {
        if (database.find(Cohort.class, cohort.value(), LockModeType.PESSIMISTIC_WRITE) == null)
            throw new Refusal.NotFound();
    }

    @Transactional
    void add(Submission submission) {
        database.persist(submission);
    }

    @Transactional
    Submission byId(SubmissionId id) {
        Submission submission = database.find(Submission.class, id.value());
        if (submission == null) throw new Refusal.NotFound();
        return submission;
    }

    /** A work's cohort, without reading the work itself: what is locked first is read last. */
    @Transactional
    CohortId cohort(SubmissionId id) {
        return database.createQuery("select s.cohort from Submission s where s.id = :id", String.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .map(CohortId::new)
                .orElseThrow(Refusal.NotFound::new);
    }

    /** @throws Refusal.NotFound if it is someone else's */
    @Transactional
    Submission ownedBy(SubmissionId id, PersonId author) {
        Submission submission = byId(id);
        if (!submission.isBy(author)) throw new Refusal.NotFound();
        return submission;
    }

    @Transactional
    boolean codeIsFree(String code) {
        return database.createQuery("select count(s) from Submission s where s.code = :code", Long.class)
                        .setParameter("code", code)
                        .getSingleResult()
                == 0;
    }

    /** Someone's works in an exercise, the first try first. */
    @Transactional
    List<Submission> tries(PersonId author, Exercise exercise) {
        return database.createQuery(
                        "select s from Submission s where s.author = :author and s.cohort = :cohort and s.unit = :unit"
                                + " order by s.tryNumber",
                        Submission.class)
                .setParameter("author", author.value())
                .setParameter("cohort", exercise.cohort().value())
                .setParameter("unit", exercise.unit())
                .getResultList();
    }

    /** Someone's works, the newest first. */
    @Transactional
    List<Submission> of(PersonId author) {
        return database.createQuery(
                        "select s from Submission s where s.author = :author order by s.submittedAt desc",
                        Submission.class)
                .setParameter("author", author.value())
                .setMaxResults(200)
                .getResultList();
    }

    @Transactional
    List<Submission> of(Exercise exercise) {
        return database.createQuery(
                        "select s from Submission s where s.cohort = :cohort and s.unit = :unit order by s.id",
                        Submission.class)
                .setParameter("cohort", exercise.cohort().value())
                .setParameter("unit", exercise.unit())
                .getResultList();
    }

    @Transactional
    List<Submission> of(CohortId cohort) {
        return database.createQuery(
                        "select s from Submission s where s.cohort = :cohort order by s.id", Submission.class)
                .setParameter("cohort", cohort.value())
                .getResultList();
    }

    /** Exercises in which something may have to be given out, taken back or settled by the clock. */
    @Transactional
    public List<Exercise> unfinished(Instant now) {
        return database.createQuery(
                        "select distinct s.cohort, s.unit from Submission s where s.state <> :settled or exists"
                            + " (select r.id from Review r where r.submission = s and r.state = :leased and r.lapsesAt"
                            + " <= :now)",
                        Object[].class)
                .setParameter("settled", Submission.State.SETTLED)
                .setParameter("leased", Review.State.LEASED)
                .setParameter("now", Moments.stored(now))
                .getResultStream()
                .map(row -> new Exercise(new CohortId((String) row[0]), (String) row[1]))
                .toList();
    }
}
