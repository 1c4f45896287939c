package academy.huikuan.analysis;

/** A question to the author of an item, not a verdict; see {@link ItemFigures#flags}. */
public enum Flag {
    /** The item–rest correlation is below 0: is the key right? */
    NEGATIVE_DISCRIMINATION,
    /** The facility is not above what guessing earns: is the key right, is the item understood? */
    NOT_ABOVE_GUESSING,
    /** The facility is 20 % or less: is it asked too early? */
    VERY_HARD,
    /** The facility is 95 % or more: does it still tell anybody apart? Moodle calls this "extremely easy". */
    VERY_EASY,
    /** A distractor that nobody of 50 or more chose: is there a better one? */
    UNUSED_DISTRACTOR
}
