package academy.huikuan.roleplay.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.people.Person;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Refusal;
import academy.huikuan.roleplay.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What may happen in a room, and when. */
class RoomTest {
    private static final Instant NOW = Instant.parse("2026-11-20T11:00:00Z");

    private final Person lin = person("林悦");
    private final Person wang = person("王小川");
    private final Person chen = person("陈思远");
    private final String pen = Ids.random();
    private int written;

    private static Person person(String name) {
        return new Person("HT-" + name, name, Set.of(Role.LEARNER), null, NOW);
    }

    private static Room empty() {
        return new Room(null, "m1-boyuan", 20, false, NOW);
    }

    /** With sales and customer, both ready at 11:00. */
    private Room playing() {
        Room room = empty();
        room.ready(room.take(Part.SALES, lin, NOW), NOW);
        room.ready(room.take(Part.CUSTOMER, wang, NOW), NOW);
        return room;
    }

    private static Seat seat(Room room, Part part) {
        return room.seat(part).orElseThrow();
    }

    private RoomTurn say(Room room, Part part, String text, Instant at) {
        return room.say(seat(room, part), text, new Pen(pen, ++written), at);
    }

    private static Instant after(int minutes) {
        return NOW.plus(Duration.ofMinutes(minutes));
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOf(Refusal.Conflict.class).hasMessage(key);
    }

    @Test
    void it_begins_when_both_who_speak_are_ready() {
        Room room = empty();
        Seat sales = room.take(Part.SALES, lin, NOW);
        room.ready(sales, NOW);
        room.ready(room.take(Part.OBSERVER, chen, NOW), NOW);
        assertThat(room.phase(NOW)).isEqualTo(Phase.GATHERING);
        refused("refusal.room-not-begun", () -> say(room, Part.SALES, "您好", NOW));

        room.ready(room.take(Part.CUSTOMER, wang, NOW), NOW);

        assertThat(room.phase(NOW)).isEqualTo(Phase.PLAYING);
        assertThat(room.left(after(6))).isEqualTo(Duration.ofMinutes(14));
    }

    @Test
    void a_seat_is_for_one_person_and_a_person_has_one_seat() {
        Room room = empty();
        Seat sales = room.take(Part.SALES, lin, NOW);
        int before = room.revision();
        assertThat(room.take(Part.SALES, lin, NOW)).isSameAs(sales);
        assertThat(room.revision()).isEqualTo(before);
        refused("refusal.room-other-seat", () -> room.take(Part.CUSTOMER, lin, NOW));
        refused("refusal.room-seat-taken", () -> room.take(Part.SALES, wang, NOW));
        assertThat(room.seats()).hasSize(1);
    }

    @Test
    void both_may_speak_at_any_time_and_every_word_gets_the_next_number() {
        Room room = playing();
        int before = room.revision();
        assertThat(say(room, Part.SALES, "先对一下数", NOW).number()).isEqualTo(1);
        assertThat(say(room, Part.SALES, "38.6 万", NOW).number()).isEqualTo(2);
        assertThat(say(room, Part.CUSTOMER, "数是对的", NOW).number()).isEqualTo(3);
        assertThat(room.turns()).isEqualTo(3);
        assertThat(room.revision()).isEqualTo(before + 3);
    }

    @Test
    void the_observer_says_nothing() {
        Room room = playing();
        room.take(Part.OBSERVER, chen, NOW);
        refused("refusal.room-observer", () -> say(room, Part.OBSERVER, "我插一句", NOW));
        room.pause(seat(room, Part.OBSERVER), NOW);
        room.askEnd(seat(room, Part.OBSERVER), NOW);
        assertThat(room.phase(NOW)).isEqualTo(Phase.PLAYING);
    }

    @Test
    void what_is_said_is_bounded() {
        Room room = playing();
        refused("refusal.room-nothing-said", () -> say(room, Part.SALES, " ", NOW));
        refused("refusal.room-too-long", () -> say(room, Part.SALES, "长".repeat(Limits.LONGEST_TURN + 1), NOW));
        for (int i = 0; i < 10; i++) say(room, Part.SALES, "长".repeat(Limits.LONGEST_TURN), NOW);
        refused("refusal.room-full", () -> say(room, Part.CUSTOMER, "好", NOW));
        Room chatty = playing();
        for (int i = 0; i < Limits.MOST_TURNS; i++) say(chatty, Part.SALES, "嗯", NOW);
        refused("refusal.room-full", () -> say(chatty, Part.CUSTOMER, "好", NOW));
    }

    @Test
    void the_clock_stands_while_it_is_paused() {
        Room room = playing();
        room.pause(seat(room, Part.CUSTOMER), after(6));
        assertThat(room.phase(after(500))).isEqualTo(Phase.PAUSED);
        assertThat(room.left(after(500))).isEqualTo(Duration.ofMinutes(14));
        refused("refusal.room-paused", () -> say(room, Part.SALES, "还在吗", after(500)));

        room.resume(seat(room, Part.SALES), after(500));

        assertThat(room.phase(after(513))).isEqualTo(Phase.PLAYING);
        assertThat(room.left(after(513))).isEqualTo(Duration.ofMinutes(1));
        assertThat(room.phase(after(514))).isEqualTo(Phase.ENDED);
    }

    @Test
    void the_limit_ends_it_at_its_moment_whenever_that_is_noticed() {
        Room room = playing();
        assertThat(room.phase(after(20))).isEqualTo(Phase.ENDED);
        refused("refusal.room-ended", () -> say(room, Part.SALES, "等等", after(20)));
        int before = room.revision();

        room.settle(after(90));
        room.settle(after(91));

        assertThat(room.endedAt(after(90))).contains(after(20));
        assertThat(room.endedBy(after(90))).contains(Room.End.LIMIT);
        assertThat(room.left(after(90))).isEqualTo(Duration.ZERO);
        assertThat(room.revision()).isEqualTo(before + 1);
    }

    @Test
    void both_end_it_together_and_a_further_word_takes_the_offer_back() {
        Room room = playing();
        room.askEnd(seat(room, Part.SALES), after(5));
        say(room, Part.CUSTOMER, "等一下，还有一件", after(5));
        room.askEnd(seat(room, Part.CUSTOMER), after(6));
        assertThat(room.phase(after(6))).isEqualTo(Phase.PLAYING);
        room.stay(seat(room, Part.SALES), after(6));
        room.askEnd(seat(room, Part.SALES), after(7));
        room.askEnd(seat(room, Part.SALES), after(7));
        assertThat(room.phase(after(7))).isEqualTo(Phase.PLAYING);

        room.pause(seat(room, Part.SALES), after(8));
        room.askEnd(seat(room, Part.CUSTOMER), after(9));

        assertThat(room.phase(after(9))).isEqualTo(Phase.ENDED);
        assertThat(room.endedBy(after(9))).contains(Room.End.BOTH);
        refused("refusal.room-ended", () -> say(room, Part.SALES, "谢谢", after(9)));
    }

    @Test
    void whoever_has_not_begun_may_leave_and_the_last_one_ends_it() {
        Room room = empty();
        Seat sales = room.take(Part.SALES, lin, NOW);
        Seat customer = room.take(Part.CUSTOMER, wang, NOW);
        room.leave(customer, NOW);
        assertThat(room.seat(Part.CUSTOMER)).isEmpty();
        room.leave(sales, NOW);
        assertThat(room.endedBy(NOW)).contains(Room.End.LEFT);
        Room begun = playing();
        refused("refusal.room-begun", () -> begun.leave(seat(begun, Part.SALES), NOW));
    }

    @Test
    void the_observer_may_come_late_and_nobody_comes_after_the_end() {
        Room room = playing();
        room.take(Part.OBSERVER, chen, after(3));
        assertThat(room.seats()).hasSize(3);
        Room over = playing();
        refused("refusal.room-ended", () -> over.take(Part.OBSERVER, chen, after(21)));
    }

    @Test
    void doing_a_thing_twice_changes_nothing() {
        Room room = playing();
        room.pause(seat(room, Part.SALES), after(1));
        int paused = room.revision();
        room.pause(seat(room, Part.CUSTOMER), after(2));
        room.ready(seat(room, Part.SALES), after(2));
        assertThat(room.revision()).isEqualTo(paused);
        room.resume(seat(room, Part.SALES), after(2));
        room.resume(seat(room, Part.CUSTOMER), after(3));
        assertThat(room.left(after(3))).isEqualTo(Duration.ofMinutes(18));
    }

    @Test
    void a_deserted_room_is_closed_as_what_it_was() {
        Room never = empty();
        never.take(Part.SALES, lin, NOW);
        never.close(after(30_000));
        assertThat(never.endedBy(NOW)).contains(Room.End.LEFT);
        Room paused = playing();
        paused.pause(seat(paused, Part.SALES), after(1));
        paused.close(after(30_000));
        assertThat(paused.endedBy(NOW)).contains(Room.End.LIMIT);
    }
}
