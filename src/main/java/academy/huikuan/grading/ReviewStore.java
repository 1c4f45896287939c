package academy.huikuan.grading;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reviews by peers and grades by trainers. */
@ApplicationScoped
public class ReviewStore {
    @PersistenceContext
    private EntityManager database;

    @Transactional
    void add(Review review) {
        database.persist(review);
    }

    /** The review, if it was given to that person. */
    @Transactional
    Review mine(ReviewId id, PersonId reviewer) {
        return own(database.find(Review.class, id.value()), reviewer);
    }

    /** As {@link #mine}, for a change: others wait until this transaction ends. */
    @Transactional
    Review locked(ReviewId id, PersonId reviewer) {
        return own(database.find(Review.class, id.value(), LockModeType.PESSIMISTIC_WRITE), reviewer);
    }

    private static Review own(Review review, PersonId reviewer) {
        if (review == null || review.kind() != Review.Kind.PEER || !review.isBy(reviewer)) throw new Refusal.NotFound();
        return review;
    }

    /** The exercise of a review's work, without reading the review itself: what is locked first is read last. */
    @Transactional
    public ExerciseId exercise(ReviewId id, PersonId reviewer) {
        return database.createQuery(
                        "select r.submission.exercise.id from Review r where r.id = :id and r.reviewer = :reviewer",
                        String.class)
                .setParameter("id", id.value())
                .setParameter("reviewer", reviewer.value())
                .getResultStream()
                .findFirst()
                .map(ExerciseId::new)
                .orElseThrow(Refusal.NotFound::new);
    }

    /** All of a work, given out in that order. */
    @Transactional
    List<Review> of(Submission submission) {
        return database.createQuery(
                        "select r from Review r where r.submission = :submission order by r.leasedAt, r.id",
                        Review.class)
                .setParameter("submission", submission)
                .getResultList();
    }

    /** The peers' reviews in an exercise. */
    @Transactional
    List<Review> of(Exercise exercise) {
        // the works beforehand and not by a fetch join, which would read their talks too
        database.createQuery("select s from Submission s where s.exercise = :exercise", Submission.class)
                .setParameter("exercise", exercise)
                .getResultList();
        return database.createQuery(
                        "select r from Review r where r.submission.exercise = :exercise and r.kind = :peer order by r.id",
                        Review.class)
                .setParameter("exercise", exercise)
                .setParameter("peer", Review.Kind.PEER)
                .getResultList();
    }

    /** All reviews in an exercise, trainers' grades and authors' own too. */
    @Transactional
    List<Review> all(Exercise exercise) {
        return database.createQuery("select r from Review r where r.submission.exercise = :exercise order by r.leasedAt, r.id", Review.class)
                .setParameter("exercise", exercise)
                .getResultList();
    }

    /** The author's own assessment of a work, begun or handed in. */
    @Transactional
    Optional<Review> own(Submission submission, PersonId author) {
        return database.createQuery(
                        "select r from Review r where r.submission = :submission and r.reviewer = :author and r.kind = :self", Review.class)
                .setParameter("submission", submission)
                .setParameter("author", author.value())
                .setParameter("self", Review.Kind.SELF)
                .getResultStream()
                .findFirst();
    }

    /** Whether some work of an exercise may still be given out and has fewer reviewers than it wants. */
    @Transactional
    boolean lacking(Exercise exercise) {
        return database.createQuery(
                                "select count(s) from Submission s where s.exercise = :exercise and (s.state <> :settled or"
                                        + " s.gradedBy = :trainer) and s.wanted > (select count(r) from Review r where r.submission = s"
                                        + " and r.kind = :peer and r.state in (:leased, :submitted))",
                                Long.class)
                        .setParameter("exercise", exercise)
                        .setParameter("settled", Submission.State.SETTLED)
                        .setParameter("trainer", Outcome.By.TRAINER)
                        .setParameter("peer", Review.Kind.PEER)
                        .setParameter("leased", Review.State.LEASED)
                        .setParameter("submitted", Review.State.SUBMITTED)
                        .getSingleResult()
                > 0;
    }

    /** What someone has been given to review, the newest first. */
    @Transactional
    List<Review> givenTo(PersonId reviewer) {
        database.createQuery(
                        "select s from Submission s where s.id in (select r.submission.id from Review r where r.reviewer = :reviewer)",
                        Submission.class)
                .setParameter("reviewer", reviewer.value())
                .setMaxResults(300)
                .getResultList();
        return database.createQuery(
                        "select r from Review r where r.reviewer = :reviewer and r.kind ="
                                + " :peer order by r.leasedAt desc, r.id",
                        Review.class)
                .setParameter("reviewer", reviewer.value())
                .setParameter("peer", Review.Kind.PEER)
                .setMaxResults(300)
                .getResultList();
    }

    /** How many peers' reviews of a work have come in. */
    @Transactional
    int handedIn(Submission submission) {
        return (int) of(submission).stream()
                .filter(review -> review.kind() == Review.Kind.PEER && review.submitted())
                .count();
    }

    /** How many reviews someone has handed in. */
    @Transactional
    long handedIn(PersonId reviewer, Exercise exercise) {
        return database.createQuery(
                        "select count(r) from Review r where r.reviewer = :reviewer and r.kind = :peer and r.state ="
                                + " :submitted and r.submission.exercise = :exercise",
                        Long.class)
                .setParameter("reviewer", reviewer.value())
                .setParameter("peer", Review.Kind.PEER)
                .setParameter("submitted", Review.State.SUBMITTED)
                .setParameter("exercise", exercise)
                .getSingleResult();
    }

    /** The reviews that these people have handed in, the first first. */
    @Transactional
    List<Review> handedIn(Collection<PersonId> reviewers) {
        if (reviewers.isEmpty()) return List.of();
        List<String> people = reviewers.stream().map(PersonId::value).toList();
        database.createQuery(
                        "select s from Submission s where s.id in (select r.submission.id from Review r where r.reviewer in :people)",
                        Submission.class)
                .setParameter("people", people)
                .getResultList();
        return database.createQuery(
                        "select r from Review r where r.reviewer in :people and r.kind = :peer and r.state = :submitted"
                                + " order by r.submittedAt, r.id",
                        Review.class)
                .setParameter("people", people)
                .setParameter("peer", Review.Kind.PEER)
                .setParameter("submitted", Review.State.SUBMITTED)
                .getResultList();
    }

    /** Digests of the rubrics by which someone has begun to review works. */
    @Transactional
    List<String> rubricsOf(PersonId reviewer) {
        return database.createQuery(
                        "select distinct r.submission.rubric from Review r where r.reviewer = :reviewer and r.kind = :peer and"
                                + " (r.savedAt is not null or r.submittedAt is not null)",
                        String.class)
                .setParameter("reviewer", reviewer.value())
                .setParameter("peer", Review.Kind.PEER)
                .getResultList();
    }

    /** A trainer's grades of a work, the latest last. */
    @Transactional
    List<Review> grades(Submission submission, PersonId trainer) {
        return of(submission).stream()
                .filter(review -> review.kind() == Review.Kind.TRAINER && review.isBy(trainer))
                .sorted(Comparator.comparingInt(Review::round))
                .toList();
    }

    /** The trainers' latest grade, which is the result. */
    static Optional<Review> trainersGrade(List<Review> ofWork) {
        return latest(ofWork, false);
    }

    /** The latest grade of a second trainer, which is for comparison. */
    static Optional<Review> secondGrade(List<Review> ofWork) {
        return latest(ofWork, true);
    }

    private static Optional<Review> latest(List<Review> ofWork, boolean second) {
        return ofWork.stream()
                .filter(review -> review.kind() == Review.Kind.TRAINER && review.submitted() && review.isSecond() == second)
                .max(Comparator.comparing(
                                (Review review) -> review.submittedAt().orElseThrow())
                        .thenComparingInt(Review::round));
    }

    /** Peers' reviews that were handed in, in an order that the work's own key gives: it tells nothing of time or person. */
    static List<Review> shuffled(Submission submission, List<Review> ofWork) {
        return ofWork.stream()
                .filter(review -> review.kind() == Review.Kind.PEER && review.submitted())
                .sorted(Comparator.comparing(review -> Secrets.digest(submission.shuffleKey() + review.id())))
                .toList();
    }
}
