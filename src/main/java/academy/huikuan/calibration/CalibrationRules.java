package academy.huikuan.calibration;

import academy.huikuan.platform.Settings;

/**
 * The installation's rules for learning to grade.
 * @param first whether new reviewers grade two samples before their first review
 * @param every among so many reviews one sample is mixed that looks like any other work; 0 for none
 */
public record CalibrationRules(boolean first, int every) {
    /** Samples that each new reviewer grades. */
    public static final int SAMPLES = 2;
    /** About how long they take. */
    public static final int MINUTES = 10;

    private static final int MOST = 20;

    static CalibrationRules of(Settings settings) {
        return new CalibrationRules(
                settings.choice("huikuan.calibration", "on", "off").equals("on"), settings.number("huikuan.anchors", 0, 0, MOST));
    }
}
