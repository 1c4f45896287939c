package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files that a trainer has downloaded, and what the command makes of them. */
final class ExportedClass {
    private static final int RESULT = 8;

    /** A line of `results.csv` or of what the command prints. */
    record Line(String submission, List<String> numbers, String result, String weights) {
        static Line of(String text) {
            List<String> cells = List.of(text.split(",", -1));
            return new Line(cells.get(0), cells.subList(1, RESULT), cells.get(RESULT), cells.get(RESULT + 1));
        }

        int reviews() {
            return Integer.parseInt(numbers.get(0));
        }

        double mean() {
            return Double.parseDouble(numbers.get(1));
        }

        double median() {
            return Double.parseDouble(numbers.get(2));
        }

        double estimate() {
            return Double.parseDouble(numbers.get(3));
        }

        double low() {
            return Double.parseDouble(numbers.get(5));
        }

        double high() {
            return Double.parseDouble(numbers.get(6));
        }
    }

    private final Path folder;
    final List<String> reviews;
    final List<String> grades;
    final Map<String, Line> results;
    final Map<String, Line> printed;

    ExportedClass(byte[] zip, Path folder) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        unpack(new ZipInputStream(new ByteArrayInputStream(zip)), "");
        this.reviews = body(Files.readAllLines(folder.resolve("reviews.csv")));
        this.grades = body(Files.readAllLines(folder.resolve("trainer.csv")));
        this.results = lines(Files.readAllLines(folder.resolve("results.csv")));
        this.printed = lines(command());
    }

    private void unpack(ZipInputStream zip, String under) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.isDirectory() || !entry.getName().startsWith(under)) continue;
            Path file = folder.resolve(entry.getName());
            Files.createDirectories(file.getParent());
            Files.write(file, zip.readAllBytes());
        }
    }

    /** As the page says it: from the WAR's own classes, in a process of its own. */
    private List<String> command() throws IOException, InterruptedException {
        Path war = Path.of(System.getProperty("product.folder", "target/product"), "huikuan-academy.war");
        unpack(new ZipInputStream(Files.newInputStream(war)), "WEB-INF/");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        "WEB-INF/classes" + File.pathSeparator + "WEB-INF/lib/*",
                        "academy.huikuan.grading.GradeFile",
                        "reviews.csv",
                        "trainer.csv",
                        "second.csv")
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("printed.csv").toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(folder.resolve("errors.txt"))).isEmpty();
        assertThat(process.exitValue()).isZero();
        return Files.readAllLines(folder.resolve("printed.csv"));
    }

    private static List<String> body(List<String> lines) {
        return lines.subList(1, lines.size());
    }

    private static Map<String, Line> lines(List<String> lines) {
        assertThat(lines.get(0)).isEqualTo(GradeTable.HEADER);
        Map<String, Line> bySubmission = new LinkedHashMap<>();
        for (String line : body(lines)) assertThat(bySubmission.put(line.split(",")[0], Line.of(line))).as("twice: " + line).isNull();
        return bySubmission;
    }

    /** The levels that each work was given, by its code; sorted, for nobody knows who is who. */
    Map<String, List<String>> levels() {
        Map<String, List<String>> levels = new LinkedHashMap<>();
        for (String line : reviews) {
            String[] cells = line.split(",", 3);
            levels.merge(cells[1], List.of(cells[2]), (one, more) -> Stream.concat(one.stream(), more.stream()).sorted().toList());
        }
        return levels;
    }
}
