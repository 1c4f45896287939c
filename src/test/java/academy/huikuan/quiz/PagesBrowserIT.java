package academy.huikuan.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Browser;
import academy.huikuan.harness.NeedsBrowser;
import academy.huikuan.harness.Product;
import academy.huikuan.harness.Screen;
import academy.huikuan.harness.Visitor;
import academy.huikuan.people.SeededClass;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Quizzes as they can be set: pages, order, password, delay, attempts; with script and without, online and not, on two devices. */
@NeedsBrowser
class PagesBrowserIT {
    private static final String BEGIN = "form[action$='/attempt'] button";
    private static final String SAVED = "保存于 [0-9]{2}:[0-9]{2}:[0-9]{2}";
    private static final Pattern NUMBER = Pattern.compile("name=\"answer-2\" value=\"([^\"]*)\"");
    private static final Pattern CHOICE = Pattern.compile("name=\"answer-1\" value=\"([a-z])\"[^>]* checked");
    private static Product product;

    @BeforeAll
    static void start() {
        Path folder = PagesCourse.written(Path.of("target/products/pages-course"));
        product = Product.seeded("pages").with("HUIKUAN_CONTENT", folder.toString()).start();
    }

    @AfterAll
    static void end() {
        product.close();
    }

    private static Visitor visitor(String number) {
        return Visitor.signedIn(product, number);
    }

    /** The address of a new attempt. */
    private static String begun(Visitor learner, String quiz, Map<String, String> form) {
        String location = learner.post("/quiz/" + quiz + "/attempt", form).location();
        return location.substring(location.indexOf("/quiz/"));
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static void net(Browser browser, boolean there) {
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver().executeCdpCommand("Network.emulateNetworkConditions",
                Map.of("offline", !there, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    private static String state(int question) {
        return "#at-" + question + " .save-state";
    }

    private static void choose(Browser browser, int question, int option) {
        browser.click("#at-" + question + " .quiz-choice:nth-of-type(" + option + ") label");
    }

    @Test
    void each_question_of_a_long_page_saves_itself_and_says_so() {
        try (Browser browser = Browser.open(product, Screen.SMALL_PHONE)) {
            browser.signIn("HT-20001").visit("/quiz/mindset").submit(BEGIN);
            assertThat(browser.all(".quiz-question")).hasSize(5);
            assertThat(browser.text(".quiz-section")).isEqualTo("再答两题");
            choose(browser, 1, 2);
            browser.one(state(1) + "[data-state=saved]");
            assertThat(browser.text(state(1) + " .state-words")).matches(SAVED);
            assertThat(browser.all(state(2) + "[data-state=none]")).hasSize(1);
            browser.type("#at-2 input.quiz-number", "2982").one("#at-2 input.quiz-number").sendKeys(Keys.TAB);
            browser.one(state(2) + "[data-state=saved]");
            browser.click("#at-3 .quiz-flag").one("#at-3 .quiz-flag[aria-pressed=true]");
            browser.inspect("quiz-all-on-one");

            Visitor elsewhere = visitor("HT-20001");
            String page = elsewhere.get(browser.path()).text();
            assertThat(found(NUMBER, page)).isEqualTo("2982");
            assertThat(found(CHOICE, page)).isNotEmpty();
            browser.submit(".quiz-next");
            assertThat(browser.path()).endsWith("/confirm");
        }
    }

    @Test
    void what_was_answered_without_a_net_goes_out_from_the_first_page() {
        try (Browser browser = Browser.open(product, Screen.PHONE)) {
            browser.signIn("HT-20002").visit("/quiz/mindset").submit(BEGIN);
            String attempt = browser.path();
            net(browser, false);
            browser.type("#at-2 input.quiz-number", "77").one("#at-2 input.quiz-number").sendKeys(Keys.TAB);
            browser.one(state(2) + "[data-state=offline]");
            choose(browser, 1, 1);
            browser.one(state(1) + "[data-state=offline]");
            assertThat(browser.text(state(1) + " .state-words")).isEqualTo("尚未保存");
            blocked(browser, List.of("*/answer"));
            net(browser, true);
            browser.visit("/");
            assertThat(browser.text(".quiz-queue")).isEqualTo(browser.one(".quiz-queue").getDomAttribute("data-waiting"));
            blocked(browser, List.of());
            browser.until("all of it has gone out", () -> Optional.of(browser.driver().executeScript("return localStorage.length"))
                    .filter(Long.valueOf(0)::equals));
            browser.until("it is said", () -> Optional.of(browser.text(".quiz-queue"))
                    .filter(browser.one(".quiz-queue").getDomAttribute("data-sent")::equals));

            String page = visitor("HT-20002").get(attempt).text();
            assertThat(found(NUMBER, page)).isEqualTo("77");
            assertThat(found(CHOICE, page)).isNotEmpty();
        }
    }

    @Test
    void what_did_not_get_through_is_tried_again_by_itself_after_a_warning_too() {
        try (Browser browser = Browser.open(product, Screen.PHONE)) {
            browser.signIn("HT-20007").visit("/quiz/mindset").submit(BEGIN);
            String page = browser.path();
            blocked(browser, List.of("*/answer"));
            browser.type("#at-2 input.quiz-number", "88").one("#at-2 input.quiz-number").sendKeys(Keys.TAB);
            browser.one(state(2) + "[data-state=offline]");
            browser.click(".quiz-next").one(".quiz-problem");
            assertThat(browser.path()).isEqualTo(page);
            blocked(browser, List.of());
            browser.until("it goes out", () -> Optional.of(found(NUMBER, visitor("HT-20007").get(page).text())).filter("88"::equals));
            browser.one(state(2) + "[data-state=saved]");
        }
    }

    private static void blocked(Browser browser, List<String> addresses) {
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver().executeCdpCommand("Network.setBlockedURLs", Map.of("urls", addresses));
    }

    @Test
    void of_two_devices_the_later_answer_stands_and_the_other_is_told() {
        try (Browser first = Browser.open(product, Screen.PHONE);
                Browser second = Browser.open(product, Screen.DESKTOP)) {
            first.signIn("HT-20003").visit("/quiz/mindset").submit(BEGIN);
            String page = first.path();
            net(first, false);
            first.type("#at-2 input.quiz-number", "11").one("#at-2 input.quiz-number").sendKeys(Keys.TAB);
            first.one(state(2) + "[data-state=offline]");

            second.signIn("HT-20003").visit(page);
            second.type("#at-2 input.quiz-number", "22").one("#at-2 input.quiz-number").sendKeys(Keys.TAB);
            second.one(state(2) + "[data-state=saved]");
            net(first, true);

            assertThat(first.text(".quiz-problem")).startsWith(first.one("#quiz-form").getDomAttribute("data-newer"));
            assertThat(found(NUMBER, visitor("HT-20003").get(page).text())).isEqualTo("22");
            first.type("#at-2 input.quiz-number", "33").one("#at-2 input.quiz-number").sendKeys(Keys.TAB);
            first.until("the newest is kept", () -> Optional.of(found(NUMBER, visitor("HT-20003").get(page).text())).filter("33"::equals));
        }
    }

    @Test
    void without_script_a_whole_page_is_saved_and_only_what_cannot_be_read_is_told() {
        Visitor learner = visitor("HT-20004");
        String attempt = begun(learner, "mindset", Map.of());
        Visitor.Answer answer = learner.post(attempt + "/1", Map.of("answer-1", "b", "answer-2", "9".repeat(41), "answer-3", "a", "go", "next"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("9".repeat(41), "有 1 题没存上");
        String page = learner.get(attempt + "/1").text();
        assertThat(found(CHOICE, page)).isEqualTo("b");
        assertThat(found(NUMBER, page)).isEmpty();

        answer = learner.post(attempt + "/1", Map.of("answer-1", "b", "shown-1", "b", "answer-2", "2982", "answer-3", "a", "shown-3", "a", "go", "next"));
        assertThat(answer.location()).endsWith("/confirm");
        assertThat(found(NUMBER, learner.get(attempt + "/1").text())).isEqualTo("2982");
    }

    @Test
    void pages_of_two_are_turned_by_two() {
        Visitor learner = visitor("HT-20004");
        String attempt = begun(learner, "five-powers", Map.of());
        assertThat(learner.post(attempt + "/1", Map.of("go", "next")).location()).endsWith("/3");
        assertThat(learner.post(attempt + "/3", Map.of("go", "next")).location()).endsWith("/5");
        assertThat(learner.post(attempt + "/5", Map.of("go", "previous")).location()).endsWith("/4");
        assertThat(learner.get(attempt).location()).endsWith("/3");
        assertThat(learner.post(attempt + "/5", Map.of("go", "next")).location()).endsWith("/confirm");
    }

    @Test
    void forward_only_holds_with_script_and_without() {
        Visitor learner = visitor("HT-20005");
        try (Browser browser = Browser.open(product, Screen.PHONE)) {
            browser.signIn("HT-20005").visit("/quiz/stages");
            assertThat(browser.text("main")).contains("只能往后翻");
            browser.submit(BEGIN);
            String attempt = browser.path().replaceFirst("/[0-9]+$", "");
            assertThat(browser.text("main")).doesNotContain("交卷前都能改");
            browser.inspect("quiz-sequential").submit(".quiz-next");
            assertThat(browser.path()).isEqualTo(attempt + "/2");
            assertThat(browser.visit(attempt + "/1").path()).startsWith(attempt + "/2?notice=");
            assertThat(learner.postJson(attempt + "/1/answer", Map.of("answer", "a", "sequence", "99999999999999")).status()).isEqualTo(409);
            assertThat(learner.postJson(attempt + "/3/answer", Map.of("answer", "a", "sequence", "99999999999999")).status()).isEqualTo(409);
            assertThat(learner.post(attempt + "/2", Map.of("go", "previous")).status()).isEqualTo(409);
            assertThat(learner.post(attempt + "/1", Map.of("answer", "a", "go", "next")).status()).isEqualTo(409);
            assertThat(learner.post(attempt + "/2", Map.of("go", "next")).location()).endsWith("/3");
            assertThat(learner.get(attempt + "/2").location()).contains("/3?notice=");
            assertThat(learner.post(attempt + "/3", Map.of("go", "next")).location()).endsWith("/confirm");
        }
    }

    @Test
    void a_password_and_a_delay_are_told_before_and_kept() {
        Visitor learner = visitor("HT-20006");
        assertThat(learner.get("/quiz/diagnosis").text()).contains("name=\"password\"");
        Visitor.Answer wrong = learner.post("/quiz/diagnosis/attempt", Map.of("password", "开环"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("密码不对");
        assertThat(learner.post("/quiz/diagnosis/attempt", Map.of("password", "闭环")).status()).isEqualTo(303);

        assertThat(learner.get("/quiz/preparation").text()).contains("两次之间要隔 1 小时");
        learner.post(begun(learner, "preparation", Map.of()) + "/finish", Map.of());
        assertThat(learner.get("/quiz/preparation").text()).contains("下一次要等到").doesNotContain("/quiz/preparation/attempt\"");
        assertThat(learner.post("/quiz/preparation/attempt", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void who_has_used_up_the_attempts_sees_whom_to_ask_and_gets_one_more() {
        Visitor learner = visitor("HT-20001");
        String attempt = begun(learner, "persuasion", Map.of());
        learner.post(attempt + "/finish", Map.of());
        assertThat(learner.get(attempt + "/result").text()).contains("quiz-reviewed").doesNotContain("quiz-feedback");
        assertThat(learner.get("/quiz/persuasion").text()).contains("次数用完了", "何立");
        assertThat(learner.post("/quiz/persuasion/attempt", Map.of()).status()).isEqualTo(409);
        assertThat(learner.get("/").text()).contains("次数用完了，请找培训师").contains("href=\"/quiz/persuasion\"");

        Visitor trainer = visitor("t01");
        String given = "/trainer/" + SeededClass.FIRST_COHORT + "/" + SeededClass.personId(5) + "/accommodations";
        assertThat(trainer.get("/trainer").text()).contains("/quiz/persuasion/settings?cohort=" + SeededClass.FIRST_COHORT);
        assertThat(trainer.post(given, Map.of("quiz", "persuasion", "attempts", "1", "reason", "")).status()).isEqualTo(422);
        assertThat(trainer.post(given, Map.of("quiz", "persuasion", "attempts", "1", "percent", "50", "reason", "断电")).status()).isEqualTo(303);

        String again = begun(learner, "persuasion", Map.of());
        assertThat(learner.get(again + "/1").text()).containsPattern("data-left=\"(1800|179[0-9])\"");
        assertThat(learner.get("/").text()).doesNotContain("次数用完了");
        learner.post(again + "/finish", Map.of());
        assertThat(learner.get("/").text()).contains("次数用完了");
        assertThat(trainer.post(given, Map.of("quiz", "persuasion", "attempts", "1", "reason", "又断电")).status()).isEqualTo(303);
        begun(learner, "persuasion", Map.of());
    }
}
