package academy.huikuan.course;

import academy.huikuan.platform.Refusal;
import java.util.regex.Pattern;

/** The text of a note: 4,000 characters at most as a browser counts them, line ends made `\n`; blank is empty. */
public record NoteText(String value) {
    static final int LONGEST = 4000;
    static final NoteText NONE = new NoteText("");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F]");

    public NoteText {
        if (value.length() > LONGEST) throw new IllegalArgumentException("a note of " + value.length() + " characters");
    }

    /** @throws Refusal.Invalid if it is too long */
    static NoteText typed(String given) {
        String text = cleaned(given);
        if (text.length() > LONGEST) throw new Refusal.Invalid("course.note-long");
        return new NoteText(text);
    }

    /** As it would be kept, however long. */
    static String cleaned(String given) {
        String text = CONTROL.matcher(given.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
        return text.isBlank() ? "" : text;
    }

    /**
     * Both texts, a blank line between them.
     * @throws Refusal.Invalid if they are too long together
     */
    NoteText after(String first) {
        if (value.isEmpty() || first.contains(value)) return typed(first);
        return value.contains(first) ? this : typed(first + "\n\n" + value);
    }

    /** Whether nothing of the other text is lost where this one takes its place. */
    boolean holds(String other) {
        return value.contains(other);
    }
}
