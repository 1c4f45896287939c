package academy.huikuan.quiz;

import academy.huikuan.people.PersonId;
import academy.huikuan.score.Score;
import academy.huikuan.score.SkillScore;
import java.time.Instant;
import java.util.List;

/** An attempt was handed in, or the server closed it when its time was up. */
public record AttemptFinished(
        PersonId learner, String quiz, String unit, Score score, boolean passed, List<SkillScore> skills, Instant at) {}
