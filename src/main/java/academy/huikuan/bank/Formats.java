package academy.huikuan.bank;

import academy.huikuan.question.Question;

/** The formats that banks are read from and written to. */
public final class Formats {
    private Formats() {}

    /**
     * Reads one question again from the text that it was kept as.
     * @throws IllegalArgumentException if it is not exactly one question
     */
    public static Question kept(String source) {
        return source.startsWith("<") ? MoodleXmlReader.question(source) : GiftReader.question(source);
    }
}
