package academy.huikuan.sso;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Keycloak;
import academy.huikuan.harness.NeedsKeycloak;
import academy.huikuan.harness.PageForm;
import academy.huikuan.harness.Product;
import academy.huikuan.harness.Visitor;
import academy.huikuan.harness.Visitor.Answer;
import academy.huikuan.people.SeededClass;
import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Single sign-on with a real Keycloak: its realm has the groups trainers and staff, and a client that must use PKCE. */
@NeedsKeycloak
class OidcIT {
    private static final String SECRET = "keycloak-knows: this/secret";
    private static Keycloak keycloak;
    private static Product product;
    private static Visitor admin;
    private static String provider;

    @BeforeAll
    static void start() throws IOException, SQLException {
        product = Product.seeded("oidc").with("HUIKUAN_OUTBOUND_PRIVATE", "true");
        addresses();
        try (InputStream realm = OidcIT.class.getResourceAsStream("/keycloak/company-realm.json")) {
            String json = new String(realm.readAllBytes(), StandardCharsets.UTF_8).replace("PRODUCT", product.url(""));
            keycloak = Keycloak.launch("company", json);
        }
        product.start();
        keycloak.ready();
        admin = Visitor.signedIn(product, "admin");
        Answer added = admin.post("/admin/sso/new/oidc", settings(keycloak.issuer(), "ADD"));
        assertThat(added.status()).as(added.text()).isEqualTo(303);
        provider = URI.create(added.location()).getPath().replaceFirst(".*/", "");
    }

    /** Addresses that an administrator has written down; one of their people is suspended. */
    private static void addresses() throws SQLException {
        Map<Integer, String> of = Map.of(1, "gao@company.example", 5, "Ben@company.example", 6, "carl@company.example", 7, "dora@company.example");
        try (Connection database = product.embedded().connect();
                PreparedStatement write = database.prepareStatement("update person set email = ?, email_key = ?, suspended = ? where id = ?")) {
            for (Map.Entry<Integer, String> one : of.entrySet()) {
                write.setString(1, one.getValue());
                write.setString(2, one.getValue().toLowerCase(java.util.Locale.ROOT));
                write.setBoolean(3, one.getKey() == 7);
                write.setString(4, SeededClass.personId(one.getKey()));
                write.executeUpdate();
            }
        }
        product.embedded().shut();
    }

    @AfterAll
    static void stop() {
        if (product != null) product.close();
        if (keycloak != null) keycloak.close();
    }

    private static Map<String, String> settings(String issuer, String strangers) {
        return Map.of(
                "title", "集团统一身份", "issuer", issuer, "clientid", "huikuan", "secret", SECRET, "scopes", "openid profile email",
                "numberclaim", "preferred_username", "groupsclaim", "groups", "grouproles", "trainers = trainer\nadmins = admin",
                "strangers", strangers, "leavesthere", "true");
    }

    private static String said(String key, Object... arguments) {
        return Messages.text(Language.ZH, key, arguments);
    }

    /** Path and query with which Keycloak sends the browser back. */
    private static String callback(Visitor visitor, Keycloak.Browsing there, String name) {
        Answer begun = visitor.get("/sso/" + provider + "?back=/me");
        assertThat(begun.status()).as(begun.text()).isEqualTo(303);
        String back = there.signIn(begun.location(), name, name + "-2026");
        assertThat(back).startsWith(product.url("/sso/callback?"));
        return back.substring(product.url("").length());
    }

    private static Answer arrive(Visitor visitor, String name) {
        return visitor.get(callback(visitor, keycloak.new Browsing(), name));
    }

    @Test
    void a_new_colleague_gets_an_account_and_the_role_of_the_group_until_it_is_taken_away() {
        Visitor anna = new Visitor(product);
        Answer arrived = arrive(anna, "anna");
        assertThat(arrived.status()).as(arrived.text()).isEqualTo(303);
        assertThat(arrived.location()).endsWith("/me");
        assertThat(anna.get("/me").text()).contains("Anna Zhou").contains("anna");
        assertThat(anna.get("/grading").status()).isEqualTo(200);

        String user = keycloak.idAt("/users?username=anna");
        String group = keycloak.idAt("/groups?search=trainers");
        keycloak.administer("DELETE", "/users/" + user + "/groups/" + group, "");
        Visitor later = new Visitor(product);
        assertThat(arrive(later, "anna").status()).isEqualTo(303);
        assertThat(later.get("/me").text()).contains("Anna Zhou");
        assertThat(later.get("/grading").status()).isEqualTo(403);
        assertThat(admin.get("/admin?find=anna").text()).containsOnlyOnce("row-link");
    }

    @Test
    void a_verified_address_is_the_person_of_that_address() {
        Visitor ben = new Visitor(product);
        assertThat(arrive(ben, "ben").status()).isEqualTo(303);
        assertThat(ben.get("/me").text()).contains("周子扬").contains("HT-20001");
        assertThat(admin.get("/admin?find=ben").text()).doesNotContain("row-link");
    }

    @Test
    void an_unverified_address_of_one_of_ours_waits_for_an_administrator() {
        Visitor carl = new Visitor(product);
        Answer waiting = arrive(carl, "carl");
        assertThat(waiting.status()).isEqualTo(403);
        assertThat(waiting.text()).contains(said("people.waiting")).contains(said("people.waiting-who", "集团统一身份", "Carl Wu"));
        assertThat(admin.get("/admin/identities").text()).contains("Carl Wu").contains("集团统一身份");
        assertThat(carl.get("/me").location()).contains("/sign-in");
    }

    @Test
    void whoever_is_suspended_stays_out() {
        Visitor dora = new Visitor(product);
        Answer refused = arrive(dora, "dora");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains(said("people.shut-out"));
        assertThat(dora.get("/me").location()).contains("/sign-in");
    }

    @Test
    void the_last_administrator_stays_one_without_the_group() {
        Visitor gao = new Visitor(product);
        assertThat(arrive(gao, "gao").status()).isEqualTo(303);
        assertThat(gao.get("/me").text()).contains("高敏");
        assertThat(gao.get("/admin").status()).isEqualTo(200);
    }

    @Test
    void a_sign_in_counts_once_and_in_its_own_browser() {
        Visitor ben = new Visitor(product);
        String back = callback(ben, keycloak.new Browsing(), "ben");
        Visitor other = new Visitor(product);
        other.get("/sign-in");
        assertThat(other.get(back).text()).contains(said("sso.fault-browser"));
        assertThat(other.get("/me").location()).contains("/sign-in");
        String foreign = back.replaceFirst("state=[0-9a-f]+", "state=" + "ab".repeat(32));
        assertThat(ben.get(foreign).text()).contains(said("sso.fault-old"));
        assertThat(ben.get(back).status()).isEqualTo(303);
        assertThat(ben.getWithCookie(back, "huikuan=" + ben.cookie("huikuan")).status()).isEqualTo(422);
    }

    @Test
    void a_used_state_and_a_refusal_over_there_are_told() {
        Visitor visitor = new Visitor(product);
        String begun = visitor.get("/sso/" + provider).location();
        String state = begun.replaceFirst(".*[?&]state=([^&]+).*", "$1");
        Answer refused = visitor.get("/sso/callback?error=access_denied&state=" + state);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains(said("sso.fault-cancelled"));
        assertThat(visitor.get("/sso/callback?code=x&state=" + state).text()).contains(said("sso.fault-used"));
        String next = visitor.get("/sso/" + provider).location().replaceFirst(".*[?&]state=([^&]+).*", "$1");
        assertThat(visitor.get("/sso/callback?code=invented&state=" + next).text()).contains("invalid_grant");
        String last = visitor.get("/sso/" + provider).location().replaceFirst(".*[?&]state=([^&]+).*", "$1");
        assertThat(visitor.get("/sso/callback?code=x&iss=https://evil.example&state=" + last).text()).contains("https://evil.example");
    }

    @Test
    void back_leads_nowhere_else() {
        Visitor ben = new Visitor(product);
        Keycloak.Browsing there = keycloak.new Browsing();
        String begun = ben.get("/sso/" + provider + "?back=https://evil.example/").location();
        String back = there.signIn(begun, "ben", "ben-2026").substring(product.url("").length());
        assertThat(URI.create(ben.get(back).location()).getPath()).isEqualTo("/");
    }

    @Test
    void signing_out_here_signs_out_there() {
        Visitor ben = new Visitor(product);
        Keycloak.Browsing there = keycloak.new Browsing();
        assertThat(ben.get(callback(ben, there, "ben")).status()).isEqualTo(303);
        Visitor again = new Visitor(product);
        HttpResponse<String> known = there.open(again.get("/sso/" + provider).location());
        assertThat(known.statusCode()).as("signed in over there without a form").isEqualTo(302);

        Answer left = ben.post("/sign-out", Map.of());
        assertThat(left.status()).isEqualTo(200);
        assertThat(left.text()).contains("集团统一身份");
        String onward = left.header("Refresh").replaceFirst("^0; url=", "");
        assertThat(onward).startsWith(keycloak.issuer()).contains("id_token_hint=");
        assertThat(ben.get("/me").location()).contains("/sign-in");
        HttpResponse<String> gone = there.open(onward);
        assertThat(gone.headers().firstValue("Location").orElse(gone.body())).isEqualTo(product.url("/sign-in"));
        HttpResponse<String> stranger = there.open(again.get("/sso/" + provider).location());
        assertThat(stranger.body()).contains("kc-form-login");
    }

    @Test
    void signing_out_there_signs_out_here() {
        String client = keycloak.idAt("/clients?clientId=huikuan");
        String json = keycloak.administer("GET", "/clients/" + client, "");
        String told = "\"backchannel.logout.url\":\"" + product.url("/sso/" + provider + "/logout") + "\",";
        keycloak.administer("PUT", "/clients/" + client, json.replaceFirst("\"attributes\":\\{", "\"attributes\":{" + told));
        Visitor ben = new Visitor(product);
        Visitor elsewhere = Visitor.signedIn(product, "HT-20001");
        assertThat(arrive(ben, "ben").status()).isEqualTo(303);
        assertThat(ben.get("/me").status()).isEqualTo(200);
        keycloak.administer("POST", "/users/" + keycloak.idAt("/users?username=ben") + "/logout", "");
        assertThat(ben.get("/me").location()).contains("/sign-in");
        assertThat(elsewhere.get("/me").status()).as("a session by password is none of theirs").isEqualTo(200);
        Answer forged = ben.postWithoutToken("/sso/" + provider + "/logout", Map.of("logout_token", "a.b.c"));
        assertThat(forged.status()).isEqualTo(400);
    }

    @Test
    void a_check_tells_what_it_finds_and_what_is_wrong() {
        assertThat(admin.post("/admin/sso/" + provider + "/try", Map.of()).text())
                .contains(said("sso.tried-right"))
                .contains(keycloak.issuer() + "/protocol/openid-connect/token");
        Answer added = admin.post("/admin/sso/new/oidc", settings(keycloak.issuer() + "/", "ASK"));
        String wrong = URI.create(added.location()).getPath();
        assertThat(admin.post(wrong + "/try", Map.of()).text()).contains(said("sso.fault-issuer", "集团统一身份", keycloak.issuer() + "/", keycloak.issuer()));
        admin.post(wrong, settings(keycloak.issuer() + "-none", "ASK"));
        assertThat(admin.post(wrong + "/try", Map.of()).text()).contains("HTTP 404");
        assertThat(new Visitor(product).get("/sso/" + wrong.replaceFirst(".*/", "")).text()).contains("HTTP 404");
        assertThat(admin.post(wrong + "/state", Map.of("on", "false")).status()).isEqualTo(303);
        assertThat(new Visitor(product).get("/sso/" + wrong.replaceFirst(".*/", "")).status()).isEqualTo(404);
        assertThat(new Visitor(product).get("/sign-in?back=/me").text())
                .contains("/sso/" + provider + "?back=%2Fme")
                .doesNotContain(wrong.replaceFirst(".*/", ""));
    }

    @Test
    void a_secret_is_never_shown_again_and_stays_when_nothing_is_entered() throws IOException {
        String page = admin.get("/admin/sso/" + provider).text();
        assertThat(page).doesNotContain(SECRET).contains(said("sso.secret-kept"));
        PageForm form = PageForm.of(page, "/admin/sso/" + provider).with("strangers", "ADD");
        Answer saved = admin.post("/admin/sso/" + provider, form.fields());
        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        assertThat(arrive(new Visitor(product), "ben").status()).isEqualTo(303);
        Answer refused = admin.post("/admin/sso/new/oidc", Map.of("secret", SECRET, "grouproles", "trainers = chief"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).doesNotContain(SECRET).contains(said("sso.wrong-group", "1"));
        assertThat(Files.readString(product.log())).doesNotContain(SECRET).doesNotContain("ben@company.example");
    }
}
