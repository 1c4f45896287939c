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
    private static final Pattern PARAMETER = Pattern.compile(";\\s*([A-Za-z*]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|([^\\s\",;]+)))?\\s*");

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

    /** The first relation counts. */
    private static boolean isNext(String parameters) {
        Matcher parameter = PARAMETER.matcher(parameters);
        while (parameter.find()) {
            if (!parameter.group(1).equalsIgnoreCase("rel")) continue;
            String value = Optional.ofNullable(parameter.group(2)).or(() -> Optional.ofNullable(parameter.group(3))).orElse("");
            return Arrays.stream(value.strip().split("\\s+")).anyMatch("next"::equalsIgnoreCase);
        }
        return false;
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
