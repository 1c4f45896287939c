package academy.huikuan.grading;

import academy.huikuan.rubric.Criterion;
import academy.huikuan.rubric.RedLine;
import academy.huikuan.rubric.Rubric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a review says of a work, finished or not.
 * @param levels by criterion
 * @param evidence by criterion, the numbers of the turns (from 1) that prove the level
 * @param redLines by turn, the line that it crosses
 * @param comment words for the author, at most {@link #COMMENT_KEPT} characters while it is written
 * @param notes by turn, a few words on it for the author, at most {@link #NOTE_MOST} characters each
 */
public record Marks(
        SortedMap<String, Level> levels,
        SortedMap<String, SortedSet<Integer>> evidence,
        SortedMap<Integer, String> redLines,
        String comment,
        SortedMap<Integer, String> notes) {
    public static final int COMMENT_LEAST = 15;
    public static final int COMMENT_MOST = 600;
    /** A comment that is too long is kept up to here, so that nothing is lost before it is shortened. */
    public static final int COMMENT_KEPT = 2000;

    public static final int NOTE_MOST = 200;
    /** Turns that one review may have notes on. */
    public static final int NOTES_MOST = 60;

    public static final Marks NONE = new Marks(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), "");

    public Marks {
        if (comment.length() > COMMENT_KEPT)
            throw new IllegalArgumentException("comment of " + comment.length() + " characters");
        levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
        SortedMap<String, SortedSet<Integer>> turns = new TreeMap<>();
        evidence.forEach((criterion, numbers) -> {
            if (!numbers.isEmpty()) turns.put(criterion, Collections.unmodifiableSortedSet(new TreeSet<>(numbers)));
        });
        evidence = Collections.unmodifiableSortedMap(turns);
        redLines = Collections.unmodifiableSortedMap(new TreeMap<>(redLines));
        notes = TurnNotes.checked(notes);
    }

    /** Without notes on turns. */
    public Marks(
            SortedMap<String, Level> levels, SortedMap<String, SortedSet<Integer>> evidence, SortedMap<Integer, String> redLines, String comment) {
        this(levels, evidence, redLines, comment, new TreeMap<>());
    }

    public Optional<Level> level(String criterion) {
        return Optional.ofNullable(levels.get(criterion));
    }

    public SortedSet<Integer> evidence(String criterion) {
        return evidence.getOrDefault(criterion, new TreeSet<>());
    }

    /** What those marks, by a part of the rubric, change in these. */
    Marks with(Marks part, Rubric asked) {
        SortedMap<String, Level> all = new TreeMap<>(levels);
        SortedMap<String, SortedSet<Integer>> proved = new TreeMap<>(evidence);
        for (Criterion criterion : asked.criteria()) {
            all.remove(criterion.id());
            proved.remove(criterion.id());
        }
        all.putAll(part.levels());
        proved.putAll(part.evidence());
        return new Marks(all, proved, asked.redLineCriterion().isPresent() ? part.redLines() : redLines, part.comment(), part.notes());
    }

    /** Without the criteria of that part of a rubric. */
    Marks without(Rubric part) {
        return with(new Marks(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), comment, notes), part);
    }

    /** With the reviewer's names taken out of all words; a comment that this makes too long is cut off. */
    Marks masked(NameMask names) {
        String words = names.masked(comment);
        return new Marks(
                levels, evidence, redLines, words.substring(0, Math.min(words.length(), COMMENT_KEPT)), TurnNotes.masked(notes, names));
    }

    /** Only what that rubric and a talk of so many turns know; the rest, which no form of ours sends, is dropped. */
    Marks within(Rubric rubric, int turns) {
        SortedMap<String, Level> knownLevels = new TreeMap<>(levels);
        SortedMap<String, SortedSet<Integer>> knownEvidence = new TreeMap<>();
        SortedMap<Integer, String> knownLines = new TreeMap<>(redLines);
        List<String> criteria = rubric.criteria().stream().map(Criterion::id).toList();
        List<String> lines = rubric.redLines().stream().map(RedLine::id).toList();
        knownLevels.keySet().retainAll(criteria);
        for (String criterion : criteria)
            knownEvidence.put(criterion, new TreeSet<>(evidence(criterion).subSet(1, turns + 1)));
        knownLines
                .entrySet()
                .removeIf(mark -> mark.getKey() < 1 || mark.getKey() > turns || !lines.contains(mark.getValue()));
        SortedMap<Integer, String> knownNotes = new TreeMap<>(notes);
        knownNotes.keySet().removeIf(turn -> turn < 1 || turn > turns);
        return new Marks(knownLevels, knownEvidence, knownLines, comment, knownNotes);
    }

    /** Criteria that have both a level and a turn that proves it. */
    public int complete() {
        return (int) levels.keySet().stream().filter(evidence::containsKey).count();
    }

    /** Those of a rubric, where there may be more from before it changed. */
    int complete(Rubric rubric) {
        return (int) rubric.criteria().stream()
                .map(Criterion::id)
                .filter(criterion -> levels.containsKey(criterion) && evidence.containsKey(criterion))
                .count();
    }

    /** What still lacks before this may be handed in, in the order of the rubric; empty when it may. */
    public List<Gap> gaps(Rubric rubric) {
        List<Gap> gaps = new ArrayList<>();
        for (Criterion criterion : rubric.criteria()) {
            if (!levels.containsKey(criterion.id())) gaps.add(new Gap(Gap.Kind.LEVEL, criterion.id()));
            else if (!evidence.containsKey(criterion.id())) gaps.add(new Gap(Gap.Kind.EVIDENCE, criterion.id()));
            if (criterion.redLine())
                level(criterion.id())
                        .flatMap(this::redLineGap)
                        .ifPresent(kind -> gaps.add(new Gap(kind, criterion.id())));
        }
        int length = comment.strip().length();
        if (length < COMMENT_LEAST) gaps.add(new Gap(Gap.Kind.COMMENT_SHORT, ""));
        if (length > COMMENT_MOST) gaps.add(new Gap(Gap.Kind.COMMENT_LONG, ""));
        return gaps;
    }

    /** Level 0 of the red lines' criterion means a crossed line, and a crossed line means level 0. */
    private Optional<Gap.Kind> redLineGap(Level level) {
        if (redLines.isEmpty()) return level.value() == 0 ? Optional.of(Gap.Kind.RED_LINE_TURN) : Optional.empty();
        return level.value() > 0 ? Optional.of(Gap.Kind.RED_LINE_LEVEL) : Optional.empty();
    }

    /** Levels, evidence and red lines as lines of words, for the database; the comment and the notes have columns of their own. */
    String encoded() {
        StringBuilder lines = new StringBuilder();
        levels.forEach((criterion, level) -> lines.append("level ")
                .append(criterion)
                .append(' ')
                .append(level.value())
                .append('\n'));
        evidence.forEach((criterion, turns) -> lines.append("evidence ")
                .append(criterion)
                .append(turns.stream().map(turn -> " " + turn).collect(Collectors.joining()))
                .append('\n'));
        redLines.forEach((turn, line) ->
                lines.append("red ").append(turn).append(' ').append(line).append('\n'));
        return lines.toString();
    }

    /** The reverse of {@link #encoded}. */
    static Marks decoded(String lines, String comment) {
        return decoded(lines, comment, "");
    }

    /** With what {@link TurnNotes#encoded} made of the notes. */
    static Marks decoded(String lines, String comment, String notes) {
        SortedMap<String, Level> levels = new TreeMap<>();
        SortedMap<String, SortedSet<Integer>> evidence = new TreeMap<>();
        SortedMap<Integer, String> redLines = new TreeMap<>();
        for (String line : lines.lines().toList()) {
            String[] words = line.split(" ");
            if (words[0].equals("level")) levels.put(words[1], new Level(Integer.parseInt(words[2])));
            else if (words[0].equals("red")) redLines.put(Integer.parseInt(words[1]), words[2]);
            else evidence.put(words[1], numbers(words));
        }
        return new Marks(levels, evidence, redLines, comment, TurnNotes.decoded(notes));
    }

    private static SortedSet<Integer> numbers(String[] words) {
        SortedSet<Integer> numbers = new TreeSet<>();
        for (int i = 2; i < words.length; i++) numbers.add(Integer.parseInt(words[i]));
        return numbers;
    }

    /**
     * Reads a sent form: `level-<criterion>` 0–4, `evidence-<criterion>` turn numbers, `red-<turn>` a line or nothing, `note-<turn>`
     * a few words, `comment`.
     * What does not read as such is as if not sent; {@link #within} drops what the work does not know.
     */
    static Marks fromForm(Map<String, ? extends List<String>> form) {
        SortedMap<String, Level> levels = new TreeMap<>();
        SortedMap<String, SortedSet<Integer>> evidence = new TreeMap<>();
        SortedMap<Integer, String> redLines = new TreeMap<>();
        form.forEach((name, values) -> {
            String first = values.isEmpty() ? "" : values.get(0);
            if (name.matches("level-[a-z0-9-]{1,60}") && first.matches("[0-4]"))
                levels.put(name.substring(6), new Level(Integer.parseInt(first)));
            if (name.matches("evidence-[a-z0-9-]{1,60}"))
                evidence.put(
                        name.substring(9),
                        values.stream()
                                .filter(value -> value.matches("[0-9]{1,4}"))
                                .map(Integer::valueOf)
                                .collect(Collectors.toCollection(TreeSet::new)));
            if (name.matches("red-[0-9]{1,4}") && first.matches("[a-z0-9-]{1,60}"))
                redLines.put(Integer.parseInt(name.substring(4)), first);
        });
        List<String> comments = form.containsKey("comment") ? form.get("comment") : List.of("");
        String comment = comments.get(0).replace("\r\n", "\n");
        return new Marks(
                levels, evidence, redLines, comment.substring(0, Math.min(comment.length(), COMMENT_KEPT)), TurnNotes.fromForm(form));
    }
}
