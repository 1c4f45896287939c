package academy.huikuan.progress;

import java.util.List;

/**
 * What one unit asks of a learner.
 * @param version digest of the unit's text, 64 characters
 * @param sections ids in order
 * @param quiz whether it has a quiz
 * @param attempts quiz attempts allowed; 0 is unlimited
 * @param talk whether it has a role-play
 * @param overall whether it is over the whole course, as its last part: it opens when the quizzes of all others are passed, and
 *     cohorts that learn a part of the course do without it
 */
public record UnitPlan(
        String id, String title, String version, List<String> sections, boolean quiz, int attempts, boolean talk, boolean overall) {
    public UnitPlan {
        sections = List.copyOf(sections);
        if (attempts < 0) throw new IllegalArgumentException("attempts " + attempts);
    }

    /** A unit to be read. */
    public UnitPlan(String id, String title, String version, List<String> sections, boolean quiz, int attempts, boolean talk) {
        this(id, title, version, sections, quiz, attempts, talk, false);
    }

    UnitPlan allowing(int others) {
        return new UnitPlan(id, title, version, sections, quiz, others, talk, overall);
    }
}
