package academy.huikuan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    @Test
    void what_is_made_here_fits() {
        assertThat(Ids.fits(Ids.ordered())).isTrue();
        assertThat(Ids.fits(Ids.random())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01990000-0000-7000-8000-00000000000",
                "01990000-0000-7000-8000-0000000000011",
                "01990000-0000-7000-8000-00000000000G",
                "01990000-0000-7000-8000-00000000000A",
                "01990000-0000-7000-8000-00000000000/",
                "01990000-0000-7000-8000-00000000000:",
                "01990000-0000-7000-8000-00000000000`",
                "01990000-0000-7000-8000-00000000000\n"
            })
    void anything_else_does_not(String text) {
        assertThat(Ids.fits(text)).isFalse();
    }
}
