package academy.huikuan.question;

import academy.huikuan.score.Score;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A text with gaps.
 * @param prompt the text as its author wrote it, with `_____` for each gap; to search and to name it
 * @param pieces texts and gaps by turns, as they are shown; one gap at least
 */
public record Gaps(Label label, Text prompt, List<Piece> pieces, Optional<Text> general) implements Question {
    /** Options of all gaps together whose order still fits into a row of an attempt. */
    private static final int MOST_SHUFFLED = 300;

    /** A part of the text, or a gap in it. */
    public sealed interface Piece {}

    /** A text between two gaps; its format is the prompt's. */
    public record Passage(Text text) implements Piece {}

    /** A gap; it earns its share of the question. */
    public sealed interface Gap extends Piece {
        /** 1 or more: how much the gap counts beside the others. */
        int share();

        /** Part of the gap's points, 0 to all. @param filled not empty */
        Weight weigh(String filled);

        /** What to say to what stands in it. */
        Optional<Text> feedback(String filled);

        /** What should stand in it, as it is shown. */
        String key();

        /** The same as it is answered. */
        default String right() {
            return key();
        }

        /** @throws IllegalArgumentException if that cannot stand in it */
        default void check(String filled) {}
    }

    /**
     * One of several options is to be chosen; the answer is its number from 0.
     * @param dropdown whether it opens in the text; else its options stand below one another
     */
    public record ChoiceGap(int share, List<Option> options, boolean dropdown) implements Gap {
        public ChoiceGap {
            positive(share);
            options = Option.several(options);
        }

        @Override
        public Weight weigh(String filled) {
            Weight weight = options.get(Integer.parseInt(filled)).weight();
            return weight.units() < 0 ? Weight.NOTHING : weight;
        }

        @Override
        public Optional<Text> feedback(String filled) {
            return options.get(Integer.parseInt(filled)).feedback();
        }

        @Override
        public String key() {
            return best().text().body();
        }

        @Override
        public String right() {
            return String.valueOf(options.indexOf(best()));
        }

        private Option best() {
            return options.stream().max(Comparator.comparing(Option::weight)).orElseThrow();
        }

        @Override
        public void check(String filled) {
            if (!filled.matches("[0-9]{1,2}") || Integer.parseInt(filled) >= options.size())
                throw new IllegalArgumentException("option " + filled);
        }
    }

    /** A word is to be written. */
    public record WordGap(int share, List<Wanted> wanted, Wording wording) implements Gap {
        public WordGap {
            positive(share);
            wanted = List.copyOf(wanted);
            if (wanted.isEmpty()) throw new IllegalArgumentException("no answer");
        }

        @Override
        public Weight weigh(String filled) {
            return ShortAnswer.first(wanted, wording, filled).map(Wanted::weight).orElse(Weight.NOTHING);
        }

        @Override
        public Optional<Text> feedback(String filled) {
            return ShortAnswer.first(wanted, wording, filled).flatMap(Wanted::feedback);
        }

        @Override
        public String key() {
            return wanted.stream().max(Comparator.comparing(Wanted::weight)).orElseThrow().plain();
        }
    }

    /** A number is to be written. @param otherwise said of every other number */
    public record NumberGap(int share, List<Numerical.Range> accepted, Optional<Text> otherwise) implements Gap {
        public NumberGap {
            positive(share);
            accepted = List.copyOf(accepted);
            if (accepted.isEmpty()) throw new IllegalArgumentException("no answer");
        }

        private Optional<Numerical.Range> hit(String filled) {
            return Unit.plain(filled).flatMap(number -> Numerical.best(accepted, number));
        }

        @Override
        public Weight weigh(String filled) {
            return hit(filled).map(Numerical.Range::weight).orElse(Weight.NOTHING);
        }

        @Override
        public Optional<Text> feedback(String filled) {
            return hit(filled).map(Numerical.Range::feedback).orElse(otherwise);
        }

        @Override
        public String key() {
            return accepted.stream().max(Comparator.comparing(Numerical.Range::weight)).orElseThrow().best().toPlainString();
        }
    }

    private static void positive(int share) {
        if (share < 1 || share > 100) throw new IllegalArgumentException("share " + share);
    }

    /** The number that stands in a gap; empty where it is none. */
    public static Optional<BigDecimal> number(String filled) {
        return Unit.plain(filled);
    }

    public Gaps {
        pieces = List.copyOf(pieces);
        if (gaps(pieces).isEmpty()) throw new IllegalArgumentException("no gap");
    }

    private static List<Gap> gaps(List<Piece> pieces) {
        return pieces.stream().filter(Gap.class::isInstance).map(Gap.class::cast).toList();
    }

    public List<Gap> gaps() {
        return gaps(pieces);
    }

    /** The options of each gap in an order of their own, one gap's behind another's; so many that no row could keep them stay as they are. */
    @Override
    public Presentation present(Random chance) {
        List<Integer> order = new ArrayList<>();
        for (int gap = 0; gap < gaps().size(); gap++) {
            List<Integer> own = new ArrayList<>(asWritten(gap));
            Collections.shuffle(own, chance);
            order.addAll(own);
        }
        return order.size() > MOST_SHUFFLED ? Presentation.PLAIN : Presentation.ordered(order);
    }

    private List<Integer> asWritten(int gap) {
        int options = gaps().get(gap) instanceof ChoiceGap choice ? choice.options().size() : 0;
        return IntStream.range(0, options).boxed().toList();
    }

    /**
     * A gap's options as they are shown, by their places in the file; none where something is typed.
     * @param gap from 0
     */
    public List<Integer> order(int gap, Presentation shown) {
        int before = IntStream.range(0, gap).map(other -> asWritten(other).size()).sum();
        int behind = before + asWritten(gap).size();
        return shown.order().size() < behind ? asWritten(gap) : shown.order().subList(before, behind);
    }

    /** Of a gap with options a field has the place at which the chosen one is shown, from 0. */
    @Override
    public Answer read(List<String> values, Presentation shown) {
        List<Gap> gaps = gaps();
        if (values.size() > gaps.size()) throw new IllegalArgumentException(values.size() + " gaps");
        List<String> filled = new ArrayList<>();
        for (int gap = 0; gap < gaps.size(); gap++) {
            String value = gap < values.size() ? values.get(gap).strip() : "";
            if (!value.isEmpty()) gaps.get(gap).check(value);
            boolean chosen = !value.isEmpty() && gaps.get(gap) instanceof ChoiceGap;
            filled.add(chosen ? String.valueOf(order(gap, shown).get(Integer.parseInt(value))) : value);
        }
        return filled.stream().allMatch(String::isEmpty) ? new Answer.Nothing() : new Answer.Filled(filled);
    }

    @Override
    public List<String> fields(Answer given, Presentation shown) {
        if (!(given instanceof Answer.Filled filled) || filled.gaps().size() != gaps().size()) return List.of();
        return IntStream.range(0, filled.gaps().size())
                .mapToObj(gap -> {
                    String text = filled.gaps().get(gap);
                    boolean chosen = !text.isEmpty() && gaps().get(gap) instanceof ChoiceGap;
                    return chosen ? String.valueOf(order(gap, shown).indexOf(Integer.valueOf(text))) : text;
                })
                .toList();
    }

    @Override
    public Optional<Answer> rightAnswer(Presentation shown) {
        return Optional.of(new Answer.Filled(gaps().stream().map(Gap::right).toList()));
    }

    @Override
    public Optional<Score> mark(Answer given, Presentation shown) {
        List<Gap> gaps = gaps();
        if (!(given instanceof Answer.Filled filled) || filled.gaps().size() != gaps.size())
            return Optional.of(Weight.NOTHING.points());
        long earned = 0;
        long shares = 0;
        for (int gap = 0; gap < gaps.size(); gap++) {
            String text = filled.gaps().get(gap);
            int share = gaps.get(gap).share();
            shares += share;
            if (!text.isEmpty()) earned += share * gaps.get(gap).weigh(text).units();
        }
        return Optional.of(Question.points(earned, shares * FULL));
    }
}
