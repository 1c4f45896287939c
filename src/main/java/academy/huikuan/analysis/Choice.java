package academy.huikuan.analysis;

/**
 * What could be chosen at an item.
 * @param key the option's number in the file, or the text of a class of answers
 * @param distractor whether choosing it earns nothing; only distractors are asked to attract somebody
 */
public record Choice(String key, boolean distractor) {}
