package academy.huikuan.search;

/** Makes characters alike that mean the same; each stays one character, so that places in the text stay where they are. */
final class Fold {
    private static final char FULL_WIDTH_FIRST = '\uFF01';
    private static final char FULL_WIDTH_LAST = '\uFF5E';
    private static final int FULL_WIDTH_DISTANCE = 0xFEE0;
    private static final char WIDE_SPACE = '\u3000';
    /** The character for a tent, which many type for the one for an account. */
    private static final char TENT = '\u5E10';
    private static final char ACCOUNT = '\u8D26';

    private Fold() {}

    /** Full-width letters, digits and signs made half-width, capitals small, the two characters for an account one. */
    static String text(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) folded.append(character(text.charAt(i)));
        return folded.toString();
    }

    private static char character(char one) {
        if (one >= FULL_WIDTH_FIRST && one <= FULL_WIDTH_LAST) return Character.toLowerCase((char) (one - FULL_WIDTH_DISTANCE));
        if (one == WIDE_SPACE || Character.isISOControl(one)) return ' ';
        return one == TENT ? ACCOUNT : Character.toLowerCase(one);
    }
}
