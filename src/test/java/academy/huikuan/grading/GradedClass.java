package academy.huikuan.grading;

import academy.huikuan.harness.InTransaction;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.people.Somebody;
import academy.huikuan.platform.Time;
import academy.huikuan.roleplay.DemoTalks;
import academy.huikuan.rubric.Criterion;
import academy.huikuan.rubric.Rubrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Learners who hand in a talk and review each other's, for tests inside the server. */
@ApplicationScoped
public class GradedClass {
    static final String UNIT = "stages";
    private static final String RED = "composure";
    private static final List<String> TALK = List.of(
            "销售：孙主管，9月1日送的 6 台风机，14.2 万，10月31日到期，今天想跟您把付款的日子定下来。",
            "客户：钱总说等年框谈好一起付。",
            "销售：请款单走到哪一步了？还缺什么材料？",
            "客户：盖章的对账单我一直没找着。");

    @Inject
    private DemoTalks talks;

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
    private RubricStore versions;

    @Inject
    private Rubrics rubrics;

    @Inject
    private InTransaction transaction;

    @Inject
    private Somebody somebody;

    @Inject
    private Time time;

    /** New learners of the cohort who have all handed in a talk with someone from outside, in that order. */
    List<Person> of(Cohort cohort, int learners) {
        List<Person> people = IntStream.range(0, learners).mapToObj(n -> somebody.learnerOf(cohort)).toList();
        people.forEach(author -> handIn(cohort, author, somebody.with(Role.LEARNER)));
        return people;
    }

    void handIn(Cohort cohort, Person author, Person partner) {
        talks.handIn(author.id(), cohort.id(), "m1-boyuan", TALK, partner.id());
    }

    /** Into a trainer's exercise. */
    void handIn(Cohort cohort, Person author, Person partner, ExerciseId exercise) {
        talks.handIn(author.id(), cohort.id(), "m1-boyuan", TALK, partner.id(), java.util.Optional.of(exercise.value()));
    }

    /** The author's latest work. */
    Submission work(Person author) {
        return submissions.of(author.id()).get(0);
    }

    /** The peers' reviews of the author's latest work. */
    List<Review> given(Person author) {
        return transaction.of(() -> reviews.of(work(author)).stream()
                .filter(review -> review.kind() == Review.Kind.PEER)
                .toList());
    }

    /** The cohort's own exercise. */
    Exercise exercise(Cohort cohort) {
        return exercises.standing(cohort.id(), UNIT);
    }

    /** Lets the clock's round come at that moment. */
    void round(Cohort cohort, Instant moment) {
        round(exercise(cohort).id(), moment);
    }

    void round(ExerciseId exercise, Instant moment) {
        time.at(moment, () -> allocations.turn(exercise, moment));
    }

    /** Writes what was asked for after the rubric had changed. */
    void complete(Review given, Marks marks, Instant moment) {
        time.at(moment, () -> transaction.run(() -> {
            exercises.lock(reviews.exercise(given.id(), given.reviewer()));
            Review review = reviews.locked(given.id(), given.reviewer());
            settlements.complete(
                    review, review.marks().with(marks, versions.asked(review).orElseThrow()), new NameMask(List.of()), moment);
        }));
    }

    /** Writes and hands in a review. */
    void handIn(Review given, Marks marks, Instant moment) {
        PersonId reviewer = given.reviewer();
        time.at(moment, () -> transaction.run(() -> {
            exercises.lock(reviews.exercise(given.id(), reviewer));
            Review review = reviews.locked(given.id(), reviewer);
            review.save(marks, review.sequence() + 1, moment);
            settlements.submit(review, new NameMask(List.of()), moment);
        }));
    }

    /** A trainer writes and hands in a grade. */
    void grade(Person author, PersonId trainer, Marks marks, Instant moment) {
        SubmissionId id = work(author).id();
        time.at(moment, () -> transaction.run(() -> {
            exercises.lock(submissions.exercise(id));
            Review grade = Review.byTrainer(submissions.byId(id), trainer, 1, Marks.NONE, moment);
            reviews.add(grade);
            grade.save(marks, 1, moment);
            settlements.grade(grade, moment);
        }));
    }

    /** A trainer finds no red line crossed. */
    void release(Person author, PersonId trainer, Instant moment) {
        SubmissionId id = work(author).id();
        time.at(moment, () -> transaction.run(() -> {
            exercises.lock(submissions.exercise(id));
            settlements.release(submissions.byId(id), trainer, moment);
        }));
    }

    /** That level for every criterion, with the first turn as evidence. */
    Marks marks(int level) {
        return marks(level, new TreeMap<>());
    }

    /** The same with a red line crossed in the first turn. */
    Marks redLine(int level) {
        return marks(level, new TreeMap<>(java.util.Map.of(1, "threat")));
    }

    private Marks marks(int level, SortedMap<Integer, String> redLines) {
        SortedMap<String, Level> levels = new TreeMap<>();
        SortedMap<String, SortedSet<Integer>> evidence = new TreeMap<>();
        for (Criterion criterion : rubrics.byId("collection-talk").criteria()) {
            levels.put(criterion.id(), new Level(criterion.id().equals(RED) && !redLines.isEmpty() ? 0 : level));
            evidence.put(criterion.id(), new TreeSet<>(List.of(1)));
        }
        return new Marks(levels, evidence, redLines, "第 1 句报清了金额和到期日，还可以再约一个具体的付款日。");
    }
}
