package academy.huikuan.search;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What somebody looks for. Signs only part it; nothing in it is an instruction.
 * @param text as it was typed, cut to {@link #MOST_CHARACTERS}
 * @param parts what stands between spaces and signs, prepared; the first {@link #MOST_PARTS}
 */
record Wanted(String text, List<String> parts) {
    static final int MOST_CHARACTERS = 100;
    static final int MOST_PARTS = 12;
    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}]+(?:\\.\\p{N}+)*");

    static Wanted of(String typed) {
        String text = typed.replaceAll("\\p{Cntrl}", " ").strip();
        if (text.length() > MOST_CHARACTERS)
            text = text.substring(0, Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1)) ? MOST_CHARACTERS - 1 : MOST_CHARACTERS);
        List<String> parts = PART.matcher(Words.prepared(text)).results().map(MatchResult::group).distinct().limit(MOST_PARTS).toList();
        return new Wanted(text, parts);
    }
}
