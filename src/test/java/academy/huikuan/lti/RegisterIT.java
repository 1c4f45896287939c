package academy.huikuan.lti;

import static academy.huikuan.lti.TestPlatform.answer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Product;
import academy.huikuan.harness.Visitor;
import academy.huikuan.harness.Visitor.Answer;
import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpHandler;
import java.net.URLEncoder;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Registration by the platform itself and by hand, against the finished product. */
class RegisterIT {
    private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";
    private static final Pattern LINE = Pattern.compile("/admin/lti/([0-9a-f-]{36})\"");

    private static Product product;
    private static TestPlatform platform;
    private static Visitor admin;

    /** What the platform was sent: header and body of each registration. */
    private static final List<Map.Entry<String, String>> SENT = new ArrayList<>();

    @BeforeAll
    static void start() {
        product = Product.seeded("register").with("HUIKUAN_OUTBOUND_PRIVATE", "true").start();
        platform = TestPlatform.start();
        admin = Visitor.signedIn(product, "admin");
    }

    @AfterAll
    static void end() {
        platform.close();
        product.close();
    }

    @BeforeEach
    void good() {
        SENT.clear();
        configuration(platform.issuer(), "/register");
        takes("client-" + UUID.randomUUID());
    }

    private static void configuration(String issuer, String registration) {
        text("/configuration", 200, """
                {"issuer": "%s", "authorization_endpoint": "%s", "token_endpoint": "%s", "jwks_uri": "%s", "registration_endpoint": "%s",
                 "https://purl.imsglobal.org/spec/lti-platform-configuration": {"product_family_code": "moodle", "messages_supported":
                  [{"type": "LtiResourceLinkRequest"}, {"type": "LtiDeepLinkingRequest", "placements": ["ContentArea"]}]}}
                """.formatted(issuer, platform.url("/auth"), platform.url("/token"), platform.url("/jwks"), platform.url(registration)));
    }

    private static void takes(String client) {
        serve("/register", exchange -> {
            SENT.add(Map.entry(
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            answer(exchange, 200, "application/json", "{\"client_id\": \"" + client + "\", \"" + TOOL + "\": {\"deployment_id\": \"42\"}}");
        });
    }

    private static void text(String path, int status, String body) {
        serve(path, exchange -> answer(exchange, status, "application/json", body));
    }

    private static void serve(String path, HttpHandler handler) {
        platform.serve(path, handler);
    }

    private static Answer register(String token) {
        return new Visitor(product).postWithoutToken(
                "/lti/register", Map.of("openid_configuration", platform.url("/configuration"), "registration_token", token));
    }

    private static void refused(String key, Answer answer) {
        assertThat(answer.status()).as(key + "\n" + answer.text()).isEqualTo(422);
        assertThat(answer.text())
                .as(key)
                .contains(Messages.text(Language.ZH, key + "-cure"), Messages.text(Language.ZH, "register.stopped"));
    }

    private static List<String> lines() {
        List<String> ids = new ArrayList<>();
        for (Matcher line = LINE.matcher(admin.get("/admin/lti").text()); line.find(); ) ids.add(line.group(1));
        return ids;
    }

    /** The first that waits: those stand above all others. */
    private static String pending() {
        return lines().get(0);
    }

    private static int login(String client) {
        return new Visitor(product)
                .get("/lti/login?" + TestPlatform.query(Map.of(
                        "iss", platform.issuer(), "login_hint", "h", "target_link_uri", product.url("/lti/launch"), "client_id", client)))
                .status();
    }

    @Test
    void a_platform_registers_itself_and_is_used_once_it_is_let_in() throws ParseException {
        String client = "client-" + UUID.randomUUID();
        takes(client);
        Answer asks = new Visitor(product).get("/lti/register?openid_configuration="
                + URLEncoder.encode(platform.url("/configuration"), UTF_8) + "&registration_token=secret.token");
        assertThat(asks.status()).isEqualTo(200);
        assertThat(asks.text()).contains("127.0.0.1", "secret.token", platform.url("/configuration"));
        assertThat(asks.header("Content-Security-Policy")).contains("frame-ancestors *");
        assertThat(SENT).as("nothing is sent before somebody wants it").isEmpty();

        Answer done = register("secret.token");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.text()).contains("lti-close.js", Messages.text(Language.ZH, "register.done-close"));
        assertThat(SENT).hasSize(1);
        assertThat(SENT.get(0).getKey()).isEqualTo("Bearer secret.token");
        isTheTools(SENT.get(0).getValue());

        assertThat(login(client)).as("nobody comes in from there yet").isNotEqualTo(303);
        assertThat(admin.get("/admin").text()).as("it is counted in the menu").contains("menu-count");
        String id = pending();
        Answer shown = admin.get("/admin/lti/" + id);
        assertThat(shown.text()).contains(client, platform.url("/jwks"), ">42<", Messages.text(Language.ZH, "register.pending-check"));
        assertThat(admin.post("/admin/lti/" + id + "/state", Map.of("state", "closed")).status()).isEqualTo(409);
        assertThat(admin.post("/admin/lti/" + id + "/state", Map.of("state", "active")).status()).isEqualTo(303);
        assertThat(login(client)).isEqualTo(303);

        refused("register.stop-known", register(""));
        assertThat(admin.post("/admin/lti/" + id + "/state", Map.of("state", "refused")).status()).isEqualTo(409);
        assertThat(admin.post("/admin/lti/" + id + "/state", Map.of("state", "closed")).status()).isEqualTo(303);
        assertThat(login(client)).isNotEqualTo(303);
        refused("register.stop-known", register(""));
    }

    private static void isTheTools(String body) throws ParseException {
        Map<String, Object> sent = JSONObjectUtils.parse(body);
        assertThat(sent)
                .containsEntry("application_type", "web")
                .containsEntry("response_types", List.of("id_token"))
                .containsEntry("grant_types", List.of("implicit", "client_credentials"))
                .containsEntry("token_endpoint_auth_method", "private_key_jwt")
                .containsEntry("initiate_login_uri", product.url("/lti/login"))
                .containsEntry("redirect_uris", List.of(product.url("/lti/launch")))
                .containsEntry("jwks_uri", product.url("/lti/jwks"))
                .containsEntry("client_name", "回款学堂")
                .containsKey("client_name#en")
                .containsKey("logo_uri");
        assertThat(sent.get("scope").toString().split(" ")).hasSize(5);
        Map<String, Object> tool = JSONObjectUtils.getJSONObject(sent, TOOL);
        assertThat(tool)
                .containsEntry("target_link_uri", product.url("/lti/launch"))
                .containsEntry("domain", "127.0.0.1:" + product.port())
                .containsEntry("claims", List.of("iss", "sub", "name", "given_name", "family_name", "email"));
        assertThat(tool.get("messages").toString()).contains("LtiResourceLinkRequest", "LtiDeepLinkingRequest", "ContentArea");
        Answer icon = new Visitor(product).get(sent.get("logo_uri").toString().replace(product.url(""), ""));
        assertThat(icon.header("Content-Type")).isEqualTo("image/svg+xml");
    }

    @Test
    void without_a_token_none_is_sent_and_the_same_one_waits_once() {
        String client = "client-" + UUID.randomUUID();
        takes(client);
        int before = lines().size();
        assertThat(register("").status()).isEqualTo(200);
        assertThat(register("").status()).isEqualTo(200);
        assertThat(SENT).extracting(Map.Entry::getKey).containsExactly("null", "null");
        assertThat(lines()).hasSize(before + 1);
        assertThat(admin.post("/admin/lti/" + pending() + "/state", Map.of("state", "refused")).location()).contains("register-refused");
        assertThat(lines()).hasSize(before);
    }

    @Test
    void what_goes_wrong_is_told_with_its_cure_and_kept_nowhere() {
        int before = lines().size();
        refused("register.stop-missing", new Visitor(product).get("/lti/register"));
        refused("register.stop-address", new Visitor(product).get("/lti/register?openid_configuration=file:///etc/passwd"));
        refused("register.stop-token", register("two lines\nX-Other: 1"));

        configuration("http://localhost:" + platform.port(), "/register");
        refused("register.stop-issuer", register(""));
        text("/configuration", 404, "{}");
        refused("register.stop-answer", register(""));
        text("/configuration", 200, "<html>");
        refused("register.stop-nonsense", register(""));
        text("/configuration", 200, "{\"issuer\": \"" + platform.issuer() + "\"}");
        refused("register.stop-field", register(""));
        redirects();
        refused("register.stop-answer", register(""));

        configuration(platform.issuer(), "/register");
        text("/register", 403, "{}");
        refused("register.stop-refused", register("used.before"));
        text("/register", 200, "{}");
        refused("register.stop-client", register(""));
        assertThat(lines()).hasSize(before);
    }

    /** A redirect could lead into the own network. */
    private static void redirects() {
        serve("/configuration", exchange -> {
            exchange.getResponseHeaders().set("Location", platform.url("/elsewhere"));
            answer(exchange, 302, "", "");
        });
    }

    @Test
    void an_administrator_connects_a_platform_and_says_what_it_may() {
        String client = "by-hand-" + UUID.randomUUID();
        platform.registeredAt(product, client);
        String id = lines().stream().filter(one -> admin.get("/admin/lti/" + one).text().contains(client)).findFirst().orElseThrow();
        Map<String, String> values = Map.of(
                "name", "改名", "issuer", platform.issuer(), "client", client, "authorization", platform.url("/auth"),
                "token", platform.url("/token"), "audience", "urn:other", "keys", platform.url("/jwks"));
        assertThat(admin.post("/admin/lti/new", values).text()).contains(Messages.text(Language.ZH, "register.taken", client));
        assertThat(admin.post("/admin/lti/" + id, values).status()).isEqualTo(303);

        Map<String, String> rules = Map.of("strangers", "ask", "verified", "true", "lower", "true", "origins", "https://Portal.example.cn/\n");
        assertThat(admin.post("/admin/lti/" + id + "/allow", rules).status()).isEqualTo(303);
        Answer shown = admin.get("/admin/lti/" + id);
        assertThat(shown.text()).contains("urn:other", ">https://portal.example.cn</textarea>");
        assertThat(shown.text()).containsPattern("id=\"strangers-ask\"[^>]* checked").containsPattern("id=\"verified\"[^>]* checked");
        assertThat(shown.text()).doesNotContainPattern("id=\"over\"[^>]* checked");
        Answer wrong = admin.post("/admin/lti/" + id + "/allow", Map.of("origins", "https://a.cn/path"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("origins-error");
        assertThat(admin.post("/admin/lti/" + id + "/deployments/" + UUID.randomUUID(), Map.of("open", "false")).status()).isEqualTo(404);
    }

    @Test
    void the_next_key_is_published_beside_the_one_that_signs() throws ParseException {
        List<Object> before = keys();
        assertThat(admin.post("/admin/lti/keys", Map.of()).status()).isEqualTo(303);
        List<Object> after = keys();
        assertThat(after).hasSize(before.size() + 1).containsAll(before);
        assertThat(after.toString()).doesNotContain("\"d\"", " d=", "\"p\"");
        assertThat(new Visitor(product).get("/lti/jwks").header("Cache-Control")).isEqualTo("max-age=600");
        Map<String, Object> canvas = JSONObjectUtils.parse(new Visitor(product).get("/lti/canvas.json").text());
        assertThat(canvas).containsEntry("public_jwk_url", product.url("/lti/jwks")).containsEntry("title", "回款学堂");
    }

    private static List<Object> keys() throws ParseException {
        return JSONObjectUtils.getJSONArray(JSONObjectUtils.parse(new Visitor(product).get("/lti/jwks").text()), "keys");
    }
}
