package academy.huikuan.lti;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.people.Fault;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformFormTest {
    private static PlatformForm form(String issuer, String token) {
        return PlatformForm.of(" Moodle ", issuer, "c1", "https://m.example.cn/auth", token, "", "https://m.example.cn/keys");
    }

    @Test
    void values_are_taken_without_the_spaces_around_them() {
        PlatformForm form = form("\u00A0https://m.example.cn ", "https://m.example.cn/token\n");
        assertThat(form.faults(false, address -> Optional.empty()).any()).isFalse();
        assertThat(form.values().issuer()).isEqualTo("https://m.example.cn");
    }

    @ParameterizedTest
    @CsvSource({
        "https://m.example.cn,false,",
        "https://m.example.cn/a/b,false,",
        "http://m.example.cn,true,",
        "http://m.example.cn,false,register.fault-https",
        "ftp://m.example.cn,true,register.fault-address",
        "m.example.cn,false,register.fault-address",
        "https://,false,register.fault-address",
        "https://user@m.example.cn,false,register.fault-address",
        "https://m.example.cn:99999,false,register.fault-address",
        "https://m.example.cn/?a=b,false,register.fault-issuer",
        "https://m.example.cn/#a,false,register.fault-issuer",
        "https://m .example.cn,false,register.fault-space",
        "'',false,people.fault-empty",
    })
    void an_issuer_is_an_absolute_address(String issuer, boolean plain, String key) {
        Optional<Fault> fault = Optional.ofNullable(
                form(issuer, "https://m.example.cn/token").faults(plain, address -> Optional.empty()).byField().get("issuer"));
        assertThat(fault.map(Fault::key).orElse(null)).isEqualTo(key);
    }

    @Test
    void an_address_that_cannot_be_asked_is_told_by_its_host() {
        Fault fault = form("https://m.example.cn", "https://inside.example.cn/token")
                .faults(false, address -> Optional.of("inside").filter(name -> address.getHost().startsWith(name)))
                .byField()
                .get("token");
        assertThat(fault).isEqualTo(new Fault("register.fault-unreachable", java.util.List.of("inside.example.cn")));
    }

    @ParameterizedTest
    @CsvSource({
        "https://Portal.example.cn/,https://portal.example.cn",
        "https://portal.example.cn:443,https://portal.example.cn",
        "http://10.0.0.7:8080,http://10.0.0.7:8080",
        "https://portal.example.cn/path,",
        "https://portal.example.cn; script-src *,",
        "*,",
        "portal.example.cn,",
    })
    void frames_are_named_by_origins(String line, String origin) {
        RuleForm rules = RuleForm.of("add", null, null, "true", line + "\n\n");
        assertThat(rules.faults().has("origins")).isEqualTo(origin == null);
        if (origin != null) assertThat(rules.list()).containsExactly(origin);
    }
}
