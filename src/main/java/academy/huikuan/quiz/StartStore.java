package academy.huikuan.quiz;

import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.GateStore;
import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Begins attempts, and says whether one may be begun. */
@ApplicationScoped
public class StartStore {
    /** How long a trainer's preview is kept. */
    static final Duration PREVIEW_KEPT = Duration.ofDays(7);

    private static final SecureRandom SEEDS = new SecureRandom();

    @PersistenceContext
    private EntityManager database;

    @Inject
    private GateStore gates;

    @Inject
    private Quizzes quizzes;

    @Inject
    private AttemptStore attempts;

    @Inject
    private ClosingStore closing;

    @Inject
    private StandingStore standings;

    @Inject
    private TermsStore terms;

    @Inject
    private Clock clock;

    /** Begins an attempt at a quiz without a password, or goes on with the open one. */
    @Transactional
    public AttemptId start(PersonId learner, Quiz quiz) {
        return start(learner, quiz, "");
    }

    /**
     * Begins an attempt, or goes on with the open one.
     * @throws Refusal.Invalid if the password is wrong
     * @throws Refusal.Conflict if the quiz is not open to the learner, no attempt is left, or the next may not begin yet
     */
    @Transactional
    public AttemptId start(PersonId learner, Quiz quiz, String password) {
        gates.person(learner.value());
        if (database.find(Person.class, learner.value()) == null) throw new Refusal.NotFound();
        Instant now = clock.instant();
        Optional<Attempt> open = attempts.open(learner, quiz.id());
        if (open.isPresent() && !open.get().overdue(now)) return open.get().id();
        open.ifPresent(overdue -> closing.finishIfDue(overdue.id()));
        Terms own = terms.of(learner, quiz);
        List<Attempt> latest = attempts.latest(learner, quiz.id(), 1);
        int begun = latest.isEmpty() ? 0 : latest.get(0).number();
        if (own.early(now)) throw new Refusal.Conflict("refusal.quiz-not-open");
        if (own.late(now) || quizzes.withdrawn(quiz)) throw new Refusal.Conflict("refusal.quiz-closed");
        if (own.left(begun).orElse(1) == 0) throw new Refusal.Conflict("refusal.quiz-no-attempt-left");
        if (!standings.unpassed(learner, quiz).isEmpty()) throw new Refusal.Conflict("refusal.quiz-units-first");
        if (next(quiz, latest).filter(now::isBefore).isPresent()) throw new Refusal.Conflict("refusal.quiz-delay");
        if (!own.fits(password)) throw new Refusal.Invalid("refusal.quiz-password");
        return begin(new Attempt(learner, quiz, own, begun + 1, SEEDS.nextLong(), now), quiz);
    }

    /**
     * When the next attempt may begin, for the delay between attempts.
     * @param latest the learner's latest attempt, if there is one
     */
    static Optional<Instant> next(Quiz quiz, List<Attempt> latest) {
        return latest.stream()
                .findFirst()
                .filter(last -> quiz.conduct().delay(last.number()) > 0)
                .flatMap(last -> last.finishedAt().map(end -> end.plus(Duration.ofMinutes(quiz.conduct().delay(last.number())))));
    }

    /** Begins a trainer's preview, which is as long as anybody's attempt; the one before is deleted. */
    @Transactional
    public AttemptId preview(PersonId trainer, Quiz quiz) {
        gates.person(trainer.value());
        delete(database.createQuery(
                        "select a.id from Attempt a where a.personId = :person and a.quizId = :quiz and a.preview = true", String.class)
                .setParameter("person", trainer.value())
                .setParameter("quiz", quiz.id())
                .getResultList());
        return begin(new Attempt(trainer, quiz, ofPreview(quiz), 0, SEEDS.nextLong(), clock.instant()), quiz);
    }

    /** A preview is neither locked nor counted; it has the quiz's time. */
    static Terms ofPreview(Quiz quiz) {
        return new Terms(Optional.empty(), Optional.empty(), List.of(), quiz.minutes(), 0);
    }

    /** The preview that a trainer has begun last, finished or not. */
    @Transactional
    Optional<Attempt> lastPreview(PersonId trainer, String quiz) {
        return database.createQuery(
                        "select a from Attempt a where a.personId = :person and a.quizId = :quiz and a.preview = true", Attempt.class)
                .setParameter("person", trainer.value())
                .setParameter("quiz", quiz)
                .getResultStream()
                .findFirst();
    }

    /** Deletes previews that were begun seven days ago. */
    @Transactional
    public void deleteOldPreviews() {
        delete(database.createQuery("select a.id from Attempt a where a.preview = true and a.startedAt < :before", String.class)
                .setParameter("before", Moments.stored(clock.instant().minus(PREVIEW_KEPT)))
                .setMaxResults(200)
                .getResultList());
    }

    private void delete(List<String> ids) {
        if (ids.isEmpty()) return;
        database.createQuery("delete from AttemptItem i where i.attemptId in :ids").setParameter("ids", ids).executeUpdate();
        database.createQuery("delete from Attempt a where a.id in :ids").setParameter("ids", ids).executeUpdate();
    }

    private AttemptId begin(Attempt attempt, Quiz quiz) {
        database.persist(attempt);
        database.flush();
        int number = 0;
        for (Draw draw : Draw.of(quiz, attempt.seed()))
            database.persist(new AttemptItem(attempt.id(), ++number, quizzes.digest(draw.question()), draw));
        return attempt.id();
    }
}
