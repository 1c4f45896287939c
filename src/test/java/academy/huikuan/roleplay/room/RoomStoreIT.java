package academy.huikuan.roleplay.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.harness.InTransaction;
import academy.huikuan.harness.StoreTest;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.Person;
import academy.huikuan.people.Somebody;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Time;
import academy.huikuan.roleplay.PlayedTalk;
import academy.huikuan.roleplay.PlayedTalkStore;
import academy.huikuan.roleplay.Turn;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@StoreTest
class RoomStoreIT {
    private static final String SCENARIO = "m1-boyuan";

    @Inject
    private RoomStore rooms;

    @Inject
    private WordStore words;

    @Inject
    private Verdicts verdicts;

    @Inject
    private PlayedTalkStore played;

    @Inject
    private InTransaction transaction;

    @Inject
    private Somebody somebody;

    @Inject
    private Time time;

    private RoomId playing(Cohort cohort, Person sales, Person customer) {
        RoomId id = rooms.make(sales.id(), cohort.id(), SCENARIO, Part.SALES, 20, false).id();
        rooms.take(id, customer.id(), Part.CUSTOMER);
        transaction.run(() -> {
            Room room = rooms.locked(id);
            room.seats().forEach(seat -> room.ready(seat, time.instant()));
        });
        return id;
    }

    private int say(RoomId id, Person person, String text, Pen pen) {
        return transaction.of(() -> {
            Room room = rooms.locked(id);
            return words.say(room, room.seat(person.id()).orElseThrow(), text, pen).number();
        });
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<T> results = new ArrayList<>();
        for (Future<T> one : threads.invokeAll(tasks)) results.add(one.get());
        threads.shutdown();
        return results;
    }

    @Test
    void people_have_met_where_their_room_has_begun_in_a_cohort_that_is_asked_for() {
        Cohort cohort = somebody.cohort();
        Person sales = somebody.learnerOf(cohort);
        Person customer = somebody.learnerOf(cohort);
        playing(cohort, sales, customer);
        Person waiting = somebody.learnerOf(cohort);
        rooms.take(rooms.make(sales.id(), cohort.id(), SCENARIO, Part.SALES, 20, false).id(), waiting.id(), Part.CUSTOMER);

        assertThat(rooms.met(List.of(cohort.id())))
                .isEqualTo(Map.of(sales.id(), Set.of(customer.id()), customer.id(), Set.of(sales.id())));
        assertThat(rooms.met(List.of(somebody.cohort().id()))).isEmpty();
    }

    @Test
    void words_of_both_at_once_get_numbers_without_gap_or_double() throws Exception {
        Cohort cohort = somebody.cohort();
        Person sales = somebody.learnerOf(cohort);
        Person customer = somebody.learnerOf(cohort);
        RoomId id = playing(cohort, sales, customer);
        String one = Ids.random();
        String other = Ids.random();

        List<Integer> numbers = atOnce(IntStream.rangeClosed(1, 24)
                .mapToObj(n -> (Callable<Integer>) () -> say(id, n % 2 == 0 ? sales : customer, "第" + n, new Pen(n % 2 == 0 ? one : other, n)))
                .toList());

        assertThat(numbers).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 24).boxed().toList());
        assertThat(words.turns(id, 0)).extracting(RoomTurn::number).containsExactlyElementsOf(IntStream.rangeClosed(1, 24).boxed().toList());
        assertThat(words.turns(id, 20)).hasSize(4);
    }

    @Test
    void what_is_sent_eight_times_is_said_once() throws Exception {
        Cohort cohort = somebody.cohort();
        Person sales = somebody.learnerOf(cohort);
        RoomId id = playing(cohort, sales, somebody.learnerOf(cohort));
        Pen pen = new Pen(Ids.random(), 1);
        Callable<Integer> sent = () -> say(id, sales, "先对一下数", pen);

        assertThat(new HashSet<>(atOnce(List.of(sent, sent, sent, sent, sent, sent, sent, sent)))).containsExactly(1);

        assertThat(words.turns(id, 0)).singleElement().satisfies(turn -> assertThat(turn.text()).isEqualTo("先对一下数"));
    }

    @Test
    void whoever_waits_is_matched_and_no_seat_is_given_twice() throws Exception {
        Cohort cohort = somebody.cohort();
        List<Callable<RoomId>> asking = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            Person person = somebody.learnerOf(cohort);
            Part part = n % 2 == 0 ? Part.SALES : Part.CUSTOMER;
            asking.add(() -> rooms.match(person.id(), cohort.id(), SCENARIO, part, 20).id());
        }

        Set<RoomId> matched = new HashSet<>(atOnce(asking));

        assertThat(matched).hasSize(4).allSatisfy(id -> assertThat(rooms.byId(id).seats()).hasSize(2));
    }

    @Test
    void nobody_is_matched_across_classes_or_with_oneself() {
        Cohort cohort = somebody.cohort();
        Person waiting = somebody.learnerOf(cohort);
        RoomId first = rooms.match(waiting.id(), cohort.id(), SCENARIO, Part.SALES, 20).id();
        Cohort other = somebody.cohort();

        RoomId elsewhere = rooms.match(somebody.learnerOf(other).id(), other.id(), SCENARIO, Part.CUSTOMER, 20).id();
        RoomId second = rooms.match(waiting.id(), cohort.id(), SCENARIO, Part.CUSTOMER, 20).id();

        assertThat(Set.of(first, elsewhere, second)).hasSize(3);
        assertThat(rooms.waiting(cohort.id(), Optional.empty())).extracting(Room::id).containsExactly(first, second);
        assertThat(rooms.waiting(cohort.id(), Optional.of("m2-dingxin"))).isEmpty();
    }

    @Test
    void nobody_has_more_than_twenty_open_rooms() {
        Cohort cohort = somebody.cohort();
        Person person = somebody.learnerOf(cohort);
        for (int n = 0; n < RoomStore.MOST_OPEN; n++) rooms.make(person.id(), cohort.id(), SCENARIO, Part.SALES, 20, false);

        assertThatThrownBy(() -> rooms.make(person.id(), cohort.id(), SCENARIO, Part.SALES, 20, false)).isInstanceOf(Refusal.Conflict.class);

        assertThat(rooms.open(person.id())).hasSize(RoomStore.MOST_OPEN);
    }

    @Test
    void somebody_who_hurries_is_slowed_down() {
        Cohort cohort = somebody.cohort();
        Person sales = somebody.learnerOf(cohort);
        RoomId id = playing(cohort, sales, somebody.learnerOf(cohort));
        String pen = Ids.random();
        for (int n = 1; n <= WordStore.MOST_A_MINUTE; n++) say(id, sales, "嗯", new Pen(pen, n));

        assertThatThrownBy(() -> say(id, sales, "嗯", new Pen(pen, 99))).hasMessageContaining("refusal.room-too-fast");

        assertThat(say(id, sales, "嗯", new Pen(pen, 1))).as("sent again").isEqualTo(1);
    }

    @Test
    void the_talk_becomes_a_work_with_its_people_and_its_verdict() {
        Cohort cohort = somebody.cohort();
        Person sales = somebody.learnerOf(cohort);
        Person customer = somebody.learnerOf(cohort);
        Instant begun = time.instant().minus(Duration.ofHours(2));
        RoomId[] id = new RoomId[1];
        time.at(begun, () -> {
            id[0] = playing(cohort, sales, customer);
            say(id[0], sales, "那是我们开票的错，我来补。", new Pen(Ids.random(), 1));
            say(id[0], customer, "好，补来我就报。", new Pen(Ids.random(), 1));
        });
        assertThat(rooms.open(sales.id())).isEmpty();
        assertThat(rooms.ended(sales.id(), 1).items()).extracting(Room::id).containsExactly(id[0]);
        Verdict verdict = new Verdict(
                customer.name(), Verdict.Payment.PART, 1000, Optional.of(LocalDate.of(2026, 12, 25)), Optional.of(1), Optional.empty(), "给了台阶");
        transaction.run(() -> {
            Room room = rooms.locked(id[0]);
            words.judge(room, room.seat(customer.id()).orElseThrow(), verdict);
            words.judge(room, room.seat(customer.id()).orElseThrow(), verdict);
        });
        PlayedTalk talk = new PlayedTalk(id[0].value(), SCENARIO, words.talk(id[0]), customer.id(), Optional.empty());

        played.draft(sales.id(), cohort.id(), talk);
        played.draft(sales.id(), cohort.id(), talk);

        assertThat(played.state(sales.id(), id[0].value())).isEqualTo(PlayedTalkStore.State.DRAFT);
        assertThat(talk.turns()).containsExactly(
                new Turn(Turn.Side.SALES, "那是我们开票的错，我来补。"), new Turn(Turn.Side.CUSTOMER, "好，补来我就报。"));
        assertThat(transaction.of(() -> words.verdict(rooms.byId(id[0])))).contains(verdict);
        assertThat(played.handedIn(id[0].value())).isFalse();
        assertThat(verdicts.of(sales.id(), SCENARIO, time.instant())).isEmpty();
    }

    @Test
    void a_room_that_nobody_is_left_in_is_not_kept() {
        Cohort cohort = somebody.cohort();
        Person maker = somebody.learnerOf(cohort);
        Person other = somebody.learnerOf(cohort);
        RoomId id = rooms.make(maker.id(), cohort.id(), SCENARIO, Part.SALES, 20, true).id();
        rooms.take(id, other.id(), Part.CUSTOMER);
        leaves(id, maker);
        assertThat(rooms.byId(id).seats()).extracting(Seat::part).containsExactly(Part.CUSTOMER);
        rooms.take(id, maker.id(), Part.SALES);
        leaves(id, maker);

        leaves(id, other);

        assertThatThrownBy(() -> rooms.byId(id)).isInstanceOf(Refusal.NotFound.class);
    }

    private void leaves(RoomId id, Person person) {
        transaction.run(() -> {
            Room room = rooms.locked(id);
            rooms.leave(room, room.seat(person.id()).orElseThrow());
        });
    }

    @Test
    void deserted_rooms_are_closed() {
        Cohort cohort = somebody.cohort();
        Person person = somebody.learnerOf(cohort);
        RoomId[] id = new RoomId[1];
        time.at(time.instant().minus(Duration.ofDays(15)), () -> id[0] = rooms.make(person.id(), cohort.id(), SCENARIO, Part.SALES, 20, true).id());

        assertThat(rooms.waiting(cohort.id(), Optional.empty())).isEmpty();
        assertThat(rooms.deserted()).contains(id[0]);
        rooms.close(id[0]);

        assertThat(rooms.byId(id[0]).phase(time.instant())).isEqualTo(Phase.ENDED);
    }

    @Test
    void whoever_comes_and_goes_is_seen_by_the_others() {
        Cohort cohort = somebody.cohort();
        Person person = somebody.learnerOf(cohort);
        Room room = rooms.make(person.id(), cohort.id(), SCENARIO, Part.SALES, 20, false);
        String seat = room.seats().get(0).id();
        int before = room.revision();

        rooms.arrive(room.id(), seat, Duration.ofSeconds(50));
        rooms.arrive(room.id(), seat, Duration.ofSeconds(50));

        assertThat(rooms.byId(room.id()).revision()).isEqualTo(before + 1);
        assertThat(rooms.byId(room.id()).seats().get(0).here(time.instant())).isTrue();
        rooms.depart(room.id(), seat);
        assertThat(rooms.byId(room.id()).seats().get(0).here(time.instant())).isFalse();
        assertThat(rooms.revisions(List.of(room.id().value()))).singleElement().satisfies(row -> assertThat(row[1]).isEqualTo(before + 2));
        rooms.present(List.of(seat), Duration.ofSeconds(50));
        assertThat(rooms.byId(room.id()).seats().get(0).here(time.instant())).isTrue();
    }
}
