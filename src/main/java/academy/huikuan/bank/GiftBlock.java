package academy.huikuan.bank;

import academy.huikuan.platform.Problem;
import academy.huikuan.question.Question;
import academy.huikuan.question.TalkItem;
import academy.huikuan.question.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The lines between two blank lines of a GIFT file: a question, a category, or comments alone. */
final class GiftBlock {
    private static final String CATEGORY = "$CATEGORY:";
    private static final String GENERAL = "####";
    private static final String GAP = "_____";
    private static final Set<String> TRUTHS = Set.of("T", "TRUE", "F", "FALSE");
    private static final int NAME_LENGTH = 40;

    private final String file;
    private final int firstLine;
    private final List<String> lines;
    private final List<Problem> problems;
    private final List<Problem> remarks;
    private final GiftNotes notes = new GiftNotes(message -> problem(0, message));
    private final String body;

    GiftBlock(String file, int firstLine, List<String> lines, List<Problem> problems, List<Problem> remarks) {
        this.file = file;
        this.firstLine = firstLine;
        this.lines = List.copyOf(lines);
        this.problems = problems;
        this.remarks = remarks;
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            boolean comment = line.strip().startsWith("//");
            if (comment) notes.add(line);
            text.append(comment ? "" : line).append('\n');
        }
        this.body = GiftEscapes.hidden(text.toString());
    }

    private Optional<Question> refused(int offset, String message) {
        problem(offset, message);
        return Optional.empty();
    }

    private int line(int offset) {
        return firstLine + (int) body.substring(0, Math.min(offset, body.length())).chars().filter(c -> c == '\n').count();
    }

    /** @param offset into the body */
    void problem(int offset, String message) {
        problems.add(new Problem(file, line(offset), Limits.told(message)));
    }

    void remark(int offset, String message) {
        remarks.add(new Problem(file, line(offset), message));
    }

    /** The path of the category that the questions below belong to, where this block says one. */
    Optional<String> category() {
        String text = body.strip();
        return text.startsWith(CATEGORY) && !text.contains("\n")
                ? Optional.of(GiftEscapes.shown(text.substring(CATEGORY.length())).strip())
                : Optional.empty();
    }

    /**
     * The question, unless there is none or something is wrong with it.
     * @param dialogues texts of dialogues by their ids
     */
    Optional<Question> question(Function<String, Optional<String>> dialogues) {
        if (body.isBlank()) {
            if (notes.speaks()) remark(0, "this comment carries an id or a tag, but no question stands right below it");
            return Optional.empty();
        }
        int start = past(0);
        if (body.startsWith(CATEGORY, start)) {
            if (body.strip().contains("\n")) return refused(start, "$CATEGORY must stand alone, with a blank line after it");
            if (notes.speaks()) remark(start, "the id or the tags of a category are left out");
            return Optional.empty();
        }
        int known = problems.size();
        Optional<Question> question = named(start, dialogues);
        if (question.isPresent()) notes.notes().refuseRest();
        return problems.size() > known ? Optional.empty() : question;
    }

    /** The lines with the dialogue in them, where one was only named, so that they can be read again alone. */
    String source(Question question) {
        if (!(question instanceof TalkItem talk) || notes.dialogue().isPresent()) return String.join("\n", lines);
        List<String> all = new ArrayList<>();
        boolean added = false;
        for (String line : lines) {
            boolean comment = line.strip().startsWith("//");
            if (!comment && !added) {
                talk.source().lines().forEach(kept -> all.add((GiftNotes.KEPT + " " + kept).stripTrailing()));
                added = true;
            }
            all.add(line);
        }
        return String.join("\n", all);
    }

    private int past(int from) {
        int at = from;
        while (at < body.length() && Character.isWhitespace(body.charAt(at))) at++;
        return at;
    }

    private Optional<Question> named(int start, Function<String, Optional<String>> dialogues) {
        String name = "";
        int from = start;
        if (body.startsWith("::", start)) {
            int end = body.indexOf("::", start + 2);
            if (end >= 0) name = GiftEscapes.shown(body.substring(start + 2, end)).strip();
            from = end < 0 ? start + 2 : end + 2;
        }
        int open = body.indexOf('{', from);
        int close = body.indexOf('}', from);
        if (open < 0 && close >= 0) return refused(close, "'}' without '{'; write \\} for the character itself");
        if (open >= 0 && close < 0) return refused(open, "'{' without '}'; a blank line ends a question");
        if (close < open) return refused(close, "'}' stands before '{'; write \\} for the character itself");
        String before = body.substring(from, open < 0 ? body.length() : open);
        String after = open < 0 ? "" : body.substring(close + 1);
        String written = after.isBlank() ? before : before + GAP + after;
        Text prompt = Text.read(GiftEscapes.shown(written), Text.Format.MOODLE);
        if (prompt.body().isEmpty())
            return refused(open < 0 ? start : open, open < 0 ? "the question has no text" : "the question has no text before '{'");
        String called = name.isEmpty() ? shortened(prompt.body()) : name;
        if (notes.ids().size() > 1) problem(0, "two ids for one question: " + String.join(", ", notes.ids()));
        return open < 0
                ? draft(called, prompt, Optional.empty(), start).description()
                : braces(called, prompt, open + 1, close, dialogues);
    }

    static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= NAME_LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, NAME_LENGTH)) + "\u2026";
    }

    private Draft draft(String name, Text prompt, Optional<Text> general, int offset) {
        return new Draft(notes.label(name), prompt, general, notes.notes(), message -> problem(offset, message));
    }

    private Optional<Question> braces(
            String name, Text prompt, int from, int to, Function<String, Optional<String>> dialogues) {
        int last = body.lastIndexOf(GENERAL, to - GENERAL.length());
        Optional<Text> general = last < from
                ? Optional.empty()
                : Text.some(GiftEscapes.shown(body.substring(last + GENERAL.length(), to)), prompt.format());
        int end = last < from ? to : last;
        int start = Math.min(past(from), end);
        Draft draft = draft(name, prompt, general, Math.min(start, to));
        String answers = body.substring(start, end);
        if (answers.isBlank()) return draft.essay(Optional.empty(), notes.dialogue(), dialogues);
        return kind(draft, answers, start, end);
    }

    /** GIFT's order: ordering, numerical, choice, matching, true/false, short answer. */
    private Optional<Question> kind(Draft draft, String answers, int start, int end) {
        GiftAnswers reader = new GiftAnswers(this, body, draft);
        if (answers.startsWith(">")) return new GiftOrdering(this, draft).read(start, answers);
        if (answers.startsWith("#")) return new GiftNumbers(this, body, draft).read(start + 1, end);
        if (answers.indexOf('~') >= 0) return reader.choice(start, end);
        if (answers.indexOf('=') >= 0 && answers.contains("->")) return reader.matching(start, end);
        String truth = answers.split("#", 2)[0].strip().toUpperCase(Locale.ROOT);
        if (TRUTHS.contains(truth)) return reader.trueFalse(truth.startsWith("T"), answers);
        return reader.shortAnswer(start, end);
    }
}
