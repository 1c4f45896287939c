package academy.huikuan.rubric;

import academy.huikuan.score.Score;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The levels that somebody gave by a rubric.
 * @param given by the criterion's id, each from 0 to {@link Rubric#TOP}
 */
public record Levels(SortedMap<String, Integer> given) {
    public Levels {
        given = Collections.unmodifiableSortedMap(new TreeMap<>(given));
        if (given.values().stream().anyMatch(level -> level < 0 || level > Rubric.TOP))
            throw new IllegalArgumentException("levels " + given);
    }

    /** The criteria without a level, in the rubric's order. */
    public List<Criterion> missing(Rubric rubric) {
        return rubric.criteria().stream().filter(criterion -> !given.containsKey(criterion.id())).toList();
    }

    /**
     * All levels together of four for each criterion. Example: 3, 2 and 4 are 9 of 12.
     * @throws IllegalArgumentException if a criterion has no level
     */
    public Score score(Rubric rubric) {
        if (!missing(rubric).isEmpty()) throw new IllegalArgumentException("no level for " + missing(rubric).get(0).id());
        int sum = rubric.criteria().stream().mapToInt(criterion -> given.get(criterion.id())).sum();
        return new Score(sum, (long) Rubric.TOP * rubric.criteria().size());
    }

    /** As a short text. Example: `facts=3 request=2`. */
    public String encoded() {
        return given.entrySet().stream().map(level -> level.getKey() + "=" + level.getValue()).collect(Collectors.joining(" "));
    }

    /** Reads what {@link #encoded} wrote. */
    public static Levels decoded(String text) {
        SortedMap<String, Integer> given = new TreeMap<>();
        for (String level : text.isEmpty() ? new String[0] : text.split(" ")) {
            int sign = level.indexOf('=');
            given.put(level.substring(0, sign), Integer.valueOf(level.substring(sign + 1)));
        }
        return new Levels(given);
    }
}
