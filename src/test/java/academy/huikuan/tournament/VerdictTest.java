package academy.huikuan.tournament;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {
    private static final Aspects BOTH = new Aspects(List.of(Aspects.OVERALL, "listening"));

    private static Verdict of(Map<String, List<String>> form) {
        return Verdict.of(form, BOTH, 12, 8);
    }

    @Test
    void a_form_is_read_as_it_was_filled_in() {
        Verdict verdict = of(Map.of(
                "pick-overall", List.of("left"), "pick-listening", List.of("right"), "line", List.of("left-7"), "red", List.of("right-2", "left-3")));
        assertThat(verdict.complete(BOTH)).isTrue();
        assertThat(verdict.encodedPicks()).isEqualTo("listening=right overall=left");
        assertThat(verdict.line()).contains(new Line(Side.LEFT, 7));
        assertThat(verdict.red()).containsExactly(new Line(Side.RIGHT, 2), new Line(Side.LEFT, 3));
        assertThat(Verdict.decodedPicks(verdict.encodedPicks())).isEqualTo(verdict.picks());
    }

    @Test
    void what_makes_no_sense_is_left_out() {
        Verdict verdict = of(Map.of(
                "pick-overall", List.of("both"), "pick-other", List.of("left"), "line", List.of("right-9"), "red", List.of("left-13", "", "x")));
        assertThat(verdict.picks()).isEmpty();
        assertThat(verdict.complete(BOTH)).isFalse();
        assertThat(verdict.line()).isEmpty();
        assertThat(verdict.red()).isEmpty();
        assertThat(Verdict.decodedPicks("")).isEmpty();
    }

    @Test
    void one_line_decides_and_red_marks_are_bounded() {
        List<String> many = IntStream.rangeClosed(1, 12).mapToObj(turn -> "left-" + turn).toList();
        Verdict verdict = of(Map.of("line", many, "red", IntStream.range(0, 100).mapToObj(n -> many.get(n % 12)).toList()));
        assertThat(verdict.line()).contains(new Line(Side.LEFT, 1));
        assertThat(verdict.red()).hasSize(12);
    }

    @ParameterizedTest
    @CsvSource({"left-1,LEFT,1", "right-20,RIGHT,20", "left-200,LEFT,200"})
    void lines_are_written_as_side_and_turn(String text, Side side, int turn) {
        assertThat(Line.of(text)).contains(new Line(side, turn));
        assertThat(new Line(side, turn)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "left", "left-0", "left-", "up-3", "left-1000", "left--1", "LEFT-1"})
    void other_texts_are_no_line(String text) {
        assertThat(Line.of(text)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"0,A", "1,B", "25,Z", "26,AA", "27,AB", "51,AZ", "52,BA", "59,BH"})
    void works_have_letters(int place, String code) {
        assertThat(Codes.of(place)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"10,75", "12,90", "3,23", "2,15"})
    void the_course_asks_for_fifteen_of_each_work(int works, int planned) {
        assertThat(Codes.planned(works)).isEqualTo(planned);
    }
}
