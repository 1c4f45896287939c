package academy.huikuan.lti.roster;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a roster's next page, out of the header `Link` (RFC 8288). */
final class NextLink {
    private static final Pattern VALUE = Pattern.compile("<([^>]*)>((?:\\s*;\\s*[A-Za-z*]+(?:\\s*=\\s*(?:\"[^\"]*\"|[^\\s\",;]+))?)*)");
    private static final Pattern RELATION = Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s\",;]+))", Pattern.CASE_INSENSITIVE);

    private NextLink() {}

    /**
     * Example: `<https://lms.example/m?page=2>; rel="next"`.
     * @param headers all values of the header; one may hold several links
     * @param page the address of this page, against which a relative one is read
     * @return empty where there is no next page
     * @throws RosterFault if the link is no address, or one of another server
     */
    static Optional<URI> of(List<String> headers, URI page) throws RosterFault {
        for (String header : headers) {
            Matcher link = VALUE.matcher(header);
            while (link.find()) if (isNext(link.group(2))) return Optional.of(resolved(link.group(1).strip(), page));
        }
        return Optional.empty();
    }

    private static boolean isNext(String parameters) {
        Matcher relation = RELATION.matcher(parameters);
        if (!relation.find()) return false;
        String value = relation.group(1) == null ? relation.group(2) : relation.group(1);
        return Arrays.stream(value.strip().split("\\s+")).anyMatch("next"::equalsIgnoreCase);
    }

    private static URI resolved(String target, URI page) throws RosterFault {
        try {
            URI next = page.resolve(new URI(target));
            if (origin(next).equals(origin(page))) return next;
        } catch (URISyntaxException nonsense) {
            // told below
        }
        throw new RosterFault(RosterFault.Kind.NEXT_PAGE, "the next page is not on " + page.getHost());
    }

    private static String origin(URI address) {
        int port = address.getPort() >= 0 ? address.getPort() : "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
        return (address.getScheme() + "://" + address.getHost() + ":" + port).toLowerCase(java.util.Locale.ROOT);
    }
}
