package academy.huikuan.sso;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Browser;
import academy.huikuan.harness.NeedsBrowser;
import academy.huikuan.harness.Product;
import academy.huikuan.harness.Screen;
import academy.huikuan.harness.Visitor;
import academy.huikuan.harness.Visitor.Answer;
import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** WeCom and DingTalk by a stand-in that follows their documents, and the administrator's pages in a browser. */
class ScanBrowserIT {
    private static ScanStandIn standIn;
    private static Product product;
    private static Visitor admin;
    private static String wecom;
    private static String dingTalk;

    @BeforeAll
    static void start() throws IOException {
        standIn = new ScanStandIn();
        product = Product.seeded("scan").with("HUIKUAN_OUTBOUND_PRIVATE", "true").start();
        admin = Visitor.signedIn(product, "admin");
        wecom = added("wecom", wecomSettings(ScanStandIn.SECRET));
        dingTalk = added("dingtalk", dingTalkSettings(ScanStandIn.COMPANY, "ADD"));
    }

    @AfterAll
    static void stop() {
        product.close();
        standIn.close();
    }

    private static Map<String, String> wecomSettings(String secret) {
        return Map.of(
                "title", "企业微信", "issuer", standIn.address() + "/", "apiaddress", standIn.address(), "clientid", ScanStandIn.CORP, "company",
                ScanStandIn.AGENT, "secret", secret, "strangers", "ADD");
    }

    private static Map<String, String> dingTalkSettings(String company, String strangers) {
        return Map.of(
                "title", "钉钉", "issuer", standIn.address(), "apiaddress", standIn.address(), "clientid", ScanStandIn.APP, "company", company,
                "secret", ScanStandIn.SECRET, "strangers", strangers);
    }

    private static String added(String kind, Map<String, String> settings) {
        Answer added = admin.post("/admin/sso/new/" + kind, settings);
        assertThat(added.status()).as(added.text()).isEqualTo(303);
        return URI.create(added.location()).getPath().replaceFirst(".*/", "");
    }

    private static Map<String, String> queryOf(String address) {
        Map<String, String> values = new HashMap<>();
        for (String pair : URI.create(address).getQuery().split("&")) values.put(pair.replaceFirst("=.*", ""), pair.replaceFirst("[^=]*=", ""));
        return values;
    }

    /** Goes there, and comes back as if that code had been given for a scan. */
    private static Answer scanned(Visitor visitor, String provider, String name, String code) {
        String state = queryOf(visitor.get("/sso/" + provider + "?back=/me").location()).get("state");
        return visitor.get("/sso/callback?" + name + "=" + code + "&state=" + state);
    }

    private static String said(String key, Object... arguments) {
        return Messages.text(Language.ZH, key, arguments);
    }

    @Test
    void wecom_is_asked_as_its_documents_say() {
        String address = new Visitor(product).get("/sso/" + wecom).location();
        assertThat(address).startsWith(standIn.address() + "/wwlogin/sso/login?");
        Map<String, String> query = queryOf(address);
        assertThat(query).containsEntry("login_type", "CorpApp").containsEntry("appid", ScanStandIn.CORP).containsEntry("agentid", "1000002");
        assertThat(query).containsEntry("redirect_uri", product.url("/sso/callback"));
        assertThat(query.get("state")).matches("[0-9a-f]{64}");
    }

    @Test
    void a_member_who_scans_with_wecom_gets_an_account_by_that_name_and_is_the_same_the_next_time() {
        Visitor member = new Visitor(product);
        assertThat(scanned(member, wecom, "code", "scan-wangxm").location()).endsWith("/me");
        assertThat(member.get("/me").text()).contains("王小明").contains("wangxm");
        Visitor again = new Visitor(product);
        assertThat(scanned(again, wecom, "code", "scan-wangxm").text()).contains(said("sso.fault-code", "企业微信"));
        Visitor hidden = new Visitor(product);
        assertThat(scanned(hidden, wecom, "code", "scan-hidden").status()).isEqualTo(303);
        assertThat(hidden.get("/me").text()).contains("hidden");
        assertThat(hidden.post("/sign-out", Map.of()).location()).contains("/sign-in");
    }

    @Test
    void an_access_token_is_kept_and_fetched_once_more_when_it_ends_early() {
        scanned(new Visitor(product), wecom, "code", "scan-one");
        int before = standIn.tokens();
        assertThat(scanned(new Visitor(product), wecom, "code", "scan-two").status()).isEqualTo(303);
        assertThat(standIn.tokens()).isEqualTo(before);
        standIn.endToken();
        assertThat(scanned(new Visitor(product), wecom, "code", "scan-three").status()).isEqualTo(303);
        assertThat(standIn.tokens()).isEqualTo(before + 1);
    }

    @Test
    void who_is_no_member_or_cancels_stays_out() {
        assertThat(scanned(new Visitor(product), wecom, "code", "scan-guest").text()).contains(said("sso.fault-not-member", "企业微信"));
        assertThat(scanned(new Visitor(product), wecom, "code", "").text()).contains(said("sso.fault-cancelled"));
        assertThat(scanned(new Visitor(product), dingTalk, "authCode", "scan-li-elsewhere").text()).contains(said("sso.fault-not-member", "钉钉"));
        assertThat(scanned(new Visitor(product), dingTalk, "authCode", "invented").text()).contains(said("sso.fault-code", "钉钉"));
        assertThat(scanned(new Visitor(product), dingTalk, "authCode", "scan-li-unpermitted").text()).contains("Contact.User.Read");
    }

    @Test
    void dingtalk_is_asked_as_its_documents_say_and_knows_who_scans() {
        String address = new Visitor(product).get("/sso/" + dingTalk).location();
        assertThat(address).startsWith(standIn.address() + "/oauth2/auth?");
        assertThat(queryOf(address))
                .containsEntry("response_type", "code")
                .containsEntry("client_id", ScanStandIn.APP)
                .containsEntry("prompt", "consent")
                .containsEntry("corpId", ScanStandIn.COMPANY)
                .containsEntry("redirect_uri", product.url("/sso/callback"));
        Visitor zhao = new Visitor(product);
        assertThat(scanned(zhao, dingTalk, "authCode", "scan-zhao").location()).endsWith("/me");
        assertThat(zhao.get("/me").text()).contains("赵小芳").doesNotContain("13800000000");
    }

    @Test
    void without_a_company_dingtalk_makes_no_accounts() {
        Answer refused = admin.post("/admin/sso/new/dingtalk", dingTalkSettings("", "ADD"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains(said("sso.wrong-anybody")).doesNotContain(ScanStandIn.SECRET);
        String open = added("dingtalk", dingTalkSettings("", "ASK"));
        assertThat(queryOf(new Visitor(product).get("/sso/" + open).location())).containsEntry("scope", "openid").doesNotContainKey("corpId");
        assertThat(scanned(new Visitor(product), open, "authCode", "scan-sun").status()).isEqualTo(403);
        admin.post("/admin/sso/" + open + "/state", Map.of("on", "false"));
    }

    @Test
    void a_check_tells_whether_the_credentials_are_right_and_no_secret_gets_into_the_log() throws IOException {
        assertThat(admin.post("/admin/sso/" + wecom + "/try", Map.of()).text()).contains(said("sso.tried-right"));
        assertThat(admin.post("/admin/sso/" + dingTalk + "/try", Map.of()).text()).contains(said("sso.tried-right"));
        String wrong = added("wecom", wecomSettings("wrong-secret-0002"));
        assertThat(admin.post("/admin/sso/" + wrong + "/try", Map.of()).text()).contains(said("sso.fault-client", "企业微信", "40001"));
        admin.post("/admin/sso/" + wrong + "/state", Map.of("on", "false"));
        assertThat(Files.readString(product.log())).doesNotContain(ScanStandIn.SECRET).doesNotContain("wrong-secret").doesNotContain("王小明");
    }

    @NeedsBrowser
    @ParameterizedTest
    @EnumSource(value = Screen.class, names = {"SMALL_PHONE", "DESKTOP"})
    void the_pages_to_connect_and_the_buttons_to_sign_in(Screen screen) {
        try (Browser browser = Browser.open(product, screen)) {
            browser.visit("/sign-in").inspect("sso-sign-in-" + screen);
            assertThat(browser.text(".doors")).contains(said("people.door", "企业微信")).contains(said("people.door", "钉钉"));
            browser.visit("/sso/callback?state=none").inspect("sso-stopped-" + screen);
            browser.signIn("admin").visit("/admin/sso").inspect("sso-providers-" + screen);
            browser.visit("/admin/sso/" + wecom).inspect("sso-wecom-" + screen);
            assertThat(browser.text("main")).contains(said("sso.unverified-wecom"));
            assertThat(browser.one("#copy-callback").getAttribute("value")).isEqualTo(product.url("/sso/callback"));
            browser.submit("form[action$='/try'] button").inspect("sso-tried-" + screen);
            browser.visit("/admin/sso/new/oidc").type("#title", "集团").type("#issuer", "nonsense").type("#clientid", "x").type("#grouproles", "x");
            browser.submit("form[action='/admin/sso/new/oidc'] .button.primary").inspect("sso-faults-" + screen);
            assertThat(browser.text("[role=alert]")).contains(said("sso.wrong-address"), said("sso.wrong-group", "1"));
            browser.visit("/admin/sso/new/dingtalk").inspect("sso-dingtalk-" + screen);
        }
    }
}
