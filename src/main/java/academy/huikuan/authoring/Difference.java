package academy.huikuan.authoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How two texts differ, line by line. */
public final class Difference {
    /** Beyond that the texts stand one after the other. */
    private static final int MOST_LINES = 800;

    /** What became of a line. */
    public enum Fate {
        SAME,
        GONE,
        NEW
    }

    public record Line(Fate fate, String text) {}

    private Difference() {}

    /** The lines of both texts in order; the longest run of common lines stays, what is gone stands before what is new. */
    public static List<Line> of(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        if (old.size() > MOST_LINES || now.size() > MOST_LINES) return whole(old, now);
        int[][] common = common(old, now);
        List<Line> lines = new ArrayList<>();
        int left = 0;
        int right = 0;
        while (left < old.size() || right < now.size()) {
            if (left < old.size() && right < now.size() && old.get(left).equals(now.get(right))) {
                lines.add(new Line(Fate.SAME, old.get(left++)));
                right++;
            } else if (left < old.size() && (right == now.size() || common[left + 1][right] >= common[left][right + 1])) {
                lines.add(new Line(Fate.GONE, old.get(left++)));
            } else lines.add(new Line(Fate.NEW, now.get(right++)));
        }
        return Collections.unmodifiableList(lines);
    }

    /** For each two places the number of common lines from there on. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int left = old.size() - 1; left >= 0; left--)
            for (int right = now.size() - 1; right >= 0; right--)
                common[left][right] = old.get(left).equals(now.get(right))
                        ? common[left + 1][right + 1] + 1
                        : Math.max(common[left + 1][right], common[left][right + 1]);
        return common;
    }

    private static List<Line> whole(List<String> old, List<String> now) {
        List<Line> lines = new ArrayList<>();
        old.forEach(line -> lines.add(new Line(Fate.GONE, line)));
        now.forEach(line -> lines.add(new Line(Fate.NEW, line)));
        return lines;
    }
}
