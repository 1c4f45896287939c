package academy.huikuan.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;

/**
 * Lets one transaction at a time pass for one person, for one cohort or for one exercise, until it ends. The person's or cohort's own
 * row must not be locked for that: both databases then also stop whoever writes a row that refers to it, and a reader who holds the own
 * row and a hand-in that holds the cohort's would wait for each other. Several people share a gate, which costs a short wait at most.
 * A transaction that needs several passes the person's gate first, then the cohort's, then the exercise's.
 */
@ApplicationScoped
public class GateStore {
    /** As many gates for people as for cohorts and for exercises: 0–63, 64–127 and 128–191. */
    private static final int EACH = 64;

    @PersistenceContext
    private EntityManager database;

    @Transactional(Transactional.TxType.MANDATORY)
    public void person(String id) {
        pass(Math.floorMod(id.hashCode(), EACH));
    }

    /** For several people at once, always in the same order, so that two who want the same ones never wait in a circle. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void people(Collection<String> ids) {
        ids.stream().map(id -> Math.floorMod(id.hashCode(), EACH)).distinct().sorted().forEach(this::pass);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void cohort(String id) {
        pass(EACH + Math.floorMod(id.hashCode(), EACH));
    }

    /** For several cohorts at once, always in the same order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void cohorts(Collection<String> ids) {
        ids.stream().map(id -> EACH + Math.floorMod(id.hashCode(), EACH)).distinct().sorted().forEach(this::pass);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void exercise(String id) {
        pass(2 * EACH + Math.floorMod(id.hashCode(), EACH));
    }

    private void pass(int gate) {
        if (database.find(Gate.class, gate, LockModeType.PESSIMISTIC_WRITE) == null) throw new IllegalStateException("no gate " + gate);
    }
}
