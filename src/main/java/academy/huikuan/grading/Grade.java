package academy.huikuan.grading;

import academy.huikuan.score.Score;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Each criterion's level in equal parts, in the order of the rubric. A median needs halves, so that one between two levels stays exact:
 * levels 3, 2½, 2, 3 and 2 are 6, 5, 4, 6 and 4 halves, together 25 of 40, which reads 2.5 of 4. A mean or an estimate needs finer ones.
 * @param parts of each criterion
 * @param each parts that make one level: {@link #HALVES} or {@link #FINE}
 */
public record Grade(Map<String, Integer> parts, int each) {
    public static final int HALVES = 2;
    /** So many that the mean of up to eight levels is exact. */
    public static final int FINE = 840;

    private static final String FINE_MARK = "/" + FINE + " ";

    public Grade {
        if (parts.isEmpty() || each != HALVES && each != FINE) throw new IllegalArgumentException("grade " + parts + " / " + each);
        int most = each * Level.TOP;
        parts.forEach((criterion, part) -> {
            if (part < 0 || part > most) throw new IllegalArgumentException(criterion + " " + part);
        });
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** A grade in halves. */
    public Grade(Map<String, Integer> halves) {
        this(halves, HALVES);
    }

    /** @param levels from 0 to {@value Level#TOP}, rounded to the nearest part */
    public static Grade fine(Map<String, Double> levels) {
        Map<String, Integer> parts = new LinkedHashMap<>();
        levels.forEach((criterion, level) -> parts.put(criterion, Math.toIntExact(Math.round(level * FINE))));
        return new Grade(parts, FINE);
    }

    /** With one place, such as 2.5: halves up where it passes, down where it fails, so that no grade that fails reads like the pass mark. */
    public static BigDecimal rounded(Score score, boolean passed) {
        return passed ? score.outOf(Level.TOP, 1) : score.outOf(Level.TOP, 6).setScale(1, RoundingMode.DOWN);
    }

    /** As {@link #rounded}, in figures. */
    static String shown(Score score, boolean passed) {
        return rounded(score, passed).toPlainString();
    }

    /** Parts that one criterion may win. */
    int most() {
        return each * Level.TOP;
    }

    public Score score() {
        return new Score(parts.values().stream().mapToInt(Integer::intValue).sum(), most() * parts.size());
    }

    public Score score(String criterion) {
        return new Score(parts.get(criterion), most());
    }

    /** The level whose words describe a criterion's result: the highest that is reached. */
    int level(String criterion) {
        return parts.get(criterion) / each;
    }

    String encoded() {
        return (each == FINE ? FINE_MARK : "")
                + parts.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()).collect(Collectors.joining(" "));
    }

    static Grade decoded(String text) {
        boolean fine = text.startsWith(FINE_MARK);
        Map<String, Integer> parts = new LinkedHashMap<>();
        for (String word : (fine ? text.substring(FINE_MARK.length()) : text).split(" ")) {
            int sign = word.indexOf('=');
            parts.put(word.substring(0, sign), Integer.valueOf(word.substring(sign + 1)));
        }
        return new Grade(parts, fine ? FINE : HALVES);
    }
}
