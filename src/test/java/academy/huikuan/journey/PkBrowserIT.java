package academy.huikuan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Browser;
import academy.huikuan.harness.NeedsBrowser;
import academy.huikuan.harness.Product;
import academy.huikuan.harness.Screen;
import academy.huikuan.harness.Visitor;
import academy.huikuan.harness.Visitor.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** A whole PK: a trainer sets it up, teams bring their talks, judges compare on desk and phone, the board and the ceremony. */
@NeedsBrowser
class PkBrowserIT {
    private static final String TALK = "销售：曹经理，168 万，8月31日到期，第 %d 天。我是林悦，电话 13812345678。\n客户：甲方没给钱。\n"
            + "销售：盖章的合同我带来了，咱们一起念一遍？\n客户：念吧。\n销售：12月25日先付 %d 万，您写个已阅？\n客户：行。\n";
    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.named("pk").with("HUIKUAN_DEMO", "true").start();
    }

    @AfterAll
    static void end() {
        product.close();
    }

    private static List<String> all(String page, String expression) {
        List<String> found = new ArrayList<>();
        Matcher match = Pattern.compile(expression).matcher(page);
        while (match.find()) found.add(match.group(1));
        return found.stream().distinct().toList();
    }

    @Test
    void from_the_draw_to_the_ceremony() {
        try (Browser desk = Browser.open(product, Screen.DESKTOP)) {
            desk.signIn("trainer2").visit("/grading").follow("终极 PK").inspect("pk-list");
            new Select(desk.one("#scenario")).selectByValue("m1-boyuan");
            desk.type("#title", "催款之夜").submit("form[action='/pk'] .primary");
            String contest = desk.path().replaceFirst("[?#].*", "");
            desk.inspect("pk-empty");
            desk.type("#count", "4").submit("button[value=draw]");
            assertThat(desk.all(".pk-teams > li")).hasSize(4);
            desk.click("input[name=aspect][value=listening]").submit("form[action$='/settings'] .button");
            assertThat(desk.all("input[name=aspect]:checked")).hasSize(2);
            desk.inspect("pk-teams");

            List<String> talks = desk.all(".pk-teams a[href$='/talk']").stream().map(link -> link.getDomAttribute("href")).toList();
            String member = desk.text(".pk-teams > li:first-child .meta").split("、")[0];
            for (int team = 1; team < 4; team++) trainerBrings(desk, talks.get(team), team);
            memberBrings(talks.get(0), talks.get(1), contest, member);

            desk.visit(contest).submit("button[value=open]");
            assertThat(desk.text("main")).contains("比过 0 次", "计划 30 次");
            desk.inspect("pk-judging");
            desk.follow("大屏").inspect("pk-board-empty");

            judgesOnDesk(contest);
            judgesOnPhone(contest);
            List<String> refused = othersJudge(contest);
            assertThat(refused).isEmpty();

            desk.visit(contest + "/stage/board");
            assertThat(desk.all(".pk-ranking tbody tr")).hasSize(4);
            assertThat(desk.text(".pk-ranking")).doesNotContain("队", "林悦");
            desk.inspect("pk-board");
            cutOffAndBack(desk);
            desk.driver().manage().window().setSize(new Dimension(1920, 1080));
            desk.inspect("pk-board-1920");
            desk.visit(contest).submit("button[value=close]");
            desk.inspect("pk-closed");
            desk.submit(".pk-teams a[href*='/stage/lines/']");
            desk.click(".pk-marks > span").submit(".foot-bar .primary").inspect("pk-lines");

            Visitor learner = Visitor.signedIn(product, "learner2");
            assertThat(learner.get(contest + "/stage/ceremony").status()).as("not announced").isEqualTo(409);
            assertThat(learner.get(contest + "/stage/board").status()).isEqualTo(403);
            desk.visit(contest).submit("button[value=release]");
            desk.follow("颁奖页").inspect("pk-ceremony-1");
            int slides = desk.all(".pk-slide").size();
            assertThat(slides).isEqualTo(5);
            for (int slide = 2; slide <= slides; slide++) {
                desk.one("body").sendKeys(Keys.ARROW_RIGHT);
                assertThat(desk.text(".pk-step")).isEqualTo(slide + " / " + slides);
                assertThat(desk.all(".pk-slide.shown")).hasSize(1);
                desk.inspect("pk-ceremony-" + slide);
            }
            assertThat(learner.get(contest + "/stage/ceremony").status()).isEqualTo(200);
            Visitor stranger = Visitor.signedIn(product, "hr");
            assertThat(stranger.get(contest).status()).isEqualTo(403);
        }
        try (Browser phone = Browser.open(product, Screen.SMALL_PHONE)) {
            phone.signIn("learner2").visit("/pk").inspect("pk-list-phone");
            phone.submit(".rows a[href^='/pk/']").inspect("pk-released-phone");
            phone.follow("颁奖页").inspect("pk-ceremony-phone");
        }
    }

    /** The board says that it is cut off, keeps what it shows, and goes on. */
    private static void cutOffAndBack(Browser board) {
        assertThat(board.shows(".pk-lost")).isFalse();
        board.driver().executeScript("window.reached = window.fetch; window.fetch = () => Promise.reject(new TypeError());"
                + "dispatchEvent(new Event('online'))");
        board.until("the board says so", () -> Optional.of(board).filter(cut -> cut.shows(".pk-lost")));
        assertThat(board.all(".pk-ranking tbody tr")).hasSize(4);
        board.driver().executeScript("window.fetch = window.reached; dispatchEvent(new Event('online'))");
        board.until("the board goes on", () -> Optional.of(board).filter(back -> !back.shows(".pk-lost")));
    }

    @Test
    void the_demo_class_has_a_pk_behind_it() {
        Visitor learner = Visitor.signedIn(product, "learner9");
        List<String> contests = all(learner.get("/pk").text(), "href=\"(/pk/[0-9a-f-]{36})\"");
        String ceremony = learner.get(contests.get(contests.size() - 1) + "/stage/ceremony").text();
        assertThat(ceremony).contains("倾听与探因第一", "推进与闭环第一", "冠军", "位评委说这一句定了胜负", "随机留出的");
    }

    private static void trainerBrings(Browser desk, String talk, int team) {
        desk.visit(talk);
        desk.driver().executeScript("document.getElementById('text').value = arguments[0]", TALK.formatted(90 + team, 30 + team));
        desk.submit("form[enctype] .primary");
        assertThat(desk.all(".turn-row")).hasSize(6);
        if (team == 1) desk.inspect("pk-turns");
        desk.submit("button.primary[value=next]");
        assertThat(desk.text(".talk")).doesNotContain("13812345678").contains("〔电话〕");
        if (team == 1) desk.inspect("pk-talk");
    }

    /** One of the team, on a phone. */
    private static void memberBrings(String talk, String other, String contest, String name) {
        String number = number(name);
        try (Browser phone = Browser.open(product, Screen.SMALL_PHONE)) {
            phone.signIn(number).visit(contest).inspect("pk-mine-phone");
            phone.follow("交记录").inspect("pk-paste-phone");
            assertThat(phone.path()).isEqualTo(talk);
            phone.driver().executeScript("document.getElementById('text').value = arguments[0]", "销售：我是" + name + "。\n甲：谁啊\n");
            phone.submit("form[enctype] .primary");
            phone.inspect("pk-turns-phone");
            phone.submit("button.primary[value=next]");
            assertThat(phone.text("#troubles")).contains("第 2 句");
            phone.visit(talk).click("details.card summary");
            phone.driver().executeScript("document.getElementById('text').value = arguments[0]", TALK.formatted(90, 42) + "销售：" + name + "记下了。\n");
            phone.submit("form[enctype] .primary").submit("button.primary[value=next]");
            assertThat(phone.text(".talk")).doesNotContain(name).contains("〔隐名〕");
            phone.inspect("pk-talk-phone");
            assertThat(Visitor.signedIn(product, number).get(other).status()).as("of another team").isEqualTo(404);
        }
    }

    private static String number(String name) {
        String page = Visitor.signedIn(product, "admin").get("/admin?find=" + URLEncoder.encode(name, StandardCharsets.UTF_8)).text();
        return all(page, "(learner[0-9]+)").get(0);
    }

    private static void judgesOnDesk(String contest) {
        try (Browser desk = Browser.open(product, Screen.DESKTOP)) {
            desk.signIn("learner3").visit(contest).submit("form[action$='/judge'] .primary");
            assertThat(desk.all(".pk-talk")).hasSize(2);
            assertThat(desk.text("main")).doesNotContain("队");
            desk.inspect("pk-judge");
            String first = desk.one("#duel").getDomAttribute("action");
            desk.click(".pk-talk[data-side=left] .pk-marks > span");
            desk.one("body").sendKeys("1");
            desk.one("body").sendKeys(Keys.ARROW_RIGHT);
            assertThat(desk.all(".pk-question input:checked")).extracting(input -> input.getDomAttribute("value")).containsExactly("left", "right");
            desk.submit(".pk-save .primary");
            assertThat(desk.text("h1")).isEqualTo("第 2 对");
            assertThat(desk.one("#duel").getDomAttribute("action")).isNotEqualTo(first);
            desk.submit("button[value=decline]");
            assertThat(desk.text("h1")).isEqualTo("第 2 对");
        }
    }

    private static void judgesOnPhone(String contest) {
        try (Browser phone = Browser.open(product, Screen.SMALL_PHONE)) {
            phone.signIn("learner4").visit(contest + "/judge").inspect("pk-begin-phone");
            phone.submit("main .primary").inspect("pk-judge-phone");
            assertThat(phone.shows(".pk-talk[data-side=right]")).isFalse();
            phone.click(".pk-tabs [data-view=right]");
            assertThat(phone.shows(".pk-talk[data-side=left]")).isFalse();
            phone.click(".pk-tabs [data-view=verdict]").inspect("pk-verdict-phone");
            phone.click(".pk-save .primary");
            assertThat(phone.text("h1")).as("nothing chosen yet").isEqualTo("第 1 对");
            for (String aspect : List.of("overall", "listening")) phone.click(".pk-question[data-aspect=" + aspect + "] .segments > span:last-of-type");
            phone.submit(".pk-save .primary");
            assertThat(phone.text("h1")).isEqualTo("第 2 对");
        }
    }

    /** The rest of the class over plain HTTP: whoever has 42 in it wins. @return what was not taken as it should be */
    private static List<String> othersJudge(String contest) {
        List<String> refused = new ArrayList<>();
        for (int number = 5; number <= 24; number++) {
            Visitor judge = Visitor.signedIn(product, "learner" + number);
            judge.post(contest + "/judge", Map.of());
            for (int turn = 0; turn < 2; turn++) {
                String page = judge.get(contest + "/judge").text();
                Optional<String> pair = all(page, "action=\"(/pk/[^\"]+/judge/[^\"]+)\"").stream().findFirst();
                if (pair.isEmpty()) break;
                String right = page.substring(page.indexOf("id=\"side-right\""));
                String side = right.contains("42 万") ? "right" : "left";
                Map<String, String> verdict = Map.of("pick-overall", side, "pick-listening", side, "line", side + "-5", "action", "judge");
                if (judge.post(pair.get(), Map.of("pick-overall", side)).status() != 422) refused.add("half a verdict");
                Answer saved = judge.post(pair.get(), verdict);
                Answer again = judge.post(pair.get(), verdict);
                if (saved.status() != 303 || again.status() != 303) refused.add(pair.get() + " " + saved.status() + " " + again.status());
            }
        }
        return refused;
    }
}
