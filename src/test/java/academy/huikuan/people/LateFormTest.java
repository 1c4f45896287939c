package academy.huikuan.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LateFormTest {
    private static final String TOKEN = "a".repeat(40);
    private static final String WRITTEN = "第 3 句先接住了对方的难处，这一下很稳。\n收尾时把日期复述一遍 & 发书面确认。";

    private static String form(String token, String name, String value) {
        return "_token=" + token + "&level=3&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Test
    void what_was_written_is_given_back() {
        assertThat(LateForm.texts(form(TOKEN, "comment", WRITTEN), TOKEN)).containsExactly(WRITTEN);
    }

    @Test
    void a_form_of_another_site_gives_back_nothing() {
        assertThat(LateForm.texts(form("b".repeat(40), "comment", WRITTEN), TOKEN)).isEmpty();
        assertThat(LateForm.texts("comment=long+enough+to+keep", TOKEN)).isEmpty();
    }

    @Test
    void passwords_ids_choices_and_what_cannot_be_read_are_left_out() {
        assertThat(LateForm.texts(form(TOKEN, "password", "a long pass phrase"), TOKEN)).isEmpty();
        assertThat(LateForm.texts(form(TOKEN, "current", "a long pass phrase") + "&password=x&again=x", TOKEN)).isEmpty();
        assertThat(LateForm.texts(form(TOKEN, "partner", "01990000-0000-7000-8000-000000000800"), TOKEN)).isEmpty();
        assertThat(LateForm.texts(form(TOKEN, "answer", "b"), TOKEN)).isEmpty();
        assertThat(LateForm.texts("_token=" + TOKEN + "&comment=%zz-long-enough", TOKEN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost/reviews/1?x=y, /reviews/1?x=y",
        "http://localhost/reviews/1, /reviews/1",
        "'', /",
        "http://%, /",
        "about:blank, /"
    })
    void the_way_back_is_a_path_of_the_product(String referrer, String page) {
        assertThat(LateForm.page(referrer)).isEqualTo(page);
    }

    @Test
    void of_an_upload_the_texts_are_given_back_and_the_files_are_not() {
        String body = String.join("\r\n", "--b1", "Content-Disposition: form-data; name=\"_token\"", "", TOKEN, "--b1",
                "Content-Disposition: form-data; name=\"text\"", "", WRITTEN, "--b1",
                "Content-Disposition: form-data; name=\"file\"; filename=\"a.txt\"", "", "what stands in a file", "--b1--", "");
        assertThat(LateForm.parts(body.getBytes(StandardCharsets.UTF_8), "b1", TOKEN)).containsExactly(WRITTEN);
        assertThat(LateForm.parts(body.getBytes(StandardCharsets.UTF_8), "b1", "b".repeat(40))).isEmpty();
    }
}
