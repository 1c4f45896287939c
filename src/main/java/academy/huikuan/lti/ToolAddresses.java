package academy.huikuan.lti;

import java.net.URI;
import java.util.List;

/**
 * The product's own addresses, as platforms are told them.
 * @param base where people come to it, without a slash at its end
 */
public record ToolAddresses(String base) {
    /** What a platform may be asked for: grades (AGS 2.0) and the members of a course (NRPS 2.0). */
    public static final List<String> SCOPES = List.of(
            "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem",
            "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly",
            "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly",
            "https://purl.imsglobal.org/spec/lti-ags/scope/score",
            "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly");

    /** Links, the choosing of contents, and the one address to which people are sent back. */
    public String launch() {
        return base + "/lti/launch";
    }

    public String login() {
        return base + "/lti/login";
    }

    public String keys() {
        return base + "/lti/jwks";
    }

    public String register() {
        return base + "/lti/register";
    }

    /** A configuration that Canvas reads. */
    public String canvas() {
        return base + "/lti/canvas.json";
    }

    public String icon() {
        return base + "/assets/icon/mark.svg";
    }

    public String domain() {
        URI address = URI.create(base);
        return address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
    }

    public String scopes() {
        return String.join(" ", SCOPES);
    }
}
