package academy.huikuan.quiz;

import academy.huikuan.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A finished attempt.
 * @param own whether the learner looks; else a trainer does
 * @param set whether a trainer has set the quiz, beside the course's own
 * @param percent whole, rounded down
 * @param pending questions that wait for a person to mark them, and earn nothing until then
 * @param decided whether they can no longer change that it is passed or is not
 * @param minutes taken, rounded up
 * @param again whether the learner may begin another attempt
 * @param left attempts left; empty where they are unlimited
 * @param preview whether it is a trainer's look at the quiz
 * @param hidden why the questions are not shown, the end of a message's key
 * @param units of a quiz over the whole course, the weakest first; none of a unit's quiz
 * @param questions none while they are hidden
 * @param notes what people changed of the marks, by the questions' numbers
 */
public record ResultPage(
        String quiz,
        String attempt,
        String person,
        String learner,
        boolean own,
        String title,
        String unit,
        boolean set,
        int number,
        int percent,
        int pass,
        boolean passed,
        int pending,
        boolean decided,
        Instant finishedAt,
        long minutes,
        boolean again,
        Optional<Integer> left,
        boolean preview,
        Optional<String> hidden,
        List<Skill> skills,
        List<UnitResult> units,
        List<ItemReview> questions,
        Map<Integer, List<MarkNote>> notes)
        implements Page {
    /** @param percent whole, of the points of all questions with that skill */
    public record Skill(String id, int percent, int questions) {}

    /**
     * How the questions of one unit came out.
     * @param percent whole, rounded down
     * @param again whether that is below the mark, so that the unit is worth reading again
     * @param address of the unit; empty for one that is not in the course any more
     */
    public record UnitResult(String title, int percent, int questions, boolean again, Optional<String> address) {}

    /** Whether the quiz is over the whole course. */
    public boolean overall() {
        return !units.isEmpty();
    }

    /** `passed`, `failed` or `undecided`. */
    public String outcome() {
        return passed ? "passed" : decided ? "failed" : "undecided";
    }

    public List<MarkNote> notes(int question) {
        return notes.getOrDefault(question, List.of());
    }

    /** Units to be read again, the weakest first. */
    public List<UnitResult> toReadAgain() {
        return units.stream().filter(unit -> unit.again() && unit.address().isPresent()).toList();
    }

    @Override
    public String template() {
        return "quiz/result.jte";
    }
}
