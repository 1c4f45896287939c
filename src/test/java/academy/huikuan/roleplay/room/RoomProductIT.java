package academy.huikuan.roleplay.room;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Product;
import academy.huikuan.harness.Visitor.Answer;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.roleplay.RolePlayContent;
import academy.huikuan.roleplay.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A room of the finished product: who learns what of it. */
class RoomProductIT {
    private static final Scenario SCENARIO =
            RolePlayContent.read(new SourceFolder(Path.of(""))).scenarios().byId("m1-boyuan");
    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.seeded("room").start();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    /** Pieces of the private brief, long enough to stand nowhere else, without signs that HTML writes otherwise. */
    private static List<String> secrets() {
        Scenario.Brief brief = SCENARIO.brief();
        return Stream.of(Stream.of(brief.who(), brief.reason(), brief.mood()), brief.softens().stream(), brief.hardens().stream())
                .flatMap(some -> some)
                .flatMap(text -> Stream.of(text.split("[\u3002\uFF0C\uFF1B\uFF1A\u201C\u201D\\n\"'&]")))
                .map(String::strip)
                .filter(piece -> piece.length() >= 8)
                .filter(piece -> !SCENARIO.background().contains(piece) && !SCENARIO.goal().contains(piece))
                .toList();
    }

    @Test
    void a_talk_is_played_judged_and_handed_in_and_the_private_brief_reaches_the_customer_only() throws Exception {
        Player sales = new Player(product, "HT-20001").makes(SCENARIO.id(), "SALES");
        String invitation = sales.invitation();
        Player customer = new Player(product, "HT-20002").joins(invitation, "CUSTOMER");
        Player observer = new Player(product, "HT-20003").joins(invitation, "OBSERVER");
        try (EventStream stream = EventStream.of(product, sales.visitor(), sales.room() + "/stream?after=0", "")) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
            assertThat(stream.header("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(stream.header("Cache-Control")).contains("no-store");
            assertThat(stream.next("data:")).matches("[0-9]+");
            sales.does("ready");
            customer.does("ready");
            stream.skip();
            customer.says("您好，哪位？");
            assertThat(stream.next("event:")).isEqualTo("changed");
        }
        assertThat(sales.news(0)).contains("您好，哪位？");
        assertThat(observer.post(observer.room() + "/notes", "text", "客户先开的口", "pen", Ids.random(), "sequence", "1").status())
                .isEqualTo(303);
        int number = sales.says("先对一下数：货款 <b>12</b> 万，对吗？我的电话 13812345678。");
        assertThat(sales.says("先对一下数：货款 <b>12</b> 万，对吗？我的电话 13812345678。", sales.written())).as("sent again").isEqualTo(number);
        assertThat(observer.post(observer.room() + "/turns", "text", "我插一句", "pen", Ids.random(), "sequence", "1").status()).isEqualTo(409);
        customer.says("数是对的。");
        assertThat(customer.talk()).hasSize(3);
        assertThat(sales.page()).contains("12").doesNotContain("<b>12").doesNotContain("客户先开的口");
        assertThat(observer.page()).contains("客户先开的口");
        strangersLearnNothing(sales.room(), 404);

        sales.does("end");
        customer.does("end");

        assertThat(sales.page()).contains("客户先开的口");
        assertThat(customer.post(customer.room() + "/verdict", "payment", "ALL").status()).isEqualTo(422);
        assertThat(customer.post(
                                customer.room() + "/verdict",
                                "payment", "ALL", "by", SCENARIO.date().plusDays(5).toString(), "moved", "2", "reason", "他先对了数")
                        .status())
                .isEqualTo(303);
        assertThat(sales.page()).contains("他先对了数");
        assertThat(sales.post(sales.room() + "/draft").location()).startsWith("/roleplay/m1-boyuan/submit/people");
        assertThat(sales.get("/roleplay/m1-boyuan/submit/people").text()).contains("林悦").contains("丁一鸣");
        assertThat(sales.get("/roleplay/m1-boyuan/submit/turns").location()).contains("/submit/people");
        assertThat(sales.post("/roleplay/m1-boyuan/submit/people", "action", "next").location()).endsWith("/submit/preview");
        String revision = Player.found(sales.get("/roleplay/m1-boyuan/submit/preview").text(), "name=\"revision\" value=\"([0-9]+)\"");
        assertThat(sales.post("/roleplay/m1-boyuan/submit/confirm", "revision", revision).location()).endsWith("/submitted");
        assertThat(sales.get("/roleplay/m1-boyuan/submitted").text()).doesNotContain("13812345678");
        assertThat(sales.post(sales.room() + "/draft").status()).isEqualTo(409);
        String result = sales.get(Player.found(sales.get("/results").text(), "\"(/results/[0-9a-f-]{36})\"")).text();
        assertThat(result).contains("他先对了数").contains("先对一下数");
        strangersLearnNothing(sales.room(), 200);

        assertThat(secrets()).hasSizeGreaterThan(3);
        for (String secret : secrets()) {
            assertThat(customer.heard()).contains(secret);
            assertThat(sales.heard() + observer.heard()).doesNotContain(secret);
        }
    }

    /** @param trainer what the class's own trainer is answered */
    private static void strangersLearnNothing(String room, int trainer) {
        Player classmate = new Player(product, "HT-20004");
        Player elsewhere = new Player(product, "HT-20005");
        for (Player stranger : List.of(classmate, elsewhere, new Player(product, "t02"))) {
            assertThat(stranger.get(room).status()).isEqualTo(404);
            assertThat(stranger.get(room + "/news").status()).isEqualTo(404);
        }
        assertThat(new Player(product, "t01").get(room).status()).isEqualTo(trainer);
        for (Player stranger : List.of(classmate, elsewhere)) {
            assertThat(stranger.get(room + "/stream").status()).isEqualTo(404);
            assertThat(stranger.post(room, "action", "end").status()).isEqualTo(404);
            assertThat(stranger.post(room + "/turns", "text", "x", "pen", Ids.random(), "sequence", "1").status()).isEqualTo(404);
            assertThat(stranger.post(room + "/draft").status()).isEqualTo(404);
        }
    }

    @Test
    void an_invitation_opens_for_the_same_class_only() {
        Player maker = new Player(product, "HT-20002").makes(SCENARIO.id(), "CUSTOMER");
        String invitation = maker.invitation();
        Player elsewhere = new Player(product, "HT-20005");
        assertThat(elsewhere.get(invitation).status()).isEqualTo(404);
        assertThat(elsewhere.post(invitation, "part", "SALES").status()).isEqualTo(404);
        assertThat(elsewhere.post("/roleplay/rooms", "room", maker.room().substring(16), "part", "SALES").status()).isEqualTo(404);
        Player classmate = new Player(product, "HT-20003");
        Answer asked = classmate.get(invitation);
        assertThat(asked.text()).contains("value=\"SALES\"").doesNotContain("value=\"CUSTOMER\"");
        assertThat(classmate.post("/roleplay/rooms", "room", maker.room().substring(16), "part", "SALES").status()).as("not listed").isEqualTo(409);
        assertThat(classmate.post(invitation, "part", "SALES").location()).isEqualTo(maker.room());
    }

    @Test
    void without_script_a_word_that_cannot_be_said_comes_back() {
        Player sales = new Player(product, "HT-20003").makes(SCENARIO.id(), "SALES");
        Player customer = new Player(product, "HT-20004").joins(sales.invitation(), "CUSTOMER");
        sales.does("ready");
        customer.does("ready");
        customer.does("pause");
        Answer refused = sales.post(sales.room() + "/turns", "text", "一句没赶上的话", "pen", Ids.random(), "sequence", "1");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("一句没赶上的话");
        sales.does("resume");
        Answer taken = sales.post(sales.room() + "/turns", "text", "一句没赶上的话", "pen", Ids.random(), "sequence", "1");
        assertThat(taken.location()).isEqualTo(sales.room() + "#say");
        assertThat(customer.talk()).containsExactly("一句没赶上的话");
    }
}
