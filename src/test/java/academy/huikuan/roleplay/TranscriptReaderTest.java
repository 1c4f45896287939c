package academy.huikuan.roleplay;

import static academy.huikuan.roleplay.Turn.Side.CUSTOMER;
import static academy.huikuan.roleplay.Turn.Side.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptReaderTest {
    private static final Deal DEAL = new Deal(
            "boyuan-fan", "恒拓", "博远建材", "孙佳，采购主管", "孙佳", List.of("周子扬", "小周", "何敏", "何总"), "离心风机 6 台", 142_000,
            LocalDate.of(2026, 10, 31));
    private static final Speakers SPEAKERS = new Speakers(DEAL, List.of("丁一鸣"));

    private static TranscriptReader.Reading read(String text) {
        return TranscriptReader.read(text, SPEAKERS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            销售：您好 | SALES | 您好
            客户：您好 | CUSTOMER | 您好
            销售:您好 | SALES | 您好
            客户 : 您好 | CUSTOMER | 您好
            销售甲：您好 | SALES | 您好
            客户2：您好 | CUSTOMER | 您好
            我：您好 | SALES | 您好
            对方：您好 | CUSTOMER | 您好
            甲方：您好 | CUSTOMER | 您好
            乙方：您好 | SALES | 您好
            S: hello | SALES | hello
            c：hello | CUSTOMER | hello
            Sales: hello | SALES | hello
            Customer 1: hello | CUSTOMER | hello
            孙佳：您好 | CUSTOMER | 您好
            孙主管：您好 | CUSTOMER | 您好
            孙佳（采购主管）：您好 | CUSTOMER | 您好
            客户 孙佳：您好 | CUSTOMER | 您好
            客户经理：您好 | SALES | 您好
            小周：您好 | SALES | 您好
            周子扬：您好 | SALES | 您好
            何总：您好 | SALES | 您好
            丁一鸣：您好 | SALES | 您好
            小周(销售)：您好 | SALES | 您好
            老王（客户）：您好 | CUSTOMER | 您好
            1. 销售：您好 | SALES | 您好
            12、客户：您好 | CUSTOMER | 您好
            （3）销售：您好 | SALES | 您好
            第4句 客户：您好 | CUSTOMER | 您好
            - 销售：您好 | SALES | 您好
            • 客户：您好 | CUSTOMER | 您好
            [10:02] 销售：您好 | SALES | 您好
            10:02:11 客户：您好 | CUSTOMER | 您好
            【10:02】客户：您好 | CUSTOMER | 您好
            2026-11-18 10:02 销售：您好 | SALES | 您好
            销售 10:02：您好 | SALES | 您好
            客户 [10:02:11]: 您好 | CUSTOMER | 您好
            【销售】您好 | SALES | 您好
            [客户]：您好 | CUSTOMER | 您好
            销售：明天10:30见 | SALES | 明天10:30见
            """)
    void labels_tell_the_side(String line, Turn.Side side, String words) {
        TranscriptReader.Reading reading = read(line + "\n客户：好\n");
        assertThat(reading.troubles()).isEmpty();
        DraftTurn first = reading.transcript().turns().get(0);
        assertThat(first.side()).contains(side);
        assertThat(first.text()).isEqualTo(words);
    }

    @Test
    void lines_without_a_label_go_on_the_turn_above_and_blank_lines_do_not_count() {
        TranscriptReader.Reading reading = read("销售：我写一下\r\n\r\n  11月30日 7.1 万\r\n上午10:30打款\r\n客户：好");
        assertThat(reading.transcript().turns()).extracting(DraftTurn::text).containsExactly("我写一下\n11月30日 7.1 万\n上午10:30打款", "好");
    }

    @ParameterizedTest
    @ValueSource(strings = {"他跟我说：先付一半", "内容如下：", "网址 https://example.com/a", "明天10:30见", "“付款日”：再定"})
    void a_colon_inside_a_sentence_is_no_label(String line) {
        assertThat(read("销售：您好\n" + line + "\n客户：好").transcript().turns()).hasSize(2);
    }

    @Test
    void chat_exports_with_a_line_of_name_and_time_are_read() {
        TranscriptReader.Reading reading = read("小周 10:02:11\n孙主管您好\n\n孙佳 2026-11-18 10:03\n在忙\n");
        assertThat(reading.transcript().said()).containsExactly(new Turn(SALES, "孙主管您好"), new Turn(CUSTOMER, "在忙"));
    }

    @Test
    void unknown_labels_wait_for_the_learner() {
        Transcript transcript = read("销售：您好\n张工：哪位？\n张工：说吧\n付款日：11月30日").transcript();
        assertThat(transcript.unknown())
                .containsExactly(new Transcript.Unknown("张工", 2, "哪位？"), new Transcript.Unknown("付款日", 1, "11月30日"));
        assertThat(transcript.troubles()).hasSize(3);
        Transcript answered = transcript.assigned(
                java.util.Map.of("张工", Transcript.Who.CUSTOMER, "付款日", Transcript.Who.ABOVE));
        assertThat(answered.said())
                .containsExactly(new Turn(SALES, "您好"), new Turn(CUSTOMER, "哪位？"), new Turn(CUSTOMER, "说吧\n付款日：11月30日"));
    }

    @Test
    void words_before_the_first_label_are_asked_for_too() {
        Transcript transcript = read("M1 演练记录\n销售：您好\n客户：好").transcript();
        assertThat(transcript.unknown()).containsExactly(new Transcript.Unknown("", 1, "M1 演练记录"));
        assertThat(transcript.assigned(java.util.Map.of("", Transcript.Who.NOBODY)).troubles()).isEmpty();
    }

    @Test
    void troubles_name_the_line() {
        assertThat(read(" \n")).extracting(TranscriptReader.Reading::troubles).isEqualTo(List.of(Trouble.of("roleplay.trouble.nothing")));
        assertThat(read("销售：您好").troubles()).containsExactly(Trouble.of("roleplay.trouble.few", 2));
        assertThat(read("销售：好\n\n客户：" + "长".repeat(2001)).troubles())
                .containsExactly(Trouble.of("roleplay.trouble.long-line", 3, 2001, 2000));
        assertThat(read("销售：" + "长".repeat(60_000)).troubles()).containsExactly(Trouble.of("roleplay.trouble.long", 60_003, 60_000));
        assertThat(read("销售：好\n".repeat(401)).troubles()).containsExactly(Trouble.of("roleplay.trouble.many", 401, 400));
        assertThat(read("销售：好\n".repeat(200)).troubles()).isEmpty();
        assertThat(read("沈未 2026/11/3 10:22:31\n好\n".repeat(1000)).troubles()).isEmpty();
        assertThat(read("沈未 2026/11/3 10:22:31\n好\n".repeat(1001)).troubles())
                .containsExactly(Trouble.of("roleplay.trouble.many", 1001, 1000));
    }

    @Test
    void a_transcript_needs_both_sides() {
        assertThat(read("销售：好\n销售：行").transcript().troubles()).containsExactly(Trouble.of("roleplay.trouble.silent-customer"));
    }

    @Test
    void corrections_make_another_transcript() {
        Transcript transcript = read("销售：一\n客户：二\n销售：三").transcript();
        assertThat(transcript.mergedAbove(1).said()).containsExactly(new Turn(SALES, "一\n二"), new Turn(SALES, "三"));
        assertThat(transcript.without(1).turns()).hasSize(2);
        assertThat(transcript.without(9)).isEqualTo(transcript);
        assertThat(transcript.mergedAbove(0)).isEqualTo(transcript);
        Transcript split = Transcript.edited(List.of(
                new DraftTurn(Optional.of(SALES), "销售", "一\r\n\r\n二\r\n三"), new DraftTurn(Optional.of(CUSTOMER), "客户", "  ")));
        assertThat(split.said()).containsExactly(new Turn(SALES, "一"), new Turn(SALES, "二\n三"));
    }

    @Test
    void control_characters_and_halves_of_characters_go() {
        assertThat(Transcript.clean("\uFEFFa\u0000b\u200Bc\uD83Dd\r\ne")).isEqualTo("abcd\ne");
    }
}
