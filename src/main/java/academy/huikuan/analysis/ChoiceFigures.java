package academy.huikuan.analysis;

/**
 * One line of a distractor table.
 * @param count how many chose it
 * @param share of those asked this version, 0 to 1
 * @param meanRest mean of the rest (total without the item, 0 to 1) among those who chose it
 * @param pointBiserial correlation of choosing it with the rest: below 0 for a distractor that does its work, above 0 for a key
 *     (F. M. Lord, M. R. Novick, Statistical theories of mental test scores, 1968, chapter 15)
 * @param upper how many of the upper 27 % who were asked this version chose it, 0 to 1
 * @param lower the same for the lower 27 %
 */
public record ChoiceFigures(
        Choice choice, int count, double share, Figure meanRest, Figure pointBiserial, Figure upper, Figure lower) {}
