package academy.huikuan.bank;

import academy.huikuan.question.Option;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import academy.huikuan.question.Wanted;
import academy.huikuan.question.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands between the braces of one question. */
final class GiftAnswers {
    private static final Pattern WEIGHT = Pattern.compile("^%([+-]?[0-9]{1,40}(?:[.,][0-9]{0,40})?)%");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String ARROW = "->";

    private final GiftBlock block;
    private final String body;
    private final Draft draft;
    private final Text.Format format;

    GiftAnswers(GiftBlock block, String body, Draft draft) {
        this.block = block;
        this.body = body;
        this.draft = draft;
        this.format = draft.prompt().format();
    }

    /** @param from of the sign before it, in the body */
    private record Part(int from, boolean right, String written) {}

    /** An answer's text, and what it is worth where it says so. */
    record Weighed(String text, Optional<Weight> weight) {}

    Optional<Question> choice(int from, int to) {
        List<Option> options = new ArrayList<>();
        List<Part> parts = choices(from, to);
        boolean sound = true;
        for (Part part : parts) {
            Optional<Option> option = option(part);
            option.ifPresent(options::add);
            sound &= option.isPresent();
        }
        boolean several = parts.stream().noneMatch(Part::right);
        return sound ? draft.choice(options, several, true) : Optional.empty();
    }

    private List<Part> choices(int from, int to) {
        List<Part> parts = new ArrayList<>();
        int start = from;
        char sign = '~';
        boolean first = true;
        for (int at = from; at <= to; at++) {
            boolean end = at == to || body.charAt(at) == '~' || body.charAt(at) == '=';
            if (!end) continue;
            String written = body.substring(start, at);
            boolean pair = written.isBlank() && sign == '~' && at < to && body.charAt(at) == '=';
            if (!(first && written.isBlank()) && !pair) parts.add(new Part(first ? start : start - 1, sign == '=', written));
            first = false;
            if (at < to) sign = body.charAt(at);
            start = at + 1;
        }
        return parts;
    }

    private Optional<Option> option(Part part) {
        Weighed read = part.right()
                ? new Weighed(part.written().strip(), Optional.of(Weight.ALL))
                : weighed(part.from(), part.written());
        String[] halves = read.text().split("#", 2);
        Text text = Text.read(GiftEscapes.shown(halves[0]), format);
        if (text.body().isEmpty()) {
            block.problem(part.from(), "an option has no text");
            return Optional.empty();
        }
        return Optional.of(new Option(text, read.weight().orElse(Weight.NOTHING), feedback(halves)));
    }

    /** The parts that begin with '='; the sign before the first may lack. */
    List<int[]> equals(int from, int to) {
        List<int[]> parts = new ArrayList<>();
        int start = from;
        for (int at = from; at <= to; at++) {
            if (at < to && body.charAt(at) != '=') continue;
            if (!(start == from && at < to && body.substring(start, at).isBlank())) parts.add(new int[] {start, at});
            start = at + 1;
        }
        return parts;
    }

    Optional<Question> shortAnswer(int from, int to) {
        List<Wanted> wanted = new ArrayList<>();
        boolean sound = true;
        for (int[] part : equals(from, to)) {
            Weighed read = weighed(part[0], body.substring(part[0], part[1]));
            String[] halves = read.text().split("#", 2);
            String text = Text.read(GiftEscapes.shown(halves[0]), format).body();
            Weight weight = read.weight().orElse(Weight.ALL);
            if (text.isEmpty()) block.problem(part[0], "an answer has no text");
            else if (weight.units() < 0) block.problem(part[0], "a short answer's weight cannot be negative");
            sound &= !text.isEmpty() && weight.units() >= 0;
            if (sound) wanted.add(new Wanted(text, weight, feedback(halves)));
        }
        return sound ? draft.shortAnswer(wanted, false) : Optional.empty();
    }

    Optional<Question> matching(int from, int to) {
        List<Draft.Pair> pairs = new ArrayList<>();
        boolean sound = true;
        for (int[] part : equals(from, to)) {
            String written = body.substring(part[0], part[1]);
            int arrow = written.indexOf(ARROW);
            String right = arrow < 0 ? "" : GiftEscapes.shown(written.substring(arrow + ARROW.length())).strip();
            if (arrow < 0) block.problem(part[0], "a pair of a matching is written =left -> right");
            else if (right.isEmpty()) block.problem(part[0], "a pair has no right side");
            sound &= !right.isEmpty();
            if (sound)
                pairs.add(new Draft.Pair(
                        Text.some(GiftEscapes.shown(written.substring(0, arrow)), format), Text.read(right, format)));
        }
        return sound ? draft.matching(pairs, true) : Optional.empty();
    }

    /** A text and the weight that it begins with. */
    Weighed weighed(int offset, String given) {
        String written = given.strip();
        Matcher mark = WEIGHT.matcher(written);
        if (!mark.find()) return new Weighed(written, Optional.empty());
        BigDecimal percent = new BigDecimal(mark.group(1).replace(',', '.'));
        boolean legal = percent.abs().compareTo(HUNDRED) <= 0;
        if (!legal) block.problem(offset, "the weight " + mark.group() + " lies outside -100 to 100 percent");
        return new Weighed(
                written.substring(mark.end()).strip(), Optional.of(legal ? Weight.ofPercent(percent) : Weight.NOTHING));
    }

    Optional<Text> feedback(String[] halves) {
        return halves.length < 2 ? Optional.empty() : Text.some(GiftEscapes.shown(halves[1]), format);
    }

    /** The first feedback is for who judged wrongly, the second for who judged rightly. */
    Optional<Question> trueFalse(boolean truth, String answers) {
        String[] parts = answers.split("#", 3);
        Optional<Text> wrong = parts.length < 2 ? Optional.empty() : Text.some(GiftEscapes.shown(parts[1]), format);
        Optional<Text> right = parts.length < 3 ? Optional.empty() : Text.some(GiftEscapes.shown(parts[2]), format);
        return draft.trueFalse(truth, wrong, right);
    }
}
