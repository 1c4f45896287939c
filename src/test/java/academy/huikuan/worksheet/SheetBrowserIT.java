package academy.huikuan.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Browser;
import academy.huikuan.harness.NeedsBrowser;
import academy.huikuan.harness.Product;
import academy.huikuan.harness.Screen;
import academy.huikuan.harness.Visitor;
import academy.huikuan.harness.Visitor.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A learner fills in forms, with the page's script and without it, here and elsewhere at once. */
@NeedsBrowser
class SheetBrowserIT {
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"([0-9]+)\"");
    private static final Pattern SHEET = Pattern.compile("(/sheets/[0-9a-f-]{36})\"");
    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.named("sheets").with("HUIKUAN_DEMO", "true").start();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    private static String begun(Visitor visitor, String form) {
        return visitor.post("/forms/" + form, Map.of()).location();
    }

    private static String revision(Visitor visitor, String sheet) {
        Matcher found = REVISION.matcher(visitor.get(sheet).text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static Answer sent(Visitor visitor, String sheet, String action, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("action", action);
        all.putIfAbsent("revision", revision(visitor, sheet));
        return visitor.post(sheet, all);
    }

    private static void waitFor(Browser browser, String state) {
        browser.until(state, () -> Optional.of(true).filter(yes -> browser.shows(".save-state[data-state=" + state + "]")));
    }

    @Test
    void what_is_typed_saves_itself_and_what_was_understood_is_shown() {
        try (Browser browser = Browser.open(product, Screen.PHONE)) {
            browser.signIn("learner3").visit("/course").submit(".beside a[href='/forms']").submit("a[href='/forms/6w3h']");
            browser.submit(".form-start .button.primary");
            String sheet = browser.path();

            browser.type("#customer", "鼎信").type("#amount", "14.2万");
            waitFor(browser, "saved");
            browser.until("142,000", () -> Optional.of(true).filter(yes -> browser.text("[data-shown=amount]").equals("142,000 元")));
            browser.type("#amount", "很多");
            browser.until("a fault", () -> Optional.of(true).filter(yes -> browser.shows("#amount-error")));
            browser.visit(sheet).inspect("sheet-with-fault");

            assertThat(browser.one("#customer").getDomProperty("value")).isEqualTo("鼎信");
            assertThat(browser.one("#amount").getDomProperty("value")).isEqualTo("很多");
            assertThat(browser.text("h1")).isEqualTo("鼎信");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Screen.class, names = {"SMALL_PHONE", "DESKTOP"})
    void every_form_looks_right_filled_in_and_on_paper(Screen screen) {
        Visitor visitor = Visitor.signedIn(product, "learner1");
        List<String> sheets = SHEET.matcher(visitor.get("/forms").text()).results().map(found -> found.group(1)).distinct().toList();
        assertThat(sheets).hasSize(5);
        try (Browser browser = Browser.open(product, screen)) {
            browser.signIn("learner1");
            for (int i = 0; i < sheets.size(); i++) {
                browser.visit(sheets.get(i)).inspect("sheet-" + screen + "-" + i);
                browser.visit(sheets.get(i) + "/print").inspect("sheet-" + screen + "-" + i + "-paper");
            }
        }
    }

    @Test
    void two_devices_lose_nothing_of_each_other() {
        Visitor elsewhere = Visitor.signedIn(product, "learner4");
        String sheet = begun(elsewhere, "6w3h");
        try (Browser browser = Browser.open(product, Screen.DESKTOP)) {
            browser.signIn("learner4").visit(sheet);
            sent(elsewhere, sheet, "save", Map.of("customer", "elsewhere"));

            browser.type("#customer", "here");
            browser.one(".elsewhere");
            browser.picture("sheet-elsewhere");
            browser.submit("button[value=separate]");

            assertThat(browser.path()).startsWith("/sheets/").doesNotContain(sheet);
            assertThat(browser.one("#customer").getDomProperty("value")).isEqualTo("here");
            assertThat(elsewhere.get(sheet).text()).contains("value=\"elsewhere\"").doesNotContain("value=\"here\"");
        }
    }

    @Test
    void without_script_a_conflict_shows_what_was_typed_and_keeps_the_other() {
        Visitor visitor = Visitor.signedIn(product, "learner5");
        String sheet = begun(visitor, "6w3h");
        String old = revision(visitor, sheet);
        sent(visitor, sheet, "save", Map.of("customer", "first"));

        Answer conflict = sent(visitor, sheet, "save", Map.of("customer", "second", "revision", old));

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("value=\"second\"").contains("刚在别处改过").contains("name=\"revision\" value=\"" + old + "\"");
        assertThat(sent(visitor, sheet, "save", Map.of("customer", "second", "revision", old)).status()).isEqualTo(409);
        assertThat(visitor.get(sheet).text()).contains("value=\"first\"");
    }

    @Test
    void without_script_a_row_more_keeps_everything_typed() {
        Visitor visitor = Visitor.signedIn(product, "learner6");
        String sheet = begun(visitor, "call-plan");
        Map<String, String> typed = Map.of(
                "owner", "周子扬", "day", "2026-11-18", "target", "很多", "customers.0.customer", "鼎信", "customers.0.due", "2026-10-02",
                "customers.1.customer", "瑞丰", "customers.2.customer", "");

        Answer added = sent(visitor, sheet, "add-customers", typed);

        assertThat(added.status()).isEqualTo(303);
        assertThat(added.location()).isEqualTo(sheet + "#customers.3");
        assertThat(visitor.get(sheet).text())
                .contains("value=\"周子扬\"", "value=\"很多\"", "value=\"鼎信\"", "value=\"瑞丰\"", "id=\"customers.3\"", "看不懂这个金额", "逾期 47 天");
        sent(visitor, sheet, "remove-customers-0", typed);
        assertThat(visitor.get(sheet).text()).contains("value=\"瑞丰\"").doesNotContain("value=\"鼎信\"");
    }

    @Test
    void what_is_too_long_is_shown_again_and_not_kept() {
        Visitor visitor = Visitor.signedIn(product, "learner7");
        String sheet = begun(visitor, "6w3h");
        String typed = "长".repeat(2001);

        Answer refused = sent(visitor, sheet, "save", Map.of("who", typed));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains(typed).contains("最多 2,000 个字".replace(",", ""));
        assertThat(visitor.get(sheet).text()).doesNotContain("长长长");
    }

    @Test
    void what_is_filled_in_is_text_on_paper() {
        Visitor visitor = Visitor.signedIn(product, "learner8");
        String sheet = begun(visitor, "reminder");
        sent(visitor, sheet, "save", Map.of("customer", "<script>alert(1)</script> & {supplier}", "rule", "organ"));

        String paper = visitor.get(sheet + "/print").text();

        assertThat(paper).contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; {supplier}").contains("第九条").doesNotContain("<script>alert");
    }

    @Test
    void a_sheet_is_copied_and_deleted_after_asking() {
        Visitor visitor = Visitor.signedIn(product, "learner9");
        String sheet = visitor.post("/forms/reminder", Map.of("from", "example")).location();
        String copy = visitor.post(sheet + "/copy", Map.of()).location().replaceFirst("\\?.*", "");

        assertThat(visitor.get(copy).text()).contains("南通瑞丰食品有限公司");
        assertThat(visitor.get(sheet + "/delete").text()).contains("南通瑞丰食品有限公司");
        assertThat(visitor.post(sheet + "/delete", Map.of()).location()).startsWith("/forms");
        assertThat(visitor.get(sheet).status()).isEqualTo(404);
        assertThat(visitor.get(copy).status()).isEqualTo(200);
        assertThat(visitor.post("/forms/call-plan", Map.of("from", "example")).status()).isEqualTo(422);
    }
}
