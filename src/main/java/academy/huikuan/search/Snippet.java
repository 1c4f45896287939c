package academy.huikuan.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Marks what was looked for, and finds the place in a text that shows most of it. */
final class Snippet {
    private static final int CHARACTERS = 80;
    private static final int BEFORE = 20;
    private static final String CUT = "\u2026";
    private static final Pattern SENTENCE_END = Pattern.compile("[\u3002\uFF01\uFF1F\uFF1B]");
    private static final Pattern PAUSE = Pattern.compile("[\uFF0C\u3001\uFF1A ]");

    /** For one part of the search: the whole part, else its words, else its pairs. */
    private record Needle(Pattern whole, Pattern words, Pattern pairs) {
        static Needle of(String part) {
            List<String> words = Words.dictionary(part);
            return new Needle(any(List.of(part)), any(words), any(Words.pairs(part)));
        }

        Matcher in(String folded) {
            if (whole.matcher(folded).find()) return whole.matcher(folded);
            return words.matcher(folded).find() ? words.matcher(folded) : pairs.matcher(folded);
        }

        /** Numbers also match where they are grouped: 386,000. Latin letters and numbers match where a word begins. */
        private static Pattern any(List<String> texts) {
            return Pattern.compile(texts.isEmpty()
                    ? "(?!)"
                    : texts.stream().distinct().map(Needle::quoted).collect(Collectors.joining("|")));
        }

        private static String quoted(String text) {
            return (text.matches("[a-z0-9].*") ? "(?<![a-z0-9])" : "") + IntStream.range(0, text.length())
                    .mapToObj(at -> (insideNumber(text, at) ? ",?" : "") + Pattern.quote(text.substring(at, at + 1)))
                    .collect(Collectors.joining());
        }

        private static boolean insideNumber(String text, int at) {
            return at > 0 && digit(text, at - 1) && digit(text, at);
        }

        private static boolean digit(String text, int at) {
            return Character.isDigit(text.charAt(at));
        }
    }

    private final List<Needle> needles;

    Snippet(List<String> parts) {
        this.needles = parts.stream().map(Needle::of).toList();
    }

    /** The whole text with its marks. */
    List<Piece> whole(String text) {
        return pieces(text, marks(text).all(), 0, text.length());
    }

    /** About a hundred characters around the best place; the text's beginning where nothing of it stands. */
    List<Piece> best(String text) {
        Marks marks = marks(text);
        int from = begin(text, marks.best());
        int to = whole(text, Math.min(text.length(), from + CHARACTERS));
        List<Piece> pieces = new ArrayList<>();
        if (from > 0) pieces.add(new Piece(CUT, false));
        pieces.addAll(pieces(text, marks.all(), from, to));
        if (to < text.length()) pieces.add(new Piece(CUT, false));
        return List.copyOf(pieces);
    }

    /** @param byNeedle the characters that each needle marks */
    private record Marks(List<BitSet> byNeedle, BitSet all) {
        /** The first mark of the stretch that holds most needles, and then most marked characters. */
        int best() {
            int best = 0;
            int most = -1;
            for (int at = all.nextSetBit(0); at >= 0; at = all.nextSetBit(all.nextClearBit(at))) {
                int end = at + CHARACTERS - BEFORE;
                int from = at;
                int needles = (int) byNeedle.stream().filter(marks -> marks.nextSetBit(from) >= 0 && marks.nextSetBit(from) < end).count();
                int value = needles * CHARACTERS + all.get(at, end).cardinality();
                if (value > most) {
                    most = value;
                    best = at;
                }
            }
            return best;
        }
    }

    private Marks marks(String text) {
        String folded = Fold.text(text);
        BitSet all = new BitSet();
        List<BitSet> byNeedle = new ArrayList<>();
        for (Needle needle : needles) {
            BitSet marks = new BitSet();
            for (Matcher found = needle.in(folded); found.find(); ) marks.set(found.start(), found.end());
            byNeedle.add(marks);
            all.or(marks);
        }
        return new Marks(byNeedle, all);
    }

    /** Where the sentence begins, if that is near; else behind a pause, else a little before the mark. */
    private static int begin(String text, int mark) {
        int from = Math.max(0, mark - BEFORE);
        if (from == 0) return 0;
        Matcher pause = PAUSE.matcher(text).region(from, mark);
        if (pause.find()) from = pause.end();
        Matcher end = SENTENCE_END.matcher(text).region(from, mark);
        while (end.find()) from = end.end();
        while (from < mark && text.charAt(from) == ' ') from++;
        return whole(text, from);
    }

    /** Not in the middle of a character that takes two places. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static List<Piece> pieces(String text, BitSet marks, int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        for (int at = from; at < to; ) {
            boolean marked = marks.get(at);
            int next = marked ? marks.nextClearBit(at) : marks.nextSetBit(at);
            int end = next < 0 ? to : Math.min(next, to);
            pieces.add(new Piece(text.substring(at, end), marked));
            at = end;
        }
        return List.copyOf(pieces);
    }
}
