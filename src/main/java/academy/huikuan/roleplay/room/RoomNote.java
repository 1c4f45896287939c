package academy.huikuan.roleplay.room;

import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;

/** What the observer noted; the others read it after the end only. */
@Entity
@Table(name = "roleplay_room_note")
class RoomNote {
    static final int LONGEST = 1_000;
    static final int MOST = 100;

    @Id
    private String id;

    @Column(name = "room_id")
    private String room;

    @Column(name = "seat_id")
    private String seat;

    @Column(name = "after_turn")
    private int afterTurn;

    @Column(name = "note_text")
    private String text;

    private String pen;

    @Column(name = "pen_number")
    private int penNumber;

    @Column(name = "written_at")
    private LocalDateTime writtenAt;

    protected RoomNote() {}

    RoomNote(Room room, Seat seat, String text, Pen pen, Instant now) {
        this.id = Ids.ordered();
        this.room = room.id().value();
        this.seat = seat.id();
        this.afterTurn = room.turns();
        this.text = text;
        this.pen = pen.id();
        this.penNumber = pen.number();
        this.writtenAt = Moments.stored(now);
    }

    /** The number of the last turn when it was written; 0 before the first. */
    int afterTurn() {
        return afterTurn;
    }

    String text() {
        return text;
    }
}
