package academy.huikuan.roleplay.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubtitleReaderTest {
    private static Reading read(String text) {
        return new TalkReader(Set.of("销售", "客户")::contains, name -> name.endsWith("说")).read(text);
    }

    private static List<String> said(String text) {
        Reading reading = read(text);
        assertThat(reading.format()).isEqualTo(Reading.Format.SUBTITLES);
        return reading.said().stream().map(one -> one.speaker() + "=" + one.text()).toList();
    }

    @Test
    void srt_with_names() {
        assertThat(said("""
                1
                00:00:01,000 --> 00:00:03,500
                罗一凡：沈经理您好，
                打扰您两分钟

                2
                00:00:03,600 --> 00:00:05,000
                方便吗？

                3
                00:00:05,200 --> 00:00:07,000
                沈未：您说

                4
                00:00:07,200 --> 00:00:09,000
                他说：先付一半
                """))
                .containsExactly("罗一凡=沈经理您好，打扰您两分钟方便吗？", "沈未=您说他说：先付一半");
    }

    @Test
    void srt_of_windows_with_names_in_brackets_and_commas_in_the_clock() {
        assertThat(said("1\r\n00:00:01,0 --> 00:00:02,0\r\n[Luo] <i>Good morning</i>\r\n\r\n2\r\n00:00:02,0 --> 00:00:03,0\r\nhow are you\r\n\r\n"
                + "3\r\n00:00:03,0 --> 00:00:04,0\r\n[Shen] busy\r\n"))
                .containsExactly("Luo=Good morning how are you", "Shen=busy");
    }

    @Test
    void webvtt_with_voices_notes_and_settings() {
        assertThat(said("""
                WEBVTT - 丰泽回款

                NOTE 录于 11 月 3 日
                不是对话

                STYLE
                ::cue { color: red }

                第一句
                00:01.000 --> 00:03.000 align:start position:0%
                <v.loud 罗一凡>对账单 <00:00:02.000><c.b>收到了</c>吗 &amp; 盖章了吗？</v>

                00:03.500 --> 00:05.000
                <v 沈未>收到了 &lt;两份&gt;
                """))
                .containsExactly("罗一凡=对账单 收到了吗 & 盖章了吗？", "沈未=收到了 <两份>");
    }

    @Test
    void without_names_each_line_waits_for_the_learner() {
        assertThat(said("""
                1
                00:00:01,000 --> 00:00:03,500
                - 您好
                - 您说

                2
                00:00:05,000 --> 00:00:06,000
                我们对一下账
                """))
                .containsExactly("=您好", "=您说", "=我们对一下账");
    }

    @Test
    void one_arrow_in_a_talk_is_no_subtitle() {
        assertThat(read("销售：00:00:01,000 --> 00:00:03,500 是什么\n客户：字幕").format()).isEqualTo(Reading.Format.LABELS);
    }
}
