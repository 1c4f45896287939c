package academy.huikuan.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.web.Language;
import academy.huikuan.web.Rendered;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A unit's quiz may be called like its unit; what a trainer has set is told by nothing in its name. */
class BackLinksTest {
    private static String result(boolean set, List<ResultPage.UnitResult> units) {
        ResultPage page = new ResultPage(
                "stages", "a", "p", "x", true, "t", "stages", set, 1, 80, 80, true, 0, true, Instant.EPOCH, 1, false, Optional.empty(), false,
                Optional.empty(), List.of(), units, List.of(), Map.of());
        return Rendered.html(Language.EN, "quiz/result.jte", Map.of("page", page));
    }

    @Test
    void the_result_of_a_units_quiz_leads_back_to_the_unit() {
        assertThat(result(false, List.of())).contains("href=\"/course/stages\"").doesNotContain("href=\"/quizzes\"");
    }

    @Test
    void the_result_of_a_quiz_that_a_trainer_has_set_leads_back_to_those_even_over_several_units() {
        ResultPage.UnitResult unit = new ResultPage.UnitResult("u", 80, 2, false, Optional.empty());
        assertThat(result(true, List.of(unit, unit))).contains("href=\"/quizzes\"").doesNotContain("href=\"/course/stages\"");
    }

    @Test
    void the_result_of_the_last_quiz_leads_back_to_the_course() {
        ResultPage.UnitResult unit = new ResultPage.UnitResult("u", 80, 2, false, Optional.empty());
        assertThat(result(false, List.of(unit, unit))).contains("href=\"/course\"");
    }
}
