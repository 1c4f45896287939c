package academy.huikuan.lti;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header `Link` (RFC 8288), by which services name the next page of a list. */
public final class LinkHeader {
    private static final Pattern VALUE = Pattern.compile("<([^>]*)>((?:\\s*;\\s*[A-Za-z*]+(?:\\s*=\\s*(?:\"[^\"]*\"|[^\\s\",;]+))?)*)");
    private static final Pattern PARAMETER = Pattern.compile(";\\s*([A-Za-z*]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|([^\\s\",;]+)))?\\s*");

    private LinkHeader() {}

    /**
     * Example: `<https://lms.example/m?page=2>; rel="next"` → `https://lms.example/m?page=2`.
     * @param headers all values of the header; one may hold several links
     * @return as it stands there, perhaps relative or of another server; empty where there is no next page
     */
    public static Optional<String> next(List<String> headers) {
        for (String header : headers) {
            Matcher link = VALUE.matcher(header);
            while (link.find()) if (isNext(link.group(2))) return Optional.of(link.group(1).strip());
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
}
