package academy.huikuan.bank;

import academy.huikuan.question.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the comments of a question say: its id, its tags, our annotations, and a dialogue's text in lines that begin with `//|`. */
final class GiftNotes {
    /** What begins the lines of a dialogue's text. */
    static final String KEPT = "//|";

    private static final Pattern NOTE = Pattern.compile(
            "\\[(id|tag|" + String.join("|", new TreeSet<>(Notes.KEYS)) + "):((?:\\\\]|[^]])*)]");

    private final List<String> ids = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final Notes notes;
    private final List<String> dialogue = new ArrayList<>();

    /** @param problems gets what is wrong with the notes */
    GiftNotes(Consumer<String> problems) {
        this.notes = new Notes(problems);
    }

    void add(String comment) {
        String line = comment.strip();
        if (line.startsWith(KEPT)) {
            String text = comment.stripLeading().substring(KEPT.length());
            dialogue.add(text.startsWith(" ") ? text.substring(1) : text);
            return;
        }
        Matcher note = NOTE.matcher(line);
        while (note.find()) {
            String value = note.group(2).replace("\\]", "]").strip();
            if (note.group(1).equals("id")) ids.add(value);
            else if (note.group(1).equals("tag")) tags.add(value);
            else notes.add(note.group(1), value);
        }
    }

    boolean speaks() {
        return !ids.isEmpty() || !tags.isEmpty();
    }

    List<String> ids() {
        return ids;
    }

    Notes notes() {
        return notes;
    }

    Optional<String> dialogue() {
        return dialogue.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", dialogue));
    }

    Label label(String name) {
        return label(ids.isEmpty() ? "" : ids.get(0), name, tags);
    }

    /** A label whose tags `topic=…` and `skill=…` are told from the others. */
    static Label label(String id, String name, List<String> tags) {
        return new Label(
                id,
                name,
                tagged(tags, "topic="),
                tagged(tags, "skill="),
                tags.stream().filter(tag -> !tag.startsWith("topic=") && !tag.startsWith("skill=")).toList());
    }

    private static List<String> tagged(List<String> tags, String kind) {
        return tags.stream().filter(tag -> tag.startsWith(kind)).map(tag -> tag.substring(kind.length())).toList();
    }
}
