package academy.huikuan.web;

import static academy.huikuan.web.DemoClass.PASSWORD;
import static academy.huikuan.web.DemoClass.all;
import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Visitor;
import academy.huikuan.harness.Visitor.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What every answer carries, and how somebody comes in and is put out. */
class SafetyIT {
    private static final String COOKIE = VisitFilter.COOKIE;
    private static DemoClass demo;

    @BeforeAll
    static void start() {
        demo = DemoClass.running();
    }

    @Test
    void every_kind_of_answer_has_the_security_headers() {
        Visitor nobody = demo.nobody();
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("a page", nobody.get("/sign-in"));
        answers.put("an asset", nobody.get(all(answers.get("a page").text(), "\"(/assets/[^\"]+\\.css)\"").get(0)));
        answers.put("an own page", demo.admin().get("/admin"));
        answers.put("nothing", nobody.get("/nothing/here/at/all"));
        answers.put("no asset", nobody.get("/assets/x/none.css"));
        answers.put("a refusal", demo.admin().get("/grading"));
        answers.put("a refused form", nobody.postWithoutToken("/sign-in", Map.of()));
        answers.put("a wrong method", nobody.ask("DELETE", "/sign-in"));
        answers.put("a redirect", nobody.get("/"));
        answers.put("a redirect to sign in", nobody.get("/me"));
        answers.put("an answer to a script", nobody.getJson("/me"));
        answers.put("a download", demo.admin().get("/admin/import/template"));
        answers.put("an export", demo.signedIn("hr").post("/records/export", Map.of("format", "xlsx")));
        assertThat(answers.values())
                .extracting(Answer::status)
                .containsExactly(200, 200, 200, 404, 404, 403, 403, 405, 303, 303, 401, 200, 200);
        assertThat(answers).allSatisfy((what, answer) -> {
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'")
                    .doesNotContain("unsafe", "*", "http:");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("X-Powered-By")).isEmpty();
            assertThat(answer.header("Cache-Control"))
                    .isEqualTo(what.equals("an asset") ? "public, max-age=31536000, immutable" : "no-store");
        });
    }

    @Test
    void no_page_needs_inline_script_or_style() {
        Map<String, String> known = PathValues.known(demo);
        for (String number : List.of("learner1", "trainer1", "hr", "admin")) {
            Visitor visitor = demo.signedIn(number);
            for (Endpoint endpoint : Endpoint.ALL) {
                if (!endpoint.get() || !endpoint.opensTo(number.replaceAll("[0-9]+", ""))) continue;
                Answer answer = visitor.get(endpoint.with(known));
                if (!answer.header("Content-Type").startsWith("text/html")) continue;
                assertThat(all(answer.text(), "(<script(?![^>]* src=)[^>]*>|<style|<[a-z]+ [^>]*?\\s(?:style|on[a-z]+)=|javascript:)"))
                        .as(endpoint.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void a_body_that_is_no_form_is_refused_and_no_body_is_an_empty_form() {
        Visitor learner = demo.signedIn("learner5");
        String known = "/quiz/" + PathValues.known(demo).get("quiz") + "/attempt";
        assertThat(learner.postAs("/sign-in", "text/plain", "number=learner5").status()).isEqualTo(422);
        assertThat(learner.postAs("/sign-in", "application/json", "{}").status()).isEqualTo(422);
        assertThat(learner.postAs(known, "", "").status()).isLessThan(500);
    }

    @Test
    void signing_in_changes_the_cookie_and_signing_out_ends_it() {
        Visitor visitor = demo.nobody();
        visitor.get("/sign-in");
        String before = visitor.cookie(COOKIE);
        Answer entered = visitor.signIn("learner4", PASSWORD);
        String inside = visitor.cookie(COOKIE);
        assertThat(entered.header("Set-Cookie")).contains("HttpOnly").containsIgnoringCase("SameSite=Lax");
        assertThat(before).hasSize(64);
        assertThat(inside).hasSize(64).isNotEqualTo(before);
        assertThat(statusWith(before)).as("the cookie from before").isEqualTo(303);
        assertThat(statusWith(inside)).isEqualTo(200);

        assertThat(visitor.signIn("learner4", PASSWORD).status()).isEqualTo(303);
        assertThat(statusWith(inside)).as("the cookie from before signing in once more").isEqualTo(303);
        String again = visitor.cookie(COOKIE);

        assertThat(visitor.post("/sign-out", Map.of()).status()).isEqualTo(303);

        assertThat(visitor.cookie(COOKIE)).isNotEqualTo(again);
        assertThat(statusWith(again)).as("the cookie from before signing out").isEqualTo(303);
        assertThat(visitor.get("/me").location()).startsWith("/sign-in");
    }

    private static int statusWith(String secret) {
        return demo.nobody().getWithCookie("/me", COOKIE + "=" + secret).status();
    }

    @Test
    void whoever_is_suspended_is_out_at_once() {
        String id = demo.add("leaving", "learner");
        Visitor leaving = demo.signedIn("leaving");
        assertThat(leaving.get("/me").status()).isEqualTo(200);
        String token = leaving.token();

        assertThat(demo.admin().post("/admin/people/" + id + "/suspend", Map.of()).status()).isEqualTo(303);

        assertThat(leaving.get("/me").location()).startsWith("/sign-in");
        assertThat(leaving.postWithoutToken("/me/password", Map.of("_token", token)).status()).isEqualTo(401);
        Answer late = leaving.postWithoutToken("/reviews/next", Map.of("_token", token, "comment", "a text of some length"));
        assertThat(late.status()).isEqualTo(401);
        assertThat(late.text()).contains("/sign-in?back=", "a text of some length");
        assertThat(told(demo.nobody(), "leaving", PASSWORD)).isEqualTo(told(demo.nobody(), "nobody1", PASSWORD));

        assertThat(demo.admin().post("/admin/people/" + id + "/readmit", Map.of()).status()).isEqualTo(303);

        assertThat(leaving.get("/me").location()).as("the session from before").startsWith("/sign-in");
        assertThat(demo.signedIn("leaving").get("/me").status()).isEqualTo(200);
    }

    @Test
    void a_new_password_ends_the_other_sessions() {
        demo.add("changing", "learner");
        Visitor here = demo.signedIn("changing");
        Visitor elsewhere = demo.signedIn("changing");

        String next = PASSWORD + "-next";
        assertThat(here.post("/me/password", Map.of("current", PASSWORD, "password", next, "again", next)).status()).isEqualTo(303);

        assertThat(elsewhere.get("/me").location()).startsWith("/sign-in");
        assertThat(here.get("/me").status()).isEqualTo(200);
    }

    @Test
    void an_unknown_name_and_a_wrong_password_get_the_same_answers_and_the_same_brake() {
        demo.add("guessed", "learner");
        Visitor one = demo.nobody();
        Visitor two = demo.nobody();
        for (int tried = 1; tried <= 7; tried++) {
            String wrong = told(one, "guessed", "wrong-wrong-" + tried);
            assertThat(told(two, "unheard", "wrong-wrong-" + tried)).isEqualTo(wrong);
            assertThat(wrong).startsWith(tried <= 5 ? "422 " : "429 ");
        }
        assertThat(told(one, "guessed", PASSWORD)).as("the right one while waiting").startsWith("429 ");
    }

    /** The answer, but for what differs between any two browsers. */
    private static String told(Visitor visitor, String number, String password) {
        Answer answer = visitor.signIn(number, password);
        List<String> headers = answer.headers().map().keySet().stream().map(String::toLowerCase).sorted().toList();
        String page = answer.text().replaceAll("\\b[0-9a-f]{40}\\b", "token").replace('"' + number + '"', "number");
        return answer.status() + " " + headers + page;
    }
}
