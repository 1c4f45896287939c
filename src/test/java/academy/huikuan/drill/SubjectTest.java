package academy.huikuan.drill;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.question.Label;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTest {
    @ParameterizedTest
    @CsvSource({
        "stages/m1,   stages/m1,   thinking,  true",
        "stages/m1,   stages/m2,   thinking,  false",
        "stages/m1,   stages/m10,  thinking,  false",
        "stages#ask,  stages/m2,   listening, true",
        "stages#ask,  stages/m2,   thinking,  false",
        "stages#ask,  stages-b/m2, listening, false",
        "stages#ask,  trust/ways,  listening, false"
    })
    void a_topic_asks_its_questions_and_a_criterion_those_of_its_unit_with_its_skill(
            String subject, String topic, String skill, boolean fits) {
        Subject asked = new Subject(subject);
        List<String> skills = asked.topic() ? List.of() : List.of("listening", "persuasion");

        assertThat(asked.fits(new Label("q", "", List.of(topic), List.of(skill)), skills)).isEqualTo(fits);
    }

    @Test
    void a_criterion_belongs_to_its_unit() {
        assertThat(Subject.criterion("stages", "ask")).isEqualTo(new Subject("stages#ask"));
        assertThat(new Subject("stages#ask").unit()).isEqualTo("stages");
        assertThat(new Subject("stages#ask").topic()).isFalse();
        assertThat(new Subject("stages/m1").unit()).isEqualTo("stages");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "stages", "/m1", "stages/", "#"})
    void what_names_no_topic_is_no_subject(String value) {
        assertThat(Subject.fits(value)).isFalse();
    }
}
