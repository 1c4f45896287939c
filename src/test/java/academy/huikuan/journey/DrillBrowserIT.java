package academy.huikuan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Browser;
import academy.huikuan.harness.CardForm;
import academy.huikuan.harness.NeedsBrowser;
import academy.huikuan.harness.Product;
import academy.huikuan.harness.Screen;
import academy.huikuan.harness.Visitor;
import academy.huikuan.harness.Visitor.Answer;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The daily cards on a phone, and over plain HTTP without any script. */
@NeedsBrowser
class DrillBrowserIT {
    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.named("drill").with("HUIKUAN_DEMO", "true").start();
    }

    @AfterAll
    static void end() {
        product.close();
    }

    @Test
    void three_cards_on_a_phone() {
        try (Browser phone = Browser.open(product, Screen.SMALL_PHONE)) {
            phone.signIn("learner1");
            int all = number(phone.text(".drill-tile strong"));
            assertThat(all).isGreaterThanOrEqualTo(3);
            phone.submit(".drill-tile a");

            for (int card = 1; card <= 3; card++) {
                assertThat(phone.text(".quiz-line p")).startsWith("第 " + card + " 张，共 " + all + " 张");
                phone.inspect("drill-card-" + card);
                if (card == 1) {
                    phone.submit("button[value=answer]");
                    assertThat(phone.text(".problem[role=alert]")).contains("先答一答");
                    phone.inspect("drill-nothing-answered");
                    phone.submit("button[value=show]");
                    assertThat(phone.text(".drill-verdict h1")).isEqualTo("这次没想起来");
                } else {
                    answer(phone);
                    phone.submit("button[value=answer]");
                    assertThat(phone.text(".drill-verdict h1")).isIn("答对了", "没答对", "对了一部分，按没记牢算");
                }
                assertThat(phone.text(".drill-verdict p")).containsPattern("20[0-9]{2}-[0-9]{2}-[0-9]{2}");
                assertThat(phone.path()).startsWith("/drill/answers/");
                phone.inspect("drill-answer-" + card);
                if (card < 3) phone.follow("下一张");
            }

            assertThat(phone.shows(".drill-lesson")).isTrue();
            phone.follow(all > 3 ? "先到这里" : "今天的结果");
            if (all > 3) assertThat(number(phone.text(".drill-tile strong"))).isEqualTo(all - 3);
            else assertThat(phone.path()).startsWith("/drill?since=");
            phone.visit("/drill/cards").inspect("drill-cards");
            assertThat(phone.all(".drill-cards li")).hasSizeGreaterThanOrEqualTo(3);
        }
    }

    /** Anything that the form takes. */
    private static void answer(Browser phone) {
        Optional<WebElement> choice = phone.all(".item .quiz-choice label").stream().findFirst();
        if (choice.isPresent()) phone.click(".item .quiz-choice label");
        else if (phone.shows(".order-keep")) phone.click(".order-keep");
        else {
            for (WebElement field : phone.all(".item input:not([type=hidden])")) if (field.isDisplayed()) field.sendKeys("7");
            for (WebElement list : phone.all(".item select")) if (list.isDisplayed()) new Select(list).selectByIndex(1);
        }
    }

    private static int number(String text) {
        return Integer.parseInt(text.replaceFirst("^[^0-9]*([0-9]+).*$", "$1"));
    }

    @Test
    void five_minutes_are_said_and_close_nothing() {
        try (Browser phone = Browser.open(product, Screen.SMALL_PHONE)) {
            phone.signIn("learner9").visit("/drill?since=" + (System.currentTimeMillis() - 298_000));
            assertThat(phone.shows(".drill-enough")).isFalse();
            phone.one(".drill-enough");
            assertThat(phone.text(".drill-enough")).contains("5 分钟到了", "收工");
            phone.inspect("drill-enough");
            phone.submit("button[value=show]");
            assertThat(phone.text(".drill-enough")).contains("5 分钟到了");
            phone.follow("收工");
            assertThat(phone.path()).isEqualTo("/");
        }
    }

    @Test
    void a_card_sent_twice_counts_once_and_another_device_is_told() {
        Visitor phone = Visitor.signedIn(product, "learner3");
        Visitor desk = Visitor.signedIn(product, "learner3");
        CardForm onPhone = CardForm.of(phone.get("/drill").text());
        CardForm onDesk = CardForm.of(desk.get("/drill").text());
        assertThat(onDesk.address()).isEqualTo(onPhone.address());
        assertThat(onDesk.hidden().get("question")).isEqualTo(onPhone.hidden().get("question"));

        Answer first = phone.post(onPhone.address(), onPhone.shown());
        Answer second = phone.post(onPhone.address(), onPhone.shown());
        Answer elsewhere = desk.post(onDesk.address(), onDesk.shown());

        assertThat(first.status()).isEqualTo(303);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(elsewhere.location()).isEqualTo(first.location().replaceFirst("since=[0-9]+", "since=" + onDesk.hidden().get("since")) + "&notice=drill-elsewhere");
        assertThat(desk.get(elsewhere.location()).text()).contains("这张卡刚才在别处答过了");
        assertThat(CardForm.of(phone.get("/drill").text()).address()).isNotEqualTo(onPhone.address());
    }

    @Test
    void what_cannot_be_taken_counts_for_nothing() {
        Visitor learner = Visitor.signedIn(product, "learner5");
        CardForm card = CardForm.of(learner.get("/drill").text());

        assertThat(learner.post(card.address(), card.hidden()).status()).as("nothing answered").isEqualTo(422);
        assertThat(learner.post(card.address(), Map.of("action", "show")).status()).as("no page's form").isEqualTo(409);
        assertThat(learner.post(card.address(), card.with("question", "0".repeat(64))).status()).as("another question").isEqualTo(409);
        assertThat(CardForm.of(learner.get("/drill").text()).hidden().get("turn")).isEqualTo(card.hidden().get("turn"));
        assertThat(Visitor.signedIn(product, "learner6").post(card.address(), card.shown()).status()).isEqualTo(404);
        assertThat(learner.post("/drill/" + UUID.randomUUID(), card.shown()).status()).isEqualTo(404);
    }

    @Test
    void an_open_quiz_closes_the_drill() {
        try (Browser phone = Browser.open(product, Screen.SMALL_PHONE)) {
            Visitor learner = Visitor.signedIn(product, "learner15");
            CardForm card = CardForm.of(learner.get("/drill").text());
            String answer = learner.post(card.address(), card.shown()).location();
            CardForm next = CardForm.of(learner.get("/drill").text());
            assertThat(learner.get(answer).text()).contains("quiz-reviewed");
            assertThat(learner.post("/quiz/special-cases/attempt", Map.of()).status()).isEqualTo(303);

            assertThat(learner.get(answer).text()).doesNotContain("quiz-reviewed").contains("/quiz/special-cases");
            assertThat(learner.post(next.address(), next.shown()).status()).isEqualTo(409);

            phone.signIn("learner15").visit("/drill");
            assertThat(phone.text("main")).contains("先把卷子交了再练");
            phone.inspect("drill-closed");
            phone.submit("main .button.primary");
            assertThat(phone.path()).isEqualTo("/quiz/special-cases");
        }
    }

    @Test
    void a_day_without_cards_says_so() {
        try (Browser phone = Browser.open(product, Screen.SMALL_PHONE)) {
            phone.signIn("learner24").visit("/drill").inspect("drill-rest");
            assertThat(phone.text("h1")).isEqualTo("今天没有要练的");
            phone.follow("看全部卡片").inspect("drill-no-cards");
            assertThat(phone.text(".empty")).contains("还没有卡片");
        }
    }

    @Test
    void a_trainer_sees_numbers_of_the_class() {
        try (Browser desk = Browser.open(product, Screen.DESKTOP)) {
            desk.signIn("trainer1").visit("/trainer").follow("记得牢不牢");
            assertThat(desk.all(".drill-retention tbody tr")).isNotEmpty();
            assertThat(desk.all(".drill-retention tbody tr")).allSatisfy(row ->
                    assertThat(number(row.findElement(org.openqa.selenium.By.cssSelector("td.number")).getText())).isGreaterThanOrEqualTo(3));
            desk.inspect("drill-retention");
        }
        try (Browser phone = Browser.open(product, Screen.SMALL_PHONE)) {
            phone.signIn("trainer1").visit("/drill/retention").inspect("drill-retention-phone");
            phone.follow("回到班级").inspect("drill-class-phone");
        }
    }
}
