package academy.huikuan.quiz;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Moments;
import academy.huikuan.question.Question;
import academy.huikuan.score.Score;
import academy.huikuan.score.SkillScore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What finished attempts say of learners: how they stand, what they can. */
@ApplicationScoped
public class StandingStore {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Quizzes quizzes;

    /** Where a learner stands with a quiz. */
    @Transactional
    public QuizStanding standing(PersonId learner, String quiz) {
        return standings(learner).getOrDefault(quiz, new QuizStanding(0, Optional.empty(), false));
    }

    /** The units that a quiz over the whole course draws from and whose own quiz a learner has not passed, in its order. */
    @Transactional
    public List<String> unpassed(PersonId learner, Quiz quiz) {
        if (quiz.blueprint().isEmpty()) return List.of();
        Map<String, QuizStanding> known = standings(learner);
        return quiz.units().stream()
                .filter(unit -> quizzes.ofUnit(unit)
                        .filter(own -> !known.containsKey(own.id()) || !known.get(own.id()).passed())
                        .isPresent())
                .toList();
    }

    /** Where a learner stands with each quiz that has a finished attempt, by the quiz's id, as its attempts count. */
    @Transactional
    public Map<String, QuizStanding> standings(PersonId learner) {
        Map<String, List<Counting.Taken>> taken = new LinkedHashMap<>();
        database.createQuery(
                        "select a.quizId, a.earned, a.possible, a.passed from Attempt a where a.personId = :person"
                                + " and a.finishedAt is not null and a.preview = false order by a.quizId, a.attemptNumber",
                        Object[].class)
                .setParameter("person", learner.value())
                .getResultStream()
                .forEach(row -> taken.computeIfAbsent((String) row[0], any -> new ArrayList<>()).add(taken(row, 1)));
        Map<String, QuizStanding> found = new LinkedHashMap<>();
        taken.forEach((quiz, attempts) -> found.put(quiz, counted(quiz, attempts)));
        return found;
    }

    private static Counting.Taken taken(Object[] row, int from) {
        return new Counting.Taken(new Score((Long) row[from], (Long) row[from + 1]), (Boolean) row[from + 2]);
    }

    /** A quiz that is not in the course any more counts the best attempt. */
    private QuizStanding counted(String quiz, List<Counting.Taken> attempts) {
        return quizzes.find(quiz)
                .map(found -> found.conduct().counts().standing(attempts, found.pass()))
                .orElseGet(() -> Counting.BEST.standing(attempts, 100));
    }

    /** One row for each learner of a cohort and quiz with a finished attempt; read in one query. */
    @Transactional
    public List<LearnerStanding> standings(CohortId cohort) {
        Map<String, List<Object[]>> rows = database.createQuery(
                        "select a.personId, a.quizId, a.earned, a.possible, a.passed, a.startedAt, a.finishedAt from Attempt a, CohortMember m"
                                + " where m.person.id = a.personId and m.cohort.id = :cohort and m.role = :role and a.finishedAt is not null"
                                + " and a.preview = false order by a.personId, a.quizId, a.attemptNumber",
                        Object[].class)
                .setParameter("cohort", cohort.value())
                .setParameter("role", Role.LEARNER.id())
                .getResultStream()
                .collect(Collectors.groupingBy(row -> row[0] + "/" + row[1], LinkedHashMap::new, Collectors.toList()));
        return rows.values().stream().map(this::together).toList();
    }

    private LearnerStanding together(List<Object[]> attempts) {
        String quiz = (String) attempts.get(0)[1];
        QuizStanding standing = counted(quiz, attempts.stream().map(row -> taken(row, 2)).toList());
        return new LearnerStanding(
                new PersonId((String) attempts.get(0)[0]),
                quiz,
                standing.finished(),
                standing.best().orElseThrow(),
                standing.passed(),
                attempts.stream().map(row -> Moments.read((LocalDateTime) row[5])).min(Instant::compareTo).orElseThrow(),
                attempts.stream().map(row -> Moments.read((LocalDateTime) row[6])).max(Instant::compareTo).orElseThrow());
    }

    /** The skill scores of the latest finished attempt at each quiz, one for each question and skill. */
    @Transactional
    public List<SkillScore> latestSkills(PersonId learner) {
        List<SkillScore> skills = new ArrayList<>();
        database.createQuery(
                        "select i from AttemptItem i, Attempt a where i.attemptId = a.id and a.personId = :person and a.finishedAt is not null"
                                + " and a.preview = false and a.attemptNumber = (select max(b.attemptNumber) from Attempt b where b.personId = a.personId"
                                + " and b.quizId = a.quizId and b.finishedAt is not null) order by a.quizId, i.number",
                        AttemptItem.class)
                .setParameter("person", learner.value())
                .getResultStream()
                .forEach(item -> item.score().ifPresent(mark -> quizzes.version(item.digest())
                        .label()
                        .skills()
                        .forEach(skill -> skills.add(new SkillScore(skill, Question.skillPoints(mark))))));
        return skills;
    }

    /** Whether a trainer trains a cohort in which someone learns. */
    @Transactional
    public boolean trains(PersonId trainer, PersonId learner) {
        return database.createQuery(
                                "select count(l) from CohortMember l, CohortMember t where l.cohort.id = t.cohort.id and l.person.id = :learner"
                                        + " and l.role = :learning and t.person.id = :trainer and t.role = :training",
                                Long.class)
                        .setParameter("learner", learner.value())
                        .setParameter("learning", Role.LEARNER.id())
                        .setParameter("trainer", trainer.value())
                        .setParameter("training", Role.TRAINER.id())
                        .getSingleResult()
                > 0;
    }
}
