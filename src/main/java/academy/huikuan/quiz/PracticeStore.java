package academy.huikuan.quiz;

import academy.huikuan.bank.Entry;
import academy.huikuan.people.PersonId;
import academy.huikuan.question.Description;
import academy.huikuan.question.Question;
import academy.huikuan.question.TalkItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The questions of the course's banks that can be asked outside a quiz: each on its own, marked at once. Those of quizzes that trainers put
 * together are none of them: they belong to single cohorts, and may be an exam that is still to come.
 */
@ApplicationScoped
public class PracticeStore {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Quizzes quizzes;

    private volatile Bank bank = new Bank(List.of(), List.of());

    /** @param of the quizzes whose questions these are */
    private record Bank(List<Quiz> of, List<Practice> questions) {}

    /**
     * A question of a unit's bank.
     * @param digest of its kept version, 64 characters
     */
    public record Practice(String digest, Question question) {
        public String id() {
            return question.label().id();
        }
    }

    /** All that mark themselves, no talks. */
    public List<Practice> questions() {
        List<Quiz> today = quizzes.course();
        if (bank.of() != today) bank = new Bank(today, of(today));
        return bank.questions();
    }

    private List<Practice> of(List<Quiz> today) {
        return today.stream()
                .filter(quiz -> quiz.blueprint().isEmpty())
                .flatMap(quiz -> quiz.bank().stream())
                .map(Entry::question)
                .filter(question -> question.marksItself() && !(question instanceof TalkItem) && !(question instanceof Description))
                .map(question -> new Practice(quizzes.digest(question), question))
                .toList();
    }

    /** A question as it read when it was asked. @throws academy.huikuan.platform.Refusal.NotFound if no such version was kept */
    public Question version(String digest) {
        return quizzes.version(digest);
    }

    /** Digests of questions that a learner was asked in a quiz which keeps its key to itself while it is open, and which is not passed. */
    @Transactional
    public Set<String> secret(PersonId learner) {
        List<String> closed = quizzes.all().stream()
                .filter(quiz -> quiz.conduct().review().keepsKey())
                .map(Quiz::id)
                .toList();
        if (closed.isEmpty()) return Set.of();
        Map<String, List<Attempt>> taken = database
                .createQuery("select a from Attempt a where a.personId = :learner and a.quizId in :quizzes", Attempt.class)
                .setParameter("learner", learner.value())
                .setParameter("quizzes", closed)
                .getResultStream()
                .collect(Collectors.groupingBy(Attempt::quiz));
        List<String> kept = taken.keySet().stream().filter(quiz -> taken.get(quiz).stream().noneMatch(Attempt::passed)).toList();
        return kept.isEmpty() ? Set.of() : asked(learner, kept);
    }

    private Set<String> asked(PersonId learner, List<String> kept) {
        return Set.copyOf(database.createQuery(
                        "select distinct i.digest from AttemptItem i, Attempt a where i.attemptId = a.id and a.personId = :learner"
                                + " and a.quizId in :quizzes",
                        String.class)
                .setParameter("learner", learner.value())
                .setParameter("quizzes", kept)
                .getResultList());
    }
}
