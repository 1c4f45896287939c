package academy.huikuan.lti;

import academy.huikuan.jose.Claims;
import academy.huikuan.lti.LaunchFault.Kind;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * What a platform says when somebody comes from there: LTI 1.3 core, sections 5.3 and 5.4. Claims that a platform may leave out are
 * optional here; a claim of the wrong kind counts as left out.
 * @param context the platform's course; its id is empty where none is named
 * @param resourceLink none in a deep linking request
 * @param target what the link was chosen for here, from the custom field `target` or the address
 */
public record LaunchMessage(
        Type type,
        String subject,
        Optional<String> name,
        Optional<String> email,
        String deployment,
        Roles roles,
        Named context,
        Optional<Named> resourceLink,
        Optional<String> target,
        Optional<Grades> grades,
        Optional<URI> roster,
        Optional<URI> returnsTo,
        Claims deepLinking) {
    public enum Type {
        RESOURCE_LINK,
        DEEP_LINKING
    }

    /** @param title may be empty */
    public record Named(String id, String title) {}

    /** @param item the line item of this link alone, if there is one */
    public record Grades(Optional<URI> item, Optional<URI> items, Set<String> scopes) {}

    private static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";
    private static final String ENDPOINT = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    private static final String ROSTER = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
    private static final int MOST = 255;

    /** @throws LaunchFault naming the first claim that is missing or wrong */
    static LaunchMessage of(Claims claims) throws LaunchFault {
        Type type = type(claims);
        String subject = within(claims.text("sub"), Kind.SUBJECT, "sub");
        String deployment = within(claims.text(CLAIM + "deployment_id"), Kind.DEPLOYMENT, "deployment_id");
        if (!claims.isList(CLAIM + "roles")) throw new LaunchFault(Kind.ROLES, "roles");
        Claims link = claims.inside(CLAIM + "resource_link");
        Optional<Named> resourceLink = Optional.empty();
        if (type == Type.RESOURCE_LINK) {
            if (claims.text(CLAIM + "target_link_uri").isEmpty()) throw new LaunchFault(Kind.TARGET_LINK, "target_link_uri");
            resourceLink = Optional.of(
                    new Named(within(link.text("id"), Kind.RESOURCE_LINK, "resource_link.id"), link.text("title").orElse("")));
        } else if (!claims.has(DEEP_LINKING)) throw new LaunchFault(Kind.DEEP_LINK, "deep_linking_settings");
        return new LaunchMessage(
                type,
                subject,
                PersonName.of(claims.text("name"), claims.text("given_name"), claims.text("family_name")),
                claims.text("email"),
                deployment,
                Roles.of(claims.texts(CLAIM + "roles")),
                context(claims),
                resourceLink,
                target(claims),
                grades(claims),
                address(claims.inside(ROSTER), "context_memberships_url"),
                address(claims.inside(CLAIM + "launch_presentation"), "return_url"),
                claims.inside(DEEP_LINKING));
    }

    private static Type type(Claims claims) throws LaunchFault {
        Optional<String> version = claims.text(CLAIM + "version");
        Optional<String> type = claims.text(CLAIM + "message_type");
        if (version.isEmpty() && type.isEmpty()) throw new LaunchFault(Kind.MESSAGE, "neither version nor message_type");
        if (version.filter("1.3.0"::equals).isEmpty()) throw new LaunchFault(Kind.VERSION, version.orElse("missing"));
        if (type.filter("LtiResourceLinkRequest"::equals).isPresent()) return Type.RESOURCE_LINK;
        if (type.filter("LtiDeepLinkingRequest"::equals).isPresent()) return Type.DEEP_LINKING;
        throw new LaunchFault(Kind.MESSAGE_TYPE, type.orElse("missing"));
    }

    private static String within(Optional<String> text, Kind kind, String claim) throws LaunchFault {
        if (text.isEmpty()) throw new LaunchFault(kind, claim + " is missing");
        if (text.get().length() > MOST) throw new LaunchFault(kind, claim + " is longer than " + MOST);
        return text.get();
    }

    private static Named context(Claims claims) {
        Claims context = claims.inside(CLAIM + "context");
        String id = context.text("id").filter(text -> text.length() <= MOST).orElse("");
        return new Named(id, context.text("title").or(() -> context.text("label")).orElse(""));
    }

    /** Deep linking puts it into a custom field; a link that was made by hand may name a page of ours or carry `?target=`. */
    private static Optional<String> target(Claims claims) {
        return claims.inside(CLAIM + "custom").text("target").or(() -> claims.text(CLAIM + "target_link_uri"));
    }

    private static Optional<Grades> grades(Claims claims) {
        Claims endpoint = claims.inside(ENDPOINT);
        if (!endpoint.has("scope")) return Optional.empty();
        return Optional.of(new Grades(
                address(endpoint, "lineitem"), address(endpoint, "lineitems"), Set.copyOf(new java.util.HashSet<>(endpoint.texts("scope")))));
    }

    private static Optional<URI> address(Claims claims, String name) {
        return claims.text(name).filter(text -> text.length() <= 1000).flatMap(text -> {
            try {
                URI address = new URI(text);
                return Optional.of(address).filter(one -> one.isAbsolute() && one.getHost() != null);
            } catch (java.net.URISyntaxException nonsense) {
                return Optional.empty();
            }
        });
    }
}
