package academy.huikuan.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of money as stories write them: `142,000 \u5143` (yuan) or `14.2 \u4E07` (ten thousand). */
final class Amounts {
    private static final String YUAN = "\u5143";
    private static final String TEN_THOUSAND = "\u4E07";
    /** Not ten thousand of these: rows, people, characters, times, kilometres, pieces, days, and the rate of one in ten thousand. */
    private static final String THINGS = "[\u6761\u4EBA\u5B57\u6B21\u516C\u4EF6\u5929\u53F0\u5206]";
    private static final Pattern WRITTEN = Pattern.compile("(?<![0-9.,])([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\\.[0-9]+)?)\\s*("
            + YUAN + "|" + TEN_THOUSAND + "(?!" + THINGS + "))");
    private static final BigDecimal SCALE = BigDecimal.valueOf(10_000);

    /** One amount. @param written as it stands in the text */
    record Amount(String written, BigDecimal yuan) {}

    private Amounts() {}

    static List<Amount> in(String text) {
        List<Amount> found = new ArrayList<>();
        Matcher written = WRITTEN.matcher(text);
        while (written.find()) {
            BigDecimal number = new BigDecimal(written.group(1).replace(",", ""));
            found.add(new Amount(written.group(), written.group(2).equals(TEN_THOUSAND) ? number.multiply(SCALE) : number));
        }
        return found;
    }
}
