package academy.huikuan.course;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A term of the trade.
 * @param pinyin syllables in small letters, parted by spaces; a term of letters and digits is its own. Example: `zhang ling`, `m2`
 * @param also other spellings, which link as well
 * @param text one to three sentences, plain
 * @param see the section that teaches it, such as `unit:stages#ladder`
 */
public record Term(String id, String term, String pinyin, List<String> also, String text, Optional<String> see) {
    public Term {
        also = List.copyOf(also);
    }

    /** The letter that it stands under: A to Z, or # for a digit. */
    public String letter() {
        char first = pinyin.charAt(0);
        return Character.isDigit(first) ? "#" : String.valueOf(first).toUpperCase(Locale.ROOT);
    }

    /** All spellings, the main one first. */
    public List<String> spellings() {
        return Stream.concat(Stream.of(term), also.stream()).toList();
    }

    /** Whether the text is part of a spelling or of the explanation, or begins the pinyin or its initials. */
    boolean fits(String asked) {
        String text = asked.strip().toLowerCase(Locale.ROOT);
        String letters = text.replace(" ", "");
        if (letters.isEmpty()) return true;
        String initials = Stream.of(pinyin.split(" ")).map(syllable -> syllable.substring(0, 1)).reduce("", String::concat);
        return Stream.concat(spellings().stream(), Stream.of(this.text)).anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(text))
                || pinyin.replace(" ", "").startsWith(letters)
                || initials.startsWith(letters);
    }
}
