package academy.huikuan.bank;

import academy.huikuan.question.Formula;
import academy.huikuan.question.Label;
import academy.huikuan.question.MultipleChoice;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Option;
import academy.huikuan.question.Question;
import academy.huikuan.question.SingleChoice;
import academy.huikuan.question.Text;
import academy.huikuan.question.TrueFalse;
import academy.huikuan.question.Weight;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands between the braces of one question. */
final class GiftAnswers {
    private static final Pattern WEIGHT = Pattern.compile("^%([+-]?[0-9]+(?:\\.[0-9]*)?)%");
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_OPTIONS = 26;

    private final GiftBlock block;
    private final String body;
    private final Text.Format format;

    GiftAnswers(GiftBlock block, String body, Text.Format format) {
        this.block = block;
        this.body = body;
        this.format = format;
    }

    /** @param from of the sign before it, in the body */
    private record Part(int from, boolean right, String written) {}

    Optional<Question> choice(Label label, Text prompt, int from, int to, Optional<Text> general) {
        List<Option> options = new ArrayList<>();
        List<Part> parts = parts(from, to);
        for (Part part : parts) option(part).ifPresent(options::add);
        boolean single = parts.stream().anyMatch(Part::right);
        if (parts.size() < 2) block.problem(from, "a choice needs two options or more");
        else if (parts.size() > MOST_OPTIONS) block.problem(from, "a choice has " + MOST_OPTIONS + " options at most");
        else if (options.stream().noneMatch(Option::right))
            block.problem(from, "no option is right; mark one with '=' or give weights such as ~%50%");
        if (options.size() < 2) return Optional.empty();
        return Optional.of(
                single
                        ? new SingleChoice(label, prompt, options, true, general)
                        : new MultipleChoice(label, prompt, options, true, general));
    }

    private List<Part> parts(int from, int to) {
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
        String written = part.written().strip();
        Weight weight = part.right() ? Weight.ALL : Weight.NOTHING;
        if (!part.right()) {
            Optional<Weight> given = weight(part.from(), written);
            weight = given.orElse(Weight.NOTHING);
            if (given.isPresent()) written = WEIGHT.matcher(written).replaceFirst("");
        }
        String[] halves = written.split("#", 2);
        Text text = Text.read(GiftEscapes.shown(halves[0]), format);
        if (text.body().isEmpty()) {
            block.problem(part.from(), "an option has no text");
            return Optional.empty();
        }
        return Optional.of(new Option(text, weight, feedback(halves)));
    }

    /** The weight that a text begins with. */
    private Optional<Weight> weight(int offset, String written) {
        Matcher mark = WEIGHT.matcher(written);
        if (!mark.find()) return Optional.empty();
        BigDecimal percent = new BigDecimal(mark.group(1));
        if (percent.abs().compareTo(HUNDRED) <= 0) return Optional.of(Weight.ofPercent(percent));
        block.problem(offset, "the weight " + mark.group() + " lies outside -100 to 100 percent");
        return Optional.of(Weight.NOTHING);
    }

    private Optional<Text> feedback(String[] halves) {
        return halves.length < 2 ? Optional.empty() : Text.some(GiftEscapes.shown(halves[1]), format);
    }

    Optional<Question> trueFalse(Label label, Text prompt, boolean truth, String answers, Optional<Text> general) {
        String[] parts = answers.split("#", 3);
        Optional<Text> wrong = parts.length < 2 ? Optional.empty() : Text.some(GiftEscapes.shown(parts[1]), format);
        Optional<Text> right = parts.length < 3 ? Optional.empty() : Text.some(GiftEscapes.shown(parts[2]), format);
        return Optional.of(new TrueFalse(label, prompt, truth, wrong, right, general));
    }

    Optional<Question> numerical(
            Label label, Text prompt, int from, int to, Optional<Formula> formula, Optional<Text> general) {
        int other = body.indexOf('~', from);
        int end = other < 0 || other > to ? to : other;
        Optional<Text> otherwise = Optional.empty();
        if (end < to) {
            String written = body.substring(end + 1, to).strip();
            if (!written.startsWith("#"))
                block.problem(end, "'~' in a numerical question stands for every other number and takes only a feedback: ~#\u2026");
            else otherwise = Text.some(GiftEscapes.shown(written.substring(1)), format);
        }
        List<Numerical.Range> accepted = new ArrayList<>();
        int start = from;
        for (int at = from; at <= end; at++) {
            if (at < end && body.charAt(at) != '=') continue;
            String written = body.substring(start, at);
            if (!(start == from && at < end && written.isBlank())) range(start, written.strip()).ifPresent(accepted::add);
            start = at + 1;
        }
        return accepted.isEmpty()
                ? Optional.empty()
                : Optional.of(new Numerical(label, prompt, accepted, List.of(), formula, otherwise, general));
    }

    private Optional<Numerical.Range> range(int offset, String written) {
        Optional<Weight> given = weight(offset, written);
        String rest = given.isPresent() ? WEIGHT.matcher(written).replaceFirst("") : written;
        String[] halves = rest.split("#", 2);
        String value = GiftEscapes.shown(halves[0]).strip();
        Weight weight = given.orElse(Weight.ALL);
        if (weight.units() < 0) return bad(offset, "a number's weight cannot be negative");
        int dots = value.indexOf("..");
        int colon = value.indexOf(':');
        Optional<BigDecimal> first = number(dots >= 0 ? value.substring(0, dots) : colon >= 0 ? value.substring(0, colon) : value);
        Optional<BigDecimal> second = number(dots >= 0 ? value.substring(dots + 2) : colon >= 0 ? value.substring(colon + 1) : "0");
        if (first.isEmpty() || second.isEmpty())
            return bad(offset, "'" + value + "' is no number; write 14200, 14200:100 or 14100..14300");
        BigDecimal least = dots >= 0 ? first.get() : first.get().subtract(second.get());
        BigDecimal most = dots >= 0 ? second.get() : first.get().add(second.get());
        if (least.compareTo(most) > 0)
            return bad(offset, dots >= 0 ? "'" + value + "' ends before it begins" : "the tolerance in '" + value + "' is negative");
        BigDecimal best = dots >= 0 ? least.add(most).divide(BigDecimal.valueOf(2)).stripTrailingZeros() : first.get();
        return Optional.of(new Numerical.Range(least, best, most, weight, feedback(halves)));
    }

    private Optional<Numerical.Range> bad(int offset, String message) {
        block.problem(offset, message);
        return Optional.empty();
    }

    private static Optional<BigDecimal> number(String written) {
        String text = written.strip();
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
