package academy.huikuan.quiz;

import academy.huikuan.analysis.Figure;
import academy.huikuan.analysis.Interval;
import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Figures as pages show them. */
public final class FigureText {
    private static final String NOTHING = "\u2014";
    private static final char MINUS = '\u2212';

    private FigureText() {}

    /** Example: 0.6667 is `66.7 %`, or `0.67` as a plain number; a missing one is —. */
    public static String value(Figure figure, boolean percent) {
        return figure.number().isPresent() ? shown(figure.number().getAsDouble(), percent) : NOTHING;
    }

    /** The 95 % interval in words; empty where there is none. */
    public static String bounds(Figure figure, boolean percent, Language language) {
        if (figure.bounds().isEmpty()) return "";
        Interval interval = figure.bounds().get();
        String low = percent ? digits(100 * interval.low(), 1) : digits(interval.low(), 2);
        return Messages.text(language, "statistics.interval", low, shown(interval.high(), percent));
    }

    /** Why there is no value, as a key of the messages; empty where there is one. */
    public static String why(Figure figure) {
        return figure.why().map(reason -> "statistics.why-" + id(reason)).orElse("");
    }

    /** As keys of the messages have it. Example: `very-hard`. */
    public static String id(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String percent(double share) {
        return shown(share, true);
    }

    private static String shown(double value, boolean percent) {
        return percent ? digits(100 * value, 1) + " %" : digits(value, 2);
    }

    private static String digits(double value, int digits) {
        return new BigDecimal(value).setScale(digits, RoundingMode.HALF_UP).toPlainString().replaceFirst("^-(0(\\.0+)?)$", "$1").replace('-', MINUS);
    }
}
