package academy.huikuan.roleplay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.platform.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFileTest {
    private static final String TEXT = "销售：孙主管，10月31日到期的 14.2 万。\r\n客户：㐂堃……\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void both_encodings_are_told_apart(String charset) {
        assertThat(TextFile.read(TEXT.getBytes(Charset.forName(charset)))).isEqualTo(TEXT);
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        assertThat(TextFile.read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
    }

    @Test
    void what_is_no_text_is_refused() {
        for (byte[] bytes : new byte[][] {
            TEXT.getBytes(StandardCharsets.UTF_16LE), {'P', 'K', 3, 4, 0, 0}, {(byte) 0xFF, (byte) 0xFE, 1, 2}, {'%', 'P', 'D', 'F', 27}
        }) assertThatThrownBy(() -> TextFile.read(bytes)).isInstanceOf(Refusal.Invalid.class).hasMessage("roleplay.file.no-text");
    }

    @Test
    void what_is_too_large_is_refused() {
        byte[] most = "a".repeat(200 * 1024).getBytes(StandardCharsets.UTF_8);
        assertThat(TextFile.read(most)).hasSize(most.length);
        assertThatThrownBy(() -> TextFile.read(("a".repeat(200 * 1024 + 1)).getBytes(StandardCharsets.UTF_8)))
                .hasMessage("roleplay.file.large");
    }
}
