package academy.huikuan.lti.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.platform.Refusal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WantedTest {
    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("deep_link_return_url", "", "select.no-return-address"),
                Arguments.of("deep_link_return_url", "http://platform.example/return", "select.no-return-address"),
                Arguments.of("deep_link_return_url", "javascript:alert(1)", "select.no-return-address"),
                Arguments.of("deep_link_return_url", "https:///return", "select.no-return-address"),
                Arguments.of("deep_link_return_url", "https://user:word@platform.example/", "select.no-return-address"),
                Arguments.of("deep_link_return_url", "https://platform.example/" + "a".repeat(2000), "select.no-return-address"),
                Arguments.of("deep_link_return_url", "/return", "select.no-return-address"),
                Arguments.of("deep_link_return_url", 7, "select.no-return-address"),
                Arguments.of("accept_types", "", "select.no-types"),
                Arguments.of("accept_types", List.of(), "select.no-types"),
                Arguments.of("accept_types", List.of("html", "file"), "select.no-links"),
                Arguments.of("accept_presentation_document_targets", "", "select.no-presentations"),
                Arguments.of("data", "x".repeat(32_001), "select.too-much-data"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_setting_that_is_missing_or_of_no_use_is_named(String name, Object value, String key) {
        assertThatThrownBy(() -> Wanted.of(PlatformSettings.with(name, value), false)).isInstanceOf(Refusal.Invalid.class).hasMessage(key);
    }

    @Test
    void what_is_not_said_is_one_thing_with_line_items() {
        Wanted wanted = Wanted.of(PlatformSettings.with("accept_multiple", ""), false);
        assertThat(wanted.several()).isFalse();
        assertThat(wanted.lineItems()).isTrue();
        assertThat(wanted.presentations()).isEqualTo(Set.of("iframe", "window"));
        assertThat(wanted.title()).isEmpty();
        assertThat(wanted.data()).contains("csrf:7 é");
    }

    @Test
    void what_is_said_holds() {
        assertThat(Wanted.of(PlatformSettings.with("accept_multiple", "true"), false).several()).isTrue();
        assertThat(Wanted.of(PlatformSettings.with("accept_lineitem", false), false).lineItems()).isFalse();
        assertThat(Wanted.of(PlatformSettings.with("accept_lineitem", true), false).lineItems()).isTrue();
        assertThat(Wanted.of(PlatformSettings.with("title", " M1\n 测验 "), false).title()).isEqualTo("M1  测验");
        assertThat(Wanted.of(PlatformSettings.with("accept_presentation_document_targets", List.of("popup")), false).presentations()).isEmpty();
        assertThat(Wanted.of(PlatformSettings.with("deep_link_return_url", "http://127.0.0.1:9/r"), true).returnAddress()).hasPort(9);
    }
}
