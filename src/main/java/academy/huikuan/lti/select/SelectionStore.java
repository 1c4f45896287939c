package academy.huikuan.lti.select;

import academy.huikuan.grading.ExerciseStore;
import academy.huikuan.jose.Claims;
import academy.huikuan.lti.Context;
import academy.huikuan.lti.Registration;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What platforms ask people to choose; each is open for two hours to the one who came for it. */
@ApplicationScoped
public class SelectionStore {
    /** So long it is still known that there was one. */
    private static final Duration KEPT = Duration.ofDays(1);

    @PersistenceContext
    private EntityManager database;

    @Inject
    private ExerciseStore exercises;

    @Inject
    private CohortStore cohorts;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Begins one; its page is `/lti/select/{id}`.
     * @param claims the deep linking settings of a verified message
     * @throws Refusal.Invalid if they lack something, with a message that names it
     */
    @Transactional
    public String open(Registration registration, String deployment, Context context, PersonId who, Claims claims) {
        Wanted wanted = Wanted.of(claims, settings.privateAddresses());
        exercises.prepare(context.cohort());
        Context own = database.getReference(Context.class, context.id());
        Selection selection = new Selection(registration.id(), deployment, own, who, wanted, clock.instant());
        database.persist(selection);
        database.flush();
        return selection.id().value();
    }

    /**
     * @throws Refusal.NotFound if it is somebody else's, or that person does not train the course's cohort
     * @throws Refusal.Conflict if its time is over
     */
    @Transactional
    Selection of(SelectionId id, PersonId who) {
        return checked(database.createQuery("select s from Selection s join fetch s.context where s.id = :id", Selection.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst(), who);
    }

    /**
     * Keeps what was answered.
     * @param items as JSON
     * @throws Refusal.Conflict if it was answered otherwise before
     */
    @Transactional
    Selection answer(SelectionId id, PersonId who, String items) {
        Selection selection = checked(
                Optional.ofNullable(database.find(Selection.class, id.value(), LockModeType.PESSIMISTIC_WRITE)), who);
        selection.answer(items, clock.instant());
        return selection;
    }

    private Selection checked(Optional<Selection> found, PersonId who) {
        Selection selection = found.filter(one -> one.isOf(who)).orElseThrow(Refusal.NotFound::new);
        if (!cohorts.has(selection.cohort(), who, Role.TRAINER)) throw new Refusal.NotFound();
        if (!selection.holdsAt(clock.instant())) throw new Refusal.Conflict("select.over");
        return selection;
    }

    @Transactional
    void sweep() {
        database.createQuery("delete from Selection s where s.createdAt < :then")
                .setParameter("then", Moments.stored(clock.instant().minus(KEPT)))
                .executeUpdate();
    }
}
