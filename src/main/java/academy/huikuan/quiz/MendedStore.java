package academy.huikuan.quiz;

import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.question.KeyChange;
import academy.huikuan.question.Kind;
import academy.huikuan.question.Question;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which questions have been mended since finished attempts asked them. */
@ApplicationScoped
public class MendedStore {
    private static final String TRAINED = " and a.personId in (select l.person.id from CohortMember l, CohortMember t"
            + " where l.cohort.id = t.cohort.id and l.role = :learning and t.person.id = :trainer and t.role = :training)";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Quizzes quizzes;

    /**
     * The questions of a quiz of which finished attempts hold another version than today's, or a mark by another key than today's.
     * @param trainer whose cohorts' learners; empty for everybody
     */
    @Transactional
    public List<ChangedQuestion> changed(String quiz, Optional<PersonId> trainer) {
        Map<String, ChangedQuestion> changed = new TreeMap<>();
        Set<String> elsewhere = markedByOtherKeys(quiz);
        asked(quiz, trainer).forEach((digest, answers) -> {
            Question asked = quizzes.version(digest);
            String id = asked.label().id();
            Optional<String> today = quizzes.today(id);
            if (today.isEmpty() || today.get().equals(digest) && !elsewhere.contains(id)) return;
            Question now = quizzes.version(today.get());
            if (asked.marksItself() || now.marksItself()) changed.merge(id, changed(asked, now, answers), MendedStore::together);
        });
        return List.copyOf(changed.values());
    }

    /** How many questions of finished attempts have each version. */
    private Map<String, Integer> asked(String quiz, Optional<PersonId> trainer) {
        Map<String, Integer> answers = new TreeMap<>();
        scoped(
                        database.createQuery(
                                "select i.digest, count(i.number) from AttemptItem i, Attempt a where a.id = i.attemptId"
                                        + " and a.quizId = :quiz and a.finishedAt is not null and a.preview = false"
                                        + scope(trainer) + " group by i.digest",
                                Object[].class),
                        trainer)
                .setParameter("quiz", quiz)
                .getResultList()
                .forEach(row -> answers.put((String) row[0], ((Long) row[1]).intValue()));
        return answers;
    }

    /** The questions that were marked again by a key which is not today's. */
    private Set<String> markedByOtherKeys(String quiz) {
        Set<String> questions = new TreeSet<>();
        database.createQuery(
                        "select distinct c.keyDigest from MarkChange c, Attempt a where a.id = c.attemptId and a.quizId = :quiz"
                                + " and c.keyDigest is not null",
                        String.class)
                .setParameter("quiz", quiz)
                .getResultList()
                .forEach(key -> {
                    String id = quizzes.version(key).label().id();
                    if (!quizzes.today(id).equals(Optional.of(key))) questions.add(id);
                });
        return questions;
    }

    static String scope(Optional<PersonId> trainer) {
        return trainer.isPresent() ? TRAINED : "";
    }

    static <T> TypedQuery<T> scoped(TypedQuery<T> query, Optional<PersonId> trainer) {
        trainer.ifPresent(person -> query.setParameter("trainer", person.value())
                .setParameter("learning", Role.LEARNER.id())
                .setParameter("training", Role.TRAINER.id()));
        return query;
    }

    private static ChangedQuestion changed(Question asked, Question today, int answers) {
        KeyChange change = KeyChange.between(asked, today);
        EnumSet<KeyChange.Reason> reasons = EnumSet.noneOf(KeyChange.Reason.class);
        if (change instanceof KeyChange.Different different) reasons.add(different.reason());
        return new ChangedQuestion(
                today.label().id(),
                today.label().name(),
                Kind.of(today).id(),
                answers,
                reasons.isEmpty() ? 0 : answers,
                reasons,
                change instanceof KeyChange.Readable readable && readable.reworded(),
                today.prompt().html());
    }

    private static ChangedQuestion together(ChangedQuestion one, ChangedQuestion other) {
        EnumSet<KeyChange.Reason> reasons = EnumSet.noneOf(KeyChange.Reason.class);
        reasons.addAll(one.reasons());
        reasons.addAll(other.reasons());
        return new ChangedQuestion(
                one.id(),
                one.name(),
                one.kind(),
                one.answers() + other.answers(),
                one.unreadable() + other.unreadable(),
                reasons,
                one.reworded() || other.reworded(),
                one.html());
    }

    /** The versions of an order's questions whose answers may have another mark than today's key gives. */
    @Transactional
    List<String> digests(RegradeOrder order) {
        Set<String> elsewhere = markedByOtherKeys(order.quiz());
        return asked(order.quiz(), order.trainer()).keySet().stream()
                .filter(digest -> {
                    String id = quizzes.version(digest).label().id();
                    boolean old = !quizzes.today(id).equals(Optional.of(digest));
                    return order.questions().contains(id) && (old || elsewhere.contains(id));
                })
                .toList();
    }
}
