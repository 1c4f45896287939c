package academy.huikuan.grading;

import academy.huikuan.peer.PeerGrades;
import academy.huikuan.peer.Scale;
import academy.huikuan.rubric.Rubric;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The reviews of an exercise as {@link GradeFile} reads them, `reviews.csv`, `trainer.csv` and
 * `second.csv`, and what the pages show of its works in the
 * columns that it prints, `results.csv`. Works with other criteria cannot be compared: theirs are `reviews-2.csv` and so on. There is
 * nothing in them but codes and digits, ordered by the codes, so that nothing shows who, what or when.
 * @param classes of the exercise, those with most works first
 * @param estimates as kept, by work
 * @param results as shown, from 0 to {@value Level#TOP}, by work; none for a work that has none
 */
record GradeFiles(
        Codes codes, List<ClassReviews> classes, Map<String, WorkEstimate> estimates, Map<String, Double> results) {
    /** So that the same reviews make the same file; the earliest that a ZIP file can say, with a margin for time zones. */
    private static final LocalDateTime DATE = LocalDateTime.of(2000, 1, 1, 0, 0);

    GradeFiles {
        classes = classes.stream().filter(one -> !one.isEmpty()).toList();
    }

    /** A line of a table, and the code by which it is ordered. */
    private record Line(String code, String text) {}

    void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Writer writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.US_ASCII));
        for (int number = 1; number <= classes.size(); number++) {
            String ending = number == 1 ? ".csv" : "-" + number + ".csv";
            ClassReviews one = classes.get(number - 1);
            write(zip, writer, "reviews" + ending, "grader,submission," + columns(one), reviews(one));
            write(zip, writer, "trainer" + ending, "submission," + columns(one), grades(one, ClassReviews.Work::trainer));
            write(zip, writer, "second" + ending, "submission," + columns(one), grades(one, ClassReviews.Work::second));
            write(zip, writer, "results" + ending, GradeTable.HEADER, results(one));
        }
        zip.finish();
    }

    private static void write(ZipOutputStream zip, Writer writer, String name, String header, List<Line> lines) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(DATE);
        zip.putNextEntry(entry);
        writer.append(header).append('\n');
        for (Line line : lines) writer.append(line.text()).append('\n');
        writer.flush();
        zip.closeEntry();
    }

    private static String columns(ClassReviews one) {
        return IntStream.range(0, one.criteria().size()).mapToObj(criterion -> "c" + criterion).collect(Collectors.joining(","));
    }

    private static String levels(List<Integer> levels) {
        return levels.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Line> sorted(Stream<Line> lines) {
        return lines.sorted(Comparator.comparing(Line::code).thenComparing(Line::text)).toList();
    }

    private List<Line> reviews(ClassReviews one) {
        return sorted(one.reviews().stream().map(review -> {
            String work = codes.work(review.work());
            return new Line(work, codes.grader(review.reviewer()) + "," + work + "," + levels(review.levels()));
        }));
    }

    private List<Line> grades(ClassReviews one, Function<ClassReviews.Work, Optional<List<Integer>>> given) {
        return sorted(one.works().stream().flatMap(work -> given.apply(work).stream().map(levels -> {
            String code = codes.work(work.id());
            return new Line(code, code + "," + levels(levels));
        })));
    }

    /** The works that the command lists too: those that someone has reviewed or graded. */
    private List<Line> results(ClassReviews one) {
        Scale scale = Scale.of(one.criteria().size(), Rubric.TOP);
        Map<String, List<ClassReviews.Given>> byWork = one.byWork();
        return sorted(one.works().stream()
                .filter(work -> work.trainer().isPresent() || byWork.containsKey(work.id()))
                .map(work -> result(scale, work.id(), byWork.getOrDefault(work.id(), List.of()))));
    }

    private Line result(Scale scale, String work, List<ClassReviews.Given> given) {
        String code = codes.work(work);
        Optional<WorkEstimate> said = Optional.ofNullable(estimates.get(work));
        Map<ReviewId, Weighing> weighings = said.map(WorkEstimate::weighings).orElse(Map.of());
        Double result = results.get(work);
        return new Line(
                code,
                GradeTable.line(
                        scale,
                        code,
                        given.stream().map(ClassReviews.Given::levels).toList(),
                        said.map(some -> new PeerGrades.Work(
                                code, some.estimate(), some.deviation(), some.low(), some.high(), List.of(), some.reviews())),
                        result == null ? "" : GradeTable.number(result),
                        given.stream()
                                .flatMap(review -> Optional.ofNullable(weighings.get(new ReviewId(review.id()))).stream()
                                        .map(one -> new PeerGrades.Weight(codes.grader(review.reviewer()), code, one.share())))
                                .toList()));
    }
}
