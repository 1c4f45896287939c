package academy.huikuan.quiz;

import academy.huikuan.people.PersonId;
import academy.huikuan.score.SkillScore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Marks of a finished attempt were changed: a text was marked, a mark was set by hand, a mended key was applied. Where the learner now
 * stands, {@link StandingStore} tells.
 * @param skills what the attempt now shows; only where it is the learner's latest finished one at that quiz
 * @param missed topics of texts that were marked for the first time and lie below three quarters, the level at which a criterion is held
 */
public record AttemptRemarked(
        PersonId learner, String quiz, String unit, Optional<List<SkillScore>> skills, List<String> missed, Instant at) {
    public AttemptRemarked {
        missed = List.copyOf(missed);
    }
}
