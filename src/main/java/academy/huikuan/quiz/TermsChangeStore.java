package academy.huikuan.quiz;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.platform.GateStore;
import academy.huikuan.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Trainers set terms for cohorts and give learners more; what was before is kept. Attempts under way are only ever put off; one that had no
 * end at all gets the closing time.
 */
@ApplicationScoped
public class TermsChangeStore {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private TermsStore terms;

    @Inject
    private Quizzes quizzes;

    @Inject
    private GateStore gates;

    @Inject
    private Clock clock;

    /** Sets what a cohort has otherwise than the file of a quiz; the same again changes nothing. */
    @Transactional
    public void set(CohortId cohort, Quiz quiz, Terms.OfCohort wanted, PersonId by) {
        gates.cohort(cohort.value());
        Instant now = clock.instant();
        Optional<CohortTerms> former = terms.set(cohort, quiz.id());
        if (former.map(CohortTerms::told).orElse(Terms.OfCohort.NOTHING).equals(wanted)) return;
        former.ifPresent(one -> one.supersede(now));
        database.flush();
        database.persist(new CohortTerms(cohort, quiz.id(), wanted, by, now));
        database.flush();
        putOff(open(cohort, quiz, "a.closesAt is not null"));
        if (wanted.closes().isPresent()) end(open(cohort, quiz, "a.closesAt is null and a.finishedAt is null"), quiz, now);
    }

    private List<String> open(CohortId cohort, Quiz quiz, String condition) {
        return database.createQuery(
                        "select a.id from Attempt a, CohortMember m where m.person.id = a.personId and m.cohort.id = :cohort and m.role = :role"
                                + " and a.quizId = :quiz and a.preview = false and " + condition,
                        String.class)
                .setParameter("cohort", cohort.value())
                .setParameter("role", Role.LEARNER.id())
                .setParameter("quiz", quiz.id())
                .getResultList();
    }

    /** Attempts that had no end get the closing time, so that nobody goes on once the quiz is closed. */
    private void end(List<String> ids, Quiz quiz, Instant now) {
        if (ids.isEmpty()) return;
        List<Attempt> endless = locked(ids);
        TermsStore.Known known = terms.known(endless.stream().map(Attempt::learner).collect(Collectors.toSet()));
        for (Attempt attempt : endless)
            known.of(attempt.learner(), quiz).closes().ifPresent(closing -> attempt.closeAt(closing, now));
    }

    /** Gives a learner more. @param quiz empty for all quizzes */
    @Transactional
    public void give(PersonId learner, Optional<String> quiz, Terms.Extra extra, String reason, PersonId by) {
        database.persist(new Accommodation(learner, quiz, extra, reason, by, clock.instant()));
        database.flush();
        putOff(database.createQuery(
                        "select a.id from Attempt a where a.personId = :learner and a.closesAt is not null and a.preview = false", String.class)
                .setParameter("learner", learner.value())
                .getResultList());
    }

    /** Takes back what was given; attempts under way keep it. */
    @Transactional
    public void end(String id, PersonId learner, PersonId by) {
        Accommodation given = database.find(Accommodation.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (given == null || !given.learner().equals(learner)) throw new Refusal.NotFound();
        given.end(by, clock.instant());
    }

    private List<Attempt> locked(List<String> ids) {
        return database.createQuery("select a from Attempt a where a.id in :ids", Attempt.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private void putOff(List<String> ids) {
        if (ids.isEmpty()) return;
        List<Attempt> open = locked(ids);
        TermsStore.Known known = terms.known(open.stream().map(Attempt::learner).collect(Collectors.toSet()));
        for (Attempt attempt : open)
            quizzes.find(attempt.quiz()).ifPresent(quiz -> attempt.extend(known.of(attempt.learner(), quiz).due(attempt.startedAt())));
    }
}
