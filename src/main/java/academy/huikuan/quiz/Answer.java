package academy.huikuan.quiz;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What someone answers; kept as a short text of its own. */
public sealed interface Answer {
    /** No answer, or one that was taken back. */
    record Nothing() implements Answer {
        @Override
        public String encoded() {
            return "";
        }
    }

    /** Options by their place in the file, from 0; one at least. */
    record Chosen(SortedSet<Integer> options) implements Answer {
        public Chosen {
            if (options.isEmpty() || options.first() < 0) throw new IllegalArgumentException("options " + options);
            options = Collections.unmodifiableSortedSet(new TreeSet<>(options));
        }

        @Override
        public String encoded() {
            return "o:" + options.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
    }

    /** A number as it was typed, up to 40 characters. */
    record Entered(String text) implements Answer {
        private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)");

        public Entered {
            text = text.strip();
            if (text.isEmpty() || text.length() > 40) throw new IllegalArgumentException("entered " + text.length() + " characters");
        }

        /** The number, whatever its width, grouping and unit. Example: full-width digits, `15,840` and `39 天` are read. */
        Optional<BigDecimal> number() {
            String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                    .replaceAll("[\\s,]", "")
                    .replace('\u2212', '-')
                    .replaceFirst("^\u00A5", "")
                    .replaceFirst("[%\u5143\u5929\u65E5\u5206]$", "");
            return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
        }

        @Override
        public String encoded() {
            return "n:" + text;
        }
    }

    String encoded();

    default boolean given() {
        return !(this instanceof Nothing);
    }

    static Answer chosen(Collection<Integer> options) {
        return options.isEmpty() ? new Nothing() : new Chosen(new TreeSet<>(options));
    }

    /** Reads what {@link #encoded} wrote. */
    static Answer decoded(String text) {
        if (text == null || text.isEmpty()) return new Nothing();
        if (text.startsWith("n:")) return new Entered(text.substring(2));
        return chosen(Arrays.stream(text.substring(2).split(",")).map(Integer::valueOf).toList());
    }

    /**
     * Reads what a form sent: letters for the shown options (`a` is the first), or a number.
     * @param order the shown options by their place in the file
     * @throws IllegalArgumentException if that cannot answer the question
     */
    static Answer sent(Question question, List<Integer> order, List<String> values) {
        List<String> given = values.stream().filter(value -> !value.isBlank()).distinct().toList();
        if (given.isEmpty()) return new Nothing();
        if (question.options().isEmpty()) return new Entered(given.get(0));
        if (given.size() > 1 && !question.several()) throw new IllegalArgumentException("several of one");
        return chosen(given.stream().map(letter -> order.get(place(letter, order.size()))).toList());
    }

    private static int place(String letter, int size) {
        int place = letter.length() == 1 ? letter.charAt(0) - 'a' : -1;
        if (place < 0 || place >= size) throw new IllegalArgumentException("option " + letter);
        return place;
    }
}
