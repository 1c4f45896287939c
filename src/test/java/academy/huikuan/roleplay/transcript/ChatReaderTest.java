package academy.huikuan.roleplay.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatReaderTest {
    private static final Set<String> KNOWN = Set.of("销售", "客户", "孙佳");

    private static Reading read(String text) {
        return new TalkReader(KNOWN::contains, name -> name.endsWith("说")).read(text);
    }

    private static List<String> said(String text) {
        Reading reading = read(text);
        assertThat(reading.format()).as(text).isEqualTo(Reading.Format.CHAT);
        return reading.said().stream().map(one -> one.speaker() + "=" + one.text()).toList();
    }

    /** The same two messages as every program writes them; `|` stands for the end of a line. */
    @ParameterizedTest
    @ValueSource(strings = {
        "罗一凡 2026/11/3 10:22:31|对账单收到了吗？||沈未 2026/11/3 10:23:02|收到了",
        "罗一凡 2026-11-03 10:22:31|对账单收到了吗？|沈未 2026-11-03 10:23:02|收到了",
        "罗一凡 2026年11月3日 10:22|对账单收到了吗？|沈未 2026年11月3日 10:23|收到了",
        "罗一凡 2026年11月3日 上午10:22|对账单收到了吗？|沈未 2026年11月3日 上午 10:23|收到了",
        "罗一凡 11/3 10:22|对账单收到了吗？|沈未 11/3 10:23|收到了",
        "罗一凡 11-03 10:22:31|对账单收到了吗？|沈未 11-03 10:23:02|收到了",
        "罗一凡 昨天 10:22|对账单收到了吗？|沈未 昨天 10:23|收到了",
        "罗一凡 星期二 10:22|对账单收到了吗？|沈未 星期二 10:23|收到了",
        "罗一凡 10:22:31|对账单收到了吗？|沈未 10:23:02|收到了",
        "罗一凡  10:22|对账单收到了吗？|沈未  10:23|收到了",
        "罗一凡 11/3/2026 10:22 AM|对账单收到了吗？|沈未 11/3/2026 10:23 AM|收到了",
        "罗一凡(2026-11-03 10:22:31)|对账单收到了吗？|沈未(2026-11-03 10:23:02)|收到了",
        "罗一凡(2026-11-03 10:22:31):|对账单收到了吗？|沈未(2026-11-03 10:23:02):|收到了",
        "罗一凡（2026-11-03 10:22:31）：对账单收到了吗？|沈未（2026-11-03 10:23:02）：收到了",
        "罗一凡 [2026-11-03 10:22]|对账单收到了吗？|沈未 [2026-11-03 10:23]|收到了",
        "罗一凡 11-03 10:22 已读|对账单收到了吗？|沈未 11-03 10:23|收到了",
        "罗一凡 2026/11/3 10:22:31：对账单收到了吗？|沈未 2026/11/3 10:23:02：收到了",
        "2026-11-03 10:22:31 罗一凡|对账单收到了吗？|2026-11-03 10:23:02 沈未|收到了",
        "2026-11-03 10:22:31 罗一凡(80215501)|对账单收到了吗？|2026-11-03 10:23:02 沈未(80215502)|收到了",
        "·罗一凡|2026年11月03日 10:22|对账单收到了吗？||·沈未|2026年11月03日 10:23|收到了",
        "罗一凡 和 沈未 在微信上的聊天记录如下，请查收。||—————  2026-11-03  —————|||罗一凡  10:22||对账单收到了吗？||沈未  10:23||收到了",
        "Dear:|  微信群\"丰泽回款群\"的聊天记录如下:|—————  2026-11-03  —————|罗一凡  10:22|对账单收到了吗？|沈未  10:23|收到了",
        "罗一凡的聊天记录|--------- 2026/11/03 星期二 ---------|罗一凡 10:22:01|对账单收到了吗？|沈未 10:23:09|收到了",
    })
    void two_messages_are_read_in_every_way_of_writing(String lines) {
        assertThat(said(lines.replace('|', '\n'))).containsExactly("罗一凡=对账单收到了吗？", "沈未=收到了");
        assertThat(read(lines.replace('|', '\n')).leftOut()).containsKey(LeftOut.TIMES);
    }

    @Test
    void names_may_be_long_and_odd() {
        assertThat(said("""
                A恒拓-罗一凡（大客户部） 2026/11/3 10:22:31
                在吗
                一梦三四年。 2026/11/3 10:23:02
                在
                A恒拓-罗一凡（大客户部） 2026/11/3 10:24:11
                14.2 万的事
                """))
                .containsExactly("A恒拓-罗一凡（大客户部）=在吗", "一梦三四年。=在", "A恒拓-罗一凡（大客户部）=14.2 万的事");
    }

    @Test
    void messages_of_today_and_of_other_days_stand_in_one_chat() {
        assertThat(said("""
                罗一凡 昨天 18:02
                对账单收到了吗？
                沈未 10:22
                收到了
                罗一凡 10:23
                章盖了吗？
                沈未 10:24
                盖了
                """))
                .containsExactly("罗一凡=对账单收到了吗？", "沈未=收到了", "罗一凡=章盖了吗？", "沈未=盖了");
    }

    @Test
    void a_clock_alone_is_a_heading_only_when_the_name_comes_again() {
        assertThat(said("""
                发言人1 00:03
                您好，约个时间
                发言人2 00:09
                明天 10:30
                发言人1 00:15
                会议 14:00
                行吗
                发言人2 00:21
                10:30
                """))
                .containsExactly("发言人1=您好，约个时间", "发言人2=明天 10:30", "发言人1=会议 14:00\n行吗", "发言人2=10:30");
    }

    @Test
    void a_date_in_a_message_begins_none() {
        assertThat(said("""
                罗一凡 2026/11/3 10:22:31
                我记一下：
                付款日 2026-11-30
                到账 2026-11-30 17:00
                沈未 2026/11/3 10:23:02
                对
                """))
                .containsExactly("罗一凡=我记一下：\n付款日 2026-11-30\n到账 2026-11-30 17:00", "沈未=对");
    }

    @Test
    void notices_and_times_between_messages_go() {
        Reading reading = read("""
                罗一凡 2026/11/3 10:22:31
                在吗
                你撤回了一条消息
                昨天 18:02
                沈未 2026/11/3 10:23:02
                "罗一凡"撤回了一条消息
                在
                已读
                3人未读
                罗一凡 2026/11/3 10:24:02
                "罗一凡" 拍了拍 "沈未"
                沈未 2026/11/3 10:25:02
                罗一凡邀请"何敏"加入了群聊
                你撤回了一条消息？我没看见
                """);
        assertThat(reading.said()).extracting(Said::text).containsExactly("在吗", "在", "你撤回了一条消息？我没看见");
        assertThat(reading.leftOut()).containsEntry(LeftOut.NOTICES, 6).containsEntry(LeftOut.TIMES, 5);
    }

    @Test
    void attachments_keep_a_mark_and_lose_their_names() {
        Reading reading = read("""
                罗一凡 2026/11/3 10:22:31
                [图片]
                罗一凡 2026/11/3 10:22:40
                [图片: 8b0abeb1ccf49ed2.jpg(请在附件中查看)]
                罗一凡 2026/11/3 10:22:50
                [文件] 丰泽对账单_沈未.xlsx
                罗一凡 2026/11/3 10:23:31
                丰泽对账单.xlsx
                12.4K
                沈未 2026/11/3 10:24:00
                [语音] 12"
                沈未 2026/11/3 10:24:10
                [语音] 8" 我看到了，下午回您
                沈未 2026/11/3 10:24:20
                [动画表情]
                沈未 2026/11/3 10:24:30
                [语音通话] 通话时长 03:12
                沈未 2026/11/3 10:24:40
                [微信转账] ¥20000.00
                沈未 2026/11/3 10:24:50
                好的[抱拳]
                """);
        assertThat(reading.said())
                .extracting(Said::text)
                .containsExactly("[图片]", "[图片]", "[文件]", "[文件]", "[语音]", "我看到了，下午回您", "[微信转账] ¥20000.00", "好的[抱拳]");
        assertThat(reading.leftOut())
                .containsEntry(LeftOut.FILE_NAMES, 3)
                .containsEntry(LeftOut.STICKERS, 1)
                .containsEntry(LeftOut.NOTICES, 1);
    }

    @Test
    void quotations_go_and_the_answer_stays() {
        Reading reading = read("""
                沈未 2026/11/3 10:23:02
                「罗一凡：月底能付吗」
                - - - - - - - - - - - - - - -
                能付一半
                沈未 2026/11/3 10:24:02
                「罗一凡：两件事
                一是对账，二是付款」
                —————————————————
                先对账
                罗一凡 2026/11/3 10:25:02
                这是一条引用/回复消息：
                “沈未：
                先对账”
                ------
                好，我今天发
                沈未 2026/11/3 10:26:02
                引用 罗一凡 的消息 : 好，我今天发
                发到邮箱
                罗一凡 2026/11/3 10:27:02
                「合同第七条」怎么写的
                """);
        assertThat(reading.said())
                .extracting(Said::text)
                .containsExactly("能付一半", "先对账", "好，我今天发", "发到邮箱", "「合同第七条」怎么写的");
        assertThat(reading.leftOut()).containsEntry(LeftOut.QUOTES, 4);
    }

    @Test
    void a_message_goes_on_over_lines_and_knows_where_it_begins() {
        Reading reading = read("罗一凡 2026/11/3 10:22:31\n一\n\n二\n沈未 2026/11/3 10:23:02\n三\n");
        assertThat(reading.said()).containsExactly(new Said("罗一凡", "一\n二", 1), new Said("沈未", "三", 5));
    }

    @Test
    void labels_without_times_are_no_chat() {
        Reading reading = read("恒拓-罗一凡（大客户部）:\n在吗\n\n丰泽沈未:\n在\n恒拓-罗一凡（大客户部）:\n[图片]\n");
        assertThat(reading.format()).isEqualTo(Reading.Format.LABELS);
        assertThat(reading.said()).extracting(Said::speaker).containsExactly("恒拓-罗一凡（大客户部）", "丰泽沈未", "恒拓-罗一凡（大客户部）");
        assertThat(reading.said()).extracting(Said::text).containsExactly("在吗", "在", "[图片]");
    }

    @Test
    void a_long_line_is_read_in_no_time() {
        String text = "罗一凡 2026/11/3 10:22:31\n" + "a ".repeat(25_000) + "10:22\n" + "沈未 2026/11/3 10:23:02\n" + "、".repeat(5_000);
        long begun = System.nanoTime();
        assertThat(read(text).said()).hasSize(2);
        assertThat(System.nanoTime() - begun).isLessThan(3_000_000_000L);
    }
}
