package academy.huikuan.grading;

import academy.huikuan.peer.SpotCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What it is worth to grade more works.
 * @param graded works that the trainers have graded
 * @param left of what they want to grade
 * @param course expected share of wrong passes and fails now, after one more grading, after two more …; one value at least
 */
public record Budget(int graded, int left, List<Double> course) {
    /** As far ahead as the curve looks. */
    static final int AHEAD = 12;
    /** A grading that saves fewer wrong passes or fails than this share is hardly worth it. */
    private static final double WORTH = 0.002;
    /** It is judged over so many gradings, since one by chance tells little of its own work. */
    private static final int OVER = 3;

    public Budget {
        course = List.copyOf(course);
        if (course.isEmpty() || graded < 0 || left < 0) throw new IllegalArgumentException("budget");
    }

    /** So many works, where nobody has said how many. */
    static int usual(int works) {
        return Math.min(works, 12);
    }

    /** @param picks in the order in which to grade, {@link #AHEAD} or more where there are so many */
    static Budget of(SpotCheck check, double pass, int graded, int left, List<SpotCheck.Pick> picks) {
        return new Budget(graded, left, check.course(pass, picks));
    }

    /** How many more gradings the sentence speaks of: those left, else as far as the curve looks. */
    int spoken() {
        return Math.min(course.size() - 1, left > 0 ? left : AHEAD);
    }

    double now() {
        return course.get(0);
    }

    double after(int more) {
        return course.get(Math.min(more, course.size() - 1));
    }

    /** After how many more gradings the next ones are hardly worth it; the whole course where they always are. */
    int stop() {
        for (int more = 0; more < course.size() - 1; more++) {
            int to = Math.min(course.size() - 1, more + OVER);
            if ((course.get(more) - course.get(to)) / (to - more) < WORTH) return more;
        }
        return course.size() - 1;
    }

    /** A share in whole percent. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%d", Math.round(100 * share));
    }

    /** A curve in a picture of 320 × 180. @param points of the line, as SVG has them */
    public record Curve(String points, String hereX, String hereY, String stopX, String stopY, List<Tick> across, List<Tick> up) {}

    /** A mark beside the curve. */
    public record Tick(String at, String text) {}

    Curve curve() {
        double most = Math.max(0.05, Math.ceil(now() * 20) / 20);
        int last = Math.max(1, course.size() - 1);
        List<String> points = new ArrayList<>();
        for (int more = 0; more < course.size(); more++) points.add(x(more, last) + "," + y(course.get(more), most));
        List<Tick> across = new ArrayList<>();
        int step = Math.max(1, last / 4);
        for (int more = 0; more <= last; more += step) across.add(new Tick(x(more, last), "+" + more));
        List<Tick> up = new ArrayList<>();
        for (int part = 0; part <= 2; part++) up.add(new Tick(y(most * part / 2, most), tenths(100 * most * part / 2)));
        int stop = stop();
        return new Curve(String.join(" ", points), x(0, last), y(now(), most), x(stop, last), y(after(stop), most), across, up);
    }

    private static String tenths(double value) {
        return value == Math.rint(value) ? String.valueOf((int) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String x(int more, int last) {
        return String.format(Locale.ROOT, "%.1f", 44 + 260.0 * more / last);
    }

    private static String y(double share, double most) {
        return String.format(Locale.ROOT, "%.1f", 144 - 124 * share / most);
    }
}
