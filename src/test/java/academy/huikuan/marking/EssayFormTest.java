package academy.huikuan.marking;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.question.Question;
import academy.huikuan.quiz.EssayMark;
import academy.huikuan.rubric.Criterion;
import academy.huikuan.rubric.RedLine;
import academy.huikuan.rubric.Rubric;
import academy.huikuan.score.Score;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EssayFormTest {
    private static final List<String> WORDS = Collections.nCopies(5, "words");
    private static final Optional<Rubric> RUBRIC = Optional.of(new Rubric(
            "r",
            "R",
            new Score(24, 40),
            WORDS,
            List.of(
                    new Criterion("facts", "Facts", List.of("thinking"), WORDS, List.of(), false),
                    new Criterion("tone", "Tone", List.of("persuasion"), WORDS, List.of(), true)),
            List.of(new RedLine("threat", "Threat"))));

    /** @param fields such as `level-facts=3 red-line=threat` */
    private static EssayForm form(String fields) {
        return EssayForm.read(Arrays.stream(fields.split(" "))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> List.of(pair[1]))));
    }

    @ParameterizedTest
    @CsvSource({
        "level-facts=3 level-tone=4,''",
        "level-facts=3,marking.fault-level",
        "level-facts=3 level-tone=7,marking.fault-level",
        "level-facts=3 level-tone=0 red-line=threat,''",
        "level-facts=3 level-tone=0,marking.fault-red-line",
        "level-facts=3 level-tone=0 red-line=other,marking.fault-red-line",
        "level-facts=3 level-tone=2 red-line=threat,marking.fault-red-level"
    })
    void by_a_rubric_every_criterion_has_a_level_and_a_red_line_means_level_0(String fields, String fault) {
        List<String> told = form(fields).faults(RUBRIC).stream().map(EssayPage.Fault::message).toList();
        assertThat(told).isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "100,630000000",
        "33.33,210000000",
        "66.67,420000000",
        "75.5,475650000",
        "５０％,315000000",
        "101,-1",
        "-1,-1",
        "12.345,-1",
        "x,-1"
    })
    void without_a_rubric_the_mark_is_a_percentage(String typed, long points) {
        EssayForm form = form("percent=" + typed);
        assertThat(form.faults(Optional.empty()).isEmpty()).isEqualTo(points >= 0);
        if (points >= 0) assertThat(form.mark(Optional.empty(), Optional.empty()).points()).isEqualTo(new Score(points, Question.FULL));
    }

    @Test
    void levels_make_the_score_exactly() {
        EssayMark mark = form("level-facts=3 level-tone=4 level-unknown=1").mark(RUBRIC, Optional.of("digest"));
        assertThat(mark.points()).isEqualTo(new Score(Question.FULL / 8 * 7, Question.FULL));
        assertThat(mark.levels()).isEqualTo("facts=3 tone=4");
        assertThat(mark.rubric()).contains("digest");
    }

    @Test
    void words_that_are_too_long_are_kept_and_refused() {
        EssayForm form = EssayForm.read(Map.of("percent", List.of("50"), "comment", List.of("a".repeat(601))));
        assertThat(form.comment()).hasSize(601);
        assertThat(form.faults(Optional.empty())).extracting(EssayPage.Fault::anchor).containsExactly("comment");
    }

    @Test
    void a_mark_is_told_with_two_decimals_at_most() {
        assertThat(Percent.told(new Score(210_000_000, Question.FULL))).isEqualTo("33.33");
        assertThat(Percent.told(new Score(Question.FULL, Question.FULL))).isEqualTo("100");
        assertThat(Percent.told(new Score(0, Question.FULL))).isEqualTo("0");
    }
}
