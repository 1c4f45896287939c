package academy.huikuan.question;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A unit in which a number may be given.
 * @param name as it stands behind the number, or before it
 * @param multiplier how many of it one of the key's unit is, above 0. Example: with a key in yuan, ten thousand yuan has 0.0001
 */
public record Unit(String name, BigDecimal multiplier) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)");

    public Unit {
        if (name.isBlank() || multiplier.signum() <= 0) throw new IllegalArgumentException("unit " + name);
    }

    /**
     * A number as someone typed it, in the key's unit.
     * @param units that are known; where there are none, the usual signs behind a number are passed over
     * @return empty if it is no number, or has another unit than these
     */
    static Optional<BigDecimal> read(String typed, List<Unit> units) {
        if (units.isEmpty()) return plain(typed);
        String text = folded(typed);
        Optional<Unit> given = units.stream()
                .filter(unit -> text.endsWith(folded(unit.name())) || text.startsWith(folded(unit.name())))
                .max(java.util.Comparator.comparingInt(unit -> unit.name().length()));
        if (given.isEmpty()) return number(text);
        String name = folded(given.get().name());
        String rest = text.endsWith(name) ? text.substring(0, text.length() - name.length()) : text.substring(name.length());
        return number(rest).map(value -> value.divide(given.get().multiplier(), MathContext.DECIMAL128));
    }

    /** A number with the usual signs around it. */
    static Optional<BigDecimal> plain(String typed) {
        return number(folded(typed).replaceFirst("^\u00A5", "").replaceFirst("[%\u5143\u5929\u65E5\u5206]$", ""));
    }

    private static String folded(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s,]", "").replace('\u2212', '-');
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
