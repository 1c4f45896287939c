package academy.huikuan.bank;

/**
 * GIFT's escapes `\: \# \= \{ \} \~ \n \\`. While a question is taken apart, each stands as one character that no text has, so that no
 * part of it is mistaken for a sign.
 */
final class GiftEscapes {
    private static final String SIGNS = ":#={}~n\\";
    /** The first of Unicode's noncharacters. */
    private static final char FIRST = '\uFDD0';

    private GiftEscapes() {}

    static String hidden(String written) {
        StringBuilder text = new StringBuilder(written.length());
        for (int at = 0; at < written.length(); at++) {
            char sign = written.charAt(at);
            int escaped = sign == '\\' && at + 1 < written.length() ? SIGNS.indexOf(written.charAt(at + 1)) : -1;
            if (escaped >= 0) at++;
            text.append(escaped >= 0 ? (char) (FIRST + escaped) : sign);
        }
        return text.toString();
    }

    static String shown(String hidden) {
        StringBuilder text = new StringBuilder(hidden.length());
        for (char sign : hidden.toCharArray()) {
            int escaped = sign - FIRST;
            if (escaped < 0 || escaped >= SIGNS.length()) text.append(sign);
            else text.append(SIGNS.charAt(escaped) == 'n' ? '\n' : SIGNS.charAt(escaped));
        }
        return text.toString();
    }

    /** A text as it stands in a file. */
    static String written(String text) {
        StringBuilder written = new StringBuilder(text.length() + 8);
        for (char sign : text.replace("\r\n", "\n").replace('\r', '\n').toCharArray()) {
            if (sign == '\n') written.append("\\n");
            else if (sign != 'n' && SIGNS.indexOf(sign) >= 0) written.append('\\').append(sign);
            else written.append(sign);
        }
        return written.toString();
    }
}
