package academy.huikuan.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is to leave the process: put in the transaction that causes it, sent after its commit, kept until it has arrived. */
@ApplicationScoped
public class OutboxStore {
    /** A node that has taken a message and died gives it free after that time. */
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 50;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    public void put(String kind, String orderKey, String body) {
        database.persist(new OutboxRow(kind, orderKey, body, clock.instant()));
    }

    /** Takes what may go now, the oldest of each key, and keeps other nodes from it for two minutes. */
    @Transactional
    public List<OutboxMessage> take() {
        LocalDateTime now = Moments.stored(clock.instant());
        List<String> ids = database.createQuery(
                        "select o.id from OutboxRow o where o.nextAt <= :now and (o.leasedUntil is null or o.leasedUntil <= :now)"
                                + " and not exists (select e.id from OutboxRow e where e.orderKey = o.orderKey and e.id < o.id) order by o.id",
                        String.class)
                .setParameter("now", now)
                .setMaxResults(AT_ONCE)
                .getResultList();
        List<OutboxMessage> taken = new ArrayList<>();
        for (String id : ids) {
            OutboxRow row = database.find(OutboxRow.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (row == null || !row.mayGo(now)) continue; // another node was there first
            row.lease(now.plus(LEASE));
            taken.add(row.message());
        }
        return taken;
    }

    @Transactional
    public void done(OutboxMessage message) {
        database.createQuery("delete from OutboxRow o where o.id = :id").setParameter("id", message.id()).executeUpdate();
    }

    @Transactional
    public void again(OutboxMessage message, Instant at) {
        OutboxRow row = database.find(OutboxRow.class, message.id(), LockModeType.PESSIMISTIC_WRITE);
        if (row != null) row.later(Moments.stored(at));
    }

    /** When the next try of each of these keys is due, by key; those for which nothing waits are left out. */
    @Transactional
    public Map<String, Instant> next(Collection<String> orderKeys) {
        if (orderKeys.isEmpty()) return Map.of();
        return database.createQuery("select o.orderKey, min(o.nextAt) from OutboxRow o where o.orderKey in :keys group by o.orderKey", Object[].class)
                .setParameter("keys", orderKeys)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> Moments.read((LocalDateTime) row[1])));
    }
}
