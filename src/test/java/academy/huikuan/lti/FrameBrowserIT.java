package academy.huikuan.lti;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Browser;
import academy.huikuan.harness.HttpsFront;
import academy.huikuan.harness.NeedsBrowser;
import academy.huikuan.harness.Product;
import academy.huikuan.harness.Screen;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Cookie;

/** Launches in a real browser: inside a platform's frame from another site, and in a window where the frame keeps no cookies. */
@NeedsBrowser
class FrameBrowserIT {
    /** A course page with the tool in a frame, which keeps what the tool gives it (LTI postMessage storage). */
    private static final String COURSE =
            """
            <!DOCTYPE html><html lang=en><meta name=viewport content="width=device-width"><title>Course</title><iframe name=tool style="width:100%;height:700px;border:0" src="%s"></iframe><script>
            const kept = {};
            addEventListener('message', event => {
              if (event.origin !== '%s') return;
              const {subject, message_id, key, value} = event.data;
              if (subject === 'lti.put_data') kept[key] = value;
              document.title += ' ' + subject;
              event.source.postMessage({subject: subject + '.response', message_id, key, value: kept[key]}, event.origin);
            });
            </script>""";

    @Test
    void inside_a_frame_by_https_the_course_is_learned_with_partitioned_cookies() {
        try (HttpsFront front = new HttpsFront();
                Product product = Product.seeded("framed").with("HUIKUAN_OUTBOUND_PRIVATE", "true").with("HUIKUAN_ADDRESS", front.url(""));
                TestPlatform platform = TestPlatform.start()) {
            platform.registeredIn(product.embedded(), front.url(""));
            front.leadsTo(product.start());
            course(platform, front.url(""), "");
            try (Browser browser = Browser.open(product, Screen.DESKTOP)) {
                platform.signsNext(platform.claims("framed", "Learner"));
                browser.visitAt(platform.url("/course")).inFrame("tool");
                browser.until("shows the course in the frame", () -> path(browser, "/course"));
                browser.submit("main a[href^='/course/']");
                assertThat(browser.text("main")).isNotBlank();
                assertThat(browser.driver().manage().getCookies()).extracting(Cookie::getName).contains("__Host-huikuan");
                browser.submit("header .me");
                assertThat(browser.text("main")).contains("学员framed");
                browser.visitAt(front.url("/me"));
                assertThat(path(browser, "/sign-in")).as("outside the frame nobody is signed in").isPresent();
            }
        }
    }

    @Test
    void a_frame_without_cookies_offers_a_window_and_a_window_works_by_plain_http() {
        try (Product product = Product.seeded("windowed").with("HUIKUAN_OUTBOUND_PRIVATE", "true").start();
                TestPlatform platform = TestPlatform.start().registeredAt(product);
                Browser browser = Browser.open(product, Screen.SMALL_PHONE)) {
            course(platform, product.url(""), "&lti_storage_target=_parent");
            platform.signsNext(platform.claims("windowed", "Learner"));
            browser.visitAt("http://localhost:" + platform.port() + "/course").inFrame("tool");
            browser.until("offers a window", () -> Optional.of(browser.text("main h1")).filter("请在新窗口里打开"::equals));
            browser.inspect("lti-window");
            browser.click("main .button.primary").inNewWindow();
            browser.until("shows the course in the window", () -> path(browser, "/course"));
            assertThat(browser.visit("/me").text("main")).contains("学员windowed");
        }
    }

    private static Optional<Boolean> path(Browser browser, String wanted) {
        Object path = browser.driver().executeScript("return location.pathname");
        return wanted.equals(path) ? Optional.of(true) : Optional.empty();
    }

    private static void course(TestPlatform platform, String tool, String more) {
        String login = tool + "/lti/login?"
                + TestPlatform.query(Map.of(
                        "iss", platform.issuer(), "login_hint", "hint", "client_id", platform.clientId(), "target_link_uri", tool + "/lti/launch"))
                + more;
        platform.serve("/course", exchange ->
                TestPlatform.answer(exchange, 200, "text/html;charset=UTF-8", COURSE.formatted(login.replace("&", "&amp;"), tool)));
    }
}
