package academy.huikuan.lti;

import static academy.huikuan.lti.TestPlatform.CLAIM;
import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Product;
import academy.huikuan.harness.Visitor;
import academy.huikuan.harness.Visitor.Answer;
import academy.huikuan.lti.TestPlatform.Began;
import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The launches of the 1EdTech certification guide, good and bad, against the finished product. */
class LaunchIT {
    private static Product product;
    private static TestPlatform platform;

    @BeforeAll
    static void start() {
        product = Product.seeded("launch").with("HUIKUAN_OUTBOUND_PRIVATE", "true").start();
        platform = TestPlatform.start().registeredAt(product);
    }

    @AfterAll
    static void end() {
        platform.close();
        product.close();
    }

    /** @param token from the good claims and the nonce of the login */
    private record Bad(String key, BiFunction<Map<String, Object>, String, String> token) {}

    private static Bad changed(String key, String claim, Object value) {
        return new Bad(key, (claims, nonce) -> {
            if (value == null) claims.remove(claim);
            else claims.put(claim, value);
            return platform.signed(claims, nonce);
        });
    }

    private static Map<String, Object> withNonce(Map<String, Object> claims, String nonce) {
        claims.put("nonce", nonce);
        return claims;
    }

    private static List<Bad> bad() {
        Date past = Date.from(Instant.now().minusSeconds(600));
        Date future = Date.from(Instant.now().plusSeconds(600));
        Date now = Date.from(Instant.now());
        List<Bad> bad = new ArrayList<>(List.of(
                new Bad("token.kid-missing", (claims, nonce) -> platform.signedAs(withNonce(claims, nonce), null)),
                new Bad("token.kid-unknown", (claims, nonce) -> platform.signedAs(withNonce(claims, nonce), "no-such-key")),
                new Bad("token.signature", (claims, nonce) -> platform.forged(withNonce(claims, nonce))),
                new Bad("token.malformed", (claims, nonce) -> "not-a-token"),
                new Bad("token.malformed", (claims, nonce) -> "eyJhbGciOiJub25lIn0." + platform.signed(claims, nonce).split("\\.")[1] + "."),
                new Bad("lti.fault-message", (claims, nonce) -> platform.signed(
                        new LinkedHashMap<>(Map.of("iss", platform.issuer(), "aud", platform.clientId(), "sub", "a", "iat", now, "exp", future)), nonce)),
                changed("lti.fault-version", CLAIM + "version", "11.3"),
                changed("lti.fault-version", CLAIM + "version", null),
                changed("lti.fault-message-type", CLAIM + "message_type", null),
                changed("lti.fault-message-type", CLAIM + "message_type", "basic-lti-launch-request"),
                changed("lti.fault-roles", CLAIM + "roles", null),
                changed("lti.fault-roles", CLAIM + "roles", "Learner"),
                changed("lti.fault-deployment", CLAIM + "deployment_id", null),
                changed("lti.fault-resource-link", CLAIM + "resource_link", Map.of("title", "no id")),
                changed("lti.fault-resource-link", CLAIM + "resource_link", null),
                changed("lti.fault-target-link", CLAIM + "target_link_uri", null),
                changed("token.subject", "sub", null),
                changed("token.issuer", "iss", "https://elsewhere.example"),
                changed("token.audience", "aud", "another-tool"),
                changed("token.authorized-party", "azp", "another-tool"),
                changed("token.authorized-party", "aud", List.of(platform.clientId(), "another-tool")),
                changed("token.expired", "exp", past),
                changed("token.expired", "exp", null),
                changed("token.issued-at", "iat", Date.from(Instant.now().plusSeconds(200))),
                changed("token.issued-at", "iat", null),
                changed("token.nonce", "nonce", "another")));
        return bad;
    }

    @Test
    void every_bad_launch_is_refused_and_the_page_says_which() {
        for (Bad bad : bad()) {
            Visitor browser = new Visitor(product);
            Began began = platform.begin(browser);
            Answer answer = TestPlatform.launch(browser, began, bad.token().apply(platform.claims("bad", "Learner"), began.nonce()));
            assertThat(answer.status()).as(bad.key()).isEqualTo(400);
            assertThat(answer.text())
                    .as(bad.key())
                    .contains(Messages.text(Language.ZH, bad.key()), Messages.text(Language.ZH, bad.key() + "-cure"));
            assertThat(browser.get("/me").status()).as(bad.key() + ": nobody is signed in").isEqualTo(303);
        }
    }

    @Test
    void an_instructor_comes_to_teach_and_a_learner_to_learn() {
        Visitor learner = new Visitor(product);
        arrived(learner, platform.launch(learner, platform.claims("l-1", "Learner")), "/course");
        assertThat(learner.get("/me").text()).contains("学员l-1");
        assertThat(learner.get("/trainer").status()).isEqualTo(403);
        Visitor instructor = new Visitor(product);
        arrived(instructor, platform.launch(instructor, platform.claims("i-1", "Instructor")), "/course");
        assertThat(instructor.get("/trainer").text()).contains("2026 冬季回款班", "学员l-1");
    }

    @Test
    void who_teaches_no_more_sees_the_class_no_more() {
        Map<String, Object> claims = platform.claims("moved", "Instructor");
        claims.put(CLAIM + "context", Map.of("id", "course-moved", "title", "南区回款班"));
        Visitor browser = new Visitor(product);
        arrived(browser, platform.launch(browser, claims), "/course");
        assertThat(browser.get("/trainer").text()).contains("南区回款班");
        claims.put(CLAIM + "roles", List.of(TestPlatform.MEMBERSHIP + "Learner"));
        arrived(browser, platform.launch(browser, claims), "/course");
        assertThat(browser.get("/trainer").text()).doesNotContain("南区回款班");
    }

    @Test
    void clocks_may_be_a_minute_apart() {
        Map<String, Object> claims = platform.claims("clock", "Learner");
        claims.put("iat", Date.from(Instant.now().plusSeconds(45)));
        Visitor early = new Visitor(product);
        arrived(early, platform.launch(early, claims), "/course");
        claims.put("iat", Date.from(Instant.now().minusSeconds(300)));
        claims.put("exp", Date.from(Instant.now().minusSeconds(40)));
        Visitor late = new Visitor(product);
        arrived(late, platform.launch(late, claims), "/course");
    }

    @Test
    void keys_are_not_read_where_their_address_leads_elsewhere() {
        try (TestPlatform moved = TestPlatform.start()) {
            moved.serve("/jwks", exchange -> {
                exchange.getResponseHeaders().set("Location", platform.url("/jwks"));
                TestPlatform.answer(exchange, 302, "", "");
            });
            moved.registeredAt(product);
            Answer answer = moved.launch(new Visitor(product), moved.claims("moved-keys", "Learner"));
            assertThat(answer.text()).contains(Messages.text(Language.ZH, "token.keys-unreachable"));
        }
    }

    @Test
    void roles_of_every_kind_come_in() {
        Map<String, List<String>> teaching = new LinkedHashMap<>();
        teaching.put("administrator of the institution", List.of("http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator"));
        teaching.put("short", List.of("Instructor"));
        teaching.put("multiple", List.of("Learner", "http://purl.imsglobal.org/vocab/lis/v2/membership/Instructor#TeachingAssistant"));
        Map<String, List<String>> others = new LinkedHashMap<>();
        others.put("mentor", List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Mentor"));
        others.put("short", List.of("Learner"));
        others.put("unknown", List.of("urn:example:Juggler"));
        others.put("none", List.of());
        teaching.forEach((name, roles) -> assertThat(launched("t-" + name, roles).get("/trainer").status()).as(name).isEqualTo(200));
        others.forEach((name, roles) -> assertThat(launched("o-" + name, roles).get("/trainer").status()).as(name).isEqualTo(403));
    }

    private static Visitor launched(String subject, List<String> roles) {
        Map<String, Object> claims = platform.claims(subject);
        claims.put(CLAIM + "roles", roles);
        Visitor browser = new Visitor(product);
        arrived(browser, platform.launch(browser, claims), "/course");
        return browser;
    }

    @Test
    void a_launch_may_tell_neither_name_nor_mail_nor_context_nor_roster() {
        Map<String, Object> claims = platform.claims("nameless", "Learner");
        claims.keySet().removeAll(List.of("name", "email", CLAIM + "context"));
        Visitor browser = new Visitor(product);
        arrived(browser, platform.launch(browser, claims), "/course");
        assertThat(browser.get("/").status()).isEqualTo(200);
    }

    @Test
    void links_lead_to_what_they_were_made_for() {
        Map<String, String> addresses = Map.of(
                "desk", "/grading", "class", "/trainer", "records", "/records", "quiz:stages", "/quiz/stages",
                "unit:huikuan-importance", "/course/huikuan-importance", "course", "/course");
        addresses.forEach((target, address) -> {
            Map<String, Object> claims = platform.claims("i-links", "Instructor");
            claims.put(CLAIM + "resource_link", Map.of("id", "link-" + target));
            claims.put(CLAIM + "custom", Map.of("target", target));
            Visitor browser = new Visitor(product);
            arrived(browser, platform.launch(browser, claims), address);
        });
        Map<String, Object> byAddress = platform.claims("i-links", "Instructor");
        byAddress.put(CLAIM + "resource_link", Map.of("id", "link-by-address"));
        byAddress.put(CLAIM + "target_link_uri", product.url("/course/huikuan-importance"));
        Visitor browser = new Visitor(product);
        arrived(browser, platform.launch(browser, byAddress), "/course/huikuan-importance");
    }

    @Test
    void a_state_is_good_for_one_launch_in_the_browser_that_began() {
        Visitor browser = new Visitor(product);
        Began began = platform.begin(browser);
        String token = platform.signed(platform.claims("once", "Learner"), began.nonce());

        Visitor other = new Visitor(product);
        Answer proof = TestPlatform.launch(other, began, token);
        assertThat(proof.text()).contains("data-lti-get");
        Answer again = other.postWithoutToken("/lti/launch", Map.of("id_token", token, "state", began.state(), "again", "1"));
        assertThat(again.text()).contains("/lti/login?iss=", "target=\"_blank\"");
        assertThat(other.get("/me").status()).isEqualTo(303);
        Answer guessed = other.postWithoutToken("/lti/launch", Map.of("id_token", token, "state", began.state(), "again", "1", "proof", "0".repeat(64)));
        assertThat(guessed.status()).isEqualTo(200);
        assertThat(other.get("/me").status()).isEqualTo(303);

        arrived(browser, TestPlatform.launch(browser, began, token), "/course");
        assertThat(TestPlatform.launch(browser, began, token).text()).contains(Messages.text(Language.ZH, "lti.fault-state"));
        Began another = platform.begin(browser);
        assertThat(TestPlatform.launch(browser, another, token).text()).contains(Messages.text(Language.ZH, "token.nonce"));
        assertThat(TestPlatform.launch(browser, new Began("0".repeat(64), "n", ""), token).text())
                .contains(Messages.text(Language.ZH, "lti.fault-state"));
    }

    @Test
    void logins_name_what_they_lack() {
        Visitor browser = new Visitor(product);
        assertThat(browser.get("/lti/login").text()).contains("iss");
        assertThat(browser.postWithoutToken("/lti/login", Map.of("iss", platform.issuer())).text()).contains("login_hint");
        String unknown = browser.get("/lti/login?" + TestPlatform.query(
                        Map.of("iss", "https://unknown.example", "login_hint", "x", "target_link_uri", product.url("/"))))
                .text();
        assertThat(unknown).contains("https://unknown.example");
        Answer byForm = browser.postWithoutToken(
                "/lti/login", Map.of("iss", platform.issuer(), "login_hint", "x", "target_link_uri", product.url("/lti/launch")));
        assertThat(byForm.status()).isEqualTo(303);
        assertThat(byForm.location()).startsWith(platform.url("/auth?"));
        Answer stored = browser.get("/lti/login?" + TestPlatform.query(Map.of(
                "iss", platform.issuer(), "login_hint", "x", "target_link_uri", product.url("/"), "lti_storage_target", "_parent")));
        assertThat(stored.text()).contains("data-lti-put", "data-target=\"_parent\"", "data-origin=\"" + platform.issuer() + "\"");
        Answer refused = browser.postWithoutToken("/lti/launch", Map.of("error", "login_required", "error_description", "<b>who</b>", "state", "s"));
        assertThat(refused.text()).contains("login_required", "&lt;b&gt;who");
    }

    @Test
    void a_suspended_person_stays_out_and_keys_are_not_asked_for_each_forgery() {
        Visitor browser = new Visitor(product);
        platform.launch(browser, platform.claims("gone", "Learner"));
        String admin = Visitor.signedIn(product, "admin").get("/admin?find=" + java.net.URLEncoder.encode("学员gone", java.nio.charset.StandardCharsets.UTF_8)).text();
        java.util.regex.Matcher found = java.util.regex.Pattern.compile("/admin/people/([0-9a-f-]{36})").matcher(admin);
        assertThat(found.find()).isTrue();
        Visitor.signedIn(product, "admin").post("/admin/people/" + found.group(1) + "/suspend", Map.of());
        assertThat(browser.get("/me").status()).isEqualTo(303);
        Answer answer = platform.launch(new Visitor(product), platform.claims("gone", "Learner"));
        assertThat(answer.status()).isEqualTo(403);

        int before = platform.keyReads();
        for (int i = 0; i < 5; i++) {
            Visitor forger = new Visitor(product);
            Began began = platform.begin(forger);
            TestPlatform.launch(forger, began, platform.signedAs(withNonce(platform.claims("x", "Learner"), began.nonce()), "forged-" + i));
        }
        assertThat(platform.keyReads() - before).isLessThanOrEqualTo(1);
    }

    /** The launch signs in and leads there. */
    private static void arrived(Visitor browser, Answer launch, String path) {
        assertThat(launch.status()).as(launch.text()).isEqualTo(303);
        assertThat(launch.location()).startsWith("/lti/arrived?login=");
        Answer arrived = browser.get(launch.location());
        assertThat(arrived.status()).as(arrived.text()).isEqualTo(303);
        assertThat(arrived.location()).isEqualTo(path);
        assertThat(new HashMap<>(arrived.headers().map())).doesNotContainKey("X-Frame-Options");
    }
}
