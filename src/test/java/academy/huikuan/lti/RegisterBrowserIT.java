package academy.huikuan.lti;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Browser;
import academy.huikuan.harness.NeedsBrowser;
import academy.huikuan.harness.Product;
import academy.huikuan.harness.Screen;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Registration inside a platform's frame from another site, and what the administrator does then. */
@NeedsBrowser
class RegisterBrowserIT {
    private static final String PAGE =
            """
            <!DOCTYPE html><title>open</title><iframe name=tool width=340 height=700 src="%s"></iframe>
            <script>addEventListener('message', event => { document.title = event.data.subject + ' ' + event.origin; });</script>""";

    @Test
    void a_platform_registers_in_its_frame_and_an_administrator_lets_it_in() {
        try (Product product = Product.seeded("register-browser").with("HUIKUAN_OUTBOUND_PRIVATE", "true").start();
                TestPlatform platform = TestPlatform.start()) {
            serve(platform, product);
            try (Browser browser = Browser.open(product, Screen.DESKTOP)) {
                browser.visitAt(platform.url("/tools")).inFrame("tool");
                browser.inspect("lti-register");
                browser.click("form[action='/lti/register'] button");
                browser.driver().switchTo().defaultContent();
                browser.until("the platform is told to close", () -> Optional.of(browser.driver().getTitle())
                        .filter(("org.imsglobal.lti.close " + product.url(""))::equals));
            }
            manage(product, Screen.DESKTOP, true);
            manage(product, Screen.SMALL_PHONE, false);
        }
    }

    private static void serve(TestPlatform platform, Product product) {
        platform.serve("/tools", exchange -> TestPlatform.answer(exchange, 200, "text/html;charset=UTF-8", PAGE.formatted(
                product.url("/lti/register?") + TestPlatform.query(java.util.Map.of("openid_configuration", platform.url("/configuration"))))));
        platform.serve("/configuration", exchange -> TestPlatform.answer(exchange, 200, "application/json", """
                {"issuer": "%s", "authorization_endpoint": "%s", "token_endpoint": "%s", "jwks_uri": "%s", "registration_endpoint": "%s"}
                """.formatted(
                        platform.issuer(), platform.url("/auth"), platform.url("/token"), platform.url("/jwks"), platform.url("/register"))));
        platform.serve("/register", exchange -> TestPlatform.answer(exchange, 200, "application/json", "{\"client_id\": \"in-frame\"}"));
    }

    private static void manage(Product product, Screen screen, boolean first) {
        try (Browser browser = Browser.open(product, screen)) {
            browser.signIn("admin").visit("/admin/lti").inspect("lti-list-" + screen);
            browser.click("main .row-link");
            browser.until("shows the platform", () -> Optional.of(browser.path()).filter(path -> path.matches("/admin/lti/[0-9a-f-]{36}")));
            browser.inspect("lti-platform-" + screen);
            if (first) browser.submit("main .advice button.primary");
            assertThat(browser.text(".page-head .tag.done")).isNotBlank();
            browser.visit("/admin/lti/new");
            browser.driver().executeScript("document.querySelectorAll('details').forEach(one => { one.open = true; })");
            browser.inspect("lti-manual-" + screen);
            browser.click("[data-copies=quick-address]");
            browser.until("says that it was copied", () -> Optional.of(browser.text("[data-copies=quick-address]")).filter("已复制"::equals));
        }
    }
}
