package academy.huikuan.lti.select;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Browser;
import academy.huikuan.harness.NeedsBrowser;
import academy.huikuan.harness.PageForm;
import academy.huikuan.harness.Product;
import academy.huikuan.harness.Screen;
import academy.huikuan.harness.Visitor;
import academy.huikuan.harness.Visitor.Answer;
import academy.huikuan.lti.TestPlatform;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.Select;

/** A trainer comes from a platform to choose, and what is chosen arrives there, signed. */
@NeedsBrowser
class SelectBrowserIT {
    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/";
    private static Product product;
    private static TestPlatform platform;
    private static volatile String returned = "";

    @BeforeAll
    static void start() {
        product = Product.seeded("select").with("HUIKUAN_OUTBOUND_PRIVATE", "true").start();
        platform = TestPlatform.start().registeredAt(product);
        platform.serve("/chosen", exchange -> {
            returned = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            TestPlatform.answer(exchange, 200, "text/html;charset=UTF-8", "<!DOCTYPE html><title>Platform</title><h1>Chosen</h1>");
        });
    }

    @AfterAll
    static void end() {
        platform.close();
        product.close();
    }

    /** A deep linking request, with some of its settings changed. */
    private static Map<String, Object> request(String subject, Map<String, Object> changed) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "deep_link_return_url", platform.url("/chosen?course=3&key=a%20b"),
                "accept_types", List.of("link", "ltiResourceLink"),
                "accept_presentation_document_targets", List.of("iframe", "window"),
                "accept_multiple", true,
                "data", "csrf:7 é"));
        settings.putAll(changed);
        settings.values().removeIf(""::equals);
        Map<String, Object> claims = platform.claims(subject, "Instructor");
        claims.remove(LTI + "resource_link");
        claims.put(LTI + "message_type", "LtiDeepLinkingRequest");
        claims.put(LINKING + "deep_linking_settings", settings);
        return claims;
    }

    /** Goes the way of a launch to the page of the selection. */
    private static String opened(Visitor teacher, Map<String, Object> claims) {
        Answer launched = platform.launch(teacher, claims);
        assertThat(launched.status()).as(launched.text()).isEqualTo(303);
        String path = path(teacher.get(path(launched.location())).location());
        assertThat(path).startsWith("/lti/select/");
        return path;
    }

    private static String path(String address) {
        URI uri = URI.create(address);
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    /** What the platform reads out of a token after it has checked the signature by the published keys. */
    private static JWTClaimsSet verified(String token) throws Exception {
        SignedJWT signed = SignedJWT.parse(token);
        JWKSet keys = JWKSet.load(URI.create(product.url("/lti/jwks")).toURL());
        assertThat(signed.verify(new RSASSAVerifier(keys.getKeyByKeyId(signed.getHeader().getKeyID()).toRSAKey()))).isTrue();
        JWTClaimsSet said = signed.getJWTClaimsSet();
        assertThat(said.getIssuer()).isEqualTo(platform.clientId());
        assertThat(said.getAudience()).containsExactly(platform.issuer());
        assertThat(said.getExpirationTime()).isAfter(new Date()).isBefore(new Date(System.currentTimeMillis() + 301_000));
        assertThat(said.getStringClaim("nonce")).isNotBlank();
        assertThat(said.getStringClaim(LTI + "message_type")).isEqualTo("LtiDeepLinkingResponse");
        assertThat(said.getStringClaim(LTI + "version")).isEqualTo("1.3.0");
        assertThat(said.getStringClaim(LTI + "deployment_id")).isEqualTo("deployment-1");
        assertThat(said.getStringClaim(LINKING + "data")).isEqualTo("csrf:7 é");
        return said;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(JWTClaimsSet said) {
        return (List<Map<String, Object>>) said.getClaim(LINKING + "content_items");
    }

    private static String tokenOf(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Security-Policy")).contains("form-action 'self' " + platform.issuer() + ";");
        return PageForm.of(answer.text(), "").values("JWT").get(0);
    }

    @Test
    void two_things_chosen_in_the_browser_arrive_with_their_columns_and_lead_where_they_should() throws Exception {
        try (Browser browser = Browser.open(product, Screen.SMALL_PHONE)) {
            platform.signsNext(request("teacher", Map.of()));
            browser.visitAt(product.url("/lti/login?iss=" + encoded(platform.issuer()) + "&login_hint=h&client_id=" + platform.clientId()
                    + "&target_link_uri=" + encoded(product.url("/lti/launch"))));
            browser.until("shows what may be chosen", () -> Optional.of(true).filter(yes -> browser.shows(".select-row")));
            browser.inspect("lti-select-phone");
            assertThat(browser.shows("nav.menu")).isFalse();
            browser.click("[id='pick-unit:stages']").type("[id='title-unit:stages']", "第一周：读");
            browser.type("#q", "不会有的词").submit("button[value=search]").inspect("lti-select-nothing-found");
            browser.type("#q", "").submit("button[value=search]");
            assertThat(browser.one("[id='title-unit:stages']").getAttribute("value")).isEqualTo("第一周：读");
            browser.click("[id='pick-quiz:stages']").type("[id='points-quiz:stages']", "0").submit("button[value=choose]");
            assertThat(browser.text(".problem[role=alert]")).contains("1 到 1000");
            browser.inspect("lti-select-problem");
            browser.type("[id='points-quiz:stages']", "40").submit("button[value=choose]");
            browser.until("arrives at the platform", () -> Optional.of(true).filter(yes -> browser.text("h1").equals("Chosen")));
        }
        List<Map<String, Object>> items = items(verified(URLDecoder.decode(returned.substring("JWT=".length()), UTF_8)));
        assertThat(items).hasSize(2);
        assertThat(items.get(0)).containsEntry("title", "第一周：读").containsEntry("url", product.url("/lti/launch"));
        assertThat(items.get(1).get("lineItem")).asString().contains("scoreMaximum=40", "resourceId=quiz:stages", "tag=quiz");

        Map<String, Object> claims = platform.claims("learner", "Learner");
        claims.put(LTI + "custom", items.get(1).get("custom"));
        Visitor learner = new Visitor(product);
        assertThat(arrives(learner, claims)).isEqualTo("/quiz/stages");
        linksCanBeChanged();
        assertThat(arrives(learner, claims)).isEqualTo("/course/stages");
    }

    private static void linksCanBeChanged() {
        try (Browser browser = Browser.open(product, Screen.DESKTOP)) {
            platform.signsNext(request("teacher", Map.of()));
            browser.visitAt(product.url("/lti/login?iss=" + encoded(platform.issuer()) + "&login_hint=h&client_id=" + platform.clientId()
                    + "&target_link_uri=" + encoded(product.url("/lti/launch"))));
            browser.until("shows what may be chosen", () -> Optional.of(true).filter(yes -> browser.shows(".select-row")));
            browser.inspect("lti-select-desktop");
            browser.visit("/trainer").submit(".class-links a[href^='/lti/links']").inspect("lti-links");
            new Select(browser.one(".select-link select")).selectByValue("unit:stages");
            browser.submit(".select-link button");
            assertThat(browser.text(".notice")).contains("下次点开");
        }
    }

    private static String arrives(Visitor learner, Map<String, Object> claims) {
        return path(learner.get(path(platform.launch(learner, claims).location())).location());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    @Test
    void one_thing_without_a_column_is_answered_once_and_only_by_the_one_who_was_asked() throws Exception {
        Visitor teacher = new Visitor(product);
        String page = opened(teacher, request("single", Map.of("accept_multiple", false, "accept_lineitem", false)));
        assertThat(teacher.get(page).text()).contains("type=\"radio\"").doesNotContain("name=\"column.");
        assertThat(teacher.post(page, two()).status()).isEqualTo(422);
        assertThat(teacher.post(page, Map.of("go", "choose")).status()).isEqualTo(422);
        Map<String, String> choice = Map.of("go", "choose", "target", "quiz:stages", "title.quiz:stages", "M1", "column.quiz:stages", "on",
                "label.quiz:stages", "x", "points.quiz:stages", "7");
        JWTClaimsSet said = verified(tokenOf(teacher.post(page, choice)));
        assertThat(items(said)).singleElement().satisfies(item -> assertThat(item).containsEntry("title", "M1").doesNotContainKey("lineItem"));

        assertThat(verified(tokenOf(teacher.post(page, choice))).getStringClaim("nonce")).isEqualTo(said.getStringClaim("nonce"));
        assertThat(teacher.post(page, Map.of("go", "cancel")).status()).isEqualTo(409);
        Visitor colleague = new Visitor(product);
        opened(colleague, request("colleague", Map.of()));
        assertThat(colleague.get(page).status()).isEqualTo(404);
        assertThat(colleague.post(page, choice).status()).isEqualTo(404);
    }

    private static List<Map.Entry<String, String>> two() {
        return List.of(Map.entry("go", "choose"), Map.entry("target", "quiz:stages"), Map.entry("target", "desk"));
    }

    @Test
    void nothing_is_sent_back_when_somebody_thinks_better_of_it_and_lacking_settings_are_named() throws Exception {
        Visitor teacher = new Visitor(product);
        JWTClaimsSet said = verified(tokenOf(teacher.post(opened(teacher, request("cancels", Map.of())), Map.of("go", "cancel"))));
        assertThat(items(said)).isEmpty();
        for (String setting : List.of("deep_link_return_url", "accept_types", "accept_presentation_document_targets")) {
            Answer refused = platform.launch(new Visitor(product), request("lacks", Map.of(setting, "")));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).contains(setting);
        }
    }
}
