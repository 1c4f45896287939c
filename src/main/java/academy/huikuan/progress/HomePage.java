package academy.huikuan.progress;

import academy.huikuan.drill.Today;
import academy.huikuan.score.Score;
import academy.huikuan.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A learner's first page: what comes next, what is owed, how far the loop is closed, and the five powers.
 * @param person id of the learner
 * @param goOn the one thing to go on with; empty when the course is complete
 * @param drill the cards that come back today
 * @param barred quizzes that are not passed and cannot be taken any more
 * @param trainers whom to ask then
 */
public record HomePage(
        String person,
        String name,
        String cohort,
        LocalDate today,
        String weekday,
        int done,
        int of,
        Optional<Instant> completedAt,
        LoopRing ring,
        Optional<GoOn> goOn,
        Today drill,
        List<Todo> todos,
        List<String> barred,
        List<String> trainers,
        RadarView radar,
        List<UnitRow> units)
        implements Page {
    /**
     * The next step.
     * @param number of the unit in the course, from 1
     * @param title of the section, or of the step
     * @param kind `read`, `step`, or `last` for the quiz over the whole course
     * @param section number of the section, from 1; 0 for a step
     * @param stoppedAt when the learner was last there
     */
    public record GoOn(
            String kind,
            int number,
            String unit,
            String title,
            int section,
            int sections,
            int minutes,
            String state,
            String address,
            Optional<Instant> stoppedAt) {}

    /**
     * Something owed.
     * @param detail one short text
     * @param urgent it is due within a day
     */
    public record Todo(String title, String detail, String address, String icon, boolean urgent) {}

    /**
     * A unit in the loop.
     * @param overall whether it is the quiz over the whole course, which has no sections
     */
    public record UnitRow(
            int number,
            String id,
            String title,
            Status status,
            int read,
            int sections,
            Optional<Score> quiz,
            boolean current,
            boolean overall) {
        public String address() {
            return (overall ? "/quiz/" : "/course/") + id;
        }
    }

    /** How many units are not complete. */
    public int unitsLeft() {
        return (int) units.stream().filter(unit -> !unit.overall() && unit.status() != Status.DONE).count();
    }

    /** Whether the quiz over the whole course is still to be passed. */
    public boolean lastLeft() {
        return units.stream().anyMatch(unit -> unit.overall() && unit.status() != Status.DONE);
    }

    /** How many units there are to read. */
    public int unitsToRead() {
        return (int) units.stream().filter(unit -> !unit.overall()).count();
    }

    @Override
    public String template() {
        return "progress/home.jte";
    }
}
