package academy.huikuan.course;

import academy.huikuan.platform.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a section's lines into running text and `:::` blocks. */
final class BlockReader {
    private static final Pattern OPEN = Pattern.compile(":::\\s*([a-z]+)(?:\\s+(.*))?");
    private static final Pattern FACT = Pattern.compile("([^:：]{1,20})[:：]\\s*(.+)");
    private static final Pattern TURN = Pattern.compile("([+-])\\s+([^:：]{1,20})[:：]\\s*(.+)");
    private static final Pattern OPTION = Pattern.compile("\\[([ x])\\]\\s+(.+)");

    private final String path;
    private final List<Problem> problems;

    BlockReader(String path, List<Problem> problems) {
        this.path = path;
        this.problems = problems;
    }

    /** @param offset lines of the file above these */
    List<Block> read(List<String> lines, int offset) {
        List<Block> blocks = new ArrayList<>();
        List<String> prose = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.startsWith(":::")) {
                prose.add(line);
                continue;
            }
            text(prose, blocks);
            int end = i + 1;
            while (end < lines.size() && !lines.get(end).startsWith(":::")) end++;
            boolean closed = end < lines.size() && lines.get(end).strip().equals(":::");
            Matcher open = OPEN.matcher(line.strip());
            if (!open.matches()) problem(offset + i, "a block begins with ':::' and its kind; this one closes nothing");
            else if (!closed) problem(offset + i, "the block is not closed by a line ':::'");
            else block(open, lines.subList(i + 1, end), offset + i + 1, blocks);
            i = closed ? end : end - 1;
        }
        text(prose, blocks);
        return List.copyOf(blocks);
    }

    private static void text(List<String> prose, List<Block> blocks) {
        String markdown = String.join("\n", prose);
        if (!markdown.isBlank()) blocks.add(new Block.Text(Prose.html(markdown)));
        prose.clear();
    }

    private void block(Matcher open, List<String> lines, int offset, List<Block> blocks) {
        String title = open.group(2) == null ? "" : open.group(2).strip();
        switch (open.group(1)) {
            case "case" -> blocks.add(caseOf(title, lines, offset));
            case "dialogue" -> blocks.add(dialogue(title, lines, offset));
            case "try" -> blocks.add(tryOut(title, lines, offset));
            case "check" -> blocks.add(check(title, lines, offset));
            case "law" -> blocks.add(new Block.Law(titled(title, offset), Prose.html(joined(lines))));
            case "note" -> blocks.add(new Block.Note(title, Prose.html(joined(lines))));
            default -> problem(offset - 1, "unknown block '" + open.group(1) + "'; there are case, dialogue, try, check, law, note");
        }
    }

    private Block caseOf(String title, List<String> lines, int offset) {
        List<Block.Fact> facts = new ArrayList<>();
        int at = 0;
        for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
            Matcher fact = FACT.matcher(lines.get(at).strip());
            if (fact.matches()) facts.add(new Block.Fact(fact.group(1), fact.group(2)));
            else problem(offset + at, "a case begins with lines 'name: value', then a blank line");
        }
        return new Block.Case(titled(title, offset), List.copyOf(facts), Prose.html(joined(lines.subList(at, lines.size()))));
    }

    private Block dialogue(String title, List<String> lines, int offset) {
        List<Block.Line> said = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            Matcher turn = TURN.matcher(line);
            if (turn.matches())
                said.add(new Block.Line(
                        turn.group(1).equals("+") ? Block.Side.OWN : Block.Side.OTHER, turn.group(2).strip(), Prose.inline(turn.group(3))));
            else if (line.startsWith("!")) said.add(new Block.Line(Block.Side.ASIDE, "", Prose.inline(line.substring(1))));
            else if (!line.isEmpty()) problem(offset + i, "a line of a dialogue is '+ name:…', '- name:…' or '! note'");
        }
        for (Block.Side side : List.of(Block.Side.OWN, Block.Side.OTHER))
            if (said.stream().noneMatch(line -> line.side() == side))
                problem(offset - 1, "only one side speaks in this dialogue; both + and - are needed");
        return new Block.Dialogue(title, List.copyOf(said));
    }

    private Block tryOut(String title, List<String> lines, int offset) {
        int rule = lines.indexOf("---");
        if (rule < 0) {
            problem(offset - 1, "a try box has a line '---' between the task and the answer");
            return new Block.Try("", title, Prose.html(joined(lines)), "");
        }
        return new Block.Try(
                "line-" + offset, title, Prose.html(joined(lines.subList(0, rule))), Prose.html(joined(lines.subList(rule + 1, lines.size()))));
    }

    private Block check(String id, List<String> lines, int offset) {
        if (!id.matches("[a-z0-9-]{1,64}")) problem(offset - 1, "a check needs an id of small letters, digits and hyphens");
        List<String> question = new ArrayList<>();
        List<Block.Option> options = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher option = OPTION.matcher(lines.get(i).strip());
            if (option.matches()) {
                StringBuilder feedback = new StringBuilder();
                while (i + 1 < lines.size() && lines.get(i + 1).startsWith("#")) feedback.append(lines.get(++i).substring(1).strip()).append(' ');
                if (feedback.isEmpty()) problem(offset + i, "this answer has no feedback; add a line '# …' below it");
                options.add(new Block.Option(option.group(1).equals("x"), Prose.inline(option.group(2)), Prose.inline(feedback.toString())));
            } else if (options.isEmpty()) question.add(lines.get(i));
            else if (!lines.get(i).isBlank()) problem(offset + i, "an answer is '[ ] …' or '[x] …', its feedback '# …'");
        }
        long right = options.stream().filter(Block.Option::right).count();
        if (options.size() < 2) problem(offset - 1, "a check needs two answers or more");
        if (right == 0) problem(offset - 1, "no answer is marked as right: [x]");
        return new Block.Check(id, Prose.inline(joined(question)), right > 1, List.copyOf(options));
    }

    private String titled(String title, int offset) {
        if (title.isEmpty()) problem(offset - 1, "this block needs a title behind its kind");
        return title;
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines);
    }

    private void problem(int index, String message) {
        problems.add(new Problem(path, Math.max(1, index + 1), message));
    }
}
