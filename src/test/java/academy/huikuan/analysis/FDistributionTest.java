package academy.huikuan.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against printed tables of the F distribution and, where those end, an independent computation. */
class FDistributionTest {
    @ParameterizedTest
    @CsvSource({
        "0.95, 1, 5, 6.6079", "0.95, 1, 120, 3.9201", "0.975, 5, 10, 4.2361", "0.025, 5, 10, 0.1511", "0.975, 4, 8, 5.0526",
        "0.975, 1, 1, 647.7890", "0.95, 10, 10, 2.9782", "0.975, 4999, 94981, 1.0407",
        "0.025, 4999, 94981, 0.9602",
        "0.975, 29, 261, 1.6332",
        "0.025, 2, 2, 0.0256",
        "0.5, 7, 3, 1.1482"
    })
    void quantiles(double share, double over, double under, double value) {
        assertThat(FDistribution.quantile(share, over, under)).isCloseTo(value, within(0.00005));
    }
}
