package academy.huikuan.grading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The plain mean per criterion, averaged over the criteria. */
final class MeanRule {
    private MeanRule() {}

    static Grade grade(List<String> criteria, List<Marks> reviews) {
        Map<String, Double> levels = new LinkedHashMap<>();
        for (String criterion : criteria)
            levels.put(
                    criterion,
                    reviews.stream()
                            .flatMap(marks -> marks.level(criterion).stream())
                            .mapToInt(Level::value)
                            .average()
                            .orElseThrow());
        return Grade.fine(levels);
    }
}
