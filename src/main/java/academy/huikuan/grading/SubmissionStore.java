package academy.huikuan.grading;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
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
    @PersistenceContext
    private EntityManager database;

    @Transactional
    void add(Submission submission) {
        database.persist(submission);
    }

    /** Keeps a copy that was replaced. */
    @Transactional
    void add(SubmissionVersion replaced) {
        database.persist(replaced);
    }

    @Transactional
    Submission byId(SubmissionId id) {
        Submission submission = database.find(Submission.class, id.value());
        if (submission == null) throw new Refusal.NotFound();
        return submission;
    }

    /** A work's exercise, without reading the work itself: what is locked first is read last. */
    @Transactional
    ExerciseId exercise(SubmissionId id) {
        return database.createQuery("select s.exercise.id from Submission s where s.id = :id", String.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .map(ExerciseId::new)
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
                        "select s from Submission s where (s.author = :author or s.id in (select t.id from Submission t join t.members m"
                                + " where m = :author)) and s.exercise = :exercise order by s.tryNumber",
                        Submission.class)
                .setParameter("author", author.value())
                .setParameter("exercise", exercise)
                .getResultList();
    }

    /** Someone's works of a unit in any of a cohort's exercises, the first first. */
    @Transactional
    List<Submission> tries(PersonId author, CohortId cohort, String unit) {
        return database.createQuery(
                        "select s from Submission s where (s.author = :author and s.cohort = :cohort or s.id in (select t.id from Submission"
                                + " t join t.members m where m = :author)) and s.unit = :unit order by s.submittedAt, s.number",
                        Submission.class)
                .setParameter("author", author.value())
                .setParameter("cohort", cohort.value())
                .setParameter("unit", unit)
                .getResultList();
    }

    /** The number of someone's next work of a unit. */
    @Transactional
    int number(PersonId author, CohortId cohort, String unit) {
        return database.createQuery(
                                "select coalesce(max(s.number), 0) from Submission s where s.author = :author and s.cohort = :cohort and"
                                        + " s.unit = :unit",
                                Integer.class)
                        .setParameter("author", author.value())
                        .setParameter("cohort", cohort.value())
                        .setParameter("unit", unit)
                        .getSingleResult()
                + 1;
    }

    /** Someone's works, the newest first. */
    @Transactional
    List<Submission> of(PersonId author) {
        return database.createQuery(
                        "select s from Submission s where s.author = :author or s.id in (select t.id from Submission t join t.members m"
                                + " where m = :author) order by s.submittedAt desc",
                        Submission.class)
                .setParameter("author", author.value())
                .setMaxResults(200)
                .getResultList();
    }

    @Transactional
    List<Submission> of(Exercise exercise) {
        String members = exercise.teams() ? " left join fetch s.members" : "";
        return database.createQuery(
                        "select s from Submission s" + members + " where s.exercise = :exercise order by s.id", Submission.class)
                .setParameter("exercise", exercise)
                .getResultStream()
                .distinct()
                .toList();
    }

    /** The works of all exercises in which a cohort takes part. */
    @Transactional
    List<Submission> of(CohortId cohort) {
        return database.createQuery(
                        "select s from Submission s join s.exercise e join e.cohorts c where c = :cohort order by s.id", Submission.class)
                .setParameter("cohort", cohort.value())
                .getResultList();
    }

    /** How many learners of the class someone's own talks close to review: authors with whom they played or whom they observed. */
    @Transactional
    int closedTo(PersonId person, Exercise exercise) {
        return database.createQuery(
                        "select count(distinct s.author) from Submission s, CohortMember m where s.exercise = :exercise"
                                + " and (s.partner = :person or s.observer = :person) and s.author <> :person and m.cohort.id = s.cohort"
                                + " and m.person.id = s.author and m.role = :role and m.person.suspended = :no",
                        Long.class)
                .setParameter("exercise", exercise)
                .setParameter("person", person.value())
                .setParameter("role", Role.LEARNER.id())
                .setParameter("no", false)
                .getSingleResult()
                .intValue();
    }

    /**
     * Exercises in which something may have to be given out, taken back or settled by the clock: they have closed, a lease has lapsed, a
     * deadline has passed, a work lacks reviewers, or the class is so small that its people decide how many a work can have.
     * @param reviews that a work gets in a class that is large enough, where the exercise does not say otherwise
     */
    @Transactional
    public Set<ExerciseId> unfinished(int reviews, Instant now) {
        Set<ExerciseId> found = new LinkedHashSet<>(inSmallClasses(reviews, now));
        database.createQuery(
                        "select distinct e.id from Submission s join s.exercise e where (e.closesAt is null or e.closesAt <= :now or"
                                + " e.drawnAt is not null) and ((s.state <> :settled and (s.dueAt <= :now or s.wanted <>"
                                + " coalesce(e.reviews, :reviews))) or ((s.state <> :settled or s.gradedBy = :trainer) and s.wanted >"
                                + " (select count(h) from Review h where h.submission = s and h.kind = :peer and h.state in (:leased,"
                                + " :submitted))) or exists (select r.id from Review r where r.submission = s and r.state = :leased and"
                                + " r.lapsesAt <= :now))",
                        String.class)
                .setParameter("settled", Submission.State.SETTLED)
                .setParameter("reviews", reviews)
                .setParameter("trainer", Outcome.By.TRAINER)
                .setParameter("peer", Review.Kind.PEER)
                .setParameter("leased", Review.State.LEASED)
                .setParameter("submitted", Review.State.SUBMITTED)
                .setParameter("now", Moments.stored(now))
                .getResultStream()
                .map(ExerciseId::new)
                .forEach(found::add);
        return found;
    }

    private List<ExerciseId> inSmallClasses(int reviews, Instant now) {
        List<Exercise> open = database.createQuery(
                        "select e from Exercise e where (e.closesAt is null or e.closesAt <= :now or e.drawnAt is not null) and exists"
                                + " (select s.id from Submission s where s.exercise = e and s.state <> :settled)",
                        Exercise.class)
                .setParameter("now", Moments.stored(now))
                .setParameter("settled", Submission.State.SETTLED)
                .getResultList();
        if (open.isEmpty()) return List.of();
        Map<String, Long> learners = database
                .createQuery(
                        "select m.cohort.id, count(m) from CohortMember m where m.role = :role and m.person.suspended = :no"
                                + " group by m.cohort.id",
                        Object[].class)
                .setParameter("role", Role.LEARNER.id())
                .setParameter("no", false)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
        return open.stream()
                .filter(exercise -> exercise.cohorts().stream().mapToLong(cohort -> learners.getOrDefault(cohort, 0L)).sum()
                        < 2L * exercise.terms().reviews().orElse(reviews) + 1)
                .map(Exercise::id)
                .toList();
    }
}
