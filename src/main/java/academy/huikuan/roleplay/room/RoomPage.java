package academy.huikuan.roleplay.room;

import academy.huikuan.roleplay.BriefPage;
import academy.huikuan.roleplay.PlayedTalkStore;
import academy.huikuan.roleplay.ScenarioHead;
import academy.huikuan.roleplay.Turn;
import academy.huikuan.rubric.Rubric;
import academy.huikuan.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A room as one of its people sees it, or the trainer of the class after the end.
 * @param own what the viewer does in it; empty for a trainer
 * @param turns those that the viewer's page lacks, or all
 * @param brief what the viewer reads for the own part
 * @param writing what the viewer's page writes with
 * @param given what was said before the talk went on here
 * @param replay where the salesperson compares this talk with the one it goes on from; empty where it goes on from none
 * @param after what there is once it has ended
 */
public record RoomPage(
        ScenarioHead head,
        String id,
        Phase phase,
        Optional<Part> own,
        List<Place> seats,
        List<Said> turns,
        Clock clock,
        int revision,
        Brief brief,
        Writing writing,
        List<Note> notes,
        Optional<Invitation> invitation,
        List<Turn> given,
        Optional<String> replay,
        Optional<After> after)
        implements Page {
    /**
     * One of the three seats.
     * @param name of who sits there; empty as long as it is free
     * @param here whether that one's page is open
     */
    public record Place(Part part, Optional<String> name, boolean own, boolean here, boolean ready, boolean asksEnd) {
        public String initial() {
            return name.map(text -> text.substring(0, text.offsetByCodePoints(0, 1))).orElse("");
        }
    }

    /** @param number from 1 */
    public record Said(int number, Part part, String name, boolean own, String text, Instant at) {}

    /** @param said how much was said so far. @param last who spoke last */
    public record Clock(long leftMillis, int minutes, int said, Optional<Part> last) {
        public String left() {
            long seconds = (leftMillis + 999) / 1000;
            return String.format("%02d:%02d", seconds / 60, seconds % 60);
        }

        public String leftAttribute() {
            return String.valueOf(leftMillis);
        }
    }

    /**
     * What one reads for the part.
     * @param background HTML
     * @param goal of the salesperson; empty for the others
     * @param secret for the one who plays the customer, and nobody else
     * @param watch what the observer looks at; empty for the others
     */
    public record Brief(String background, Optional<String> goal, Optional<BriefPage.Content> secret, Optional<Rubric> watch) {}

    /**
     * @param seat id under which the browser keeps what has not arrived; empty for a trainer
     * @param pen id of the page's pen
     * @param text what was sent and not taken
     * @param trouble key of why not
     */
    public record Writing(String seat, String pen, String text, Optional<String> trouble) {}

    /** @param afterTurn number of the last turn when it was written */
    public record Note(int afterTurn, String text) {}

    /** @param address of the invitation, to be sent to colleagues. @param listed whether classmates may take the free seats */
    public record Invitation(String address, boolean listed, boolean full) {}

    /**
     * What there is after the end.
     * @param how it ended
     * @param form of the verdict, for the customer who has not given one
     * @param work what the salesperson made of it; empty for the others
     * @param playable whether both have spoken, so that it can be handed in
     * @param replaced when a draft was changed that this one would take the place of
     * @param refusal key of why nothing may be handed in
     */
    public record After(
            String how,
            Optional<Instant> at,
            Optional<Shown> verdict,
            Optional<VerdictForm> form,
            Optional<PlayedTalkStore.State> work,
            boolean playable,
            Optional<Instant> replaced,
            Optional<String> refusal) {}

    /** A verdict with the words that it names. */
    public record Shown(Verdict verdict, Optional<Verdict.Quote> moved, Optional<Verdict.Quote> lost) {}

    public String address() {
        return "/roleplay/rooms/" + id;
    }

    /** Whether the talk goes on from turns said before. */
    public boolean goesOn() {
        return !given.isEmpty() || replay.isPresent();
    }

    /** Whether the viewer speaks in it. */
    public boolean speaks() {
        return own.filter(Part::speaks).isPresent();
    }

    public Optional<Place> mine() {
        return seats.stream().filter(Place::own).findFirst();
    }

    /** The one to whom the viewer talks, if anyone sits there. */
    public Optional<Place> other() {
        return seats.stream().filter(seat -> seat.part().speaks() && !seat.own() && seat.name().isPresent()).findFirst();
    }

    public int lastTurn() {
        return clock.said();
    }

    @Override
    public String template() {
        return "roleplay/room/room.jte";
    }
}
