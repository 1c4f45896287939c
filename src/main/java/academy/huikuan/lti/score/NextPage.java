package academy.huikuan.lti.score;

import academy.huikuan.lti.LinkHeader;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The next page of a container of line items. */
final class NextPage {
    private NextPage() {}

    /** @param page whose answer has these headers; a next page of another server is none */
    static Optional<URI> of(URI page, List<String> headers) {
        return LinkHeader.next(headers).flatMap(target -> resolved(page, target));
    }

    private static Optional<URI> resolved(URI page, String target) {
        try {
            return Optional.of(page.resolve(target)).filter(next -> ItemAddress.sameServer(page, next));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }
}
