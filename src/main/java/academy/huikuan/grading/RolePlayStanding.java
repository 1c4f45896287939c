package academy.huikuan.grading;

import academy.huikuan.score.Score;
import java.util.Optional;

/** Where a learner stands with a unit's role-play: works handed in, the best settled score, whether one reached the pass mark. */
public record RolePlayStanding(int submissions, Optional<Score> best, boolean passed) {}
