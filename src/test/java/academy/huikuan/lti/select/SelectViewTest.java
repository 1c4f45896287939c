package academy.huikuan.lti.select;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.web.Target;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectViewTest {
    private static final Target QUIZ = new Target("quiz:stages", Target.Kind.QUIZ, "M1 催收 Stages 测验", "/quiz/stages", true, Set.of());
    private static final Target DESK = new Target("desk", Target.Kind.DESK, "评分台", "/grading", false, Set.of());
    private static final List<Target> ALL = List.of(QUIZ, DESK);
    private static final Wanted WANTED = Wanted.of(PlatformSettings.with("title", ""), false);

    private static SelectForm form(Map<String, String> fields) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        fields.forEach((name, value) -> List.of(value.split("\\|")).forEach(one -> sent.add(name, one)));
        return SelectForm.of(sent, ALL, WANTED);
    }

    @ParameterizedTest
    @CsvSource({"'',true", "催收,true", "收测,false", "测验 m1,true", "stages,true", "STAGES　催,true", "评分,false"})
    void words_are_looked_for_anywhere_in_a_title(String find, boolean found) {
        assertThat(SelectView.fits(QUIZ, find)).isEqualTo(found);
    }

    @Test
    void something_ticked_without_more_gets_what_is_usual() {
        SelectForm form = form(Map.of("target", "quiz:stages|desk|unit:none"));
        assertThat(form.drafts()).containsOnlyKeys("quiz:stages", "desk");
        assertThat(SelectView.problem(ALL, form, WANTED)).isEmpty();
        List<Choice> chosen = SelectView.chosen(ALL, form, WANTED);
        assertThat(chosen.get(0).column()).contains(new Choice.Column(QUIZ.title(), 100));
        assertThat(chosen.get(1).column()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "own,on,label,40,''",
        "own,'',label,40,''",
        "own,'','',x,''",
        "'',on,label,40,select.bad-title",
        "own,on,'',40,select.bad-label",
        "own,on,label,0,select.bad-points",
        "own,on,label,1001,select.bad-points",
        "own,on,label,4.5,select.bad-points",
        "own,on,label,99999999999,select.bad-points"
    })
    void what_cannot_be_sent_is_named(String title, String column, String label, String points, String key) {
        SelectForm form = form(Map.of(
                "target", "quiz:stages", "title.quiz:stages", title, "column.quiz:stages", column, "label.quiz:stages", label,
                "points.quiz:stages", points));
        Optional<SelectPage.Problem> problem = SelectView.problem(ALL, form, WANTED);
        assertThat(problem.map(SelectPage.Problem::key).orElse("")).isEqualTo(key);
        if (problem.isEmpty())
            assertThat(SelectView.chosen(ALL, form, WANTED).get(0).column().isPresent()).isEqualTo(column.equals("on"));
    }

    @Test
    void nothing_and_too_much_is_told() {
        assertThat(SelectView.problem(ALL, form(Map.of()), WANTED).orElseThrow().key()).isEqualTo("select.nothing");
        Wanted one = Wanted.of(PlatformSettings.with("accept_multiple", false), false);
        assertThat(SelectView.problem(ALL, form(Map.of("target", "desk|quiz:stages")), one).orElseThrow().key()).isEqualTo("select.one-only");
    }
}
