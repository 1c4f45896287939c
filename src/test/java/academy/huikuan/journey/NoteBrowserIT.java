package academy.huikuan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Browser;
import academy.huikuan.harness.NeedsBrowser;
import academy.huikuan.harness.Product;
import academy.huikuan.harness.Screen;
import academy.huikuan.harness.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chromium.ChromiumNetworkConditions;

/** A learner writes beside a section on two devices, and takes the course along. */
@NeedsBrowser
class NoteBrowserIT {
    private static final String SECTION = "/course/stages/m1";
    private static final String BOX = "#note-text";
    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.named("notes").with("HUIKUAN_DEMO", "true").start();
    }

    @AfterAll
    static void end() {
        product.close();
    }

    @Test
    void what_is_typed_is_kept_and_two_devices_lose_nothing() {
        try (Browser phone = Browser.open(product, Screen.SMALL_PHONE);
                Browser desk = Browser.open(product, Screen.DESKTOP)) {
            phone.signIn("learner2").visit(SECTION);
            desk.signIn("learner2").visit(SECTION);
            assertThat(text(phone, ".my-note .save-state")).isEqualTo("还没有写");

            phone.type(BOX, "手机上：先问卡在哪一步");
            saved(phone);
            assertThat(text(phone, ".my-note .save-state")).matches("保存于 [0-9]{2}:[0-9]{2}:[0-9]{2}");
            phone.inspect("note-phone");

            desk.type(BOX, "电脑上：第二笔也要写日期");
            assertThat(text(desk, ".other-words")).isEqualTo("手机上：先问卡在哪一步");
            assertThat(desk.one(BOX).getAttribute("value")).isEqualTo("电脑上：第二笔也要写日期");
            desk.inspect("note-clash");
            desk.submit(".note-clash button[value=both]");
            assertThat(desk.one(BOX).getAttribute("value")).isEqualTo("手机上：先问卡在哪一步\n\n电脑上：第二笔也要写日期");

            phone.type(BOX, "手机上又写了一句");
            assertThat(text(phone, ".other-words")).contains("电脑上");
            phone.visit(SECTION);
            assertThat(phone.one(BOX).getAttribute("value")).as("kept in the browser until it is decided").isEqualTo("手机上又写了一句");
            phone.one(".note-clash button[value=other]");
            phone.submit(".note-clash button[value=other]");
            assertThat(phone.one(BOX).getAttribute("value")).contains("手机上：先问", "电脑上：第二笔");
        }
    }

    @Test
    void what_is_typed_while_the_server_is_away_waits_in_the_browser() {
        try (Browser browser = Browser.open(product, Screen.DESKTOP)) {
            browser.signIn("learner3").visit(SECTION);
            browser.driver().setNetworkConditions(offline());
            browser.type(BOX, "断网时写的");
            browser.until("says that it is not saved", () -> Optional.of(text(browser, ".my-note .save-state")).filter(state -> state.contains("连上网")));
            browser.driver().get("about:blank");
            browser.driver().deleteNetworkConditions();
            browser.visit(SECTION);
            saved(browser);
            assertThat(Visitor.signedIn(product, "learner3").get(SECTION).text()).contains("断网时写的");
        }
    }

    @Test
    void a_bookmark_is_put_found_and_deleted() {
        try (Browser browser = Browser.open(product, Screen.SMALL_PHONE)) {
            browser.signIn("learner4").visit(SECTION).submit(".bookmark button");
            assertThat(browser.one(".bookmark button").getAttribute("aria-pressed")).isEqualTo("true");
            browser.inspect("note-bookmarked");
            browser.submit(".my-note .list-title a");
            assertThat(browser.path()).isEqualTo("/notes");
            browser.inspect("notes");
            browser.submit(".kept-delete");
            browser.inspect("note-delete");
            browser.submit("main .button.danger");
            assertThat(browser.shows(".kept")).isFalse();
            assertThat(browser.text(".empty")).contains("还没有笔记和书签");
        }
    }

    @Test
    void the_course_is_downloaded_as_one_book() throws IOException {
        try (Browser browser = Browser.open(product, Screen.DESKTOP)) {
            browser.signIn("learner4").visit("/course");
            Path book = browser.download(() -> browser.click(".offline .button"));
            assertThat(book.getFileName().toString()).endsWith(".epub");
            assertThat(Files.readAllBytes(book)).startsWith('P', 'K', 3, 4);
        }
    }

    private static String text(Browser browser, String selector) {
        return browser.text(selector).strip();
    }

    private static void saved(Browser browser) {
        browser.one(".my-note .save-state[data-state=saved]");
    }

    private static ChromiumNetworkConditions offline() {
        ChromiumNetworkConditions away = new ChromiumNetworkConditions();
        away.setOffline(true);
        return away;
    }
}
