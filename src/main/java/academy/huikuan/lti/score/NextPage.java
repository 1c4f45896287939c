package academy.huikuan.lti.score;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The `next` of a Link header (RFC 8288). */
final class NextPage {
    private static final Pattern LINK = Pattern.compile("<([^>]*)>((?:\\s*;\\s*[^\\s;,=]+\\s*=\\s*(?:\"[^\"]*\"|[^\\s;,\"]*))*)");
    private static final Pattern NEXT = Pattern.compile("(?i);\\s*rel\\s*=\\s*(?:\"(?:[^\"]*\\s)?next(?:\\s[^\"]*)?\"|next(?![^\\s;,]))");

    private NextPage() {}

    /** @param page whose answer has these headers; a next page of another server is none */
    static Optional<URI> of(URI page, List<String> headers) {
        for (String header : headers) {
            Matcher link = LINK.matcher(header);
            while (link.find()) if (NEXT.matcher(link.group(2)).find()) return resolved(page, link.group(1));
        }
        return Optional.empty();
    }

    private static Optional<URI> resolved(URI page, String target) {
        try {
            return Optional.of(page.resolve(target.strip())).filter(next -> ItemAddress.sameServer(page, next));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }
}
