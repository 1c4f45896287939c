package academy.huikuan.roleplay.room;

import academy.huikuan.platform.Moments;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** A room's verdict, given once. */
@Entity
@Table(name = "roleplay_room_verdict")
class RoomVerdict {
    @Id
    @Column(name = "room_id")
    private String room;

    @Enumerated(EnumType.STRING)
    private Verdict.Payment payment;

    private long amount;

    @Column(name = "pays_by")
    private LocalDate by;

    @Column(name = "moved_turn")
    private Integer moved;

    @Column(name = "lost_turn")
    private Integer lost;

    private String reason;

    @Column(name = "given_at")
    private LocalDateTime givenAt;

    protected RoomVerdict() {}

    RoomVerdict(RoomId room, Verdict verdict, Instant now) {
        this.room = room.value();
        this.payment = verdict.payment();
        this.amount = verdict.amount();
        this.by = verdict.by().orElse(null);
        this.moved = verdict.moved().orElse(null);
        this.lost = verdict.lost().orElse(null);
        this.reason = verdict.reason();
        this.givenAt = Moments.stored(now);
    }

    Verdict verdict(String customer) {
        return new Verdict(
                customer, payment, amount, Optional.ofNullable(by), Optional.ofNullable(moved), Optional.ofNullable(lost), reason);
    }
}
