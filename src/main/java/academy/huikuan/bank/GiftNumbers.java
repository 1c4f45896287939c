package academy.huikuan.bank;

import academy.huikuan.question.Numerical;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import academy.huikuan.question.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the numbers of a numerical question. */
final class GiftNumbers {
    /** Stands for every other number. */
    private static final String ANY = "*";

    private final GiftBlock block;
    private final String body;
    private final Draft draft;
    private final GiftAnswers answers;
    private Optional<Text> otherwise = Optional.empty();

    GiftNumbers(GiftBlock block, String body, Draft draft) {
        this.block = block;
        this.body = body;
        this.draft = draft;
        this.answers = new GiftAnswers(block, body, draft);
    }

    Optional<Question> read(int from, int to) {
        int other = body.indexOf('~', from);
        int end = other < 0 || other > to ? to : other;
        if (end < to) {
            String written = body.substring(end + 1, to).strip();
            if (!written.startsWith("#"))
                block.problem(end, "'~' in a numerical question stands for every other number and takes only a feedback: ~#\u2026");
            else otherwise = Text.some(GiftEscapes.shown(written.substring(1)), draft.prompt().format());
        }
        List<Numerical.Range> accepted = new ArrayList<>();
        boolean sound = true;
        for (int[] part : answers.equals(from, end)) {
            String written = body.substring(part[0], part[1]);
            if (other(part[0], written)) continue;
            Optional<Numerical.Range> range = range(part[0], written);
            range.ifPresent(accepted::add);
            sound &= range.isPresent();
        }
        return sound ? draft.numerical(accepted, List.of(), otherwise) : Optional.empty();
    }

    /** Whether it is the answer for every other number. */
    private boolean other(int offset, String written) {
        GiftAnswers.Weighed read = answers.weighed(offset, written);
        String[] halves = read.text().split("#", 2);
        if (!halves[0].strip().equals(ANY)) return false;
        if (read.weight().orElse(Weight.ALL).units() != 0)
            block.problem(offset, "'*' stands for every other number, which cannot earn points; write %0%* or ~#\u2026");
        otherwise = answers.feedback(halves);
        return true;
    }

    private Optional<Numerical.Range> range(int offset, String written) {
        GiftAnswers.Weighed read = answers.weighed(offset, written);
        String[] halves = read.text().split("#", 2);
        String value = Text.read(GiftEscapes.shown(halves[0]), Text.Format.PLAIN).body();
        Weight weight = read.weight().orElse(Weight.ALL);
        if (weight.units() < 0) return bad(offset, "a number's weight cannot be negative");
        int dots = value.indexOf("..");
        int colon = value.indexOf(':');
        Optional<BigDecimal> first = Numbers.read(dots >= 0 ? value.substring(0, dots) : colon >= 0 ? value.substring(0, colon) : value);
        Optional<BigDecimal> second = Numbers.read(dots >= 0 ? value.substring(dots + 2) : colon >= 0 ? value.substring(colon + 1) : "0");
        if (first.isEmpty() || second.isEmpty())
            return bad(offset, "'" + value + "' is no number; write 14200, 14200:100 or 14100..14300");
        if (dots >= 0 && first.get().compareTo(second.get()) > 0) return bad(offset, "'" + value + "' ends before it begins");
        if (dots < 0 && second.get().signum() < 0) return bad(offset, "the tolerance in '" + value + "' is negative");
        Optional<Text> feedback = answers.feedback(halves);
        return Optional.of(
                dots >= 0
                        ? Numbers.between(first.get(), second.get(), weight, feedback)
                        : Numbers.around(first.get(), second.get(), weight, feedback));
    }

    private Optional<Numerical.Range> bad(int offset, String message) {
        block.problem(offset, message);
        return Optional.empty();
    }
}
