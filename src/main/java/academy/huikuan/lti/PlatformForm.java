package academy.huikuan.lti;

import academy.huikuan.people.Fault;
import academy.huikuan.people.Faults;
import academy.huikuan.people.Naming;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.Function;

/** What an administrator copies over from a platform, as entered. */
public record PlatformForm(PlatformValues values) {
    static final int MOST_ID = 255;
    static final int MOST_ADDRESS = 1000;

    static final PlatformForm BLANK = new PlatformForm(new PlatformValues("", "", "", "", "", "", ""));

    static PlatformForm of(String name, String issuer, String client, String authorization, String token, String audience, String keys) {
        return new PlatformForm(new PlatformValues(
                Naming.trimmed(name),
                Naming.trimmed(issuer),
                Naming.trimmed(client),
                Naming.trimmed(authorization),
                Naming.trimmed(token),
                Naming.trimmed(audience),
                Naming.trimmed(keys)));
    }

    /**
     * @param plain whether http will do
     * @param refused why a server is not asked at that address, if it is not
     */
    Faults faults(boolean plain, Function<URI, Optional<String>> refused) {
        return Faults.NONE
                .and("name", Naming.title(values.name()))
                .and("issuer", issuer(values.issuer(), plain))
                .and("client", text(values.clientId(), MOST_ID))
                .and("authorization", address(values.authorization(), plain))
                .and("token", asked(values.token(), plain, refused))
                .and("audience", values.audience().isEmpty() ? Optional.empty() : text(values.audience(), MOST_ADDRESS))
                .and("keys", asked(values.keys(), plain, refused));
    }

    /** An address with neither query nor fragment, compared character by character at every launch. */
    static Optional<Fault> issuer(String text, boolean plain) {
        Optional<Fault> general = text(text, MOST_ID).or(() -> address(text, plain));
        if (general.isPresent()) return general;
        return text.contains("?") || text.contains("#") ? Optional.of(Fault.of("register.fault-issuer")) : Optional.empty();
    }

    static Optional<Fault> asked(String text, boolean plain, Function<URI, Optional<String>> refused) {
        return address(text, plain).or(() -> {
            URI address = URI.create(text);
            return refused.apply(address).map(reason -> Fault.of("register.fault-unreachable", String.valueOf(address.getHost())));
        });
    }

    static Optional<Fault> address(String text, boolean plain) {
        Optional<Fault> general = text(text, MOST_ADDRESS);
        if (general.isPresent()) return general;
        try {
            URI address = new URI(text);
            if (address.getHost() == null || address.getUserInfo() != null || Origin.of(text).isEmpty())
                return Optional.of(Fault.of("register.fault-address"));
            boolean secure = address.getScheme().equalsIgnoreCase("https");
            return secure || plain ? Optional.empty() : Optional.of(Fault.of("register.fault-https"));
        } catch (URISyntaxException nonsense) {
            return Optional.of(Fault.of("register.fault-address"));
        }
    }

    private static Optional<Fault> text(String text, int most) {
        if (text.isEmpty()) return Optional.of(Fault.of("people.fault-empty"));
        if (text.codePoints().anyMatch(point -> Character.isISOControl(point) || Character.isWhitespace(point)))
            return Optional.of(Fault.of("register.fault-space"));
        return text.length() > most ? Optional.of(Fault.of("people.fault-long", String.valueOf(most))) : Optional.empty();
    }
}
