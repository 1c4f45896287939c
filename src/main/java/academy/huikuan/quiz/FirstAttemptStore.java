package academy.huikuan.quiz;

import academy.huikuan.analysis.Response;
import academy.huikuan.analysis.Taken;
import academy.huikuan.analysis.Version;
import academy.huikuan.people.Role;
import academy.huikuan.question.Answer;
import academy.huikuan.question.Presentation;
import academy.huikuan.question.Question;
import academy.huikuan.score.Score;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Reads each learner's first finished attempt at a quiz, as the statistics want it; only where all of it has been marked. */
@ApplicationScoped
public class FirstAttemptStore {
    /** So many attempts are read, the latest ones. */
    static final int MOST = 5_000;

    /** Previews have the number 0. */
    private static final String FIRST = " a.finishedAt is not null and a.attemptNumber = (select min(b.attemptNumber) from Attempt b"
            + " where b.personId = a.personId and b.quizId = a.quizId and b.finishedAt is not null and b.attemptNumber > 0)";
    private static final String LEARNING = " and exists (select m.role from CohortMember m where m.person.id = a.personId and m.role = :role"
            + " and m.cohort.id in :cohorts)";

    private static final String LATEST = " order by a.finishedAt desc";
    /** Of an answer its beginning tells its class; essays are long. */
    private static final String ITEMS =
            "select a.id, i.digest, substring(i.answer, 1, 2000), i.presentation, i.earned, i.points from Attempt a, AttemptItem i";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Quizzes quizzes;

    private final Map<String, Version> known = new ConcurrentHashMap<>();

    /**
     * What was read of a quiz.
     * @param more whether there are older attempts, which were left out
     * @param waiting first attempts that wait for a person to mark them
     */
    record Gathered(List<Taken> attempts, boolean more, long waiting) {}

    /** What all first attempts at a quiz come to. */
    record Sum(long attempts, Score score, long passed) {}

    /** @param cohorts whose learners count; empty for all of them */
    @Transactional
    Gathered gather(String quiz, Optional<List<String>> cohorts) {
        if (cohorts.filter(List::isEmpty).isPresent()) return new Gathered(List.of(), false, 0);
        List<LocalDateTime> cut = query("select a.finishedAt from Attempt a", "a.pending = 0", LATEST, quiz, cohorts, LocalDateTime.class)
                .setFirstResult(MOST)
                .setMaxResults(1)
                .getResultList();
        String since = cut.isEmpty() ? "" : " and a.finishedAt > :since";
        TypedQuery<Object[]> rows =
                query(ITEMS, "i.attemptId = a.id and a.pending = 0" + since, " order by a.id, i.number", quiz, cohorts, Object[].class);
        if (!cut.isEmpty()) rows.setParameter("since", cut.get(0));
        long waiting = query("select count(a.id) from Attempt a", "a.pending > 0", "", quiz, cohorts, Long.class).getSingleResult();
        return new Gathered(taken(rows.getResultList()), !cut.isEmpty(), waiting);
    }

    private <T> TypedQuery<T> query(
            String select, String condition, String order, String quiz, Optional<List<String>> cohorts, Class<T> type) {
        String where = " where " + condition + " and a.quizId = :quiz and" + FIRST + (cohorts.isPresent() ? LEARNING : "");
        return with(cohorts, database.createQuery(select + where + order, type)).setParameter("quiz", quiz);
    }

    private static <T> TypedQuery<T> with(Optional<List<String>> cohorts, TypedQuery<T> query) {
        cohorts.ifPresent(ids -> query.setParameter("cohorts", ids).setParameter("role", Role.LEARNER.id()));
        return query;
    }

    private List<Taken> taken(List<Object[]> rows) {
        quizzes.recall(rows.stream().map(row -> (String) row[1]).collect(Collectors.toSet()));
        Map<String, List<Response>> attempts = new LinkedHashMap<>();
        for (Object[] row : rows) attempts.computeIfAbsent((String) row[0], id -> new ArrayList<>()).add(response(row));
        return attempts.entrySet().stream().map(attempt -> new Taken(attempt.getKey(), attempt.getValue())).toList();
    }

    private Response response(Object[] row) {
        String digest = (String) row[1];
        Question question = quizzes.version(digest);
        Version version = known.computeIfAbsent(
                digest, key -> new Version(key, ResponseClasses.offered(question), Guess.of(question)));
        List<String> classes =
                ResponseClasses.of(question, Answer.decoded((String) row[2]), Presentation.decoded((String) row[3]));
        return new Response(question.label().id(), version, new Score((Long) row[4], Question.FULL), (Integer) row[5], classes);
    }

    /** What the first finished attempts at each quiz come to, by the quiz's id; those that wait for marks are left out. */
    @Transactional
    Map<String, Sum> sums(Optional<List<String>> cohorts) {
        if (cohorts.filter(List::isEmpty).isPresent()) return Map.of();
        TypedQuery<Object[]> query = database.createQuery(
                "select a.quizId, a.passed, count(a.id), sum(a.earned), sum(a.possible) from Attempt a where a.pending = 0 and" + FIRST
                        + (cohorts.isPresent() ? LEARNING : "") + " group by a.quizId, a.passed",
                Object[].class);
        return with(cohorts, query).getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], FirstAttemptStore::sum, FirstAttemptStore::together));
    }

    private static Sum sum(Object[] row) {
        long attempts = ((Number) row[2]).longValue();
        Score score = new Score(((Number) row[3]).longValue(), ((Number) row[4]).longValue());
        return new Sum(attempts, score, Boolean.TRUE.equals(row[1]) ? attempts : 0);
    }

    private static Sum together(Sum one, Sum other) {
        Score score = Score.sum(List.of(one.score, other.score)).orElseThrow();
        return new Sum(one.attempts + other.attempts, score, one.passed + other.passed);
    }
}
