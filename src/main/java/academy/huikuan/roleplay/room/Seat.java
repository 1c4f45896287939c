package academy.huikuan.roleplay.room;

import academy.huikuan.people.Person;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;

/** One person's place in a room. */
@Entity
@Table(name = "roleplay_room_seat")
class Seat {
    @Id
    private String id;

    @ManyToOne
    @JoinColumn(name = "room_id")
    private Room room;

    @ManyToOne
    @JoinColumn(name = "person_id")
    private Person person;

    @Enumerated(EnumType.STRING)
    private Part part;

    @Column(name = "taken_at")
    private LocalDateTime takenAt;

    @Column(name = "ready_at")
    private LocalDateTime readyAt;

    @Column(name = "end_asked_at")
    private LocalDateTime endAskedAt;

    @Column(name = "seen_until")
    private LocalDateTime seenUntil;

    protected Seat() {}

    Seat(Room room, Part part, Person person, Instant now) {
        this.id = Ids.random();
        this.room = room;
        this.part = part;
        this.person = person;
        this.takenAt = Moments.stored(now);
        this.seenUntil = takenAt;
    }

    void ready(Instant now) {
        if (readyAt == null) this.readyAt = Moments.stored(now);
    }

    void askEnd(Instant now) {
        if (endAskedAt == null) this.endAskedAt = Moments.stored(now);
    }

    void stay() {
        this.endAskedAt = null;
    }

    /** The page is open in that one's browser, or was a moment ago. */
    void seen(Instant until) {
        this.seenUntil = Moments.stored(until);
    }

    String id() {
        return id;
    }

    Room room() {
        return room;
    }

    Person person() {
        return person;
    }

    Part part() {
        return part;
    }

    boolean ready() {
        return readyAt != null;
    }

    boolean asksEnd() {
        return endAskedAt != null;
    }

    boolean here(Instant now) {
        return now.isBefore(Moments.read(seenUntil));
    }
}
