package academy.huikuan.sso;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderFormTest {
    private static ProviderForm form(Kind kind, String... pairs) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) sent.putSingle(pairs[i], pairs[i + 1]);
        return ProviderForm.of(kind, sent);
    }

    @ParameterizedTest
    @CsvSource({
        "https://id.example.com, true, true", "https://id.example.com/realms/a/, true, true", "http://id.example.com, false, true",
        "nonsense, false, false", "https://, false, false", "https://a@id.example.com, false, false", "https://id.example.com?a=b, false, false",
        "https://id.example.com/#a, false, false", "ftp://id.example.com, false, false", "javascript:alert(1), false, false",
        "https://id example.com, false, false", "'', false, false", "%zz, false, false"
    })
    void an_issuer_is_a_whole_address(String issuer, boolean outside, boolean plainHttp) {
        ProviderForm form = form(Kind.OIDC, "issuer", issuer);
        assertThat(form.faults(true, false).has("issuer")).isNotEqualTo(outside);
        assertThat(form.faults(true, true).has("issuer")).isNotEqualTo(plainHttp);
    }

    @Test
    void what_is_missing_is_told_by_field() {
        assertThat(form(Kind.OIDC).faults(true, false).byField()).containsOnlyKeys("title", "issuer", "clientid", "scopes", "numberclaim", "groupsclaim");
        assertThat(form(Kind.WECOM).faults(true, false).byField())
                .containsOnlyKeys("title", "issuer", "clientid", "secret", "company", "apiaddress");
        assertThat(form(Kind.WECOM, "company", "x").faults(false, false).byField())
                .containsOnlyKeys("title", "issuer", "clientid", "company", "apiaddress");
        assertThat(form(Kind.DINGTALK, "strangers", "ADD").faults(true, false).has("strangers")).isTrue();
        assertThat(form(Kind.DINGTALK, "strangers", "ADD", "company", "ding1").faults(true, false).has("strangers")).isFalse();
    }

    @Test
    void a_secret_is_not_shown_and_not_told() {
        ProviderForm form = form(Kind.OIDC, "title", "Company", "secret", "s3cret");
        assertThat(form.shown().secret()).isEmpty();
        assertThat(form.toString()).doesNotContain("s3cret");
    }
}
