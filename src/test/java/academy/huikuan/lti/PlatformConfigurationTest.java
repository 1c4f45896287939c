package academy.huikuan.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.lti.RegistrationFault.Kind;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformConfigurationTest {
    private static final URI ADDRESS = URI.create("https://moodle.example.cn/mod/lti/openid-configuration.php");
    private static final String GOOD =
            """
            {"issuer": "https://moodle.example.cn", "authorization_endpoint": "https://moodle.example.cn/auth",
             "token_endpoint": "https://moodle.example.cn/token", "jwks_uri": "https://moodle.example.cn/certs",
             "registration_endpoint": "https://moodle.example.cn/register",
             "token_endpoint_auth_methods_supported": ["private_key_jwt"], "id_token_signing_alg_values_supported": ["RS256"],
             "https://purl.imsglobal.org/spec/lti-platform-configuration": {"product_family_code": "Moodle",
              "messages_supported": [{"type": "LtiResourceLinkRequest"},
               {"type": "LtiDeepLinkingRequest", "placements": ["ContentArea", "Elsewhere"]}]}}
            """;

    private static Kind fault(String json, URI address) {
        try {
            PlatformConfiguration.of(json, address);
            return null;
        } catch (RegistrationFault fault) {
            return fault.kind();
        }
    }

    @Test
    void what_a_platform_says_is_read() throws RegistrationFault {
        PlatformConfiguration read = PlatformConfiguration.of(GOOD, ADDRESS);
        assertThat(read.values("Moodle", "c1")).isEqualTo(new PlatformValues(
                "Moodle", "https://moodle.example.cn", "c1", "https://moodle.example.cn/auth", "https://moodle.example.cn/token", "",
                "https://moodle.example.cn/certs"));
        assertThat(read.name()).isEqualTo("moodle.example.cn");
        assertThat(read.product()).isEqualTo("moodle");
        assertThat(read.messages()).isEqualTo(
                Map.of("LtiResourceLinkRequest", List.of(), "LtiDeepLinkingRequest", List.of("ContentArea", "Elsewhere")));
    }

    @Test
    void the_audience_and_the_name_are_taken_where_a_platform_gives_them() throws RegistrationFault {
        PlatformConfiguration read = PlatformConfiguration.of(
                GOOD.replace("\"product_family_code\"", "\"https://canvas.instructure.com/lti/account_name\": \"Test\", \"product_family_code\"")
                        .replaceFirst("\\{", "{\"authorization_server\": \"moodle.example.cn\", "),
                ADDRESS);
        assertThat(read.audience()).isEqualTo("moodle.example.cn");
        assertThat(read.name()).isEqualTo("Test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuer", "authorization_endpoint", "token_endpoint", "jwks_uri", "registration_endpoint"})
    void a_missing_value_is_named(String field) {
        String without = GOOD.replace("\"" + field + "\":", "\"other\":");
        assertThatThrownBy(() -> PlatformConfiguration.of(without, ADDRESS))
                .isInstanceOfSatisfying(RegistrationFault.class, fault -> {
                    assertThat(fault.kind()).isEqualTo(Kind.FIELD);
                    assertThat(fault.details()).containsExactly(field);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "null", "{\"issuer\":"})
    void what_is_no_object_is_nonsense(String text) {
        assertThat(fault(text, ADDRESS)).isEqualTo(Kind.NONSENSE);
    }

    @ParameterizedTest
    @CsvSource({
        "https://moodle.example.cn,https://moodle.example.cn/x?a=b,",
        "https://Moodle.example.cn/lms,https://moodle.example.cn/x,",
        "https://moodle.example.cn,https://evil.example.cn/x,ISSUER",
        "https://moodle.example.cn,https://sub.moodle.example.cn/x,ISSUER",
        "https://moodle.example.cn.evil.cn,https://moodle.example.cn/x,ISSUER",
        "urn:moodle,https://moodle.example.cn/x,ISSUER",
        "https://canvas.instructure.com,https://sso.canvaslms.com/api/lti/security/openid-configuration,",
        "https://canvas.test.instructure.com,https://firm.test.instructure.com/x,",
        "https://canvas.instructure.com,https://canvas.example.cn/x,ISSUER",
        "https://canvas.instructure.com,https://evilcanvaslms.com/x,ISSUER",
        "https://other.instructure.com,https://sso.canvaslms.com/x,ISSUER",
    })
    void only_the_issuers_own_host_speaks_for_it_and_hosted_canvas(String issuer, URI address, Kind kind) {
        assertThat(fault(GOOD.replace("\"https://moodle.example.cn\"", "\"" + issuer + "\""), address)).isEqualTo(kind);
    }

    @Test
    void a_platform_that_takes_no_signed_assertion_is_refused() {
        assertThat(fault(GOOD.replace("private_key_jwt", "client_secret_basic"), ADDRESS)).isEqualTo(Kind.METHOD);
        assertThat(fault(GOOD.replace("RS256", "HS256"), ADDRESS)).isEqualTo(Kind.METHOD);
    }

    @Test
    void the_answer_gives_a_client_id_and_perhaps_a_deployment() throws RegistrationFault {
        assertThat(RegistrationAnswer.of("{\"client_id\": \"abc\"}")).isEqualTo(new RegistrationAnswer("abc", Optional.empty()));
        assertThat(RegistrationAnswer.of(
                        "{\"client_id\": 10000000000001, \"https://purl.imsglobal.org/spec/lti-tool-configuration\": {\"deployment_id\": 7}}"))
                .isEqualTo(new RegistrationAnswer("10000000000001", Optional.of("7")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"client_id\": \" \"}", "{\"client_id\": [\"a\"]}"})
    void an_answer_without_a_client_id_cannot_be_kept(String json) {
        assertThatThrownBy(() -> RegistrationAnswer.of(json))
                .isInstanceOfSatisfying(RegistrationFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.CLIENT));
    }

    @Test
    void placements_are_those_wanted_that_a_platform_has() throws RegistrationFault {
        PlatformConfiguration moodle = PlatformConfiguration.of(GOOD, ADDRESS);
        assertThat(ToolRegistration.placements(moodle, "LtiDeepLinkingRequest")).containsExactly("ContentArea");
        assertThat(ToolRegistration.placements(moodle, "LtiResourceLinkRequest")).isEmpty();
        PlatformConfiguration canvas = PlatformConfiguration.of(
                GOOD.replace("\"Moodle\"", "\"canvas\"").replace("messages_supported", "messages"), ADDRESS);
        assertThat(ToolRegistration.placements(canvas, "LtiDeepLinkingRequest")).containsExactly("assignment_selection", "link_selection");
        assertThat(ToolRegistration.placements(canvas, "LtiResourceLinkRequest")).containsExactly("course_navigation");
    }
}
