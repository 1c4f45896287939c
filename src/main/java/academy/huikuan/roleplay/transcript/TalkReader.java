package academy.huikuan.roleplay.transcript;

import java.util.List;
import java.util.function.Predicate;

/** Reads a talk that was pasted or uploaded, whatever way it tells who speaks. */
public final class TalkReader {
    private final Predicate<String> known;
    private final Predicate<String> nobody;

    /**
     * @param known whether a label is one of a speaker, such as a word for a role or a name in the story
     * @param nobody whether the words before a colon can be no one's name
     */
    public TalkReader(Predicate<String> known, Predicate<String> nobody) {
        this.known = known;
        this.nobody = nobody;
    }

    /** @param text with line ends made `\n` */
    public Reading read(String text) {
        List<String> lines = text.lines().map(TalkReader::stripped).toList();
        return SubtitleReader.read(lines, known, nobody)
                .or(() -> ChatReader.read(lines, known))
                .orElseGet(() -> LabelReader.read(lines, known, nobody));
    }

    /** Without space around it, and without the signs for the direction of writing that chat programs put between. */
    private static String stripped(String line) {
        return line.replaceAll("[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]", "").replaceAll("[\u00A0\u2005\u3000]", " ").strip();
    }
}
