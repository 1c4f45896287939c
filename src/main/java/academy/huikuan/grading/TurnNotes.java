package academy.huikuan.grading;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Notes on turns, in a form and in the database: a line a turn, its number and the words. */
final class TurnNotes {
    private TurnNotes() {}

    /** Without empty ones, in lines of their own. */
    static SortedMap<Integer, String> checked(Map<Integer, String> notes) {
        SortedMap<Integer, String> kept = new TreeMap<>();
        notes.forEach((turn, words) -> {
            String line = words.replaceAll("\\s+", " ").strip();
            if (line.length() > Marks.NOTE_MOST) throw new IllegalArgumentException("note of " + line.length() + " characters");
            if (!line.isEmpty()) kept.put(turn, line);
        });
        if (kept.size() > Marks.NOTES_MOST) throw new IllegalArgumentException(kept.size() + " notes");
        return Collections.unmodifiableSortedMap(kept);
    }

    /** Reads a sent form: `note-<turn>` some words; what no form of ours sends is shortened or dropped. */
    static SortedMap<Integer, String> fromForm(Map<String, ? extends List<String>> form) {
        SortedMap<Integer, String> notes = new TreeMap<>();
        form.forEach((name, values) -> {
            if (!name.matches("note-[0-9]{1,4}") || values.isEmpty()) return;
            String words = shortened(values.get(0).replaceAll("\\s+", " ").strip());
            if (!words.isEmpty()) notes.put(Integer.valueOf(name.substring(5)), words);
        });
        while (notes.size() > Marks.NOTES_MOST) notes.remove(notes.lastKey());
        return notes;
    }

    /** With names taken out. */
    static SortedMap<Integer, String> masked(SortedMap<Integer, String> notes, NameMask names) {
        SortedMap<Integer, String> masked = new TreeMap<>(notes);
        masked.replaceAll((turn, words) -> shortened(names.masked(words)));
        return masked;
    }

    private static String shortened(String words) {
        if (words.length() <= Marks.NOTE_MOST) return words;
        int end = Character.isHighSurrogate(words.charAt(Marks.NOTE_MOST - 1)) ? Marks.NOTE_MOST - 1 : Marks.NOTE_MOST;
        return words.substring(0, end);
    }

    static String encoded(SortedMap<Integer, String> notes) {
        return notes.entrySet().stream().map(note -> note.getKey() + " " + note.getValue()).collect(Collectors.joining("\n"));
    }

    /** The reverse of {@link #encoded}. */
    static SortedMap<Integer, String> decoded(String lines) {
        SortedMap<Integer, String> notes = new TreeMap<>();
        lines.lines().forEach(line -> {
            int gap = line.indexOf(' ');
            notes.put(Integer.valueOf(line.substring(0, gap)), line.substring(gap + 1));
        });
        return notes;
    }
}
