package academy.huikuan.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;

/** Something that is to leave the process; see {@link OutboxStore}. */
@Entity
@Table(name = "outbox")
class OutboxRow {
    @Id
    private String id;

    private String kind;

    @Column(name = "order_key")
    private String orderKey;

    @Lob
    private String body;

    private int tries;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "next_at")
    private LocalDateTime nextAt;

    @Column(name = "leased_until")
    private LocalDateTime leasedUntil;

    protected OutboxRow() {}

    OutboxRow(String kind, String orderKey, String body, Instant now) {
        this.id = Ids.ordered();
        this.kind = kind;
        this.orderKey = orderKey;
        this.body = body;
        this.createdAt = Moments.stored(now);
        this.nextAt = this.createdAt;
    }

    boolean mayGo(LocalDateTime now) {
        return !now.isBefore(nextAt) && (leasedUntil == null || !now.isBefore(leasedUntil));
    }

    void lease(LocalDateTime until) {
        this.leasedUntil = until;
    }

    void later(LocalDateTime at) {
        this.tries++;
        this.nextAt = at;
        this.leasedUntil = null;
    }

    OutboxMessage message() {
        return new OutboxMessage(id, kind, orderKey, body, tries);
    }
}
