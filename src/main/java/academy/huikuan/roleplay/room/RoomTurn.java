package academy.huikuan.roleplay.room;

import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import academy.huikuan.roleplay.Turn;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;

/** One thing said in a room. It is never changed. */
@Entity
@Table(name = "roleplay_room_turn")
class RoomTurn {
    @Id
    private String id;

    @Column(name = "room_id")
    private String room;

    @Column(name = "seat_id")
    private String seat;

    @Column(name = "turn_number")
    private int number;

    @Enumerated(EnumType.STRING)
    private Part part;

    private String said;

    private String pen;

    @Column(name = "pen_number")
    private int penNumber;

    @Column(name = "said_at")
    private LocalDateTime saidAt;

    protected RoomTurn() {}

    RoomTurn(String room, Seat seat, int number, String text, Pen pen, Instant now) {
        this.id = Ids.ordered();
        this.room = room;
        this.seat = seat.id();
        this.number = number;
        this.part = seat.part();
        this.said = text;
        this.pen = pen.id();
        this.penNumber = pen.number();
        this.saidAt = Moments.stored(now);
    }

    /** From 1. */
    int number() {
        return number;
    }

    Part part() {
        return part;
    }

    String text() {
        return said;
    }

    Pen pen() {
        return new Pen(pen, penNumber);
    }

    Instant saidAt() {
        return Moments.read(saidAt);
    }

    Turn turn() {
        return new Turn(part.side().orElseThrow(), said);
    }
}
