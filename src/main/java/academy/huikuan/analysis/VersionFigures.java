package academy.huikuan.analysis;

import java.util.List;

/**
 * What was chosen at one version of an item.
 * @param n attempts that were asked this version
 * @param omitted how many of them left it out
 * @param choices the version's options in the order of the file, chosen or not; then the 20 most frequent classes of written
 *     answers
 */
public record VersionFigures(Version version, int n, int omitted, List<ChoiceFigures> choices) {
    /** Of so many classes of written answers there is a line. */
    static final int MOST_WRITTEN = 20;
}
