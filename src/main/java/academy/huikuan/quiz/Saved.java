package academy.huikuan.quiz;

import java.time.Instant;

/**
 * What became of a save.
 * @param at when the answer that stands now was saved
 * @param sequence its number, see {@link AttemptItem#answer}
 * @param newer whether another answer than the one sent stands, because it was given later
 */
public record Saved(Instant at, long sequence, boolean newer) {}
