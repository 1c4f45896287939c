package academy.huikuan.lti.roster;

import academy.huikuan.lti.LinkHeader;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/** The address of a roster's next page, out of the header `Link` (RFC 8288). */
final class NextLink {
    private NextLink() {}

    /**
     * Example: `<https://lms.example/m?page=2>; rel="next"`.
     * @param headers all values of the header; one may hold several links
     * @param page the address of this page, against which a relative one is read
     * @return empty where there is no next page
     * @throws RosterFault if the link is no address, or one of another server
     */
    static Optional<URI> of(List<String> headers, URI page) throws RosterFault {
        Optional<String> next = LinkHeader.next(headers);
        return next.isEmpty() ? Optional.empty() : Optional.of(resolved(next.get(), page));
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
