package academy.huikuan.bank;

import academy.huikuan.question.Question;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads and writes banks in all formats: GIFT (`.gift`, `.txt`), Moodle XML (`.xml`), QTI 3.0 packages (`.zip`). */
public final class Formats {
    private Formats() {}

    /** Reads a file by its name's ending; whatever is wrong is told in the bank's problems. */
    public static Bank read(String name, byte[] bytes) {
        return read(name, bytes, id -> Optional.empty());
    }

    /** @param dialogues texts of dialogues by their ids, for questions that name one without having it */
    public static Bank read(String name, byte[] bytes, Function<String, Optional<String>> dialogues) {
        Optional<Format> format = Format.ofFile(name);
        if (format.isEmpty()) return Bank.refused(name, 1, "the name's ending is none of .gift, .txt, .xml, .zip");
        return switch (format.get()) {
            case GIFT -> GiftReader.read(name, bytes, dialogues);
            case MOODLE_XML -> MoodleXmlReader.read(name, bytes, dialogues);
            case QTI -> QtiReader.read(name, bytes, dialogues);
        };
    }

    /** Writes questions; what the format cannot say is told in the losses. */
    public static Written write(List<Entry> questions, Format format) {
        return switch (format) {
            case GIFT -> GiftWriter.write(questions);
            case MOODLE_XML -> MoodleXmlWriter.write(questions);
            case QTI -> QtiWriter.write(questions);
        };
    }

    /**
     * One question as a text that {@link #kept} reads: GIFT where it can say all of it, else Moodle XML.
     */
    public static String source(Question question) {
        Written gift = GiftWriter.write(List.of(new Entry(question, 1, "")));
        return gift.losses().isEmpty() ? GiftWriter.source(question) : MoodleXmlWriter.source(question);
    }

    /**
     * Reads one question again from the text that it was kept as.
     * @throws IllegalArgumentException if it is not exactly one question
     */
    public static Question kept(String source) {
        return source.startsWith("<") ? MoodleXmlReader.question(source) : GiftReader.question(source);
    }
}
