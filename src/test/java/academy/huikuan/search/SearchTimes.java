package academy.huikuan.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Prints how long searches take, by hand: two hundred queries cut out of the course's own files, on an index of their paragraphs,
 * ten to a document. No test, since times depend on the machine.
 */
final class SearchTimes {
    private static final int QUERIES = 200;
    private static final int[] LENGTHS = {2, 3, 4, 6, 9, 14, 24, 60};

    private SearchTimes() {}

    public static void main(String[] arguments) throws IOException {
        List<Document> documents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(md|yaml)")).sorted().toList()) {
                List<String> lines = Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
                for (int at = 0; at < lines.size(); at += 10) {
                    String text = String.join("\n", lines.subList(at, Math.min(at + 10, lines.size())));
                    documents.add(new Document("course", file.toString(), "", "/" + file + "#" + at, text, "a"));
                }
            }
        }
        long begun = System.nanoTime();
        Index index = Index.of(documents);
        System.out.printf("%d documents indexed in %d ms%n", documents.size(), (System.nanoTime() - begun) / 1_000_000);
        for (int round = 1; round <= 3; round++) {
            double[] times = new double[QUERIES];
            for (int i = 0; i < QUERIES; i++) {
                String text = documents.get(i * 37 % documents.size()).text();
                int from = i * 13 % Math.max(1, text.length() - 60);
                String query = text.substring(from, Math.min(text.length(), from + LENGTHS[i % LENGTHS.length]));
                long start = System.nanoTime();
                index.find(query, Optional.empty(), Set.of("a"), 1);
                times[i] = (System.nanoTime() - start) / 1e6;
            }
            Arrays.sort(times);
            double middle = times[QUERIES / 2];
            double high = times[QUERIES * 99 / 100];
            System.out.printf("round %d: p50 %.2f ms, p99 %.2f ms, longest %.2f ms%n", round, middle, high, times[QUERIES - 1]);
        }
    }
}
