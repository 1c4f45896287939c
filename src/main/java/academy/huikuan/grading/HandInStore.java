package academy.huikuan.grading;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Refusal;
import academy.huikuan.roleplay.Turn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Hands in whole reviews and grades at a given time, by the rules that the pages follow: for the demo class and for tests. */
@ApplicationScoped
public class HandInStore {
    @Inject
    private ExerciseStore exercises;

    @Inject
    private SubmissionStore submissions;

    @Inject
    private ReviewStore reviews;

    @Inject
    private SettlementStore settlements;

    @Inject
    private AllocationStore allocations;

    @Inject
    private Names names;

    /** A review that someone has been given and has not handed in. */
    public record OpenReview(ReviewId id, String unit, String scenario, List<Turn> turns) {
        public OpenReview {
            turns = List.copyOf(turns);
        }
    }

    /** A work, for a trainer. */
    public record Work(SubmissionId id, PersonId author, String unit, String scenario, List<Turn> turns) {
        public Work {
            turns = List.copyOf(turns);
        }
    }

    /** What someone has to review, in an order that stays. */
    @Transactional
    public List<OpenReview> open(PersonId reviewer) {
        return reviews.givenTo(reviewer).stream()
                .filter(review -> review.state() == Review.State.LEASED)
                .sorted(Comparator.comparing(review -> review.submission().code()))
                .map(review -> new OpenReview(
                        review.id(),
                        review.submission().unit(),
                        review.submission().scenario(),
                        review.submission().turns()))
                .toList();
    }

    /** Someone's works, the newest first. */
    @Transactional
    public List<Work> works(PersonId author) {
        return submissions.of(author).stream()
                .map(work -> new Work(work.id(), author, work.unit(), work.scenario(), work.turns()))
                .toList();
    }

    /** Keeps what is written so far. */
    @Transactional
    public void write(ReviewId id, PersonId reviewer, Marks marks, Instant at) {
        Review review = reviews.locked(id, reviewer);
        review.save(marks, review.sequence() + 1, at);
    }

    /** Hands a review in; the work settles where it was the last. */
    @Transactional
    public void review(ReviewId id, PersonId reviewer, Marks marks, Instant at) {
        exercises.lock(reviews.exercise(id, reviewer));
        Review review = reviews.locked(id, reviewer);
        review.save(marks, review.sequence() + 1, at);
        settlements.submit(review, names.of(review.submission(), reviewer), at);
        allocations.assign(review.submission().exercise(), at);
    }

    /** Hands in a trainer's grade of a work that this trainer has not graded. */
    @Transactional
    public void grade(SubmissionId id, PersonId trainer, Marks marks, Instant at) {
        exercises.lock(submissions.exercise(id));
        Submission work = submissions.byId(id);
        if (!reviews.grades(work, trainer).isEmpty()) throw new Refusal.Conflict("grading.already-submitted");
        Review grade = Review.byTrainer(work, trainer, 1, marks, at);
        reviews.add(grade);
        settlements.grade(grade, at);
    }
}
