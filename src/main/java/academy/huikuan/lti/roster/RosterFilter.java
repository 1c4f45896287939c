package academy.huikuan.lti.roster;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Whom of a roster to ask for (Names and Role Provisioning Services 2.0, sections 2.4.1 and 3).
 * @param role full or short name of a role
 * @param resourceLink the platform's id of a link: those who may open it, with what its launches would tell of them
 */
public record RosterFilter(Optional<String> role, Optional<String> resourceLink) {
    /** How many members a page should hold; a platform may choose otherwise. */
    private static final int LIMIT = 200;

    public static final RosterFilter EVERYBODY = new RosterFilter(Optional.empty(), Optional.empty());

    public static RosterFilter inRole(String role) {
        return new RosterFilter(Optional.of(role), Optional.empty());
    }

    public static RosterFilter ofLink(String resourceLink) {
        return new RosterFilter(Optional.empty(), Optional.of(resourceLink));
    }

    /** The address of the first page; what its query says already stays. */
    URI applied(URI address) {
        StringBuilder query = new StringBuilder(address.getRawQuery() == null ? "" : address.getRawQuery());
        role.ifPresent(value -> append(query, "role", value));
        resourceLink.ifPresent(value -> append(query, "rlid", value));
        append(query, "limit", String.valueOf(LIMIT));
        String whole = address.toString().replaceFirst("#.*", "").replaceFirst("\\?.*", "");
        return URI.create(whole + "?" + query);
    }

    private static void append(StringBuilder query, String name, String value) {
        if (("&" + query).contains("&" + name + "=")) return;
        if (query.length() > 0) query.append('&');
        query.append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
