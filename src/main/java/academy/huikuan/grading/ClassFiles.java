package academy.huikuan.grading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A class as files that {@link GradeFile} reads. Works are called by their codes, reviewers by numbers that tell nobody's place in a list or in
 * time, and no name stands in them.
 */
final class ClassFiles {
    private final ClassReviews reviews;
    private final Map<String, String> codes;

    ClassFiles(ClassReviews reviews) {
        this.reviews = reviews;
        this.codes = reviews.works().stream().collect(Collectors.toMap(ClassReviews.Work::id, ClassReviews.Work::code));
    }

    /** What peers gave: `grader,submission,c0,c1,…`. */
    String peers() {
        Map<String, Integer> numbers = numbers();
        List<String> rows = reviews.reviews().stream()
                .map(review -> "g" + numbers.get(review.reviewer()) + "," + codes.get(review.work()) + levels(review.levels()))
                .sorted(Comparator.comparing((String row) -> row.substring(row.indexOf(',') + 1)).thenComparing(row -> row))
                .toList();
        return lines("grader,submission", rows);
    }

    /** What trainers gave: `submission,c0,c1,…`. */
    String trainer() {
        return graded(ClassReviews.Work::trainer);
    }

    /** What second trainers gave to works among those, with the same columns. */
    String second() {
        return graded(ClassReviews.Work::second);
    }

    private String graded(Function<ClassReviews.Work, Optional<List<Integer>>> given) {
        return lines(
                "submission",
                reviews.works().stream()
                        .flatMap(work -> given.apply(work).map(levels -> work.code() + levels(levels)).stream())
                        .sorted()
                        .toList());
    }

    private Map<String, Integer> numbers() {
        List<String> shuffled = reviews.reviews().stream()
                .map(ClassReviews.Given::reviewer)
                .distinct()
                .sorted(Comparator.comparing((String id) -> UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString()))
                .toList();
        return IntStream.range(0, shuffled.size()).boxed().collect(Collectors.toMap(shuffled::get, place -> place + 1));
    }

    private static String levels(List<Integer> levels) {
        return levels.stream().map(level -> "," + level).collect(Collectors.joining());
    }

    private String lines(String ids, List<String> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(ids + IntStream.range(0, reviews.criteria().size()).mapToObj(criterion -> ",c" + criterion).collect(Collectors.joining()));
        lines.addAll(rows);
        return String.join("\n", lines) + "\n";
    }
}
