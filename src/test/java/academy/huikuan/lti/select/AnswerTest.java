package academy.huikuan.lti.select;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.web.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private static final Target QUIZ = new Target("quiz:stages", Target.Kind.QUIZ, "M1 测验", "/quiz/stages", true, Set.of("learner"));
    private static final Target DESK = new Target("desk", Target.Kind.DESK, "评分台", "/grading", false, Set.of("trainer"));
    private static final Choice CHOSEN = new Choice(QUIZ, "第一周测验", Optional.of(new Choice.Column("测验 1", 40)));

    private static Map<String, Object> item(Choice choice, String setting, Object value) {
        Wanted wanted = Wanted.of(PlatformSettings.with(setting, value), false);
        return Answer.of(List.of(choice), wanted, "https://huikuan.example", one -> "about " + one.tag()).items().get(0);
    }

    @Test
    void a_link_goes_to_the_launch_and_says_where_it_leads() {
        Map<String, Object> item = item(CHOSEN, "text", "");
        assertThat(item)
                .containsEntry("type", "ltiResourceLink")
                .containsEntry("title", "第一周测验")
                .containsEntry("text", "about quiz")
                .containsEntry("url", "https://huikuan.example/lti/launch")
                .containsEntry("custom", Map.of("target", "quiz:stages"))
                .containsEntry("lineItem", Map.of("label", "测验 1", "scoreMaximum", 40, "resourceId", "quiz:stages", "tag", "quiz"))
                .containsKey("iframe")
                .doesNotContainKey("window");
        assertThat(item.get("icon")).asString().contains("https://huikuan.example/assets/");
    }

    @Test
    void a_platform_decides_on_columns_frames_and_words() {
        assertThat(item(CHOSEN, "accept_lineitem", false)).doesNotContainKey("lineItem");
        assertThat(item(CHOSEN, "accept_presentation_document_targets", List.of("window"))).containsKey("window").doesNotContainKey("iframe");
        assertThat(item(CHOSEN, "accept_presentation_document_targets", List.of("embed"))).doesNotContainKeys("window", "iframe");
        assertThat(item(CHOSEN, "text", "Week 1")).containsEntry("text", "Week 1");
        assertThat(item(new Choice(DESK, "Desk", Optional.empty()), "text", "")).doesNotContainKey("lineItem");
    }

    @Test
    void the_same_choice_is_the_same_text_and_nothing_is_an_empty_list() {
        Wanted wanted = Wanted.of(PlatformSettings.with("text", ""), false);
        String json = Answer.of(List.of(CHOSEN), wanted, "https://huikuan.example", Choice::tag).json();
        assertThat(Answer.of(List.of(CHOSEN), wanted, "https://huikuan.example", Choice::tag).json()).isEqualTo(json).contains("quiz:stages");
        assertThat(Answer.of(List.of(), wanted, "https://huikuan.example", Choice::tag).json()).isEqualTo("[]");
    }
}
