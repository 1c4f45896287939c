package academy.huikuan.course;

import java.util.List;
import java.util.Set;

/**
 * A part of a unit, read in one go.
 * @param id unique in its unit
 * @param topics full names `unit/tag` of what it teaches
 * @param characters Chinese characters in it
 */
public record Section(String id, String title, Set<String> topics, List<Block> blocks, int characters) {
    private static final int CHARACTERS_A_MINUTE = 350;

    /** Time to read, 1 or more. */
    public int minutes() {
        return Math.max(1, Math.round((float) characters / CHARACTERS_A_MINUTE));
    }
}
