package academy.huikuan.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToldTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a {=b", "a }", "{=b ~c}", "a {~b ~c}", "a {#x}", "a {#5..3}", "a {= -> b =c -> d}", "a {>2\nb\n}", "a {=b ~%200%c}",
                "// [id:x]\n\nb {T}", "// [id:x] [id:y]\na {T}", "// [dialogue:nobody]\na {}", "// [formula:x +] [value:x=1..2]\na \\{x\\} {#1}",
                "<quiz><question type=\"odd\"><name><text>a</text></name></question></quiz>", "<quiz>"
            })
    void usual_mistakes_are_told_in_chinese(String source) {
        Sources.Read read = Samples.SOURCES.read(source);
        assertThat(read.problems()).isNotEmpty();
        assertThat(read.problems()).allSatisfy(problem ->
                assertThat(Told.of(Language.ZH, problem.message())).as(problem.message()).isPresent());
    }

    @Test
    void details_come_along() {
        assertThat(Told.of(Language.ZH, "the weight %200% lies outside -100 to 100 percent").orElseThrow()).contains("%200%");
        assertThat(Told.of(Language.EN, "there is no dialogue 'x' at hand").orElseThrow()).contains("x");
        assertThat(Told.of(Language.ZH, "there is no rubric 'x' in content/rubrics; there are: written").orElseThrow()).contains("x", "written");
        assertThat(Told.of(Language.ZH, "something nobody has said before")).isEmpty();
    }
}
