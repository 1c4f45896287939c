package academy.huikuan.progress;

import academy.huikuan.score.Score;
import java.util.Optional;

/**
 * Where a learner stands with one unit.
 * @param read sections read of those that the unit has now
 * @param quiz best score of the finished attempts
 * @param attempts finished attempts
 * @param talk best settled score of the role-play
 * @param works transcripts handed in
 */
public record UnitState(
        int read, Optional<Score> quiz, int attempts, boolean quizPassed, Optional<Score> talk, int works, boolean talkPassed) {
    public static final UnitState NOTHING = new UnitState(0, Optional.empty(), 0, false, Optional.empty(), 0, false);

    public UnitState {
        if (read < 0 || attempts < 0 || works < 0) throw new IllegalArgumentException("state " + read + " " + attempts + " " + works);
    }

    public boolean begun() {
        return read > 0 || attempts > 0 || works > 0;
    }
}
