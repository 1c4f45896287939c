package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.web.Language;
import academy.huikuan.web.Rendered;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeskPagesTest {
    private static final ExerciseId EXERCISE = new ExerciseId("01990000-0000-4000-8000-000000000001");
    private final ModelClass some = new ModelClass();

    private Today today(Language language) {
        some.flat(4, 4);
        some.works.set(3, ModelClass.work(3, Optional.empty(), Optional.empty(), Set.of(), true));
        some.works.set(9, ModelClass.work(9, Optional.of(Collections.nCopies(5, 2)), Optional.of(Collections.nCopies(5, 3)), Set.of(), false));
        ClassModel model = some.model();
        return new TodayView(EXERCISE, List.of(some.reviews()), Optional.of(model), language)
                .of(Optional.of(8), Set.of(), Set.of(), List.of(), asked(new Doubts(model, ModelClass.names()).all(List.of())));
    }

    /** The last of them is answered already. */
    private static Doubt.Asked asked(List<Doubt> doubts) {
        int last = doubts.size() - 1;
        return new Doubt.Asked(doubts.subList(0, last), List.of(new Doubt.Answered(doubts.get(last), "He Min", Instant.EPOCH)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_desk_shows_reasons_questions_the_curve_and_the_rulers(Language language) {
        String html = Rendered.html(language, "grading/today.jte", Map.of("today", today(language)));
        assertThat(html).contains("R-03", "<polyline", "/grading/agreement?exercise=" + EXERCISE, "/grading/phrases", "/grading/doubts/again", "flat:pe", "He Min", "\u2212");
        assertThat(html).doesNotContain("{0}", "{1}").doesNotContainPattern("grading\\.[a-z]");
    }

    @Test
    void the_desk_tells_no_level_that_a_peer_gave() {
        assertThat(today(Language.EN).lines()).allSatisfy(line -> assertThat(line.reason()).doesNotContainPattern("level|mean|grade of"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void an_empty_desk_says_what_comes(Language language) {
        ClassReviews none = new ClassReviews(List.of("a"), List.of("A"), 2.4, List.of(), List.of());
        Today today = new TodayView(EXERCISE, List.of(none), Optional.empty(), language)
                .of(Optional.empty(), Set.of(), Set.of(), List.of(), Doubt.Asked.NONE);
        assertThat(Rendered.html(language, "grading/today.jte", Map.of("today", today))).doesNotContain("{0}", "<polyline").doesNotContainPattern("grading\\.[a-z]");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void agreement_is_drawn_and_a_dash_where_there_is_no_variation(Language language) {
        AgreementPage page = AgreementPage.of(EXERCISE.value(), "Stages", some.model());
        String html = Rendered.html(language, "grading/agreement.jte", Map.of("page", page));
        assertThat(html).contains("agree-bar", "\u2014").doesNotContain("{0}").doesNotContainPattern("grading\\.[a-z]");
        assertThat(page.lines()).hasSize(6);
        assertThat(Rendered.html(language, "grading/agreement.jte", Map.of("page", AgreementPage.empty("", "")))).doesNotContain("agree-bar");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void phrases_are_written_and_removed(Language language) {
        PhrasesPage page = new PhrasesPage(List.of(new PhrasesPage.Line("x", 1, "Name the amount first")), 9, "", Optional.of("grading.phrase-long"));
        assertThat(Rendered.html(language, "grading/phrases.jte", Map.of("page", page)))
                .contains("Name the amount first", "/grading/phrases/x", "300")
                .doesNotContain("{0}").doesNotContainPattern("grading\\.[a-z]");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void an_author_sees_the_interval_and_how_it_came_about(Language language) {
        ResultPage.Estimated said = new ResultPage.Estimated(
                true, "2.9", "2.2", "3.6", IntervalBar.of(2.2, 2.9, 3.6, 2.4), 88, 3, 7, "0.1", -1, "3.0", "3.1", "3.0",
                List.of(
                        new ResultPage.Weighed(1, "2.6", "0.4", -1, "3.0", "38", ""),
                        new ResultPage.Weighed(2, "4.0", "0.2", 1, "3.8", "5", "flat"),
                        new ResultPage.Weighed(3, "3.0", "", 0, "", "", "")));
        String interval = Rendered.html(language, "grading/estimate.jte", Map.of("said", said, "passMark", "2.4"));
        assertThat(interval).contains("2.2", "3.6", "88", "interval-pass", language == Language.EN ? "90 % if reviewers are honest" : "90%");
        String weighed = Rendered.html(language, "grading/weighed.jte", Map.of("said", said, "counts", "model", "trainer", ""));
        assertThat(weighed).contains("38 %", "5 %", "3.1").doesNotContain("{0}").doesNotContainPattern("grading\\.[a-z]");
    }
}
