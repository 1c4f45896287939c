package academy.huikuan.quiz;

import academy.huikuan.people.PersonId;
import academy.huikuan.score.Score;
import academy.huikuan.score.SkillScore;
import java.time.Instant;
import java.util.List;

/**
 * An attempt was handed in, or the server closed it when its time was up.
 * @param missed topics of the questions that did not earn all their points, each once; a question that a person has yet to mark is not
 *     among them
 */
public record AttemptFinished(
        PersonId learner,
        String quiz,
        String unit,
        Score score,
        boolean passed,
        List<SkillScore> skills,
        List<String> missed,
        Instant at) {
    public AttemptFinished {
        skills = List.copyOf(skills);
        missed = List.copyOf(missed);
    }

    /** Nothing new was missed. */
    public AttemptFinished(
            PersonId learner, String quiz, String unit, Score score, boolean passed, List<SkillScore> skills, Instant at) {
        this(learner, quiz, unit, score, passed, skills, List.of(), at);
    }
}
