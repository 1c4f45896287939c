package academy.huikuan.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InflationTest {
    private static final Path ROOT = Path.of("src/test/resources/peer");
    private static final Scale SCALE = Scale.of(5, 4);
    private static final int CLIQUE = 13;

    private static List<String[]> rows(Path file) {
        try {
            return Files.readAllLines(file).stream().skip(1).map(line -> line.split(",")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Scores of all groups of a scenario's classes of 60 and 300 with three reviews inside or more. @param group of a line of the truth */
    private static List<PeerGrades.Inflation> groups(String scenario, Function<String[], String> group) throws IOException {
        List<PeerGrades.Inflation> found = new ArrayList<>();
        try (Stream<Path> folders = Files.list(ROOT)) {
            for (Path folder : folders.filter(one -> one.getFileName().toString().matches(scenario + "_n(60|300)_.*")).sorted().toList()) {
                List<PeerReview> reviews = rows(folder.resolve("reviews.csv")).stream()
                        .map(row -> new PeerReview(
                                row[0],
                                row[1],
                                IntStream.range(2, 7).mapToObj(at -> Integer.valueOf(row[at])).toList()))
                        .toList();
                Map<String, String> groups = new HashMap<>();
                rows(folder.resolve("truth.csv")).forEach(row -> groups.put(row[0], group.apply(row)));
                Map<String, Set<PeerGrades.Edge>> inside = new TreeMap<>();
                for (PeerReview review : reviews) {
                    String own = groups.get(review.grader());
                    if (own != null && !own.equals("-1") && own.equals(groups.get(review.submission())))
                        inside.computeIfAbsent(own, any -> new HashSet<>())
                                .add(new PeerGrades.Edge(review.grader(), review.submission()));
                }
                PeerGrades model = PeerGrades.of(SCALE, reviews, List.of());
                inside.values().stream().map(model::inflation).filter(one -> one.reviews() >= 3).forEach(found::add);
            }
        }
        return found;
    }

    private static double share(List<PeerGrades.Inflation> groups) {
        return groups.stream().filter(group -> group.score() > 2.33).count() / (double) groups.size();
    }

    @Test
    void groups_that_collude_stand_out_and_others_hardly_ever() throws IOException {
        List<PeerGrades.Inflation> colluding = groups("hostile", row -> row[CLIQUE]);
        List<PeerGrades.Inflation> honest = groups("benign", row -> String.valueOf(Integer.parseInt(row[0]) % 10));
        assertThat(share(colluding)).isGreaterThan(0.5);
        assertThat(share(honest)).isLessThan(0.05);
    }

    @Test
    void a_group_without_reviews_has_no_score() {
        PeerGrades model = PeerGrades.of(SCALE, List.of(new PeerReview("g", "s", List.of(1, 2, 3, 2, 1))), List.of());
        assertThat(model.inflation(Set.of())).isEqualTo(new PeerGrades.Inflation(0, 0, 0));
        assertThat(model.inflation(Set.of(new PeerGrades.Edge("x", "y"))).reviews()).isZero();
        assertThat(model.inflation(Set.of(new PeerGrades.Edge("g", "s"))).score()).isFinite();
    }

    @Test
    void whoever_is_generous_everywhere_is_not_generous_inside_a_group() {
        List<PeerReview> reviews = new ArrayList<>();
        Set<PeerGrades.Edge> inside = new HashSet<>();
        for (int s = 0; s < 20; s++) {
            int level = 1 + s % 2;
            reviews.add(new PeerReview("a" + s % 7, "s" + s, java.util.Collections.nCopies(5, level)));
            reviews.add(new PeerReview("b" + s % 6, "s" + s, java.util.Collections.nCopies(5, level)));
            reviews.add(new PeerReview("kind", "s" + s, java.util.Collections.nCopies(5, level + 1)));
            if (s < 4) inside.add(new PeerGrades.Edge("kind", "s" + s));
        }
        assertThat(PeerGrades.of(SCALE, reviews, List.of()).inflation(inside).score()).isCloseTo(0, within(1.0));
    }
}
