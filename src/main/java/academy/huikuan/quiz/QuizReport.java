package academy.huikuan.quiz;

import academy.huikuan.score.Score;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * Where a learner stands with a quiz, as it is reported elsewhere.
 * @param finished attempts that are finished, 1 or more
 * @param counting which of them count
 * @param attempt the number of the one that counts, from 1; none where all do
 * @param score that counts
 * @param pending whether a person has still to mark something in what counts; the score is partial then
 * @param startedAt when what counts began, or the first attempt where all count
 * @param finishedAt when what counts ended, or the last attempt where all count
 */
public record QuizReport(
        int finished, Counting counting, OptionalInt attempt, Score score, boolean pending, Instant startedAt, Instant finishedAt) {}
