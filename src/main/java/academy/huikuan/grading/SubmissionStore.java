package academy.huikuan.grading;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.platform.GateStore;
import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Works handed in for grading. */
@ApplicationScoped
public class SubmissionStore {
    /** Who cannot review a work: author, partner and observer. */
    private static final int MOST_AROUND = 3;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private GateStore gates;

    /** Lets one transaction at a time give out reviews and settle grades in a cohort; to be called before anything is read. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(CohortId cohort) {
        gates.cohort(cohort.value());
        if (database.find(Cohort.class, cohort.value()) == null) throw new Refusal.NotFound();
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

    /** How many learners of the class someone's own talks close to review: authors with whom they played or whom they observed. */
    @Transactional
    int closedTo(PersonId person, Exercise exercise) {
        return database.createQuery(
                        "select count(distinct s.author) from Submission s, CohortMember m where s.cohort = :cohort and s.unit = :unit"
                                + " and (s.partner = :person or s.observer = :person) and s.author <> :person and m.cohort.id = s.cohort"
                                + " and m.person.id = s.author and m.role = :role and m.person.suspended = :no",
                        Long.class)
                .setParameter("cohort", exercise.cohort().value())
                .setParameter("unit", exercise.unit())
                .setParameter("person", person.value())
                .setParameter("role", Role.LEARNER.id())
                .setParameter("no", false)
                .getSingleResult()
                .intValue();
    }

    /**
     * Exercises in which something may have to be given out, taken back or settled by the clock: a lease has lapsed, a deadline has
     * passed, a work lacks reviewers, or the class is so small that its people decide how many a work can have.
     * @param reviews that a work gets in a class that is large enough
     */
    @Transactional
    public Set<Exercise> unfinished(int reviews, Instant now) {
        Set<Exercise> found = new LinkedHashSet<>(inSmallClasses(reviews + MOST_AROUND));
        database.createQuery(
                        "select distinct s.cohort, s.unit from Submission s where (s.state <> :settled and (s.dueAt <= :now or s.wanted <>"
                                + " :reviews)) or ((s.state <> :settled or s.gradedBy = :trainer) and s.wanted > (select count(h) from Review h"
                                + " where h.submission = s and h.kind = :peer and h.state in (:leased, :submitted))) or exists (select r.id"
                                + " from Review r where r.submission = s and r.state = :leased and r.lapsesAt <= :now)",
                        Object[].class)
                .setParameter("settled", Submission.State.SETTLED)
                .setParameter("reviews", reviews)
                .setParameter("trainer", Outcome.By.TRAINER)
                .setParameter("peer", Review.Kind.PEER)
                .setParameter("leased", Review.State.LEASED)
                .setParameter("submitted", Review.State.SUBMITTED)
                .setParameter("now", Moments.stored(now))
                .getResultStream()
                .map(SubmissionStore::exercise)
                .forEach(found::add);
        return found;
    }

    /** @param least learners that make a class large enough */
    private List<Exercise> inSmallClasses(int least) {
        Map<String, Long> learners = database
                .createQuery(
                        "select m.cohort.id, count(m) from CohortMember m where m.role = :role and m.person.suspended = :no"
                                + " group by m.cohort.id",
                        Object[].class)
                .setParameter("role", Role.LEARNER.id())
                .setParameter("no", false)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
        return database
                .createQuery("select distinct s.cohort, s.unit from Submission s where s.state <> :settled", Object[].class)
                .setParameter("settled", Submission.State.SETTLED)
                .getResultStream()
                .filter(row -> learners.getOrDefault(row[0], 0L) < least)
                .map(SubmissionStore::exercise)
                .toList();
    }

    private static Exercise exercise(Object[] row) {
        return new Exercise(new CohortId((String) row[0]), (String) row[1]);
    }
}
