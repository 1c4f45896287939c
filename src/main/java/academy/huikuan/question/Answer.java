package academy.huikuan.question;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What someone answers; kept as a short text of its own. */
public sealed interface Answer {
    /** Characters of the longest text that is taken. */
    int LONGEST = 10_000;

    /** Characters of the longest gap or short answer. */
    int SHORT = 200;

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
            return "o:" + joined(options);
        }
    }

    /** A number as it was typed, up to 40 characters. */
    record Entered(String text) implements Answer {
        public Entered {
            text = text.strip();
            if (text.isEmpty() || text.length() > 40) throw new IllegalArgumentException("entered " + text.length() + " characters");
        }

        /** The number without its unit, whatever its width and grouping. Example: full-width digits, `15,840` and `39 天` are read. */
        public Optional<BigDecimal> number() {
            return Unit.plain(text);
        }

        @Override
        public String encoded() {
            return "n:" + text;
        }
    }

    /** Items by their place in the file, in the learner's order; each once. */
    record Ordered(List<Integer> items) implements Answer {
        public Ordered {
            items = List.copyOf(items);
            if (items.isEmpty() || new HashSet<>(items).size() < items.size()) throw new IllegalArgumentException("order " + items);
        }

        @Override
        public String encoded() {
            return "s:" + joined(items);
        }
    }

    /** For each left side the right side chosen, by its place in the file; −1 where none is. One at least is chosen. */
    record Matched(List<Integer> rights) implements Answer {
        public Matched {
            rights = List.copyOf(rights);
            if (rights.stream().noneMatch(right -> right >= 0)) throw new IllegalArgumentException("matched " + rights);
        }

        @Override
        public String encoded() {
            return "m:" + joined(rights);
        }
    }

    /** What stands in each gap: a text, or the number of an option from 0; empty where nothing does. One at least is filled. */
    record Filled(List<String> gaps) implements Answer {
        public Filled {
            gaps = gaps.stream().map(String::strip).toList();
            if (gaps.stream().allMatch(String::isEmpty) || gaps.stream().anyMatch(gap -> gap.length() > SHORT || gap.contains("\n")))
                throw new IllegalArgumentException("gaps");
        }

        @Override
        public String encoded() {
            return "g:" + String.join("\n", gaps);
        }
    }

    /** A text, from a word to a page. */
    record Written(String text) implements Answer {
        public Written {
            text = text.strip();
            if (text.isEmpty() || text.length() > LONGEST) throw new IllegalArgumentException("written " + text.length() + " characters");
        }

        @Override
        public String encoded() {
            return "t:" + text;
        }
    }

    /** The lines of a talk as far as it has come; see `dialogue.Talk#path`. */
    record Said(String path) implements Answer {
        public Said {
            if (!path.matches("[0-3]{1,60}")) throw new IllegalArgumentException("path " + path);
        }

        @Override
        public String encoded() {
            return "d:" + path;
        }
    }

    String encoded();

    default boolean given() {
        return !(this instanceof Nothing);
    }

    static Answer chosen(Collection<Integer> options) {
        return options.isEmpty() ? new Nothing() : new Chosen(new TreeSet<>(options));
    }

    private static String joined(Collection<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Integer> numbers(String joined) {
        return Arrays.stream(joined.split(",")).map(Integer::valueOf).toList();
    }

    /** Reads what {@link #encoded} wrote. */
    static Answer decoded(String text) {
        if (text == null || text.isEmpty()) return new Nothing();
        String rest = text.substring(2);
        return switch (text.substring(0, 2)) {
            case "o:" -> chosen(numbers(rest));
            case "n:" -> new Entered(rest);
            case "s:" -> new Ordered(numbers(rest));
            case "m:" -> new Matched(numbers(rest));
            case "g:" -> new Filled(Arrays.asList(rest.split("\n", -1)));
            case "t:" -> new Written(rest);
            case "d:" -> new Said(rest);
            default -> throw new IllegalArgumentException("answer " + text);
        };
    }
}
