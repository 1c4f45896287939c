package academy.huikuan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Browser;
import academy.huikuan.harness.NeedsBrowser;
import academy.huikuan.harness.Product;
import academy.huikuan.harness.Screen;
import academy.huikuan.harness.Visitor;
import academy.huikuan.people.SeededClass;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WindowType;

/** People of the demo class are at work when the server is killed, as a power cut does it, and comes back. */
@NeedsBrowser
class KillBrowserIT {
    private static final String BEGIN = "form[action$='/attempt'] button";
    private static final String SAID = "先听客户说完再提付款时间，这一步做得很稳，下次把日期也定下来。";
    private static final String MEANWHILE = "断网时写下的意见，服务器回来以后要在。";
    private static final String THIRD_LEVEL = "name=\"level-[^\"]+\" value=\"3\"[^>]* checked";
    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.named("killed").with("HUIKUAN_DEMO", "true").start();
    }

    @AfterAll
    static void end() {
        product.close();
    }

    @Test
    void a_saved_answer_is_there_and_one_given_meanwhile_follows_after_signing_in() {
        try (Browser browser = Browser.open(product, Screen.DESKTOP)) {
            OpenQuiz quiz = new OpenQuiz(browser);
            browser.signIn("learner13").visit("/quiz/stages").submit(".quiz-open a");
            quiz.next();
            String question = browser.path();
            List<String> saved = quiz.give(0, "saved");
            product.killHard();
            List<String> meanwhile = quiz.give(1, "offline");
            leave(browser);
            product.restart();

            Visitor elsewhere = Visitor.signedIn(product, "learner13");
            assertThat(OpenQuiz.kept(elsewhere, question)).isEqualTo(saved).isNotEqualTo(meanwhile);
            assertThat(elsewhere.get(attempt(question)).location()).endsWith(question);

            signInAgain(browser, question, "learner13");
            assertThat(browser.path()).isEqualTo(question);
            assertThat(quiz.is("saved").shown()).isEqualTo(meanwhile);
            assertThat(OpenQuiz.kept(elsewhere, question)).isEqualTo(meanwhile);
        }
    }

    @Test
    void pages_left_open_send_what_they_hold_as_soon_as_the_server_is_back_and_not_before() {
        try (Browser first = Browser.open(product, Screen.PHONE);
                Browser second = Browser.open(product, Screen.DESKTOP)) {
            OpenQuiz quiz = new OpenQuiz(first);
            first.signIn("learner22").visit("/quiz/mindset").submit(BEGIN);
            quiz.plain();
            String sheet = openReview(second, "learner16");
            product.killHard();
            List<String> answer = quiz.give(0, "offline");
            OpenReview review = new OpenReview(second).comment(MEANWHILE).is("offline");
            tryAgainAndAgain(first);
            tryAgainAndAgain(second);
            product.restart();

            quiz.is("saved");
            review.is("saved");
            assertThat(OpenQuiz.kept(Visitor.signedIn(product, "learner22"), first.path())).isEqualTo(answer);
            assertThat(Visitor.signedIn(product, "learner16").get(sheet).text()).contains(MEANWHILE);
        }
    }

    @Test
    void a_reload_and_a_second_tab_show_the_latest_answer_and_an_older_one_never_wins() {
        try (Browser browser = Browser.open(product, Screen.DESKTOP)) {
            OpenQuiz quiz = new OpenQuiz(browser);
            browser.signIn("learner24").visit("/quiz/mindset").submit(BEGIN);
            quiz.plain();
            String question = browser.path();
            List<String> first = quiz.give(0, "saved");
            assertThat(reopened(browser, question, quiz)).isEqualTo(first);
            String firstTab = browser.driver().getWindowHandle();

            browser.driver().switchTo().newWindow(WindowType.TAB);
            assertThat(reopened(browser, question, quiz)).isEqualTo(first);
            List<String> second = quiz.give(1, "saved");
            browser.driver().switchTo().window(firstTab);
            assertThat(quiz.shown()).isEqualTo(first);
            quiz.next();
            assertThat(reopened(browser, question, quiz)).isEqualTo(second).isNotEqualTo(first);

            Visitor late = Visitor.signedIn(product, "learner24");
            assertThat(late.postJson(question + "/answer", Map.of("answer", first.get(0), "sequence", "1000")).status()).isEqualTo(200);
            assertThat(OpenQuiz.kept(late, question)).isEqualTo(second);
        }
    }

    @Test
    void an_attempt_whose_time_ran_out_meanwhile_is_finished_with_what_was_saved() throws SQLException {
        try (Browser browser = Browser.open(product, Screen.DESKTOP)) {
            OpenQuiz quiz = new OpenQuiz(browser);
            browser.signIn("learner23").visit("/quiz/mindset").submit(BEGIN);
            quiz.plain();
            quiz.give(0, "saved");
            quiz.next().give(0, "saved");
            quiz.next();
            String question = browser.path();
            product.killHard();
            quiz.give(0, "offline");
            leave(browser);
            anHourPasses(attempt(question));
            product.restart();

            Visitor learner = Visitor.signedIn(product, "learner23");
            browser.until("finished by the server alone", () -> Optional.of(learner.get("/course/mindset").text())
                    .filter(page -> page.matches("(?s).*最好 [0-9]+ 分.*")));
            signInAgain(browser, question, "learner23");

            assertThat(browser.path()).startsWith(attempt(question) + "/result");
            assertThat(OpenQuiz.answered(browser)).isEqualTo(2);
            assertThat(browser.text(".quiz-queue")).isEqualTo(browser.one(".quiz-queue").getDomAttribute("data-late"));
            assertThat(browser.driver().executeScript("return localStorage.length")).isEqualTo(0L);
        }
    }

    @Test
    void a_review_handed_in_and_one_half_written_are_there() {
        try (Browser first = Browser.open(product, Screen.DESKTOP);
                Browser second = Browser.open(product, Screen.DESKTOP)) {
            String half = openReview(second, "learner14");
            OpenReview draft = new OpenReview(second).level(0, 3).is("saved");
            String done = openReview(first, "learner15");
            new OpenReview(first).complete(2, SAID);
            first.submit(".sheet-bar button[value=submit]");
            assertThat(first.path()).startsWith("/reviews?notice=review-submitted");
            product.killHard();
            draft.comment(MEANWHILE).is("offline");
            leave(second);
            product.restart();

            assertThat(first.visit(done).text(".said")).isEqualTo(SAID);
            assertThat(first.all(".criterion > p strong")).isNotEmpty().allMatch(level -> level.getText().startsWith("2 "));
            Visitor elsewhere = Visitor.signedIn(product, "learner14");
            assertThat(elsewhere.get(half).text()).containsPattern(THIRD_LEVEL).doesNotContain(MEANWHILE);

            signInAgain(second, half, "learner14");
            assertThat(draft.is("saved").comment()).isEqualTo(MEANWHILE);
            assertThat(elsewhere.get(half).text()).containsPattern(THIRD_LEVEL).contains(MEANWHILE);
        }
    }

    private static String openReview(Browser browser, String learner) {
        browser.signIn(learner).visit("/reviews").submit("[aria-labelledby=open-title] a");
        return browser.path();
    }

    /** The browser is closed, and its session has ended when it comes back. */
    private static void leave(Browser browser) {
        browser.driver().manage().deleteAllCookies();
        browser.driver().get("about:blank");
    }

    /** Lets the page believe over and over that its net is back; the server opens its port long before the product answers. */
    private static void tryAgainAndAgain(Browser browser) {
        browser.driver().executeScript("setInterval(() => dispatchEvent(new Event('online')), 100)");
    }

    private static String attempt(String question) {
        return question.substring(0, question.lastIndexOf('/'));
    }

    private static List<String> reopened(Browser browser, String question, OpenQuiz quiz) {
        browser.visit(question);
        return quiz.shown();
    }

    /** Opening the page leads to the sign-in page, and from there back. */
    private static void signInAgain(Browser browser, String page, String number) {
        browser.visit(page);
        assertThat(browser.path()).startsWith("/sign-in?back=");
        browser.type("#number", number).type("#password", SeededClass.PASSWORD).submit("form[action='/sign-in'] button");
    }

    /** Sets an attempt back, while the product does not run. */
    private static void anHourPasses(String attempt) throws SQLException {
        try (Connection database = product.embedded().connect();
                PreparedStatement update = database.prepareStatement("update quiz_attempt set"
                        + " started_at = {fn timestampadd(SQL_TSI_HOUR, -1, started_at)},"
                        + " due_at = {fn timestampadd(SQL_TSI_HOUR, -1, due_at)},"
                        + " closes_at = {fn timestampadd(SQL_TSI_HOUR, -1, closes_at)} where id = ?")) {
            update.setString(1, attempt.substring(attempt.lastIndexOf('/') + 1));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
        product.embedded().shut();
    }
}
