package academy.huikuan.roleplay.room;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Browser;
import academy.huikuan.harness.NeedsBrowser;
import academy.huikuan.harness.Product;
import academy.huikuan.harness.Screen;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chromium.ChromiumNetworkConditions;
import org.openqa.selenium.support.ui.Select;

/** Three people play in three browsers; one loses the network and comes back. */
@NeedsBrowser
class RoomBrowserIT {
    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.seeded("room-browser").start();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    private static Browser signedIn(Screen screen, String number) {
        return Browser.open(product, screen).signIn(number);
    }

    private static void says(Browser browser, String text) {
        browser.type("#words", text).click(".room-say button");
    }

    private static void hears(Browser browser, String text) {
        browser.until("hears " + text, () -> talk(browser).contains(text) ? Optional.of(true) : Optional.empty());
    }

    private static List<String> talk(Browser browser) {
        return browser.all("#room-turns .bubble").stream().map(WebElement::getText).toList();
    }

    private static void comesTo(Browser browser, String selector) {
        browser.until("comes to " + selector, () -> browser.shows(selector) ? Optional.of(true) : Optional.empty());
    }

    private static void offline(Browser browser, boolean off) {
        if (!off) {
            browser.driver().deleteNetworkConditions();
            return;
        }
        ChromiumNetworkConditions none = new ChromiumNetworkConditions();
        none.setOffline(true);
        browser.driver().setNetworkConditions(none);
    }

    @Test
    void three_play_a_talk_and_a_cut_line_loses_nothing() {
        try (Browser sales = signedIn(Screen.DESKTOP, "HT-20001");
                Browser customer = signedIn(Screen.SMALL_PHONE, "HT-20002");
                Browser observer = signedIn(Screen.SMALL_PHONE, "HT-20003")) {
            String invitation = opens(sales);
            joins(customer, invitation, "CUSTOMER");
            joins(observer, invitation, "OBSERVER");
            customer.inspect("room-gather-customer");
            observer.inspect("room-gather-observer");
            begins(sales, customer, observer);
            talks(sales, customer, observer);
            losesTheLine(sales, customer);
            pauses(sales, customer);
            notes(observer, sales);
            ends(sales, customer, observer);
        }
    }

    private static String opens(Browser sales) {
        sales.visit("/roleplay/m1-boyuan").inspect("room-scenario").submit("a[href='/roleplay/m1-boyuan/rooms']").inspect("room-door");
        sales.submit("button[value=invite]").inspect("room-gather-sales");
        return URI.create(sales.one("#invitation").getAttribute("value")).getPath();
    }

    private static void joins(Browser browser, String invitation, String part) {
        browser.visit(invitation).inspect("room-invitation-" + part).submit("button[value=" + part + "]");
    }

    private static void begins(Browser sales, Browser customer, Browser observer) {
        customer.submit("button[value=ready]");
        sales.submit("button[value=ready]");
        for (Browser one : List.of(sales, customer, observer)) comesTo(one, "#words");
        assertThat(observer.text("main")).doesNotContain("松口");
        assertThat(sales.text("main")).doesNotContain("松口");
    }

    private static void talks(Browser sales, Browser customer, Browser observer) {
        says(sales, "我先对一下数：货款和您账上一致吗？");
        for (Browser one : List.of(customer, observer, sales)) hears(one, "我先对一下数：货款和您账上一致吗？");
        says(customer, "数是对的。但你催我也没用，我又不管付款。");
        hears(sales, "数是对的。但你催我也没用，我又不管付款。");
        sales.inspect("room-playing-sales");
        customer.inspect("room-playing-customer");
        customer.click(".room-brief summary").inspect("room-playing-brief").click(".room-brief summary");
        observer.inspect("room-playing-observer");
    }

    private static void losesTheLine(Browser sales, Browser customer) {
        offline(customer, true);
        says(customer, "其实财务退过一次。");
        says(customer, "说发票有问题。");
        comesTo(customer, "#room-pending .bubble");
        says(sales, "您先忙，我等您。");
        hears(sales, "您先忙，我等您。");
        customer.driver().executeScript("window.dispatchEvent(new Event('offline'))");
        customer.picture("room-offline");
        assertThat(talk(sales)).doesNotContain("其实财务退过一次。");
        offline(customer, false);
        customer.driver().executeScript("window.dispatchEvent(new Event('online'))");
        for (Browser one : List.of(sales, customer)) {
            hears(one, "说发票有问题。");
            hears(one, "您先忙，我等您。");
            assertThat(talk(one)).doesNotHaveDuplicates().containsSubsequence("其实财务退过一次。", "说发票有问题。").hasSize(5);
        }
        customer.type("#words", "还没发的半句").visit(customer.path());
        assertThat(customer.one("#words").getAttribute("value")).isEqualTo("还没发的半句");
        assertThat(talk(customer)).isEqualTo(talk(sales));
    }

    private static void pauses(Browser sales, Browser customer) {
        customer.click(".room-more summary").submit(".room-more button[value=pause]");
        comesTo(sales, ".room-banner.hold");
        sales.inspect("room-paused");
        sales.submit(".room-banner button[value=resume]");
        customer.until("goes on", () -> customer.shows(".room-banner.hold") ? Optional.empty() : Optional.of(true));
    }

    private static void notes(Browser observer, Browser sales) {
        says(observer, "他先对了数，口气就松了。");
        observer.until("is noted", () -> observer.all(".room-notes li").isEmpty() ? Optional.empty() : Optional.of(true));
        assertThat(sales.text("main")).doesNotContain("口气就松了");
    }

    private static void ends(Browser sales, Browser customer, Browser observer) {
        sales.click(".room-more summary").submit(".room-more button[value=end]");
        comesTo(customer, ".room-banner button[value=end]");
        customer.submit(".room-banner button[value=end]");
        for (Browser one : List.of(sales, observer)) comesTo(one, ".room.ended");
        assertThat(sales.text(".room-notes")).contains("口气就松了");
        customer.inspect("room-ended-customer").submit(".room-judge button").inspect("room-verdict-wrong");
        customer.click("#payment-ALL");
        customer.driver().executeScript("document.getElementById('by').value = document.getElementById('by').min || arguments[0]", day());
        new Select(customer.one("#moved")).selectByIndex(1);
        customer.submit(".room-judge button").inspect("room-verdict");
        comesTo(sales, ".verdict-pay");
        sales.inspect("room-ended-sales");
        observer.inspect("room-ended-observer");
        sales.submit("#draft button").inspect("room-draft");
        assertThat(sales.path()).startsWith("/roleplay/m1-boyuan/submit/people");
        assertThat(sales.text("main")).contains("林悦", "丁一鸣");
        sales.visit("/roleplay/rooms").inspect("room-list");
        String room = customer.path().replaceAll("[?#].*", "");
        customer.visit("/roleplay/rooms").inspect("room-list-phone").visit("/roleplay/m1-boyuan/rooms").inspect("room-door-phone");
        customer.submit("form.language button").inspect("room-door-english").visit(room).inspect("room-ended-english");
        customer.visit("/roleplay/m1-boyuan/rooms").submit("button[value=match]").inspect("room-gather-english");
        assertThat(sales.visit("/roleplay/m1-boyuan/rooms").inspect("room-waiting").all(".room-waits button")).isNotEmpty();
    }

    /** A day on which the customer of the scenario may pay. */
    private static String day() {
        return academy.huikuan.roleplay.RolePlayContent.read(new academy.huikuan.platform.SourceFolder(java.nio.file.Path.of("")))
                .scenarios()
                .byId("m1-boyuan")
                .date()
                .plusDays(3)
                .toString();
    }
}
