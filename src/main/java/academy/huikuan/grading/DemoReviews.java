package academy.huikuan.grading;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.roleplay.Scenarios;
import academy.huikuan.roleplay.Turn;
import academy.huikuan.rubric.Criterion;
import academy.huikuan.rubric.Rubric;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Reviews and grades for the demo class, through the same verbs as its learners and trainers would. */
@ApplicationScoped
public class DemoReviews {
    /**
     * What is thought of a talk.
     * @param levels in the order of the rubric's criteria
     * @param evidence for each criterion, turns from 1
     * @param redLineTurn 0 for none
     */
    public record Opinion(List<Integer> levels, List<List<Integer>> evidence, int redLineTurn, String comment) {}

    @Inject
    private ReviewStore reviews;

    @Inject
    private ExerciseStore exercises;

    @Inject
    private TeamStore teams;

    @Inject
    private Scenarios scenarios;

    @Inject
    private SubmissionStore submissions;

    @Inject
    private AllocationStore allocations;

    @Inject
    private SettlementStore settlements;

    @Inject
    private RubricStore rubrics;

    @Inject
    private Clock clock;

    /** A trainer's exercise of the next days, with teams. @param teams names by person */
    @Transactional
    public void plan(
            PersonId trainer, CohortId cohort, String title, String scenario, Instant opens, Instant closes, Map<PersonId, String> teams) {
        Exercise exercise = new Exercise(
                scenarios.byId(scenario).unit(),
                new Terms(
                        title, new TreeSet<>(Set.of(scenario)), new TreeSet<>(Set.of(cohort.value())), Optional.empty(), Optional.of(opens),
                        Optional.of(closes), Optional.empty(), true, true, true, Rule.MODEL, Release.AFTER_CLOSE, true),
                trainer,
                clock.instant());
        exercises.add(exercise);
        Map<String, String> names = new TreeMap<>();
        teams.forEach((person, team) -> names.put(person.value(), team));
        this.teams.arrange(exercise, names);
    }

    /** Lets the clock's round come: lapsed reviews are taken back, works get their reviewers. */
    public void round(CohortId cohort, String unit) {
        exercises.foundStanding(cohort, unit).ifPresent(exercise -> allocations.turn(exercise.id(), clock.instant()));
    }

    /**
     * Writes the reviews that someone has open.
     * @param most how many are handed in; one more is begun and left open
     */
    @Transactional
    public void review(Person reviewer, CohortId cohort, String unit, int most, Function<List<Turn>, Opinion> opinion) {
        Instant now = clock.instant();
        exercises.lock(exercises.standing(cohort, unit).id());
        int done = 0;
        for (Review review : reviews.givenTo(reviewer.id())) {
            if (review.state() != Review.State.LEASED || !review.submission().unit().equals(unit) || done > most) continue;
            Marks marks = marks(review, opinion.apply(review.submission().turns()));
            if (done++ == most) {
                review.save(half(marks), 1, now);
                return;
            }
            review.save(marks, 1, now);
            settlements.submit(review, new NameMask(List.of(reviewer.name())), now);
        }
    }

    /** A trainer grades the first work of an author. */
    @Transactional
    public void grade(PersonId trainer, CohortId cohort, String unit, PersonId author, Function<List<Turn>, Opinion> opinion) {
        Instant now = clock.instant();
        Exercise exercise = exercises.standing(cohort, unit);
        exercises.lock(exercise.id());
        Submission work = submissions.tries(author, exercise).get(0);
        Review grade = Review.byTrainer(work, trainer, 1, Marks.NONE, now);
        reviews.add(grade);
        grade.save(marks(grade, opinion.apply(work.turns())), 1, now);
        settlements.grade(grade, now);
    }

    private Marks marks(Review review, Opinion opinion) {
        Rubric rubric = rubrics.byDigest(review.submission().rubricDigest());
        SortedMap<String, Level> levels = new TreeMap<>();
        SortedMap<String, SortedSet<Integer>> evidence = new TreeMap<>();
        SortedMap<Integer, String> redLines = new TreeMap<>();
        for (int i = 0; i < rubric.criteria().size(); i++) {
            Criterion criterion = rubric.criteria().get(i);
            levels.put(criterion.id(), new Level(opinion.levels().get(i)));
            evidence.put(criterion.id(), new TreeSet<>(opinion.evidence().get(i)));
        }
        if (opinion.redLineTurn() > 0) redLines.put(opinion.redLineTurn(), rubric.redLines().get(0).id());
        return new Marks(levels, evidence, redLines, opinion.comment());
    }

    private static Marks half(Marks marks) {
        String first = marks.levels().firstKey();
        SortedMap<String, Level> levels = new TreeMap<>();
        SortedMap<String, SortedSet<Integer>> evidence = new TreeMap<>();
        levels.put(first, marks.levels().get(first));
        evidence.put(first, marks.evidence(first));
        return new Marks(levels, evidence, new TreeMap<>(), "");
    }
}
