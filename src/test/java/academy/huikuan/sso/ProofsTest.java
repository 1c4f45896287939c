package academy.huikuan.sso;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofsTest {
    @Test
    void the_challenge_is_that_of_rfc_7636_appendix_b() {
        assertThat(Proofs.challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    /** The first is the example of OpenID Connect Core 1.0, appendix A.3; the others were computed by openssl. */
    @ParameterizedTest
    @CsvSource({
        "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y, RS256, 77QmUPtjPfzWtF2AnpK9RQ",
        "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y, ES256, 77QmUPtjPfzWtF2AnpK9RQ",
        "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y, RS384, jtAeDp945y1dDqU3nkIVGNZP1HjH_MFs",
        "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y, RS512, q7nS86GgvvFaZkzALLWqJYaJIKw2wCDAVfCAsm5CrBM"
    })
    void an_access_tokens_hash_is_the_left_half_by_the_signatures_digest(String token, String algorithm, String hash) {
        assertThat(Proofs.atHash(token, algorithm)).isEqualTo(hash);
    }
}
