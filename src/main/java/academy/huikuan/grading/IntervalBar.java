package academy.huikuan.grading;

import java.util.Locale;

/**
 * Where an interval, its point and the pass mark stand in a picture 320 wide, on a scale from 0 to {@value Level#TOP}.
 * @param fromX left end of the interval
 * @param width of the interval
 */
public record IntervalBar(String fromX, String toX, String width, String pointX, String passX) {
    static IntervalBar of(double low, double point, double high, double pass) {
        return new IntervalBar(number(x(low)), number(x(high)), number(x(high) - x(low)), number(x(point)), number(x(pass)));
    }

    /** Where a level stands. */
    public static String at(int level) {
        return number(x(level));
    }

    private static double x(double value) {
        return 16 + 288 * value / Level.TOP;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
