package academy.huikuan.quiz;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.VersionStore;
import academy.huikuan.question.Answer;
import academy.huikuan.question.Question;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Attempts at questions that tests make up, finished by the product's own verbs; and what was told of them. */
@ApplicationScoped
class PastAttempts {
    private final Queue<AttemptRemarked> told = new ConcurrentLinkedQueue<>();

    @PersistenceContext
    private EntityManager database;

    @Inject
    private VersionStore versions;

    @Inject
    private Quizzes quizzes;

    @Inject
    private AttemptStore attempts;

    @Inject
    private Clock clock;

    void hear(@Observes AttemptRemarked event) {
        told.add(event);
    }

    List<AttemptRemarked> told(PersonId learner) {
        return told.stream().filter(event -> event.learner().equals(learner)).toList();
    }

    /** Keeps a version of a question, as one that a bank had once. */
    String version(String id, String gift) {
        return versions.keep("question", id, gift);
    }

    /**
     * An attempt of these questions, handed in.
     * @param answers by the questions' order: the fields of a form; empty for no answer
     */
    @Transactional
    AttemptId taken(PersonId learner, Quiz quiz, int number, List<String> digests, List<List<String>> answers) {
        AttemptId id = begun(learner, quiz, number, digests);
        for (int item = 0; item < digests.size(); item++)
            if (!answers.get(item).isEmpty()) attempts.save(id, learner, item + 1, answers.get(item), clock.millis());
        attempts.handIn(id, learner);
        return id;
    }

    @Transactional
    AttemptId begun(PersonId learner, Quiz quiz, int number, List<String> digests) {
        Quiz some = new Quiz(
                quiz.id(), quiz.title(), quiz.unit(), digests.size(), 0, 0, quiz.pass(), FeedbackTime.FINISHED, quiz.bank());
        Terms terms = Terms.of(some.conduct(), ZoneOffset.UTC, List.of(), List.of());
        Attempt attempt = new Attempt(learner, some, terms, number, 7, clock.instant());
        database.persist(attempt);
        for (int item = 0; item < digests.size(); item++) {
            Question question = quizzes.version(digests.get(item));
            Draw draw = new Draw(question, question.present(new Random(7)), 1, "");
            database.persist(new AttemptItem(attempt.id(), item + 1, digests.get(item), draw));
        }
        database.flush();
        return attempt.id();
    }

    /** Many attempts of one learner with one question each, finished at once. @param answer as it is kept */
    @Transactional
    List<AttemptId> many(PersonId learner, Quiz quiz, int count, String digest, Answer answer) {
        List<AttemptId> made = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            AttemptId id = begun(learner, quiz, number, List.of(digest));
            Attempt attempt = database.find(Attempt.class, id.value());
            AttemptItem item = database.find(AttemptItem.class, new AttemptItem.Key(id, 1));
            item.answer(answer, clock.millis(), clock.instant());
            quizzes.version(digest).mark(answer, item.shown()).ifPresent(item::mark);
            attempt.finish(item.weighted(), 0, clock.instant());
            made.add(id);
        }
        return made;
    }
}
