package academy.huikuan.bank;

import academy.huikuan.platform.Problem;
import academy.huikuan.question.Formula;
import academy.huikuan.question.Label;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines between two blank lines of a GIFT file: a question, a category, or comments alone. */
final class GiftBlock {
    private static final Pattern ID = Pattern.compile("\\[id:([^]]*)]");
    private static final Pattern TAG = Pattern.compile("\\[tag:([^]]*)]");
    private static final Pattern FORMULA = Pattern.compile("\\[formula:([^]]*)]");
    private static final Pattern ID_FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Set<String> TRUTHS = Set.of("T", "TRUE", "F", "FALSE");
    private static final int NAME_LENGTH = 40;

    private final String file;
    private final int firstLine;
    private final List<Problem> problems;
    private final List<String> ids = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final List<String> formulas = new ArrayList<>();
    private final String body;

    GiftBlock(String file, int firstLine, List<String> lines, List<Problem> problems) {
        this.file = file;
        this.firstLine = firstLine;
        this.problems = problems;
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            boolean comment = line.strip().startsWith("//");
            if (comment) note(line);
            text.append(comment ? "" : line).append('\n');
        }
        this.body = GiftEscapes.hidden(text.toString());
    }

    private void note(String comment) {
        Matcher id = ID.matcher(comment);
        while (id.find()) ids.add(id.group(1).strip());
        Matcher tag = TAG.matcher(comment);
        while (tag.find()) tags.add(tag.group(1).strip());
        Matcher formula = FORMULA.matcher(comment);
        while (formula.find()) formulas.add(formula.group(1).strip());
    }

    private Optional<Question> refused(int offset, String message) {
        problem(offset, message);
        return Optional.empty();
    }

    /** @param offset into the body */
    void problem(int offset, String message) {
        int line = firstLine + (int) body.substring(0, Math.min(offset, body.length())).chars().filter(c -> c == '\n').count();
        problems.add(new Problem(file, line, message));
    }

    /** The question, unless there is none or something is wrong with it. */
    Optional<Question> question() {
        if (body.isBlank())
            return ids.isEmpty() && tags.isEmpty()
                    ? Optional.empty()
                    : refused(0, "this comment carries an id or a tag, but no question stands right below it");
        int start = offset(0);
        if (body.startsWith("$CATEGORY:", start))
            return body.strip().contains("\n") || !ids.isEmpty()
                    ? refused(start, "$CATEGORY must stand alone, with a blank line after it")
                    : Optional.empty();
        int open = body.indexOf('{');
        int close = body.indexOf('}');
        if (open < 0 && close < 0) return refused(start, unsupported("description, a text without { }"));
        if (open < 0) return refused(close, "'}' without '{'; write \\} for the character itself");
        if (close < 0) return refused(open, "'{' without '}'; a blank line ends a question");
        if (close < open) return refused(close, "'}' stands before '{'; write \\} for the character itself");
        return between(start, open, close);
    }

    private int offset(int from) {
        int at = from;
        while (at < body.length() && Character.isWhitespace(body.charAt(at))) at++;
        return at;
    }

    private Optional<Question> between(int start, int open, int close) {
        String before = body.substring(start, open);
        String after = body.substring(close + 1);
        Optional<String> name = Optional.empty();
        if (before.startsWith("::")) {
            int end = before.indexOf("::", 2);
            if (end >= 0) name = Optional.of(GiftEscapes.shown(before.substring(2, end)).strip()).filter(n -> !n.isEmpty());
            before = before.substring(end < 0 ? 2 : end + 2);
        }
        String written = after.isBlank() ? before : before.stripTrailing() + " _____ " + after.strip();
        Text prompt = Text.read(GiftEscapes.shown(written), Text.Format.MOODLE);
        if (prompt.body().isEmpty()) return refused(open, "the question has no text before '{'");
        int known = problems.size();
        Label label = label(name.orElseGet(() -> shortened(prompt.body())));
        Optional<Question> question = kind(label, prompt, open + 1, close);
        return problems.size() > known ? Optional.empty() : question;
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= NAME_LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, NAME_LENGTH)) + "\u2026";
    }

    private Label label(String name) {
        if (ids.size() > 1) problem(0, "two ids for one question: " + String.join(", ", ids));
        String id = ids.isEmpty() ? "" : ids.get(0);
        if (!ids.isEmpty() && !ID_FORM.matcher(id).matches())
            problem(0, "the id '" + id + "' may only have small letters, digits and '-', at most 64");
        return new Label(
                id,
                name,
                tagged("topic="),
                tagged("skill="),
                tags.stream().filter(tag -> !tag.startsWith("topic=") && !tag.startsWith("skill=")).toList());
    }

    private List<String> tagged(String kind) {
        return tags.stream()
                .filter(tag -> tag.startsWith(kind))
                .map(tag -> tag.substring(kind.length()))
                .toList();
    }

    /** GIFT's order: ordering, numerical, choice, matching, true/false, short answer. */
    private Optional<Question> kind(Label label, Text prompt, int from, int to) {
        int end = to;
        Optional<Text> general = Optional.empty();
        int last = body.lastIndexOf("####", to - 4);
        if (last >= from) {
            general = Text.some(GiftEscapes.shown(body.substring(last + 4, to)), prompt.format());
            end = last;
        }
        int start = Math.min(offset(from), end);
        String answers = body.substring(start, end);
        if (answers.isBlank()) return refused(from, unsupported("essay, an empty { }"));
        if (answers.startsWith(">")) return refused(start, unsupported("ordering"));
        GiftAnswers reader = new GiftAnswers(this, body, prompt.format());
        if (answers.startsWith("#")) return reader.numerical(label, prompt, start + 1, end, formula(), general);
        if (!formulas.isEmpty()) problem(0, "only a numerical question has a formula");
        if (answers.indexOf('~') >= 0) return reader.choice(label, prompt, start, end, general);
        if (answers.startsWith("=") && answers.contains("->")) return refused(start, unsupported("matching"));
        String truth = answers.split("#", 2)[0].strip().toUpperCase(java.util.Locale.ROOT);
        if (TRUTHS.contains(truth)) return reader.trueFalse(label, prompt, truth.startsWith("T"), answers, general);
        return refused(start, unsupported("short answer"));
    }

    private Optional<Formula> formula() {
        if (formulas.size() > 1) problem(0, "two formulas for one question");
        if (formulas.isEmpty()) return Optional.empty();
        try {
            return Optional.of(Formula.of(formulas.get(0)));
        } catch (IllegalArgumentException wrong) {
            problem(0, "the formula '" + formulas.get(0) + "' cannot be computed: " + wrong.getMessage());
            return Optional.empty();
        }
    }

    private static String unsupported(String kind) {
        return "kind not supported here: " + kind + "; use single or multiple choice, true/false or numerical";
    }
}
