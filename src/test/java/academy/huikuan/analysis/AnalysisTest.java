package academy.huikuan.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import academy.huikuan.score.Score;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Six learners, items a and b of 1 point, c of 2 points, worked out by hand:
 * <pre>
 *           a   b   c  total of 4     without a  without b  without c
 * first     1   1   2     4               3          3          2
 * second    1   ½   2     3½              2½         3          1½
 * third     1   0   1     2               1          2          1
 * fourth    0   1   1     2               2          1          1
 * fifth     1   0   0     1               0          1          1
 * sixth     0   0   0     0               0          0          0
 * sum       4  2½   6    12½              8½        10          6½
 * squares   4  2¼  10    37¼              20¼       24          9¼
 * around
 * the mean  4/3  29/24  4  269/24         197/24    22/3       53/24      (squares − sum²/6)
 * </pre>
 * The fourth chose option 1 at item a, the sixth left it out, nobody chose option 2.
 */
class AnalysisTest {
    private static final List<Taken> ATTEMPTS = List.of(
            sheet("first", Sheets.chose("a", Sheets.VERSION, "0"), 2, 2),
            sheet("second", Sheets.chose("a", Sheets.VERSION, "0"), 1, 2),
            sheet("third", Sheets.chose("a", Sheets.VERSION, "0"), 0, 1),
            sheet("fourth", Sheets.chose("a", Sheets.VERSION, "1"), 2, 1),
            sheet("fifth", Sheets.chose("a", Sheets.VERSION, "0"), 0, 0),
            sheet("sixth", Sheets.chose("a", Sheets.VERSION), 0, 0));

    private final Analysis analysis = Analysis.of(ATTEMPTS);

    private static Taken sheet(String id, Response a, int halvesOfB, int pointsOfC) {
        return new Taken(id, List.of(a, Sheets.marked("b", halvesOfB, 1), Sheets.marked("c", pointsOfC, 2)));
    }

    @Test
    void facility_is_the_mean_share_with_wilsons_interval() {
        // 4/6, 2½/6, 6/12. Wilson's limits are the two t with (p − t)² = 1.96² t(1 − t)/6:
        // with 1.96²/6 = 0.64024 that is 1.64024 t² − (2p + 0.64024) t + p² = 0; p = ½: t = ½ ± √(0.64024/1.64024)/2 = ½ ± 0.31238
        is(item("a").facility(), 0.6667, 0.3000, 0.9032);
        is(item("b").facility(), 0.4167, 0.1395, 0.7589);
        is(item("c").facility(), 0.5000, 0.1876, 0.8124);
    }

    @Test
    void standard_deviation_divides_by_one_less_than_the_attempts() {
        // √(4/3 / 5), √(29/24 / 5), √(4 / 5) / 2
        is(item("a").deviation(), 0.5164);
        is(item("b").deviation(), 0.4916);
        is(item("c").deviation(), 0.4472);
    }

    @Test
    void correlation_is_with_the_total_without_the_item() {
        // a: (3 + 2½ + 1 − 4 × 8½/6) / √(4/3 × 197/24) = 0.83333 / 3.30824
        // b: (3 + 1½ + 1 − 2½ × 10/6) / √(29/24 × 22/3) = 1.33333 / 2.97676
        // c: (4 + 3 + 1 + 1 − 6 × 6½/6) / √(4 × 53/24) = 2.5 / 2.97209
        // Fisher: atanh 0.25190 = 0.25744, ± 1.95996/√3 = 1.13159: tanh −0.87415, tanh 1.38903
        is(item("a").correlation(), 0.2519, -0.7035, 0.8830);
        is(item("b").correlation(), 0.4479, -0.5713, 0.9237);
        is(item("c").correlation(), 0.8412, 0.0933, 0.9822);
    }

    @Test
    void upper_less_lower_takes_two_of_six() {
        // 27 % of 6 = 1.62, so 2: the first and second against the fifth and sixth
        // a: 1 − ½; b: ¾ − 0; c: 1 − 0
        is(item("a").upperLower(), 0.5);
        is(item("b").upperLower(), 0.75);
        is(item("c").upperLower(), 1);
    }

    @Test
    void discriminative_efficiency_is_of_the_most_that_these_marks_could_do() {
        // a: sorted 0 0 1 1 1 1 and 0 0 1 2 2½ 3 would give 8½ − 4 × 8½/6 = 2.83333; it is 0.83333
        // b: sorted 0 0 0 ½ 1 1 and 0 1 1 2 3 3 would give 7 − 2½ × 10/6 = 2.83333; it is 1.33333
        // c: is in order already
        is(item("a").efficiency(), 0.2941);
        is(item("b").efficiency(), 0.4706);
        is(item("c").efficiency(), 1);
    }

    @Test
    void intended_weight_is_the_share_of_the_maximum_and_effective_weight_that_of_the_covariance_roots() {
        is(item("a").intendedWeight(), 0.25);
        is(item("c").intendedWeight(), 0.5);
        // covariances with the total: a (10½ − 4 × 12½/6)/5 = 0.43333, b (7¾ − 2½ × 12½/6)/5 = 0.50833, c (19 − 6 × 12½/6)/5 = 1.3
        // roots 0.65828 + 0.71297 + 1.14018 = 2.51143
        is(item("a").effectiveWeight(), 0.2621);
        is(item("b").effectiveWeight(), 0.2839);
        is(item("c").effectiveWeight(), 0.4540);
    }

    @Test
    void the_guess_is_what_the_version_says() {
        is(item("a").guess(), 0.3333);
    }

    @Test
    void totals_have_mean_median_and_spread() {
        QuizFigures quiz = analysis.quiz();
        assertThat(quiz.n()).isEqualTo(6);
        // 12½/24; √(269/24 / 5) / 4 = 1.49722/4 = 0.37430; t with 5 degrees 2.57058: ± 2.57058 × 0.37430/√6 = 0.39281
        is(quiz.mean(), 0.5208, 0.1280, 0.9136);
        is(quiz.median(), 0.5);
        is(quiz.deviation(), 0.3743);
        // from the mean 2.08333: 1.91667 1.41667 −0.08333 −0.08333 −1.08333 −2.08333
        // cubes sum to −0.43056: k₃ = 6 × −0.43056/20 = −0.12917; k₂ = 2.24167, k₂^1.5 = 3.35628
        is(quiz.skewness(), -0.0385);
        // fourth powers sum to 37.73871: m₄ = 6.28979, m₂ = 1.86806: k₄ = 36 × (7 × 6.28979 − 15 × 3.48963)/60 = −4.98958; k₂² = 5.02507
        is(quiz.kurtosis(), -0.9929);
        assertThat(quiz.tenths()).containsExactly(1, 0, 1, 0, 0, 2, 0, 0, 1, 1);
    }

    @Test
    void alpha_and_the_error_of_measurement_come_from_the_variances() {
        QuizFigures quiz = analysis.quiz();
        // variances 0.26667 + 0.24167 + 0.8 = 1.30833 of 2.24167: 3/2 × (1 − 0.58364)
        // Feldt: 1 − 0.37546 × F(0.975; 5, 10) = 1 − 0.37546 × 4.23609, and 1 − 0.37546 × F(0.025; 5, 10) = 1 − 0.37546/6.61915
        is(quiz.alpha(), 0.6245, -0.5905, 0.9433);
        is(quiz.errorRatio(), 0.6128);
        is(quiz.standardError(), 0.2294);
        assertThat(analysis.comparable()).isTrue();
    }

    @Test
    void the_distractor_table_says_who_chose_what() {
        VersionFigures version = item("a").versions().get(0);
        assertThat(version.n()).isEqualTo(6);
        assertThat(version.omitted()).isEqualTo(1);
        ChoiceFigures key = version.choices().get(0);
        assertThat(key.count()).isEqualTo(4);
        assertThat(key.share()).isCloseTo(0.6667, within(0.00005));
        // (3 + 2½ + 1 + 0)/3/4; here choosing the key is the mark; upper 2 of 2, lower 1 of 2
        is(key.meanRest(), 0.5417);
        is(key.pointBiserial(), 0.2519, -0.7035, 0.8830);
        is(key.upper(), 1);
        is(key.lower(), 0.5);
        ChoiceFigures chosenOnce = version.choices().get(1);
        // (2 − 1 × 8½/6) / √(5/6 × 197/24) = 0.58333/2.61539
        is(chosenOnce.meanRest(), 0.6667);
        is(chosenOnce.pointBiserial(), 0.2230);
        is(chosenOnce.upper(), 0);
        ChoiceFigures never = version.choices().get(2);
        assertThat(never.count()).isZero();
        assertThat(never.meanRest()).isEqualTo(Figure.missing(Figure.Reason.NOBODY));
        assertThat(never.pointBiserial()).isEqualTo(Figure.missing(Figure.Reason.NO_SPREAD));
    }

    @Test
    void six_attempts_raise_no_flag() {
        assertThat(analysis.items()).allSatisfy(item -> assertThat(item.flags()).isEmpty());
    }

    @Test
    void written_answers_are_counted_by_class_the_most_frequent_first() {
        Version written = new Version("w", List.of(), java.util.OptionalDouble.empty());
        List<Taken> attempts = List.of(
                written(written, "30", 0), written(written, "45", 1), written(written, "45", 1), written(written, "60", 0));
        ItemFigures item = Analysis.of(attempts).item("a").orElseThrow();
        assertThat(item.versions().get(0).choices()).extracting(line -> line.choice().key()).containsExactly("45", "30", "60");
        assertThat(item.guess()).isEqualTo(Figure.missing(Figure.Reason.NO_GUESS));
    }

    private static Taken written(Version version, String answer, int right) {
        return new Taken(answer, List.of(new Response("a", version, new Score(right, 1), 1, List.of(answer)), Sheets.marked("b", 1, 1)));
    }

    private ItemFigures item(String key) {
        return analysis.item(key).orElseThrow();
    }

    static void is(Figure figure, double value) {
        assertThat(figure.number()).hasValueCloseTo(value, within(0.00005));
    }

    static void is(Figure figure, double value, double low, double high) {
        is(figure, value);
        assertThat(figure.bounds().orElseThrow().low()).isCloseTo(low, within(0.00005));
        assertThat(figure.bounds().orElseThrow().high()).isCloseTo(high, within(0.00005));
    }
}
