package academy.huikuan.worksheet;

/** Amounts in the Chinese characters of cheques and letters, which nobody can alter with a stroke. */
final class Capital {
    private static final String DIGITS = "\u96F6\u58F9\u8D30\u53C1\u8086\u4F0D\u9646\u67D2\u634C\u7396";
    /** One, ten, hundred, thousand. */
    private static final String[] PLACES = {"", "\u62FE", "\u4F70", "\u4EDF"};
    /** Ones, ten thousands, hundred millions, million millions. */
    private static final String[] GROUPS = {"", "\u4E07", "\u4EBF", "\u4E07\u4EBF"};
    private static final String ZERO = "\u96F6";
    private static final String YUAN = "\u5143";
    private static final String WHOLE = "\u6574";
    private static final String JIAO = "\u89D2";
    private static final String FEN = "\u5206";

    private Capital() {}

    /** @param cents hundredths of a yuan, not negative */
    static String of(long cents) {
        long yuan = cents / 100;
        int jiao = (int) (cents / 10 % 10);
        int fen = (int) (cents % 10);
        StringBuilder text = new StringBuilder(yuan == 0 ? "" : whole(yuan) + YUAN);
        if (jiao == 0 && fen == 0) return (yuan == 0 ? ZERO + YUAN : text.toString()) + WHOLE;
        if (jiao > 0) text.append(digit(jiao)).append(JIAO);
        else if (yuan > 0) text.append(ZERO);
        return fen > 0 ? text.append(digit(fen)).append(FEN).toString() : text.append(WHOLE).toString();
    }

    /** Four digits at a time, from the right; a gap of zeros between two digits is said once. */
    private static String whole(long yuan) {
        String text = "";
        boolean gap = false;
        for (int group = 0; yuan > 0; group++, yuan /= 10_000) {
            int four = (int) (yuan % 10_000);
            if (four > 0) text = four(four) + GROUPS[group] + (gap && !text.isEmpty() ? ZERO : "") + text;
            gap = four < 1000 && (four > 0 || !text.isEmpty());
        }
        return text;
    }

    private static String four(int number) {
        StringBuilder text = new StringBuilder();
        boolean zero = false;
        for (int place = 3; place >= 0; place--) {
            int digit = number / (int) Math.pow(10, place) % 10;
            if (digit == 0) zero = text.length() > 0;
            else {
                if (zero) text.append(ZERO);
                text.append(digit(digit)).append(PLACES[place]);
                zero = false;
            }
        }
        return text.toString();
    }

    private static char digit(int digit) {
        return DIGITS.charAt(digit);
    }
}
