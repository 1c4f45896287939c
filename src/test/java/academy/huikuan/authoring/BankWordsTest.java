package academy.huikuan.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.bank.Entry;
import academy.huikuan.bank.Format;
import academy.huikuan.bank.Formats;
import academy.huikuan.quiz.BankWords;
import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a {=b", "a }", "{=b ~c}", "a {~b ~c}", "a {#x}", "a {#5..3}", "a {= -> b =c -> d}", "a {>2\nb\n}", "a {=b ~%200%c}",
                "// [id:x] [id:y]\na {T}", "// [dialogue:nobody]\na {}", "// [formula:x +] [value:x=1..2]\na \\{x\\} {#1}",
                "<quiz><question type=\"odd\"><name><text>a</text></name></question></quiz>", "<quiz>"
            })
    void usual_mistakes_are_told_in_chinese(String source) {
        Sources.Read read = Samples.SOURCES.read(source);
        assertThat(read.problems()).isNotEmpty();
        assertThat(read.problems()).allSatisfy(problem ->
                assertThat(BankWords.of(Language.ZH, problem.message())).as(problem.message()).isPresent());
    }

    @Test
    void details_come_along_in_their_places() {
        assertThat(BankWords.of(Language.ZH, "the weight %200% lies outside -100 to 100 percent").orElseThrow()).contains("%200%");
        assertThat(BankWords.of(Language.ZH, "all 5 items are put into order, not 3 of them")).contains("5 步全都要排，不是只排 3 步。");
        assertThat(BankWords.of(Language.ZH, "the gap {1:SA:…} wants 'x', which is no number")).contains("这个空要填数，“x”不是数：{1:SA:…}");
        assertThat(BankWords.of(Language.ZH, "the value {A} is called {a} here")).contains("{A} 在这里叫 {a}。");
        assertThat(BankWords.of(Language.ZH, "the formula '1+' cannot be computed: longer than 200 characters"))
                .contains("公式“1+”算不了：超过 200 个字符");
        assertThat(BankWords.of(Language.EN, "there is no dialogue 'x' at hand")).contains("there is no dialogue 'x' at hand");
        assertThat(BankWords.of(Language.ZH, "something nobody has said before")).isEmpty();
    }

    @Test
    void of_two_texts_that_fit_the_surer_one_is_told() {
        assertThat(BankWords.of(Language.ZH, "not XML: there is no element")).contains("不是正确的 XML：里面什么都没有。");
        assertThat(BankWords.of(Language.ZH, "'x' is no number; write 14200, 14200:100 or 14100..14300").orElseThrow()).contains("写成 14200");
    }

    @Test
    void every_text_finds_itself() {
        Messages.all(Language.EN).forEach((key, english) -> {
            if (key.startsWith("told."))
                assertThat(BankWords.of(Language.ZH, english)).as(key).contains(Messages.find(Language.ZH, key).orElseThrow());
        });
    }

    @Test
    void what_the_formats_lose_of_the_courses_banks_is_told_in_chinese() {
        for (Entry entry : Samples.course())
            for (Format format : Format.values())
                assertThat(Formats.write(List.of(entry), format).losses())
                        .allSatisfy(loss -> assertThat(BankWords.of(Language.ZH, loss.what())).as(loss.toString()).isPresent());
    }
}
