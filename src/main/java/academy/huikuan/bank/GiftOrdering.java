package academy.huikuan.bank;

import academy.huikuan.question.Ordering;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an ordering as Moodle's plugin writes it: `>` and, each of them or none, how many items are shown, how they are selected, the
 * layout, the grading, whether its details are shown, the numbering; then the items in their order, each on a line of its own.
 */
final class GiftOrdering {
    private static final String GRADINGS =
            Arrays.stream(Ordering.Grading.values()).map(Enum::name).reduce("ABSOLUTE|ABS|RELATIVE|REL", (all, name) -> name + "|" + all);
    private static final Pattern HEAD = Pattern.compile("^>\\s*([0-9]{1,6})?"
            + word("ALL|EXACT|RANDOM|REL|CONTIGUOUS|CONTIG")
            + word("HORIZONTAL|HORI|H|1|VERTICAL|VERT|V|0")
            + word(GRADINGS)
            + word("SHOW|TRUE|YES|1|HIDE|FALSE|NO|0")
            + word("none|123|abc|ABCD|iii|IIII")
            + "[ \\t]*(.*)$");

    private final GiftBlock block;
    private final Draft draft;

    GiftOrdering(GiftBlock block, Draft draft) {
        this.block = block;
        this.draft = draft;
    }

    private static String word(String words) {
        return "(?:[ \\t]*(?<![A-Za-z])(" + words + ")(?=\\s|$))?";
    }

    /** @param start of the answers in the question's body */
    Optional<Question> read(int start, String answers) {
        String[] lines = answers.split("\n");
        Matcher head = HEAD.matcher(lines[0].stripTrailing());
        if (!head.matches()) throw new IllegalStateException(lines[0]);
        List<Text> items = new ArrayList<>();
        add(head.group(7), items);
        for (int line = 1; line < lines.length; line++) add(lines[line], items);
        Optional<Question> question = draft.ordering(items, grading(head.group(4)));
        question.ifPresent(read -> remarks(start, head, items.size()));
        return question;
    }

    private void add(String written, List<Text> items) {
        Text.some(GiftEscapes.shown(written), draft.prompt().format()).ifPresent(items::add);
    }

    private void remarks(int start, Matcher head, int items) {
        String count = head.group(1);
        boolean all = head.group(2) != null && (head.group(2).equals("ALL") || head.group(2).equals("EXACT"));
        if (count != null && Integer.parseInt(count) != items && !all)
            block.remark(start, "'>" + count + "' stands before " + items + " items; all of them are put into order");
        String layout = head.group(3);
        if (layout != null && (layout.startsWith("H") || layout.equals("1")))
            block.remark(start, "the items are shown below one another, not side by side");
        if (head.group(6) != null && !head.group(6).equals("none")) block.remark(start, "the items are shown without numbers");
    }

    /** By its name in Moodle; without one, the share of all pairs that stand right. */
    static Ordering.Grading grading(String name) {
        if (name == null || name.isBlank()) return Ordering.Grading.RELATIVE_ALL_PREVIOUS_AND_NEXT;
        return switch (name.strip().toUpperCase(Locale.ROOT)) {
            case "ABS", "ABSOLUTE" -> Ordering.Grading.ABSOLUTE_POSITION;
            case "REL", "RELATIVE" -> Ordering.Grading.RELATIVE_NEXT_EXCLUDE_LAST;
            default -> Ordering.Grading.valueOf(name.strip().toUpperCase(Locale.ROOT));
        };
    }
}
