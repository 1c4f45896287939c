package academy.huikuan.grading;

import academy.huikuan.score.Score;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Each criterion's level in halves, 0–8, in the order of the rubric, so that a median between two levels stays exact.
 * Example: levels 3, 2½, 2, 3 and 2 are 6, 5, 4, 6 and 4: together 25 of 40, which reads 2.5 of 4.
 */
public record Grade(Map<String, Integer> halves) {
    /** Halves that one criterion may win. */
    public static final int MOST = 2 * Level.TOP;

    public Grade {
        if (halves.isEmpty()) throw new IllegalArgumentException("a grade without criteria");
        halves.forEach((criterion, half) -> {
            if (half < 0 || half > MOST) throw new IllegalArgumentException(criterion + " " + half);
        });
        halves = Collections.unmodifiableMap(new LinkedHashMap<>(halves));
    }

    public Score score() {
        return new Score(halves.values().stream().mapToInt(Integer::intValue).sum(), MOST * halves.size());
    }

    public Score score(String criterion) {
        return new Score(halves.get(criterion), MOST);
    }

    String encoded() {
        return halves.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    static Grade decoded(String text) {
        Map<String, Integer> halves = new LinkedHashMap<>();
        for (String word : text.split(" ")) {
            int sign = word.indexOf('=');
            halves.put(word.substring(0, sign), Integer.valueOf(word.substring(sign + 1)));
        }
        return new Grade(halves);
    }
}
