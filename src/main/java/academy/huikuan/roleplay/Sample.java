package academy.huikuan.roleplay;

import java.util.List;

/**
 * A talk written and graded by the authors, to show what the rubric's levels look like.
 * @param scenario id of the scenario it plays
 * @param overall what to learn from it
 * @param grades one for each criterion of the scenario's rubric, in its order
 */
public record Sample(
        String id,
        String scenario,
        Quality quality,
        String title,
        List<Turn> turns,
        String overall,
        List<Grade> grades,
        List<Crossing> redLines) {
    /** How good the talk is on the whole; the best first. */
    public enum Quality {
        GOOD,
        MIDDLING,
        POOR
    }

    /**
     * @param level 0 to 4
     * @param turns numbers of the turns that prove it, from 1
     * @param reason why this level and not the next
     */
    public record Grade(String criterion, int level, List<Integer> turns, String reason) {
        public Grade {
            turns = List.copyOf(turns);
        }
    }

    /**
     * A red line that is crossed.
     * @param line its id in the rubric
     * @param turn number from 1
     */
    public record Crossing(String line, int turn, String reason) {}

    public Sample {
        turns = List.copyOf(turns);
        grades = List.copyOf(grades);
        redLines = List.copyOf(redLines);
        if (turns.isEmpty() || grades.isEmpty()) throw new IllegalArgumentException("sample " + id);
    }
}
