package academy.huikuan.roleplay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Browser;
import academy.huikuan.harness.NeedsBrowser;
import academy.huikuan.harness.Product;
import academy.huikuan.harness.Screen;
import academy.huikuan.harness.Visitor;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.Select;

/** On a small phone a learner brings a talk copied from WeChat, and plays on from a turn of a graded one. */
@NeedsBrowser
class BringBrowserIT {
    private static final String HAND_IN = "/roleplay/m1-boyuan/submit";
    private static final Pattern RESULT = Pattern.compile("href=\"(/results/[0-9a-f-]{36})\"");
    private static final String CHAT = """
            罗一凡 和 沈未 在微信上的聊天记录如下，请查收。

            —————  2026-11-18  —————

            罗一凡  10:22

            沈总您好，10月31日到期的 14.2 万，您看哪天方便？

            罗一凡  10:22

            [文件: 丰泽对账单_沈未.xlsx(请在附件中查看)]

            沈未  10:25

            「罗一凡：您看哪天方便？」
            - - - - - - - - - - - - - - -
            一凡，我问一下财务，电话 13812345678

            小秘书  10:26

            您有一条新的审批

            罗一凡  10:27

            好，付款单现在卡在哪一步？

            沈未  10:31

            在我们丰泽机械设备有限公司总经理那儿，30 号前付
            """;

    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.named("bring").with("HUIKUAN_DEMO", "true").start();
    }

    @AfterAll
    static void end() {
        product.close();
    }

    @Test
    void a_talk_copied_from_wechat_is_brought_mapped_masked_and_handed_in() {
        try (Browser phone = Browser.open(product, Screen.SMALL_PHONE)) {
            phone.signIn("learner24").visit(HAND_IN);
            phone.type("#text", CHAT).submit("form[data-keep] button.primary");
            assertThat(phone.path()).isEqualTo(HAND_IN + "/speakers");
            assertThat(phone.text("main")).contains("罗一凡", "沈未", "小秘书", "时间 7 处", "引用别人的话 1 处");
            phone.inspect("bring-speakers");

            phone.submit("form[action$='/speakers'] button.primary");
            assertThat(phone.text("#troubles")).contains("还有人没选是谁");
            choose(phone, 0, "SALES");
            choose(phone, 1, "CUSTOMER");
            choose(phone, 2, "NOBODY");
            phone.submit("form[action$='/speakers'] button.primary");
            assertThat(phone.path()).isEqualTo(HAND_IN + "/turns");
            assertThat(phone.all(".turn-row")).hasSize(4);
            phone.inspect("bring-turns").submit("button.primary[value=next]");

            new Select(phone.one("#partner")).selectByIndex(1);
            assertThat(phone.text(".mask-list")).contains("人名", "公司", "电话", "丰泽机械设备有限公司");
            phone.inspect("bring-people").submit("button.primary[value=next]");
            assertThat(phone.text(".talk"))
                    .contains("14.2 万", "[文件]", "〔隐名〕", "〔电话〕", "〔公司〕")
                    .doesNotContain("沈", "一凡", "138", "丰泽", "10:2", "审批", "xlsx");
            phone.inspect("bring-preview").submit("form[action$='/confirm'] button");
            assertThat(phone.path()).contains("/submitted");
        }
    }

    @Test
    void what_was_pasted_stays_when_the_file_is_refused_or_the_session_has_ended() {
        Visitor learner = Visitor.signedIn(product, "learner23");
        String words = "销售：孙主管，您好，我是恒拓的。\n客户：在忙，什么事？";
        learner.post(HAND_IN + "/kept", Map.of("text", words));
        Visitor.Answer refused = learner.upload(HAND_IN, "file", "talk.docm", "macro".getBytes(UTF_8));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("文件里有宏", "另存为不带宏的 .docx");
        assertThat(learner.get(HAND_IN).text()).contains("在忙，什么事？");

        Visitor late = new Visitor(product);
        assertThat(late.uploadText(HAND_IN, "text", words).status()).isEqualTo(401);
        assertThat(late.uploadText(HAND_IN, "text", words).text()).contains("孙主管，您好，我是恒拓的。");
    }

    @Test
    void a_graded_talk_is_played_on_from_a_turn_compared_and_handed_in_again() {
        String[] found = belowTheMark();
        try (Browser phone = Browser.open(product, Screen.SMALL_PHONE)) {
            phone.signIn(found[0]).visit(found[1]);
            phone.inspect("replay-result");
            phone.submit("#turn-3 a.tool");
            assertThat(phone.path()).contains("/replays?turn=3");
            phone.inspect("replay-door");
            phone.submit("button[name=with][value=alone]");
            phone.inspect("replay-empty");

            phone.type("#text-0", "付款单现在走到哪一步了？我对着这一步帮您把材料补齐。");
            phone.submit("button[name=action][value=add]");
            phone.type("#text-1", "卡在总经理签字，他周四回来。");
            phone.inspect("replay-written");
            phone.submit("button.primary[value=next]");
            assertThat(phone.path()).endsWith("/compare");
            assertThat(phone.all(".compare ins")).isNotEmpty();
            assertThat(phone.all(".compare del")).isNotEmpty();
            phone.inspect("replay-compare");
            try (Browser desk = Browser.open(product, Screen.DESKTOP)) {
                desk.signIn(found[0]).visit(phone.path()).inspect("replay-compare-desk");
                desk.visit(phone.path().replace("/compare", "")).inspect("replay-written-desk");
                desk.visit(found[1] + "/replays").inspect("replay-door-desk");
            }

            phone.submit("#draft button.primary");
            assertThat(phone.path()).endsWith("/submit/people");
            assertThat(new Select(phone.one("#partner")).getFirstSelectedOption().getText()).contains("两边都是我写的");
            phone.submit("button.primary[value=next]");
            assertThat(phone.text(".talk")).contains("卡在总经理签字");
            phone.submit("form[action$='/confirm'] button");
            assertThat(phone.path()).contains("/submitted");

            phone.visit(found[1] + "/replays");
            assertThat(phone.text(".sample-rows")).contains("从第 3 句起，重写了 2 句");
            phone.inspect("replay-door-again");
        }
    }

    @Test
    void a_graded_talk_is_played_on_with_a_colleague_in_a_room_that_knows_what_was_said() {
        Visitor learner = Visitor.signedIn(product, "learner1");
        Matcher result = RESULT.matcher(learner.get("/results").text());
        assertThat(result.find()).isTrue();
        String replay = at(learner.post(result.group(1) + "/replays", Map.of("turn", "4", "with", "colleague")).location());
        String room = at(learner.get(replay).location());
        assertThat(room).startsWith("/roleplay/rooms/");
        String page = learner.get(room).text();
        assertThat(page).contains("接着第 4 句演，前面说过的在这里");
        assertThat(at(learner.get(replay + "/compare").location())).as("as long as it is not over").isEqualTo(room);
        assertThat(learner.post(replay, Map.of("revision", "0", "text-0", "x", "side-0", "SALES")).status()).isEqualTo(409);
    }

    private static String at(String location) {
        return location.replaceFirst("^https?://[^/]+", "");
    }

    /** Someone whose last work is below the mark and who may hand in again: the number and the result's address. */
    private static String[] belowTheMark() {
        for (String number : IntStream.rangeClosed(1, 22).mapToObj(n -> "learner" + n).toList()) {
            Visitor learner = Visitor.signedIn(product, number);
            Matcher link = RESULT.matcher(learner.get("/results").text());
            while (link.find()) if (learner.get(link.group(1)).text().contains("result-retry")) return new String[] {number, link.group(1)};
        }
        throw new AssertionError("nobody of the demo class may hand in again");
    }

    private static void choose(Browser phone, int speaker, String role) {
        phone.driver().executeScript("document.getElementById(arguments[0]).click()", "as-" + speaker + "-" + role);
    }
}
