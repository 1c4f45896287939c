package academy.huikuan.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.people.Passwords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOON = Instant.parse("2026-12-01T04:00:00Z");

    private static Terms.OfCohort cohort(String minutes, String attempts) {
        return new Terms.OfCohort(Optional.empty(), Optional.empty(), Optional.empty(), number(minutes), number(attempts));
    }

    private static Terms.OfCohort open(Instant opens, Instant closes) {
        return new Terms.OfCohort(
                Optional.ofNullable(opens), Optional.ofNullable(closes), Optional.empty(), OptionalInt.empty(), OptionalInt.empty());
    }

    private static Terms.OfCohort locked(String word) {
        return new Terms.OfCohort(
                Optional.empty(), Optional.empty(), Optional.of(Passwords.shared(word)), OptionalInt.empty(), OptionalInt.empty());
    }

    private static OptionalInt number(String text) {
        return text.equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    private static Terms.Extra extra(int percent, int minutes, int attempts) {
        return new Terms.Extra(percent, minutes, attempts, Optional.empty());
    }

    private static Terms of(String file, List<Terms.OfCohort> cohorts, Terms.Extra... extras) {
        return Terms.of(RulesText.quiz(file, 12).conduct(), ZONE, cohorts, List.of(extras));
    }

    /** Minutes in the file; those of the cohorts, - for the file's; percent and minutes more of each accommodation; what holds. 0 is no limit. */
    @ParameterizedTest
    @CsvSource({
        "20, '', '', 20", "20, -, '', 20", "20, 30, '', 30", "20, 10, '', 10", "20, 10 30, '', 30", "20, 10 -, '', 20", "20, 10 0, '', 0",
        "0, '', 50+0, 0", "0, 20, 50+0, 30", "20, '', 25+0, 25", "30, '', 25+0, 38", "20, '', 0+7, 27", "20, '', 25+0 0+7, 27",
        "20, '', 50+0 0+7, 30", "20, 40, 25+0, 50"
    })
    void the_longest_time_holds(int file, String cohorts, String extras, int minutes) {
        List<Terms.OfCohort> set = words(cohorts).map(word -> cohort(word, "-")).toList();
        Terms.Extra[] given = words(extras)
                .map(word -> word.split("\\+"))
                .map(both -> extra(Integer.parseInt(both[0]), Integer.parseInt(both[1]), 0))
                .toArray(Terms.Extra[]::new);
        assertThat(of("minutes: " + file, set, given).minutes()).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({
        "3, '', '', 3", "3, 5, '', 5", "3, 1, '', 1", "3, 1 -, '', 3", "3, 0, '', 0", "3, '', 2, 5", "3, '', 2 1, 6", "3, '', 1 1, 5", "0, '', 2, 0",
        "0, 2, 1, 3"
    })
    void the_most_attempts_hold_and_those_given_add_up(int file, String cohorts, String extras, int attempts) {
        List<Terms.OfCohort> set = words(cohorts).map(word -> cohort("-", word)).toList();
        Terms.Extra[] given = words(extras).map(word -> extra(0, 0, Integer.parseInt(word))).toArray(Terms.Extra[]::new);
        assertThat(of("attempts: " + file, set, given).attempts()).isEqualTo(attempts);
    }

    private static java.util.stream.Stream<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty());
    }

    @Test
    void the_file_s_dates_are_the_installation_s() {
        Terms terms = of("opens: 2026-12-01\ncloses: 2026-12-20", List.of());
        assertThat(terms.opens()).contains(Instant.parse("2026-11-30T16:00:00Z"));
        assertThat(terms.closes()).contains(Instant.parse("2026-12-20T16:00:00Z"));
    }

    @Test
    void the_earliest_opening_and_the_latest_closing_hold() {
        Terms two = of("", List.of(open(NOON, NOON.plusSeconds(60)), open(NOON.plusSeconds(30), NOON.plusSeconds(90))));
        assertThat(two.opens()).contains(NOON);
        assertThat(two.closes()).contains(NOON.plusSeconds(90));
        assertThat(two.early(NOON.minusMillis(1))).isTrue();
        assertThat(two.early(NOON)).isFalse();
        assertThat(two.late(NOON.plusSeconds(89))).isFalse();
        assertThat(two.late(NOON.plusSeconds(90))).isTrue();

        Terms oneIsFree = of("", List.of(open(NOON, NOON.plusSeconds(60)), Terms.OfCohort.NOTHING));
        assertThat(oneIsFree.opens()).isEmpty();
        assertThat(oneIsFree.closes()).isEmpty();
    }

    @Test
    void a_learner_s_own_closing_counts_only_where_it_is_later() {
        List<Terms.OfCohort> cohort = List.of(open(null, NOON));
        assertThat(of("", cohort, new Terms.Extra(0, 0, 0, Optional.of(NOON.plusSeconds(60)))).closes()).contains(NOON.plusSeconds(60));
        assertThat(of("", cohort, new Terms.Extra(0, 0, 0, Optional.of(NOON.minusSeconds(60)))).closes()).contains(NOON);
        assertThat(of("", List.of(), new Terms.Extra(0, 0, 0, Optional.of(NOON))).closes()).isEmpty();
    }

    @Test
    void an_attempt_ends_with_its_time_or_with_the_quiz() {
        assertThat(of("minutes: 20", List.of()).due(NOON)).contains(NOON.plusSeconds(1200));
        assertThat(of("minutes: 0", List.of()).due(NOON)).isEmpty();
        assertThat(of("minutes: 0", List.of(open(null, NOON.plusSeconds(60)))).due(NOON)).contains(NOON.plusSeconds(60));
        assertThat(of("minutes: 20", List.of(open(null, NOON.plusSeconds(60)))).due(NOON)).contains(NOON.plusSeconds(60));
        assertThat(of("minutes: 20", List.of(open(null, NOON.plusSeconds(9000)))).due(NOON)).contains(NOON.plusSeconds(1200));
    }

    @Test
    void a_password_is_the_file_s_or_the_cohort_s() {
        assertThat(of("", List.of()).fits("")).isTrue();
        Terms file = of("password: 回款", List.of());
        assertThat(file.fits(" 回款 ")).isTrue();
        assertThat(file.fits("")).isFalse();
        Terms hashed = of("password: \"" + Passwords.shared("回款") + "\"", List.of());
        assertThat(hashed.fits(" 回款 ")).isTrue();
        assertThat(hashed.fits(hashed.passwords().get(0).text())).isFalse();
        Terms cohort = of("password: 回款", List.of(locked("闭环")));
        assertThat(cohort.fits("闭环")).isTrue();
        assertThat(cohort.fits("回款")).isFalse();
        Terms both = of("password: 回款", List.of(locked("闭环"), Terms.OfCohort.NOTHING));
        assertThat(both.fits("闭环")).isTrue();
        assertThat(both.fits("回款")).isTrue();
        assertThat(of("", List.of(locked("闭环"), Terms.OfCohort.NOTHING)).passwords()).isEmpty();
    }
}
