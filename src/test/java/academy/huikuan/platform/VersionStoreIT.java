package academy.huikuan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.StoreTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@StoreTest
class VersionStoreIT {
    @Inject
    private VersionStore versions;

    @Test
    void a_text_is_kept_as_it_was() {
        String text = "题目：“回款”是什么？\n".repeat(3000);

        String digest = versions.keep("question", "huikuan-01", text);

        assertThat(versions.text(digest)).contains(text);
    }

    @Test
    void the_same_text_is_kept_once_and_another_beside_it() {
        String first = versions.keep("question", "huikuan-02", "一");

        assertThat(versions.keep("question", "huikuan-02", "一")).isEqualTo(first);
        assertThat(versions.keep("question", "huikuan-02", "二")).isNotEqualTo(first);
        assertThat(versions.text(first)).contains("一");
    }

    @Test
    void an_unknown_digest_has_no_text() {
        assertThat(versions.text("0".repeat(64))).isEmpty();
    }
}
