package academy.huikuan.grading;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Secrets;
import academy.huikuan.roleplay.room.RoomStore;
import academy.huikuan.rubric.Criterion;
import academy.huikuan.rubric.Rubric;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps what the model says, and which exercises it has to look at again. */
@ApplicationScoped
public class ModelStore {
    /** An exercise is computed this often at most. */
    static final Duration PAUSE = Duration.ofSeconds(30);
    /** After so long someone who has begun to compute is taken for dead. */
    private static final Duration CLAIM = Duration.ofMinutes(3);

    private static final int MOST = 50;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private RubricStore rubrics;

    @Inject
    private GradingRules house;

    @Inject
    private SettlementStore settlements;

    @Inject
    private ExerciseStore exercises;

    @Inject
    private RoomStore rooms;

    /** Something has come that may change the results of an exercise, which is locked before. */
    @Transactional(Transactional.TxType.MANDATORY)
    void touch(ExerciseId exercise) {
        int found = database.createQuery("update ModelState m set m.changes = m.changes + 1 where m.exercise = :exercise")
                .setParameter("exercise", exercise.value())
                .executeUpdate();
        if (found == 0) {
            database.persist(new ModelState(exercise, 1));
            database.flush();
        }
    }

    @Transactional
    Optional<ModelState> state(ExerciseId exercise) {
        return Optional.ofNullable(database.find(ModelState.class, exercise.value()));
    }

    /** The exercise's codes, which it has from now on. It has a state. */
    @Transactional
    public Codes codes(ExerciseId exercise) {
        database.createQuery("update ModelState m set m.codeKey = :key where m.exercise = :exercise and m.codeKey is null")
                .setParameter("key", Secrets.token())
                .setParameter("exercise", exercise.value())
                .executeUpdate();
        return state(exercise).flatMap(ModelState::codes).orElseThrow();
    }

    /** The exercise is locked before. */
    @Transactional(Transactional.TxType.MANDATORY)
    void budget(ExerciseId exercise, int works) {
        if (state(exercise).isEmpty()) database.persist(new ModelState(exercise, 0));
        database.flush();
        database.createQuery("update ModelState m set m.budget = :works where m.exercise = :exercise")
                .setParameter("works", works)
                .setParameter("exercise", exercise.value())
                .executeUpdate();
    }

    /** Exercises to be computed: something has come since, and the last time is long enough ago. */
    @Transactional
    public List<ExerciseId> due(Instant now) {
        return database.createQuery("select m.exercise from ModelState m where" + DUE + " order by m.computedAt", String.class)
                .setParameter("before", Moments.stored(now.minus(PAUSE)))
                .setParameter("dead", Moments.stored(now.minus(CLAIM)))
                .setMaxResults(MOST)
                .getResultStream()
                .map(ExerciseId::new)
                .toList();
    }

    private static final String DUE = " m.changes <> m.computedChanges and (m.computedAt is null or m.computedAt <= :before)"
            + " and (m.claimedAt is null or m.claimedAt < :dead)";

    /** Takes an exercise to compute, so that no other node does. @return whether it was to be had */
    @Transactional
    public boolean claim(ExerciseId exercise, Instant now) {
        return database.createQuery("update ModelState m set m.claimedAt = :now where m.exercise = :exercise and" + DUE)
                        .setParameter("now", Moments.stored(now))
                        .setParameter("exercise", exercise.value())
                        .setParameter("before", Moments.stored(now.minus(PAUSE)))
                        .setParameter("dead", Moments.stored(now.minus(CLAIM)))
                        .executeUpdate()
                == 1;
    }

    /** Gives an exercise back that could not be computed; it is tried again after a pause. */
    @Transactional
    public void giveUp(ExerciseId exercise, Instant now) {
        database.createQuery("update ModelState m set m.claimedAt = null, m.computedAt = :now where m.exercise = :exercise")
                .setParameter("now", Moments.stored(now))
                .setParameter("exercise", exercise.value())
                .executeUpdate();
    }

    /**
     * Keeps what was computed and settles works where the exercise's rule is the model.
     * @param seen changes that were in it
     */
    @Transactional
    public void keep(ExerciseId id, int seen, List<ClassModel> models, Instant now) {
        exercises.lock(id);
        Map<String, WorkEstimate> kept = new HashMap<>(estimates(id));
        Set<String> found = new HashSet<>();
        for (ClassModel model : models) {
            Map<String, List<Weighing>> weighings = model.weighings();
            model.works().forEach((work, said) -> {
                found.add(work);
                WorkEstimate estimate = kept.computeIfAbsent(work, any -> new WorkEstimate(work, id));
                estimate.take(said, model.reviews().criteria(), model.reviews().pass(), model.model().link(), weighings.get(work), now);
                database.persist(estimate);
            });
        }
        kept.values().stream().filter(estimate -> !found.contains(estimate.submission())).forEach(database::remove);
        database.createQuery(
                        "update ModelState m set m.computedChanges = :seen, m.computedAt = :now, m.claimedAt = null where m.exercise = :exercise")
                .setParameter("seen", seen)
                .setParameter("now", Moments.stored(now))
                .setParameter("exercise", id.value())
                .executeUpdate();
        if (exercises.byId(id).rule() == Rule.MODEL) settlements.follow(exercises.byId(id), kept, now);
    }

    /** What was computed of an exercise, by work. */
    @Transactional
    Map<String, WorkEstimate> estimates(ExerciseId exercise) {
        return database.createQuery("select e from WorkEstimate e where e.exercise = :exercise", WorkEstimate.class)
                .setParameter("exercise", exercise.value())
                .getResultStream()
                .collect(Collectors.toMap(WorkEstimate::submission, estimate -> estimate));
    }

    @Transactional
    Optional<WorkEstimate> estimate(SubmissionId work) {
        return Optional.ofNullable(database.find(WorkEstimate.class, work.value()));
    }

    /** All that was said of an exercise's works, by their criteria; classes with most works first. */
    @Transactional
    public List<ClassReviews> read(ExerciseId exercise, Instant now) {
        Map<String, List<Row>> marks = marks(exercise);
        Map<String, Set<String>> met = met(exercise);
        Map<List<String>, List<Object[]>> byCriteria = new HashMap<>();
        database.createQuery(
                        "select s.id, s.code, s.title, s.author, s.rubric, s.wanted, s.dueAt, s.redLineOpen from Submission s"
                                + " where s.exercise.id = :exercise order by s.id",
                        Object[].class)
                .setParameter("exercise", exercise.value())
                .getResultStream()
                .forEach(row -> byCriteria
                        .computeIfAbsent(ids(rubrics.byDigest((String) row[4])), any -> new ArrayList<>())
                        .add(row));
        return byCriteria.values().stream()
                .sorted(Comparator.comparing((List<Object[]> rows) -> -rows.size()).thenComparing(rows -> (String) rows.get(0)[0]))
                .map(rows -> classOf(rows, marks, met, now))
                .toList();
    }

    private static List<String> ids(Rubric rubric) {
        return rubric.criteria().stream().map(Criterion::id).toList();
    }

    private ClassReviews classOf(List<Object[]> rows, Map<String, List<Row>> marks, Map<String, Set<String>> met, Instant now) {
        Rubric rubric = rubrics.byDigest((String) rows.get(rows.size() - 1)[4]);
        List<String> criteria = ids(rubric);
        List<ClassReviews.Given> given = new ArrayList<>();
        List<ClassReviews.Work> works = new ArrayList<>();
        for (Object[] row : rows) {
            List<Row> own = marks.getOrDefault(row[0], List.of()).stream().filter(one -> one.has(criteria)).toList();
            own.stream()
                    .filter(one -> one.kind() == Review.Kind.PEER)
                    .forEach(one -> given.add(new ClassReviews.Given(one.id(), (String) row[0], one.reviewer(), one.levels(criteria))));
            works.add(new ClassReviews.Work(
                    (String) row[0],
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    met.getOrDefault(row[3], Set.of()),
                    latest(own, false).map(one -> one.levels(criteria)),
                    latest(own, false).isEmpty() ? Optional.empty() : latest(own, true).map(one -> one.levels(criteria)),
                    (Integer) row[5],
                    !now.isBefore(Moments.read((LocalDateTime) row[6])),
                    (Boolean) row[7]));
        }
        double pass = house.passMark(rubric).outOf(Level.TOP, 6).doubleValue();
        return new ClassReviews(criteria, rubric.criteria().stream().map(Criterion::title).toList(), pass, works, given);
    }

    /** What was handed in for a work. */
    private record Row(String id, String reviewer, Review.Kind kind, Marks marks, LocalDateTime at, int round, boolean second) {
        boolean has(List<String> criteria) {
            return criteria.stream().allMatch(marks.levels()::containsKey);
        }

        List<Integer> levels(List<String> criteria) {
            return criteria.stream().map(criterion -> marks.levels().get(criterion).value()).toList();
        }
    }

    private static Optional<Row> latest(List<Row> rows, boolean second) {
        return rows.stream()
                .filter(row -> row.kind() == Review.Kind.TRAINER && row.second() == second)
                .max(Comparator.comparing(Row::at).thenComparing(Row::round));
    }

    private Map<String, List<Row>> marks(ExerciseId exercise) {
        Map<String, List<Row>> marks = new HashMap<>();
        database.createQuery(
                        "select r.submission.id, r.id, r.reviewer, r.kind, r.marks, r.submittedAt, r.round, r.secondMark from Review r where"
                                + " r.submission.exercise.id = :exercise and r.state = :submitted and r.kind in (:peer, :trainer) order by r.id",
                        Object[].class)
                .setParameter("exercise", exercise.value())
                .setParameter("submitted", Review.State.SUBMITTED)
                .setParameter("peer", Review.Kind.PEER)
                .setParameter("trainer", Review.Kind.TRAINER)
                .getResultStream()
                .forEach(row -> marks.computeIfAbsent((String) row[0], any -> new ArrayList<>())
                        .add(new Row(
                                (String) row[1],
                                (String) row[2],
                                (Review.Kind) row[3],
                                Marks.decoded((String) row[4], ""),
                                (LocalDateTime) row[5],
                                (Integer) row[6],
                                (Boolean) row[7])));
        return marks;
    }

    /** Who has played with whom: the authors of an exercise, also in other exercises, and everybody in its cohorts' rooms. */
    private Map<String, Set<String>> met(ExerciseId exercise) {
        Map<String, Set<String>> met = new TreeMap<>();
        database.createQuery(
                        "select distinct s.author, s.partner, s.observer from Submission s where s.author in (select w.author from Submission w"
                                + " where w.exercise.id = :exercise)",
                        Object[].class)
                .setParameter("exercise", exercise.value())
                .getResultStream()
                .forEach(row -> Stream.of(row[1], row[2])
                        .filter(java.util.Objects::nonNull)
                        .map(String.class::cast)
                        .forEach(other -> {
                            met.computeIfAbsent((String) row[0], any -> new HashSet<>()).add(other);
                            met.computeIfAbsent(other, any -> new HashSet<>()).add((String) row[0]);
                        }));
        rooms.met(exercises.byId(exercise).cohorts().stream().map(CohortId::new).toList())
                .forEach((person, others) -> others.forEach(
                        other -> met.computeIfAbsent(person.value(), any -> new HashSet<>()).add(other.value())));
        return met;
    }

    /** What a trainer has graded or begun among an exercise's works: work → whether it is handed in. */
    @Transactional
    Map<String, Boolean> gradedBy(PersonId trainer, ExerciseId exercise) {
        return database.createQuery(
                        "select r.submission.id, r.state from Review r where r.submission.exercise.id = :exercise and r.kind = :trainer"
                                + " and r.reviewer = :person",
                        Object[].class)
                .setParameter("exercise", exercise.value())
                .setParameter("trainer", Review.Kind.TRAINER)
                .setParameter("person", trainer.value())
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (String) row[0], row -> row[1] != Review.State.LEASED, (one, other) -> one || other));
    }
}
