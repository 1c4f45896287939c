package academy.huikuan.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.roleplay.Sample;
import org.junit.jupiter.api.Test;

class SampleTextTest {
    @Test
    void what_is_written_is_read_again() {
        Sample sample = GradedTalk.of("one", "case", Sample.Quality.MIDDLING);

        Sample read = SampleText.decoded(SampleText.encoded(sample));

        assertThat(read.turns().get(0).text()).isEqualTo("When? I ask \\n you.");
        assertThat(read.turns().subList(1, 3)).isEqualTo(sample.turns().subList(1, 3));
        assertThat(read.grades()).isEqualTo(sample.grades());
        assertThat(read.redLines()).isEqualTo(sample.redLines());
        assertThat(read.overall()).isEqualTo(sample.overall());
        assertThat(read.quality()).isEqualTo(Sample.Quality.MIDDLING);
        assertThat(SampleText.encoded(read)).isEqualTo(SampleText.encoded(sample));
    }
}
