package academy.huikuan.grading;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Appeals. A work's exercise is locked before anything here is changed. */
@ApplicationScoped
public class AppealStore {
    private static final int MOST = 200;
    private static final List<AppealState> OPEN = List.of(AppealState.SUBMITTED, AppealState.IN_REVIEW);

    @PersistenceContext
    private EntityManager database;

    @Inject
    private ReviewStore reviews;

    /** @throws Refusal.Conflict if there is an open one */
    @Transactional
    Appeal submit(Submission work, PersonId appellant, SortedMap<String, String> reasons, Instant now) {
        if (open(work).isPresent()) throw new Refusal.Conflict("care.appeal-open");
        Appeal appeal = new Appeal(work, appellant, reasons, now);
        database.persist(appeal);
        return appeal;
    }

    @Transactional
    Appeal byId(AppealId id) {
        Appeal appeal = database.find(Appeal.class, id.value());
        if (appeal == null) throw new Refusal.NotFound();
        return appeal;
    }

    /** The work, without reading the appeal itself: its exercise is locked first. */
    @Transactional
    SubmissionId work(AppealId id) {
        return database.createQuery("select a.submission.id from Appeal a where a.id = :id", String.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .map(SubmissionId::new)
                .orElseThrow(Refusal.NotFound::new);
    }

    /** All of a work, the last first. */
    @Transactional
    List<Appeal> of(Submission work) {
        return database.createQuery("select a from Appeal a where a.submission = :work order by a.openedAt desc", Appeal.class)
                .setParameter("work", work)
                .setMaxResults(MOST)
                .getResultList();
    }

    @Transactional
    Optional<Appeal> open(Submission work) {
        return of(work).stream().filter(appeal -> appeal.state().open()).findFirst();
    }

    /** The open ones of an exercise, what waits longest first. */
    @Transactional
    List<Appeal> open(ExerciseId exercise) {
        return database.createQuery(
                        "select a from Appeal a where a.submission.exercise.id = :exercise and a.state in :open order by a.openedAt, a.id",
                        Appeal.class)
                .setParameter("exercise", exercise.value())
                .setParameter("open", OPEN)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Those of the exercises in which these cohorts take part, open ones first, then the last first; at most 200. */
    @Transactional
    List<Appeal> in(Collection<CohortId> cohorts) {
        if (cohorts.isEmpty()) return List.of();
        List<Appeal> open = in(cohorts, "a.state in :open", "a.openedAt, a.id");
        List<Appeal> closed = in(cohorts, "a.state not in :open", "a.closedAt desc, a.id");
        return java.util.stream.Stream.concat(open.stream(), closed.stream()).toList();
    }

    private List<Appeal> in(Collection<CohortId> cohorts, String which, String order) {
        return database.createQuery(
                        "select a from Appeal a where a.submission.exercise.id in (select e.id from Exercise e join e.cohorts c where c in"
                                + " :cohorts) and " + which + " order by " + order,
                        Appeal.class)
                .setParameter("cohorts", cohorts.stream().map(CohortId::value).toList())
                .setParameter("open", OPEN)
                .setMaxResults(MOST)
                .getResultList();
    }

    /**
     * Decides it; the grade changes by a trainer's new grade and by nothing else.
     * @throws Refusal.Conflict if it is to be changed and no trainer has graded since it was taken up
     */
    @Transactional
    void decide(Appeal appeal, AppealState decision, PersonId trainer, String words, Instant now) {
        if (decision == AppealState.CHANGED && !gradedSince(appeal)) throw new Refusal.Conflict("care.appeal-grade-first");
        appeal.step(decision, trainer, words, now);
    }

    /** Whether a trainer has handed in a grade since it was taken up. */
    @Transactional
    boolean gradedSince(Appeal appeal) {
        Optional<Instant> taken = appeal.steps().stream()
                .filter(step -> step.state() == AppealState.IN_REVIEW)
                .map(Appeal.Step::at)
                .findFirst();
        return taken.isPresent()
                && ReviewStore.trainersGrade(reviews.of(appeal.submission()))
                        .flatMap(Review::submittedAt)
                        .filter(at -> !at.isBefore(taken.get()))
                        .isPresent();
    }
}
