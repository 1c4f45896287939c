package academy.huikuan.lti;

import academy.huikuan.lti.RegistrationFault.Kind;
import academy.huikuan.people.Faults;
import academy.huikuan.people.Naming;
import academy.huikuan.platform.Outbound;
import academy.huikuan.platform.Outbound.Reply;
import academy.huikuan.platform.Outbound.Unreachable;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Settings;
import academy.huikuan.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

/** Registers the product at a platform that asks for it (LTI Dynamic Registration 1.0). What comes of it waits for an administrator. */
@ApplicationScoped
public class Registrar {
    private static final int MOST_AT_ONCE = 4;
    private static final int MOST_NAME = 100;
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,8000}");
    /** In the order of the form, as the configuration calls them. */
    private static final Map<String, String> FIELDS = Map.of(
            "issuer", "issuer", "authorization", "authorization_endpoint", "token", "token_endpoint",
            "audience", "authorization_server", "keys", "jwks_uri", "client", "client_id", "name", "name");

    @Inject
    private RegistrationStore registrations;

    @Inject
    private Manual manual;

    @Inject
    private Outbound outbound;

    @Inject
    private Settings settings;

    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    /**
     * The address of a configuration, which can be asked for.
     * @throws RegistrationFault if platforms may not register themselves, or it is no such address
     */
    URI configuration(String address) throws RegistrationFault {
        if (!manual.open()) throw new RegistrationFault(Kind.CLOSED);
        if (address.isBlank()) throw new RegistrationFault(Kind.MISSING);
        if (PlatformForm.asked(address.strip(), settings.privateAddresses(), outbound::refused).isPresent())
            throw new RegistrationFault(Kind.ADDRESS, address.substring(0, Math.min(200, address.length())));
        return URI.create(address.strip());
    }

    /** @param token empty where the platform gave none */
    Registration register(String address, String token) throws RegistrationFault {
        URI configuration = configuration(address);
        if (!token.isEmpty() && !TOKEN.matcher(token).matches()) throw new RegistrationFault(Kind.TOKEN);
        if (registrations.count(Registration.State.PENDING) >= RegistrationStore.MOST_PENDING) throw new RegistrationFault(Kind.FULL);
        if (!free.tryAcquire()) throw new RegistrationFault(Kind.BUSY);
        try {
            return exchange(configuration, token);
        } finally {
            free.release();
        }
    }

    private Registration exchange(URI address, String token) throws RegistrationFault {
        PlatformConfiguration platform = PlatformConfiguration.of(asked(address, token), address);
        String name = Optional.of(Naming.outside(platform.name(), MOST_NAME)).filter(text -> !text.isEmpty()).orElse(address.getHost());
        check(platform.values(name, "-"));
        boolean reachable = PlatformForm.asked(platform.registration(), settings.privateAddresses(), outbound::refused).isEmpty();
        if (!reachable) throw new RegistrationFault(Kind.FIELD, "registration_endpoint");
        RegistrationAnswer answer = RegistrationAnswer.of(posted(platform, token));
        PlatformValues values = platform.values(name, answer.client());
        check(values);
        try {
            Registration kept = registrations.keep(values, platform.product());
            answer.deployment().ifPresent(deployment -> registrations.deployment(kept, deployment));
            return kept;
        } catch (Refusal.Conflict refused) {
            throw new RegistrationFault(refused.key().endsWith("full") ? Kind.FULL : Kind.KNOWN);
        }
    }

    private void check(PlatformValues values) throws RegistrationFault {
        Faults faults = new PlatformForm(values).faults(settings.privateAddresses(), outbound::refused);
        Optional<String> wrong = faults.byField().keySet().stream().findFirst();
        if (wrong.isPresent()) throw new RegistrationFault(Kind.FIELD, FIELDS.get(wrong.get()));
    }

    private String asked(URI address, String token) throws RegistrationFault {
        try {
            Reply reply = outbound.get(address, headers(token));
            if (!reply.ok()) throw new RegistrationFault(Kind.ANSWER, address.getHost(), String.valueOf(reply.status()));
            return reply.body();
        } catch (Unreachable silent) {
            throw new RegistrationFault(Kind.UNREACHABLE, address.getHost());
        }
    }

    private String posted(PlatformConfiguration platform, String token) throws RegistrationFault {
        ToolRegistration tool =
                new ToolRegistration(manual.tool(), manual.title(Language.ZH), manual.title(Language.EN), manual.about());
        URI address = URI.create(platform.registration());
        Map<String, String> headers = headers(token);
        headers.put("Content-Type", "application/json");
        try {
            Reply reply = outbound.post(address, headers, tool.json(platform));
            if (!reply.ok()) throw new RegistrationFault(Kind.REFUSED, address.getHost(), String.valueOf(reply.status()));
            return reply.body();
        } catch (Unreachable silent) {
            throw new RegistrationFault(Kind.UNREACHABLE, address.getHost());
        }
    }

    private static Map<String, String> headers(String token) {
        Map<String, String> headers = new HashMap<>(Map.of("Accept", "application/json"));
        if (!token.isEmpty()) headers.put("Authorization", "Bearer " + token);
        return headers;
    }
}
