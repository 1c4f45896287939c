package academy.huikuan.worksheet;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Money in yuan.
 * @param cents hundredths of a yuan, 0 to 99,999,999,999,999
 */
record Amount(long cents) {
    static final Amount NONE = new Amount(0);
    private static final long MOST = 99_999_999_999_999L;
    /** Ten thousand and a hundred million, the yuan sign, the word yuan. */
    private static final char WAN = '\u4E07';
    private static final char YI = '\u4EBF';
    private static final Pattern TYPED = Pattern.compile(
            "\u00A5?([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})(\\.[0-9]{1,8})?([" + WAN + YI + "]?)\u5143?");

    Amount {
        if (cents < 0 || cents > MOST) throw new IllegalArgumentException("amount " + cents);
    }

    /**
     * Reads what people type. Example: `142,000`, `142000`, `142000.50` and 14.2 with the sign for ten thousand are amounts;
     * `1,42,000` and a third of a cent are none.
     */
    static Optional<Amount> read(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\u00A0]", "");
        Matcher parts = TYPED.matcher(text);
        if (!parts.matches()) return Optional.empty();
        String fraction = parts.group(2) == null ? "" : parts.group(2);
        BigDecimal number = new BigDecimal(parts.group(1).replace(",", "") + fraction);
        if (!parts.group(3).isEmpty()) number = number.movePointRight(parts.group(3).charAt(0) == WAN ? 4 : 8);
        BigDecimal cents = number.movePointRight(2).stripTrailingZeros();
        boolean fits = cents.scale() <= 0 && cents.compareTo(BigDecimal.valueOf(MOST)) <= 0;
        return fits ? Optional.of(new Amount(cents.longValueExact())) : Optional.empty();
    }

    Amount plus(Amount other) {
        return new Amount(Math.min(MOST, cents + other.cents));
    }

    /** Nothing where more is taken away than there is. */
    Optional<Amount> minus(Amount other) {
        return other.cents > cents ? Optional.empty() : Optional.of(new Amount(cents - other.cents));
    }

    /** 142,000 or 142,000.50 */
    @Override
    public String toString() {
        String yuan = String.format(java.util.Locale.ROOT, "%,d", cents / 100);
        return cents % 100 == 0 ? yuan : yuan + String.format(java.util.Locale.ROOT, ".%02d", cents % 100);
    }

    /** In the characters that cannot be altered, as letters and cheques have it. */
    String capital() {
        return Capital.of(cents);
    }
}
