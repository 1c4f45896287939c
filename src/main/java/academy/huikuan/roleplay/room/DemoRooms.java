package academy.huikuan.roleplay.room;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Time;
import academy.huikuan.roleplay.BriefStore;
import academy.huikuan.roleplay.Scenario;
import academy.huikuan.roleplay.Scenarios;
import academy.huikuan.roleplay.Turn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Plays in rooms for the demo class, by the verbs that its learners use. */
@ApplicationScoped
public class DemoRooms {
    private static final Duration BETWEEN = Duration.ofSeconds(35);

    @Inject
    private RoomStore rooms;

    @Inject
    private WordStore words;

    @Inject
    private BriefStore briefs;

    @Inject
    private Scenarios scenarios;

    @Inject
    private Time time;

    /** Two play a talk to its end, watched by a third who notes something. */
    @Transactional
    public void play(List<PersonId> three, CohortId cohort, String scenario, List<Turn> talk, String note, Instant at) {
        RoomId id = seated(three, cohort, scenario, at);
        Instant now = at.plus(Duration.ofMinutes(2));
        Room room = rooms.byId(id);
        for (Seat seat : room.seats()) room.ready(seat, now);
        String pen = Ids.random();
        for (int i = 0; i < talk.size(); i++) {
            Turn turn = talk.get(i);
            now = now.plus(BETWEEN);
            time.at(now, () -> {
                Room here = rooms.locked(id);
                words.say(here, seat(here, Part.valueOf(turn.side().name())), turn.text(), new Pen(pen, here.turns() + 1));
                if (here.turns() == 5) words.note(here, seat(here, Part.OBSERVER), note, new Pen(pen, 1));
            });
        }
        for (Part part : List.of(Part.SALES, Part.CUSTOMER)) room.askEnd(seat(room, part), now.plus(BETWEEN));
    }

    private RoomId seated(List<PersonId> three, CohortId cohort, String scenario, Instant at) {
        RoomId[] id = new RoomId[1];
        time.at(at, () -> {
            id[0] = rooms.make(three.get(0), cohort, scenario, Part.SALES, 30, false).id();
            rooms.take(id[0], three.get(1), Part.CUSTOMER);
            briefs.open(three.get(1), scenario);
            rooms.take(id[0], three.get(2), Part.OBSERVER);
        });
        return id[0];
    }

    /** The customer of someone's newest room says that the money comes. */
    @Transactional
    public void judge(PersonId sales, String reason, Instant at) {
        Room room = rooms.locked(rooms.ended(sales, 1).items().get(0).id());
        Scenario scenario = scenarios.byId(room.scenario());
        List<Turn> talk = words.talk(room.id());
        Seat customer = seat(room, Part.CUSTOMER);
        time.at(at, () -> words.judge(room, customer, new Verdict(
                customer.person().name(),
                Verdict.Payment.ALL,
                scenario.deal().amount(),
                Optional.of(scenario.date().plusDays(7)),
                lastOfSales(talk),
                Optional.empty(),
                reason)));
    }

    /** Someone waits in a room for whoever comes. */
    @Transactional
    public void await(PersonId person, CohortId cohort, String scenario, Instant at) {
        time.at(at, () -> rooms.match(person, cohort, scenario, Part.SALES, 20));
    }

    private static Optional<Integer> lastOfSales(List<Turn> talk) {
        for (int i = talk.size(); i > 0; i--) if (talk.get(i - 1).side() == Turn.Side.SALES) return Optional.of(i);
        return Optional.empty();
    }

    private static Seat seat(Room room, Part part) {
        return room.seat(part).orElseThrow();
    }
}
