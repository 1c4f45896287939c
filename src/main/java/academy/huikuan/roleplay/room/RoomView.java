package academy.huikuan.roleplay.room;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Settings;
import academy.huikuan.roleplay.Background;
import academy.huikuan.roleplay.BriefPage;
import academy.huikuan.roleplay.PlayedTalkStore;
import academy.huikuan.roleplay.Scenario;
import academy.huikuan.roleplay.ScenarioHead;
import academy.huikuan.roleplay.Scenarios;
import academy.huikuan.roleplay.SubmissionRule;
import academy.huikuan.roleplay.Submissions;
import academy.huikuan.roleplay.Turn;
import academy.huikuan.rubric.Rubrics;
import academy.huikuan.web.Visit;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes the page of a room for whoever asks; what is not for that one does not get into it. */
@Dependent
class RoomView {
    private final WordStore words;
    private final PlayedTalkStore played;
    private final Scenarios scenarios;
    private final Rubrics rubrics;
    private final CurrentPerson me;
    private final Visit visit;
    private final Settings settings;
    private final Clock clock;
    private final Instance<SubmissionRule> rules;

    @Inject
    RoomView(
            WordStore words,
            PlayedTalkStore played,
            Scenarios scenarios,
            Rubrics rubrics,
            CurrentPerson me,
            Visit visit,
            Settings settings,
            Clock clock,
            @Any Instance<SubmissionRule> rules) {
        this.words = words;
        this.played = played;
        this.scenarios = scenarios;
        this.rubrics = rubrics;
        this.me = me;
        this.visit = visit;
        this.settings = settings;
        this.clock = clock;
        this.rules = rules;
    }

    /** What the viewer has sent and is to see again. @param trouble key of why it was not taken */
    record Sent(String text, Optional<String> trouble, VerdictForm verdict) {
        static final Sent NOTHING = new Sent("", Optional.empty(), VerdictForm.EMPTY);
    }

    /** @param own the viewer's seat; empty for a trainer. @param after number of the last turn that the viewer has */
    RoomPage of(Room room, Optional<Seat> own, int after, Sent sent) {
        Instant now = clock.instant();
        Scenario scenario = scenarios.byId(room.scenario());
        Phase phase = room.phase(now);
        Optional<Part> part = own.map(Seat::part);
        List<RoomTurn> turns = words.turns(room.id(), phase == Phase.ENDED ? 0 : Math.max(0, after - 1));
        return new RoomPage(
                ScenarioHead.of(scenario, scenarios.unitTitle(scenario.unit()), visit.language()),
                room.id().value(),
                phase,
                part,
                List.of(Part.values()).stream().map(one -> place(room, one, own, now)).toList(),
                turns.stream().filter(turn -> turn.number() > after).map(turn -> said(room, turn, part)).toList(),
                new RoomPage.Clock(
                        room.left(now).toMillis(),
                        room.minutes(),
                        room.turns(),
                        turns.isEmpty() ? Optional.empty() : Optional.of(turns.get(turns.size() - 1).part())),
                room.revision(),
                brief(scenario, part),
                new RoomPage.Writing(own.map(Seat::id).orElse(""), Ids.random(), sent.text(), sent.trouble()),
                notes(room, part, phase),
                Optional.of(new RoomPage.Invitation(
                                settings.publicAddress() + "/roleplay/rooms/join/" + room.invite(),
                                room.listed(),
                                room.seats().size() == Part.values().length))
                        .filter(invitation -> own.isPresent() && (phase == Phase.GATHERING || phase == Phase.PLAYING || phase == Phase.PAUSED)),
                room.given(),
                room.replay().filter(replay -> part.filter(Part.SALES::equals).isPresent()).map(replay -> "/roleplay/replays/" + replay),
                phase == Phase.ENDED ? Optional.of(after(room, scenario, own, turns, sent.verdict(), now)) : Optional.empty());
    }

    private static RoomPage.Place place(Room room, Part part, Optional<Seat> own, Instant now) {
        Optional<Seat> seat = room.seat(part);
        boolean mine = own.filter(one -> one.part() == part).isPresent();
        return new RoomPage.Place(
                part,
                seat.map(one -> one.person().name()),
                mine,
                mine || seat.filter(one -> one.here(now)).isPresent(),
                seat.filter(Seat::ready).isPresent(),
                seat.filter(Seat::asksEnd).isPresent());
    }

    private static RoomPage.Said said(Room room, RoomTurn turn, Optional<Part> own) {
        return new RoomPage.Said(
                turn.number(),
                turn.part(),
                room.seat(turn.part()).map(seat -> seat.person().name()).orElse(""),
                own.filter(turn.part()::equals).isPresent(),
                turn.text(),
                turn.saidAt());
    }

    /** The private brief goes to the customer's page and to no other, not even after the end. */
    private RoomPage.Brief brief(Scenario scenario, Optional<Part> part) {
        return new RoomPage.Brief(
                Background.html(scenario.background()),
                part.filter(Part.SALES::equals).map(any -> scenario.goal()),
                part.filter(Part.CUSTOMER::equals)
                        .map(any -> new BriefPage.Content(scenario.attitude(), scenarios.themes(scenario), scenario.brief())),
                part.filter(Part.OBSERVER::equals).map(any -> rubrics.byId(scenario.rubric())));
    }

    private List<RoomPage.Note> notes(Room room, Optional<Part> part, Phase phase) {
        if (phase != Phase.ENDED && part.filter(Part.OBSERVER::equals).isEmpty()) return List.of();
        return words.notes(room.id()).stream().map(note -> new RoomPage.Note(note.afterTurn(), note.text())).toList();
    }

    private RoomPage.After after(Room room, Scenario scenario, Optional<Seat> own, List<RoomTurn> turns, VerdictForm form, Instant now) {
        Optional<Verdict> verdict = words.verdict(room);
        List<Turn> talk = words.talk(room.id());
        boolean sales = own.filter(seat -> seat.part() == Part.SALES).isPresent();
        boolean judges = own.filter(seat -> seat.part() == Part.CUSTOMER).isPresent() && room.begun() && verdict.isEmpty();
        String id = room.id().value();
        return new RoomPage.After(
                room.endedBy(now).orElse(Room.End.LEFT).name(),
                room.endedAt(now),
                verdict.map(one -> new RoomPage.Shown(one, one.moved(talk), one.lost(talk))),
                judges ? Optional.of(form) : Optional.empty(),
                sales ? Optional.of(played.state(me.id(), id)) : Optional.empty(),
                turns.stream().map(RoomTurn::part).distinct().count() == 2,
                sales ? played.replaced(me.id(), scenario.id(), id) : Optional.empty(),
                sales ? Submissions.refusal(rules, me.id(), room.cohort(), scenario) : Optional.empty());
    }
}
