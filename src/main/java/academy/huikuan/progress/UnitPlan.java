package academy.huikuan.progress;

import java.util.List;

/**
 * What one unit asks of a learner.
 * @param version digest of the unit's text, 64 characters
 * @param sections ids in order
 * @param quiz whether it has a quiz
 * @param attempts quiz attempts allowed; 0 is unlimited
 * @param talk whether it has a role-play
 */
public record UnitPlan(String id, String title, String version, List<String> sections, boolean quiz, int attempts, boolean talk) {
    public UnitPlan {
        sections = List.copyOf(sections);
        if (attempts < 0) throw new IllegalArgumentException("attempts " + attempts);
    }
}
