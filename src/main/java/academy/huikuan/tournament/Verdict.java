package academy.huikuan.tournament;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a judge says of two works.
 * @param picks the better side by aspect
 * @param line the one that decided, if the judge has marked one
 * @param red turns that cross a red line, as the judge sees it
 */
record Verdict(SortedMap<String, Side> picks, Optional<Line> line, List<Line> red) {
    /** More red marks than that are not kept. */
    private static final int MOST_RED = 20;

    Verdict {
        picks = Collections.unmodifiableSortedMap(new TreeMap<>(picks));
        red = red.stream().distinct().limit(MOST_RED).toList();
    }

    /**
     * Reads the fields `pick-<aspect>`, `line` and `red` of a form; what makes no sense is left out.
     * @param left number of turns on that side, as is `right`
     */
    static Verdict of(Map<String, List<String>> form, Aspects aspects, int left, int right) {
        SortedMap<String, Side> picks = new TreeMap<>();
        for (String aspect : aspects.ids())
            form.getOrDefault("pick-" + aspect, List.of()).stream()
                    .findFirst()
                    .flatMap(Side::of)
                    .ifPresent(side -> picks.put(aspect, side));
        List<Line> lines = lines(form, "line", left, right);
        return new Verdict(picks, lines.stream().findFirst(), lines(form, "red", left, right));
    }

    private static List<Line> lines(Map<String, List<String>> form, String field, int left, int right) {
        List<Line> lines = new ArrayList<>();
        for (String text : form.getOrDefault(field, List.of()))
            Line.of(text).filter(line -> line.turn() <= (line.side() == Side.LEFT ? left : right)).ifPresent(lines::add);
        return lines;
    }

    /** Whether every aspect has its better side. */
    boolean complete(Aspects aspects) {
        return picks.keySet().containsAll(aspects.ids());
    }

    /** Example: `closing=right overall=left`. */
    String encodedPicks() {
        return picks.entrySet().stream().map(pick -> pick.getKey() + "=" + pick.getValue().id()).collect(Collectors.joining(" "));
    }

    static SortedMap<String, Side> decodedPicks(String text) {
        SortedMap<String, Side> picks = new TreeMap<>();
        for (String pick : text.isEmpty() ? new String[0] : text.split(" ")) {
            int sign = pick.indexOf('=');
            picks.put(pick.substring(0, sign), Side.of(pick.substring(sign + 1)).orElseThrow());
        }
        return picks;
    }
}
