package academy.huikuan.analysis;

import academy.huikuan.score.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Writes small tables of marks as attempts. */
final class Sheets {
    /** Option 0 is the key. */
    static final Version VERSION = version("v1");

    private Sheets() {}

    static Version version(String digest) {
        List<Choice> choices = List.of(new Choice("0", false), new Choice("1", true), new Choice("2", true));
        return new Version(digest, choices, OptionalDouble.of(1.0 / 3));
    }

    /** Half points won of two; nothing is said of what was chosen. */
    static Response marked(String item, int halves, long weight) {
        return new Response(item, VERSION, new Score(halves, 2), weight, List.of());
    }

    static Response chose(String item, Version version, String... options) {
        boolean key = List.of(options).equals(List.of("0"));
        return new Response(item, version, new Score(key ? 1 : 0, 1), 1, List.of(options));
    }

    /** Right or wrong at each of the items a, b, c, …: `"101"`; a space is an item that was not asked. */
    static List<Taken> table(String... rows) {
        List<Taken> all = new ArrayList<>();
        for (String row : rows) {
            List<Response> responses = new ArrayList<>();
            for (int at = 0; at < row.length(); at++)
                if (row.charAt(at) != ' ') responses.add(marked(String.valueOf((char) ('a' + at)), 2 * (row.charAt(at) - '0'), 1));
            all.add(new Taken("attempt " + all.size(), responses));
        }
        return all;
    }

    static List<Taken> times(int times, Taken taken) {
        return Stream.generate(() -> taken).limit(times).toList();
    }
}
