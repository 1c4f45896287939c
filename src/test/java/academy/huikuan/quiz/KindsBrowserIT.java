package academy.huikuan.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Browser;
import academy.huikuan.harness.NeedsBrowser;
import academy.huikuan.harness.Product;
import academy.huikuan.harness.Screen;
import academy.huikuan.harness.Visitor;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

/** A learner meets every kind of question: with script and the keyboard alone, by finger, and without script. */
@NeedsBrowser
class KindsBrowserIT {
    private static final String KEYBOARD = "HT-20001";
    private static final String FINGER = "HT-20002";
    private static final String PLAIN = "HT-20003";
    private static final String ESSAY = "孙经理，盖章的对账单今天四点前发您，麻烦周五提单。";

    private static final String REPLIED =
            """
            return document.readyState === 'complete' && document.querySelectorAll('.talk-turn.own').length > arguments[0]
                && document.querySelector('.solo-lines:not([hidden]) .solo-line, .quiz-talk-end') !== null || null;
            """;

    private static Product product;

    @BeforeAll
    static void start() throws SQLException {
        Path folder = KindsCourse.written(Path.of("target/products/kinds-course"));
        product = Product.seeded("kinds").with("HUIKUAN_CONTENT", folder.toString()).start();
        for (String learner : List.of(KEYBOARD, FINGER, PLAIN))
            assertThat(Visitor.signedIn(product, learner).post("/quiz/mindset/attempt", Map.of()).status()).isEqualTo(303);
        product.killHard();
        KindsCourse.ask(product);
        product.restart();
    }

    @AfterAll
    static void end() {
        product.close();
    }

    /** Where the learner's attempt is. */
    private static String attempt(Visitor learner) {
        return learner.post("/quiz/mindset/attempt", Map.of()).location().replaceFirst("/[0-9]*$", "");
    }

    private static void press(Browser browser, CharSequence... keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }

    /** Moves on by Tab until an element of that kind has the focus. */
    private static WebElement tabTo(Browser browser, String selector) {
        for (int step = 0; step < 60; step++) {
            press(browser, Keys.TAB);
            WebElement focused = browser.driver().switchTo().activeElement();
            if (Boolean.TRUE.equals(browser.driver().executeScript("return arguments[0].matches(arguments[1])", focused, selector)))
                return focused;
        }
        throw new AssertionError("no " + selector + " by Tab at " + browser.path());
    }

    private static void saved(Browser browser) {
        browser.one(".save-state[data-state=saved]");
    }

    /** What the server has: another browser reads the page. */
    private static String kept(Visitor learner, String page) {
        return learner.get(page).text();
    }

    private static void next(Browser browser) {
        tabTo(browser, ".quiz-next");
        browser.submit(".quiz-next");
    }

    private static List<String> order(Browser browser) {
        return browser.all(".order-item").stream().map(item -> item.getDomAttribute("data-text")).toList();
    }

    @Test
    void every_kind_is_answered_by_the_keyboard_alone() {
        Visitor elsewhere = Visitor.signedIn(product, KEYBOARD);
        String attempt = attempt(elsewhere);
        try (Browser browser = Browser.open(product, Screen.DESKTOP)) {
            browser.signIn(KEYBOARD).visit(attempt + "/1");
            for (int number = 1; number <= KindsCourse.QUESTIONS; number++) {
                assertThat(browser.path()).isEqualTo(attempt + "/" + number);
                answer(browser, browser.one(".item").getDomAttribute("data-kind"));
                saved(browser);
                browser.inspect("kind-" + number + "-desktop");
                next(browser);
            }
            assertThat(browser.all(".quiz-list .tag.done")).hasSize(KindsCourse.QUESTIONS);
            assertThat(kept(elsewhere, attempt + "/9")).contains("value=\"2\" selected", "value=\"4\" selected");
            browser.submit(".quiz-finish button");
            assertThat(browser.text(".quiz-pending")).contains("1");
            assertThat(browser.all(".quiz-reviewed[data-kind=essay] .tag.going")).hasSize(1);
            List<WebElement> right = browser.all(".quiz-reviewed:not([data-kind=talk]) > .quiz-line > .tag.done");
            assertThat(right).as(verdicts(browser)).hasSize(KindsCourse.QUESTIONS - 2);
            browser.inspect("kinds-result-desktop");
            for (WebElement card : browser.all(".quiz-reviewed")) {
                browser.driver().executeScript("arguments[0].scrollIntoView()", card);
                browser.picture("review-" + card.getDomAttribute("data-kind") + "-desktop");
            }
        }
    }

    private static String verdicts(Browser browser) {
        return browser.all(".quiz-reviewed > .quiz-line").stream().map(WebElement::getText).toList().toString();
    }

    private static void answer(Browser browser, String kind) {
        switch (kind) {
            case "single" -> choose(browser, Keys.ARROW_DOWN);
            case "multiple" -> {
                for (WebElement option : browser.all(".quiz-choice"))
                    if (List.of("哪天", "多少").contains(option.getText())) {
                        tabTo(browser, "#" + option.findElement(By.tagName("input")).getDomAttribute("id"));
                        press(browser, Keys.SPACE);
                    }
            }
            case "truth", "judgement" -> choose(browser, Keys.ARROW_DOWN);
            case "number" -> typed(browser, ".quiz-number", browser.text(".quiz-ask").contains("一半") ? "7.1 万元" : "18");
            case "computed" -> typed(browser, ".quiz-number", "4200");
            case "short" -> typed(browser, ".quiz-word", "ｍ2。");
            case "matching" -> match(browser);
            case "ordering" -> sort(browser);
            case "gaps" -> {
                typed(browser, "#quiz-gap-1", "47");
                typed(browser, "#quiz-gap-2", "M2");
                tabTo(browser, "#quiz-gap-3");
                press(browser, "约");
            }
            case "essay" -> {
                typed(browser, ".quiz-text", ESSAY);
                assertThat(browser.text(".quiz-count")).contains(String.valueOf(ESSAY.length()));
            }
            case "talk" -> talk(browser);
            default -> throw new AssertionError(kind);
        }
    }

    /** The second option: the arrow goes on from the first, which the space bar chooses. */
    private static void choose(Browser browser, Keys arrow) {
        tabTo(browser, ".quiz-choice input");
        press(browser, Keys.SPACE);
        press(browser, arrow);
    }

    private static void typed(Browser browser, String field, String text) {
        tabTo(browser, field);
        press(browser, text);
    }

    private static void match(Browser browser) {
        List<String> firstLetters = List.of("提", "出", "批");
        for (int left = 1; left <= 3; left++) {
            tabTo(browser, "#quiz-left-" + left);
            press(browser, firstLetters.get(left - 1));
        }
        assertThat(browser.all(".quiz-pair select").stream()
                        .map(select -> new Select(select).getFirstSelectedOption().getText())
                        .toList())
                .containsExactly("提请款单", "出纳付款", "批大额");
    }

    /** Shown third, first, fourth, second: up and down by the buttons and by Alt with the arrows. */
    private static void sort(Browser browser) {
        assertThat(browser.shows(".order-unset")).isTrue();
        assertThat(browser.all(".order-item select").isEmpty()).isTrue();
        tabTo(browser, ".order-item:nth-child(2) .order-move[data-step='-1']");
        press(browser, Keys.ENTER);
        assertThat(browser.shows(".order-unset")).isFalse();
        assertThat(browser.one(".order-spoken").getDomProperty("textContent")).contains("收回上周的急话", "1", "4");
        tabTo(browser, ".order-item:nth-child(4) .order-move[data-step='-1']");
        new Actions(browser.driver()).keyDown(Keys.ALT).sendKeys(Keys.ARROW_UP, Keys.ARROW_UP).keyUp(Keys.ALT).perform();
        assertThat(order(browser)).containsExactly("收回上周的急话", "问单子走到哪里", "说几点前补对账单", "约好哪天几点回话");
        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("class")).contains("order-move");
    }

    /** Always the first line; each is saved, and the page comes anew with the reply. */
    private static void talk(Browser browser) {
        for (int line = 1; line <= 30 && browser.shows(".solo-line"); line++) {
            int said = browser.all(".talk-turn.own").size();
            tabTo(browser, ".solo-line");
            if (line == 2) browser.inspect("kind-12-half-way-desktop");
            press(browser, Keys.ENTER);
            browser.until("the reply", () -> Optional.ofNullable(browser.driver().executeScript(REPLIED, said)));
        }
        browser.one(".quiz-talk-end");
    }

    @Test
    void on_a_phone_items_are_dragged_and_everything_fits() {
        String attempt = attempt(Visitor.signedIn(product, FINGER));
        try (Browser browser = Browser.open(product, Screen.SMALL_PHONE)) {
            browser.signIn(FINGER);
            for (int number = 1; number <= KindsCourse.QUESTIONS; number++)
                browser.visit(attempt + "/" + number).inspect("kind-" + number + "-phone");
            browser.visit(attempt + "/9");
            List<String> before = order(browser);
            WebElement last = browser.one(".order-item:nth-child(4)");
            new Actions(browser.driver())
                    .moveToElement(last.findElement(By.cssSelector(".order-handle")))
                    .clickAndHold()
                    .moveToElement(browser.one(".order-item:nth-child(1) .order-handle"), 0, -20)
                    .release()
                    .perform();
            saved(browser);
            List<String> after = order(browser);
            assertThat(after).isEqualTo(List.of(before.get(3), before.get(0), before.get(1), before.get(2)));
            browser.visit(attempt + "/9").inspect("kind-9-dragged-phone");
            assertThat(order(browser)).isEqualTo(after);
            assertThat(browser.shows(".order-unset")).isFalse();
            browser.visit(attempt + "/confirm").submit(".quiz-finish button").inspect("kinds-result-phone");
            for (WebElement card : browser.all(".quiz-reviewed")) {
                browser.driver().executeScript("arguments[0].scrollIntoView()", card);
                browser.picture("review-" + card.getDomAttribute("data-kind") + "-phone");
            }
        }
    }

    /** @param answer what the page's fields hold */
    private static Visitor.Answer sent(Visitor learner, String page, String go, String... answer) {
        List<Map.Entry<String, String>> fields = new java.util.ArrayList<>();
        for (String value : answer) fields.add(Map.entry("answer", value));
        if (!go.isEmpty()) fields.add(Map.entry("go", go));
        return learner.post(page, fields);
    }

    @Test
    void without_script_every_kind_is_answered_by_its_form() {
        Visitor learner = Visitor.signedIn(product, PLAIN);
        String attempt = attempt(learner);
        List<List<String>> answers = List.of(
                List.of("b"), List.of("b", "d"), List.of("b"), List.of("b"), List.of("18"), List.of("4200"), List.of("M2"),
                List.of("c", "b", "d"), List.of("3", "1", "4", "2"), List.of("47", "M2", "1"), List.of(ESSAY));
        for (int number = 1; number <= answers.size(); number++) {
            Visitor.Answer next = sent(learner, attempt + "/" + number, "next", answers.get(number - 1).toArray(String[]::new));
            assertThat(next.status()).as(number + ": " + next.text()).isEqualTo(303);
            assertThat(next.location()).endsWith("/" + (number + 1));
        }
        String talk = attempt + "/12";
        String path = "";
        while (learner.get(talk).text().contains("class=\"solo-line\"")) {
            Visitor.Answer said = sent(learner, talk, "", path, path + "0");
            path += "0";
            assertThat(learner.get(attempt + "/confirm").text().contains("还没走到结束"))
                    .isEqualTo(learner.get(talk).text().contains("class=\"solo-line\""));
            assertThat(said.location()).isEqualTo(talk + "#quiz-now");
            assertThat(learner.get(talk).text()).contains("name=\"answer\" value=\"" + path + "\"");
        }
        assertThat(path).hasSizeGreaterThan(2);
        Visitor.Answer back = sent(learner, talk, "", "1");
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.text()).contains("改不了");
        Visitor.Answer refused = learner.postJson(talk + "/answer", Map.of("answer", "1", "sequence", "9999999999999"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("改不了");
        assertThat(sent(learner, talk, "next", path).location()).endsWith("/13");
        assertThat(sent(learner, attempt + "/13", "next", "7.1万元").location()).endsWith("/confirm");
        assertThat(learner.get(attempt + "/confirm").text()).doesNotContain("没答的按");
        assertThat(learner.get(attempt + "/8").text()).containsPattern("value=\"c\" selected[^>]*>提请款单");

        assertThat(learner.post(attempt + "/finish", Map.of()).location()).contains("/result");
        String result = learner.get(attempt + "/result").text();
        assertThat(result).contains(ESSAY, "等培训师", "参考写法", "× 0.0005 × 35 = 4200");
        assertThat(result.split("答对</span>", -1)).hasSizeGreaterThan(KindsCourse.QUESTIONS - 2);
    }
}
