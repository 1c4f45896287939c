package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradeFilesTest {
    private static final ExerciseId EXERCISE = new ExerciseId("01990000-0000-4000-8000-000000000700");

    private final ModelClass some = new ModelClass();

    @TempDir
    private Path folder;

    private GradeFiles files(ClassReviews... more) {
        Map<String, WorkEstimate> estimates = new HashMap<>();
        Map<String, Double> results = new HashMap<>();
        ClassModel model = some.model();
        Map<String, List<Weighing>> weighings = model.weighings();
        model.works().forEach((id, said) -> {
            WorkEstimate estimate = new WorkEstimate(id, EXERCISE);
            estimate.take(said, model.reviews().criteria(), 2.4, model.model().link(), weighings.get(id), Instant.EPOCH);
            estimates.put(id, estimate);
            results.put(id, estimate.estimate());
        });
        some.works.forEach(work -> work.trainer().ifPresent(levels -> results.put(work.id(), model.mean(levels))));
        List<ClassReviews> classes = new java.util.ArrayList<>(List.of(some.reviews()));
        classes.addAll(List.of(more));
        return new GradeFiles(ModelClass.CODES, classes, estimates, results);
    }

    private Map<String, String> unpacked(GradeFiles files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        files.write(bytes);
        Map<String, String> texts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal().getYear()).isEqualTo(2000);
                texts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private String command(Map<String, String> texts) throws IOException {
        for (String name : List.of("reviews.csv", "trainer.csv", "second.csv")) Files.writeString(folder.resolve(name), texts.get(name));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = GradeFile.run(
                Stream.of("reviews.csv", "trainer.csv", "second.csv").map(name -> folder.resolve(name).toString()).toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                System.err);
        assertThat(code).isZero();
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void the_command_prints_the_results_to_the_letter() throws IOException {
        some.flat(4, 4);
        for (int s : List.of(2, 9, 17))
            some.works.set(s, ModelClass.work(s, Optional.of(List.of(1, 2, 3, 2, 4)), Optional.of(List.of(4, 4, 4, 4, 4)), Set.of(), false));
        some.reviews.removeIf(review -> review.work().equals(ModelClass.id(17)));
        Map<String, String> texts = unpacked(files());
        assertThat(texts.keySet()).containsExactly("reviews.csv", "trainer.csv", "second.csv", "results.csv");
        assertThat(texts.get("results.csv")).isEqualTo(command(texts)).hasLineCount(1 + ModelClass.WORKS);
    }

    @Test
    void there_is_nothing_but_codes_and_digits_in_an_order_that_tells_nothing() throws IOException {
        Map<String, String> texts = unpacked(files());
        List<String> lines = texts.get("reviews.csv").lines().toList();
        assertThat(lines.get(0)).isEqualTo("grader,submission,c0,c1,c2,c3,c4");
        assertThat(lines.subList(1, lines.size()))
                .hasSize(3 * ModelClass.WORKS)
                .allMatch(line -> line.matches("g[0-9a-f]{16},w[0-9a-f]{16}(,[0-4]){5}"))
                .isSortedAccordingTo(java.util.Comparator.comparing(line -> line.split(",")[1]));
        some.works.forEach(work -> assertThat(texts.values()).noneMatch(text -> text.contains(work.id()) || text.contains(work.code())));
        java.util.Collections.shuffle(some.reviews, new java.util.Random(5));
        java.util.Collections.reverse(some.works);
        assertThat(unpacked(files())).isEqualTo(texts);
    }

    @Test
    void codes_are_the_exercises_own() {
        String id = ModelClass.id(1);
        Codes other = new Codes("b2".repeat(32));
        assertThat(ModelClass.CODES.work(id)).isEqualTo(ModelClass.CODES.work(id)).isNotEqualTo(other.work(id));
        assertThat(ModelClass.CODES.work(id).substring(1)).isNotEqualTo(ModelClass.CODES.grader(id).substring(1));
    }

    @Test
    void works_of_other_criteria_have_files_of_their_own() throws IOException {
        ClassReviews.Work work = new ClassReviews.Work(
                "other", "R-77", "A case", "pa", Set.of(), Optional.empty(), Optional.empty(), 3, false, false);
        ClassReviews two = new ClassReviews(
                List.of("a", "b"), List.of("A", "B"), 2.4, List.of(work),
                List.of(new ClassReviews.Given("01990000-0000-4000-8000-000000009901", "other", "pb", List.of(3, 1))));
        Map<String, String> texts = unpacked(files(two));
        assertThat(texts).hasSize(8);
        assertThat(texts.get("reviews-2.csv")).startsWith("grader,submission,c0,c1\n").endsWith(",3,1\n");
        assertThat(texts.get("trainer-2.csv")).isEqualTo("submission,c0,c1\n");
        assertThat(texts.get("second-2.csv")).isEqualTo("submission,c0,c1\n");
        assertThat(texts.get("results-2.csv").lines().skip(1)).singleElement().asString().endsWith(",1,2.000000,2.000000,,,,,,");
    }

    @Test
    void where_nothing_was_reviewed_there_is_nothing() throws IOException {
        ClassReviews none = new ClassReviews(List.of("a"), List.of("A"), 2.4, List.of(), List.of());
        assertThat(new GradeFiles(ModelClass.CODES, List.of(none), Map.of(), Map.of()).classes()).isEmpty();
    }
}
