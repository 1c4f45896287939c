package academy.huikuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Product;
import academy.huikuan.harness.Visitor;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer carries, and what a request may not be. */
class SecurityHeadersIT {
    private final Visitor visitor = new Visitor(Product.shared());

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/no-such-page", "/", "/favicon.ico", "/assets/x/base.css", "/assets/x/none.css"})
    void no_answer_lets_script_of_others_run_or_stands_in_a_frame(String path) {
        Visitor.Answer answer = visitor.get(path);

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("X-Powered-By")).isEmpty();
        assertThat(answer.header("Server")).doesNotContainPattern("[0-9]");
    }

    @Test
    void pages_are_never_kept_and_assets_for_ever() {
        Visitor.Answer page = visitor.get("/sign-in");
        Matcher sheet = Pattern.compile("href=\"(/assets/[^\"]*base.css)\"").matcher(page.text());
        assertThat(sheet.find()).isTrue();

        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(visitor.get(sheet.group(1)).header("Cache-Control")).contains("immutable");
    }

    @Test
    void the_cookie_is_out_of_reach_of_script_and_of_other_sites() {
        assertThat(visitor.get("/sign-in").header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void signing_in_changes_the_cookie() {
        visitor.get("/sign-in");
        String before = visitor.cookie("huikuan");

        visitor.signIn("t01", academy.huikuan.people.SeededClass.PASSWORD);

        assertThat(visitor.cookie("huikuan")).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void an_unknown_name_and_a_wrong_password_get_the_same_answer() {
        Visitor.Answer wrong = visitor.signIn("hr01", "wrong-wrong");
        Visitor.Answer unknown = visitor.signIn("hr02", "wrong-wrong");

        assertThat(unknown.status()).isEqualTo(wrong.status()).isEqualTo(422);
        assertThat(unknown.text().replace("hr02", "hr01")).isEqualTo(wrong.text());
    }

    @Test
    void nobody_is_led_to_another_site_after_signing_in() {
        Visitor.Answer answer = visitor.post(
                "/sign-in",
                Map.of("number", "t02", "password", academy.huikuan.people.SeededClass.PASSWORD, "back", "//example.org/x"));

        assertThat(answer.location()).isEqualTo("/");
    }

    @Test
    void what_is_too_large_is_refused_with_a_reason() {
        Visitor.Answer answer = visitor.upload("/sign-in", "file", "a.csv", new byte[2 * 1024 * 1024 + 1]);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("2 MB");
    }

    @Test
    void a_script_gets_a_problem_instead_of_a_page() {
        Visitor.Answer answer = visitor.getJson("/no-such-page");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void the_servers_own_pages_are_closed() {
        for (String path : new String[] {"/openapi", "/metrics", "/WEB-INF/beans.xml", "/META-INF/MANIFEST.MF"})
            assertThat(visitor.get(path).status()).as(path).isIn(403, 404);
    }
}
