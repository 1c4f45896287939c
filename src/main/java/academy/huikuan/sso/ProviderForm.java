package academy.huikuan.sso;

import academy.huikuan.people.Arrival;
import academy.huikuan.people.Fault;
import academy.huikuan.people.Faults;
import academy.huikuan.people.Naming;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A provider as an administrator enters it. What its kind has no use for is empty.
 * @param secret empty to leave the one that is there
 */
public record ProviderForm(
        Kind kind,
        String title,
        String issuer,
        String apiAddress,
        String clientId,
        String secret,
        String company,
        String scopes,
        String numberClaim,
        String groupsClaim,
        String groupRoles,
        Arrival.Strangers strangers,
        boolean addressesVerified,
        boolean leavesThere) {
    private static final int MOST_GROUPS = 4000;
    private static final int MOST_SECRET = 500;

    static ProviderForm blank(Kind kind) {
        boolean open = kind == Kind.OIDC;
        return new ProviderForm(
                kind, "", kind.login(), kind.api(), "", "", "", open ? "openid profile email" : "", open ? "preferred_username" : "",
                open ? "groups" : "", "", Arrival.Strangers.ASK, false, open);
    }

    static ProviderForm of(Provider provider) {
        return new ProviderForm(
                provider.kind(), provider.title(), provider.issuer(), provider.apiAddress(), provider.clientId(), "", provider.company(),
                provider.scopes(), provider.numberClaim(), provider.groupsClaim(), provider.groupRoles(), provider.strangers(),
                provider.addressesVerified(), provider.leavesThere());
    }

    static ProviderForm of(Kind kind, MultivaluedMap<String, String> sent) {
        boolean open = kind == Kind.OIDC;
        return new ProviderForm(
                kind,
                text(sent, "title"),
                open ? text(sent, "issuer") : text(sent, "issuer").replaceAll("/+$", ""),
                open ? "" : text(sent, "apiaddress").replaceAll("/+$", ""),
                text(sent, "clientid"),
                text(sent, "secret"),
                open ? "" : text(sent, "company"),
                open ? text(sent, "scopes") : "",
                open ? text(sent, "numberclaim") : "",
                open ? text(sent, "groupsclaim") : "",
                open ? text(sent, "grouproles") : "",
                text(sent, "strangers").equals("ADD") ? Arrival.Strangers.ADD : Arrival.Strangers.ASK,
                open && sent.containsKey("addressesverified"),
                open && sent.containsKey("leavesthere"));
    }

    private static String text(MultivaluedMap<String, String> sent, String name) {
        return Naming.trimmed(sent.getFirst(name));
    }

    /** As it may be shown again: a secret is not. */
    ProviderForm shown() {
        return new ProviderForm(
                kind, title, issuer, apiAddress, clientId, "", company, scopes, numberClaim, groupsClaim, groupRoles, strangers,
                addressesVerified, leavesThere);
    }

    /**
     * @param fresh whether there is no secret yet
     * @param plainHttp whether addresses without encryption are taken
     */
    Faults faults(boolean fresh, boolean plainHttp) {
        return Faults.NONE
                .and("title", Naming.name(title))
                .and("issuer", address(issuer, plainHttp))
                .and("clientid", required(clientId, 255))
                .and("secret", secretFault(fresh))
                .and("company", companyFault())
                .and("apiaddress", kind == Kind.OIDC ? Optional.empty() : address(apiAddress, plainHttp))
                .and("scopes", scopesFault())
                .and("numberclaim", kind == Kind.OIDC ? required(numberClaim, 100) : Optional.empty())
                .and("groupsclaim", kind == Kind.OIDC ? required(groupsClaim, 100) : Optional.empty())
                .and("grouproles", groupRolesFault())
                .and("strangers", strangersFault());
    }

    private Optional<Fault> secretFault(boolean fresh) {
        if (fresh && kind != Kind.OIDC && secret.isEmpty()) return Optional.of(Fault.of("people.fault-empty"));
        return secret.length() > MOST_SECRET ? Optional.of(Fault.of("people.fault-long", String.valueOf(MOST_SECRET))) : Optional.empty();
    }

    private Optional<Fault> companyFault() {
        if (kind == Kind.WECOM && !company.matches("[0-9]{1,20}")) return Optional.of(Fault.of("sso.wrong-agent"));
        return company.length() > 100 ? Optional.of(Fault.of("people.fault-long", "100")) : Optional.empty();
    }

    private Optional<Fault> scopesFault() {
        if (kind != Kind.OIDC) return Optional.empty();
        if (!Arrays.asList(scopes.split(" +")).contains("openid")) return Optional.of(Fault.of("sso.wrong-scopes"));
        return scopes.length() > 255 ? Optional.of(Fault.of("people.fault-long", "255")) : Optional.empty();
    }

    private Optional<Fault> groupRolesFault() {
        if (groupRoles.length() > MOST_GROUPS) return Optional.of(Fault.of("people.fault-long", String.valueOf(MOST_GROUPS)));
        return GroupRoles.wrong(groupRoles).map(line -> Fault.of("sso.wrong-group", String.valueOf(line)));
    }

    /** Everybody in the country may have DingTalk. */
    private Optional<Fault> strangersFault() {
        boolean anybody = kind == Kind.DINGTALK && company.isEmpty() && strangers == Arrival.Strangers.ADD;
        return anybody ? Optional.of(Fault.of("sso.wrong-anybody")) : Optional.empty();
    }

    private static Optional<Fault> required(String text, int most) {
        if (text.isEmpty()) return Optional.of(Fault.of("people.fault-empty"));
        return text.length() > most ? Optional.of(Fault.of("people.fault-long", String.valueOf(most))) : Optional.empty();
    }

    private static Optional<Fault> address(String text, boolean plainHttp) {
        Optional<Fault> general = required(text, 500);
        if (general.isPresent()) return general;
        try {
            URI address = new URI(text);
            List<String> schemes = plainHttp ? List.of("https", "http") : List.of("https");
            boolean server = schemes.contains(address.getScheme()) && address.getHost() != null && address.getUserInfo() == null;
            if (server && address.getRawQuery() == null && address.getRawFragment() == null) return Optional.empty();
        } catch (URISyntaxException nonsense) {
            // told below
        }
        return Optional.of(Fault.of(plainHttp ? "sso.wrong-address" : "sso.wrong-address-https"));
    }

    @Override
    public String toString() {
        return "form of " + title;
    }
}
