package academy.huikuan.lti;

import academy.huikuan.platform.Settings;
import academy.huikuan.web.Allow;
import academy.huikuan.web.OwnProof;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Where a platform begins a login (Security Framework 1.1, section 5.1.1): back to it, with a state bound to this browser. */
@Dependent
@Path("lti/login")
public class LoginResource {
    private static final int MOST = 8000;
    private static final List<String> FIELDS = List.of(
            "iss", "login_hint", "target_link_uri", "lti_message_hint", "client_id", "lti_deployment_id", "lti_storage_target");

    private final RegistrationStore registrations;
    private final LoginStore logins;
    private final Settings settings;

    @Inject
    LoginResource(RegistrationStore registrations, LoginStore logins, Settings settings) {
        this.registrations = registrations;
        this.logins = logins;
        this.settings = settings;
    }

    @GET
    @Allow(Allow.EVERYONE)
    public Response begin(@Context UriInfo address) {
        return begin(address.getQueryParameters());
    }

    @POST
    @OwnProof
    @Allow(Allow.EVERYONE)
    public Response beginByForm(MultivaluedMap<String, String> form) {
        return begin(form);
    }

    private Response begin(MultivaluedMap<String, String> given) {
        for (String needed : List.of("iss", "login_hint", "target_link_uri"))
            if (text(given, needed).isEmpty()) return RefusedPage.answer("lti.login-missing", needed);
        List<Registration> known = registrations.of(given.getFirst("iss"), text(given, "client_id"));
        if (known.isEmpty()) return RefusedPage.answer("lti.login-unknown", given.getFirst("iss"), text(given, "client_id").orElse("—"));
        if (known.size() > 1) return RefusedPage.answer("lti.login-several", given.getFirst("iss"));
        Registration registration = known.get(0);
        if (!registration.active()) return RefusedPage.answer("lti.login-closed", registration.name());
        return toPlatform(registration, given);
    }

    private Response toPlatform(Registration registration, MultivaluedMap<String, String> given) {
        Optional<String> storage = text(given, "lti_storage_target").filter(name -> name.matches("[A-Za-z0-9_.:-]{1,100}"));
        LoginStore.Begun begun = logins.begin(registration, storage, query(given));
        UriBuilder address = UriBuilder.fromUri(registration.authorization())
                .queryParam("scope", "openid")
                .queryParam("response_type", "id_token")
                .queryParam("response_mode", "form_post")
                .queryParam("prompt", "none")
                .queryParam("client_id", encoded(registration.clientId()))
                .queryParam("redirect_uri", encoded(settings.publicAddress() + "/lti/launch"))
                .queryParam("login_hint", encoded(given.getFirst("login_hint")))
                .queryParam("state", begun.state())
                .queryParam("nonce", begun.nonce());
        text(given, "lti_message_hint").ifPresent(hint -> address.queryParam("lti_message_hint", encoded(hint)));
        URI platform = address.buildFromEncoded();
        Response.ResponseBuilder answer = storage.isEmpty()
                ? Response.seeOther(platform)
                : Response.ok(new StoragePage(platform.toString(), storage.get(), Origin.of(platform.toString()).orElseThrow(), key(begun.id()), begun.secret()));
        return answer.cookie(cookie(begun.id(), begun.secret(), (int) Login.LASTS.toSeconds(), settings)).build();
    }

    /** What the platform sent, to begin once more in a window of its own; a storage there is of no use then. */
    private static String query(MultivaluedMap<String, String> given) {
        StringBuilder query = new StringBuilder();
        for (String field : FIELDS)
            if (!field.equals("lti_storage_target"))
                text(given, field).ifPresent(value -> query.append(query.isEmpty() ? "" : "&").append(field).append("=").append(encoded(value)));
        return query.toString();
    }

    private static Optional<String> text(MultivaluedMap<String, String> given, String field) {
        return Optional.ofNullable(given.getFirst(field)).filter(value -> !value.isBlank() && value.length() <= MOST);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Under which a platform's storage keeps the browser's secret. */
    static String key(String login) {
        return "huikuan-" + login.substring(0, 16);
    }

    /** Several logins may be under way in one browser, each with a cookie of its own. */
    static String cookieName(String login) {
        return "lti-" + login.substring(0, 16);
    }

    static NewCookie cookie(String login, String secret, int seconds, Settings settings) {
        return new NewCookie.Builder(cookieName(login))
                .value(secret)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(settings.https())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
