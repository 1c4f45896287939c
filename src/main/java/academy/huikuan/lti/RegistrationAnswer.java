package academy.huikuan.lti;

import academy.huikuan.jose.Claims;
import academy.huikuan.lti.RegistrationFault.Kind;
import java.util.Optional;

/**
 * What a platform answers to a registration (LTI Dynamic Registration 1.0, section 3.6).
 * @param deployment where it has installed the product at once, if it has
 */
record RegistrationAnswer(String client, Optional<String> deployment) {
    private static final String CONFIGURATION = "https://purl.imsglobal.org/spec/lti-tool-configuration";

    /** @throws RegistrationFault if it is no JSON, or gives no client id that could be kept */
    static RegistrationAnswer of(String json) throws RegistrationFault {
        Claims said = PlatformConfiguration.object(json);
        String client = id(said, "client_id").orElse("");
        if (client.isEmpty()) throw new RegistrationFault(Kind.CLIENT);
        return new RegistrationAnswer(client, id(said.inside(CONFIGURATION), "deployment_id"));
    }

    /** Some platforms write their ids as numbers. */
    private static Optional<String> id(Claims said, String name) {
        Optional<String> number = Optional.ofNullable(said.all().get(name)).filter(Long.class::isInstance).map(String::valueOf);
        return said.text(name).or(() -> number).map(String::strip).filter(id -> id.length() <= PlatformForm.MOST_ID);
    }
}
