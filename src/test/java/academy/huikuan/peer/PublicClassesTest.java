package academy.huikuan.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The model against classes whose true grades are known, with the thresholds that it must keep. */
class PublicClassesTest {
    private static final Path ROOT = Path.of("src/test/resources/peer");
    private static final Scale SCALE = Scale.of(5, 4);
    private static final double PASS = 2.4;

    /** A class. @param truth by submission */
    private record Known(String name, List<PeerReview> reviews, Map<String, Double> truth, Map<String, List<Integer>> trainer, Map<String, String> type) {
        static Known read(Path folder) {
            List<PeerReview> reviews = rows(folder.resolve("reviews.csv"))
                    .map(row -> new PeerReview(id(row[0]), id(row[1]), levels(row, 2)))
                    .toList();
            Map<String, Double> truth = new TreeMap<>();
            Map<String, List<Integer>> trainer = new HashMap<>();
            Map<String, String> type = new HashMap<>();
            rows(folder.resolve("truth.csv")).forEach(row -> {
                truth.put(id(row[0]), Double.valueOf(row[1]));
                trainer.put(id(row[0]), levels(row, 7));
                type.put(id(row[0]), row[14]);
            });
            return new Known(folder.getFileName().toString(), reviews, truth, trainer, type);
        }

        /** Every tenth reviewed submission is graded by the trainer. */
        List<TrainerGrade> tenth() {
            List<String> reviewed = List.copyOf(grouped().keySet());
            return IntStream.range(0, reviewed.size())
                    .filter(place -> place % 10 == 0)
                    .mapToObj(place -> new TrainerGrade(reviewed.get(place), trainer.get(reviewed.get(place))))
                    .toList();
        }

        Map<String, List<PeerReview>> grouped() {
            return reviews.stream().collect(Collectors.groupingBy(PeerReview::submission, TreeMap::new, Collectors.toList()));
        }

        Map<String, Double> mean() {
            Map<String, Double> means = new TreeMap<>();
            grouped().forEach((id, own) ->
                    means.put(id, own.stream().mapToDouble(review -> SCALE.mean(review.levels())).average().orElseThrow()));
            return means;
        }

        /** Per criterion the middle level, between two the mean of them rounded up. */
        Map<String, Double> median() {
            Map<String, Double> medians = new TreeMap<>();
            grouped().forEach((id, own) -> medians.put(
                    id,
                    IntStream.range(0, 5)
                            .mapToDouble(criterion -> middle(own.stream().mapToInt(review -> review.levels().get(criterion)).sorted().toArray()))
                            .average()
                            .orElseThrow()));
            return medians;
        }

        private static double middle(int[] sorted) {
            int half = sorted.length / 2;
            return sorted.length % 2 == 1 ? sorted[half] : Math.ceil((sorted[half - 1] + sorted[half]) / 2.0);
        }

        Map<String, Double> withTrainer(Map<String, Double> grades) {
            Map<String, Double> all = new TreeMap<>(grades);
            tenth().forEach(grade -> all.put(grade.submission(), SCALE.mean(grade.levels())));
            return all;
        }

        double rmse(Map<String, Double> grades) {
            return Math.sqrt(grades.entrySet().stream()
                    .mapToDouble(grade -> Math.pow(grade.getValue() - truth.get(grade.getKey()), 2))
                    .average()
                    .orElseThrow());
        }

        /** Percent of the works that pass instead of failing or the other way round. */
        double misjudged(Map<String, Double> grades) {
            return 100.0
                    * grades.entrySet().stream()
                            .filter(grade -> grade.getValue() >= PASS != truth.get(grade.getKey()) >= PASS)
                            .count()
                    / grades.size();
        }
    }

    private static Stream<String[]> rows(Path file) {
        try {
            return Files.readAllLines(file).stream().skip(1).map(line -> line.split(","));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String id(String number) {
        return String.format("%06d", Integer.parseInt(number));
    }

    private static List<Integer> levels(String[] row, int from) {
        return IntStream.range(from, from + 5).mapToObj(column -> Integer.valueOf(row[column])).toList();
    }

    private static List<Known> classes(String scenario) throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            List<Known> known = folders.filter(folder -> folder.getFileName().toString().startsWith(scenario + "_"))
                    .sorted()
                    .map(Known::read)
                    .toList();
            assertThat(known).hasSize(12);
            return known;
        }
    }

    private static PeerGrades model(Known known, List<TrainerGrade> trainer) {
        return PeerGrades.of(SCALE, known.reviews(), trainer);
    }

    private static Map<String, Double> estimates(PeerGrades model) {
        return model.works().stream().collect(Collectors.toMap(PeerGrades.Work::submission, PeerGrades.Work::estimate));
    }

    @ParameterizedTest
    @CsvSource({"benign,0.98,0.92,0.90", "mixed,0.90,0.80,0.86", "hostile,0.90,0.80,0.80"})
    void it_comes_nearer_to_the_truth_than_mean_and_median(String scenario, double ofMean, double ofMedian, double ofOverride)
            throws IOException {
        double mean = 0;
        double median = 0;
        double override = 0;
        double alone = 0;
        double helped = 0;
        for (Known known : classes(scenario)) {
            mean += known.rmse(known.mean());
            median += known.rmse(known.median());
            override += known.rmse(known.withTrainer(known.mean()));
            alone += known.rmse(estimates(model(known, List.of())));
            helped += known.rmse(estimates(model(known, known.tenth())));
        }
        assertThat(alone / mean).isLessThanOrEqualTo(ofMean);
        assertThat(alone / median).isLessThanOrEqualTo(ofMedian);
        assertThat(helped / override).isLessThanOrEqualTo(ofOverride);
    }

    @ParameterizedTest
    @CsvSource({"benign,85,97", "mixed,85,96", "hostile,75,100"})
    void its_interval_holds_what_it_promises(String scenario, double least, double most) throws IOException {
        for (boolean graded : List.of(false, true)) {
            int within = 0;
            int all = 0;
            for (Known known : classes(scenario))
                for (PeerGrades.Work work : model(known, graded ? known.tenth() : List.of()).works()) {
                    all++;
                    if (Math.abs(work.estimate() - known.truth().get(work.submission())) < 1.645 * work.sd()) within++;
                }
            assertThat(100.0 * within / all).isBetween(least, most);
        }
    }

    @ParameterizedTest
    @CsvSource({"benign", "mixed", "hostile"})
    void it_passes_and_fails_hardly_more_works_wrongly_than_the_mean(String scenario) throws IOException {
        double mean = 0;
        double alone = 0;
        for (Known known : classes(scenario)) {
            mean += known.misjudged(known.mean());
            alone += known.misjudged(estimates(model(known, List.of())));
        }
        assertThat(alone / 12).isLessThanOrEqualTo(mean / 12 + 1.5);
    }

    @Test
    void it_finds_most_lazy_reviewers_and_hardly_any_honest_one() throws IOException {
        int honest = 0;
        int suspected = 0;
        int lazy = 0;
        int found = 0;
        for (Known known : classes("mixed")) {
            if (!known.name().startsWith("mixed_n300_k3_")) continue;
            for (PeerGrades.Grader grader : model(known, List.of()).graders()) {
                if (grader.reviews() < 2) continue;
                String type = known.type().get(grader.grader());
                if (type.equals("honest")) {
                    honest++;
                    if (grader.engaged() < 0.2) suspected++;
                }
                if (type.equals("lazy")) {
                    lazy++;
                    if (grader.engaged() < 0.2) found++;
                }
            }
        }
        assertThat(lazy).isPositive();
        assertThat(100.0 * suspected / honest).isLessThanOrEqualTo(4);
        assertThat(100.0 * found / lazy).isGreaterThanOrEqualTo(60);
    }

    @Test
    void mean_and_median_are_those_of_the_reference() throws IOException {
        Map<?, ?> reference = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(ROOT.resolve("reference.json")));
        for (String scenario : List.of("benign", "mixed", "hostile"))
            for (Known known : classes(scenario)) {
                Map<?, ?> expected = (Map<?, ?>) reference.get(known.name());
                Map<String, Map<String, Double>> baselines = Map.of(
                        "mean", known.mean(),
                        "ora2_median", known.median(),
                        "mean_10pct_override", known.withTrainer(known.mean()),
                        "ora2_median_10pct_override", known.withTrainer(known.median()));
                baselines.forEach((name, grades) -> {
                    Map<?, ?> figures = (Map<?, ?>) expected.get(name);
                    assertThat(known.rmse(grades))
                            .as(known.name() + " " + name)
                            .isCloseTo(((Number) figures.get("rmse")).doubleValue(), within(1e-3));
                    assertThat(known.misjudged(grades)).isCloseTo(((Number) figures.get("mis")).doubleValue(), within(1e-3));
                });
            }
    }

    @Test
    void no_order_of_the_input_changes_a_bit() throws IOException {
        Known known = classes("hostile").get(4);
        List<PeerReview> turned = new ArrayList<>(known.reviews());
        java.util.Collections.shuffle(turned, new java.util.Random(5));
        List<TrainerGrade> grades = new ArrayList<>(known.tenth());
        java.util.Collections.reverse(grades);
        PeerGrades one = model(known, known.tenth());
        PeerGrades other = PeerGrades.of(SCALE, turned, grades);
        assertThat(other.works()).isEqualTo(one.works());
        assertThat(other.graders()).isEqualTo(one.graders());
        assertThat(other.weights()).isEqualTo(one.weights());
    }

    @Test
    void the_weights_of_a_works_reviews_add_up_to_one() throws IOException {
        Known known = classes("mixed").get(5);
        Map<String, Double> sums = model(known, List.of()).weights().stream()
                .collect(Collectors.groupingBy(PeerGrades.Weight::submission, Collectors.summingDouble(PeerGrades.Weight::share)));
        assertThat(sums.keySet()).isEqualTo(Set.copyOf(known.grouped().keySet()));
        assertThat(sums.values()).allSatisfy(sum -> assertThat(sum).isCloseTo(1, within(1e-9)));
    }

    @Test
    void grading_what_the_spot_check_picks_judges_better_than_grading_by_chance() throws IOException {
        double picked = 0;
        double byChance = 0;
        double before = 0;
        for (String scenario : List.of("mixed", "hostile"))
            for (Known known : classes(scenario)) {
                PeerGrades alone = model(known, List.of());
                before += known.misjudged(estimates(alone));
                int budget = Math.max(3, known.grouped().size() / 10);
                for (int seed = 0; seed < 5; seed++) {
                    List<String> picks = alone.spotCheck().picks(budget, PASS, seed).stream().map(SpotCheck.Pick::submission).toList();
                    picked += known.misjudged(graded(known, picks)) / 5;
                    List<String> all = new ArrayList<>(known.grouped().keySet());
                    java.util.Collections.shuffle(all, new java.util.Random(seed));
                    byChance += known.misjudged(graded(known, all.subList(0, budget))) / 5;
                }
            }
        assertThat(picked).isLessThan(byChance).isLessThan(before);
    }

    private static Map<String, Double> graded(Known known, List<String> submissions) {
        List<TrainerGrade> grades =
                submissions.stream().map(id -> new TrainerGrade(id, known.trainer().get(id))).toList();
        return estimates(model(known, grades));
    }

    @Test
    void the_spot_check_draws_two_of_five_by_chance_and_never_what_is_graded() throws IOException {
        Known known = classes("mixed").get(4);
        PeerGrades model = model(known, known.tenth());
        Set<String> graded = known.tenth().stream().map(TrainerGrade::submission).collect(Collectors.toSet());
        List<SpotCheck.Pick> picks = model.spotCheck().picks(20, PASS, 3);
        assertThat(picks).hasSize(20).isEqualTo(model.spotCheck().picks(20, PASS, 3));
        assertThat(picks).extracting(SpotCheck.Pick::submission).doesNotHaveDuplicates().noneMatch(graded::contains);
        assertThat(picks.stream().filter(pick -> pick.reason() == SpotCheck.Reason.CHANCE)).hasSizeBetween(7, 9);
        double now = model.spotCheck().expectedErrors(PASS);
        assertThat(now).isBetween(0.0, 0.5);
        assertThat(model.spotCheck().expectedErrors(PASS, picks)).isLessThan(now);
        assertThat(model.spotCheck().picks(100_000, PASS, 3)).hasSize(known.grouped().size() - graded.size());
    }

    @Test
    void the_spot_check_goes_on_where_the_trainer_is() throws IOException {
        Known known = classes("mixed").get(4);
        List<TrainerGrade> grades = new ArrayList<>();
        int byChance = 0;
        for (int done = 0; done < 20; done++) {
            SpotCheck.Pick next = model(known, grades).spotCheck().picks(done, 1, PASS, 3).get(0);
            if (next.reason() == SpotCheck.Reason.CHANCE) byChance++;
            grades.add(new TrainerGrade(next.submission(), known.trainer().get(next.submission())));
        }
        assertThat(grades).extracting(TrainerGrade::submission).doesNotHaveDuplicates();
        assertThat(byChance).isEqualTo(8);
        SpotCheck check = model(known, grades).spotCheck();
        List<SpotCheck.Pick> picks = check.picks(20, 10, PASS, 3);
        assertThat(check.course(PASS, picks)).hasSize(11).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(check.course(PASS, List.of())).containsExactly(check.expectedErrors(PASS));
    }

    @Test
    void what_is_drawn_by_chance_stays_when_others_are_graded() throws IOException {
        Known known = classes("mixed").get(4);
        List<SpotCheck.Pick> before = model(known, List.of()).spotCheck().picks(0, 10, PASS, 3);
        String first = before.get(0).submission();
        List<TrainerGrade> graded = List.of(new TrainerGrade(before.get(1).submission(), known.trainer().get(before.get(1).submission())));
        assertThat(model(known, graded).spotCheck().picks(0, 10, PASS, 3).get(0).submission()).isEqualTo(first);
    }
}
