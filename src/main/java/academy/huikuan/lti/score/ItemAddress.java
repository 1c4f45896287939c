package academy.huikuan.lti.score;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Addresses made from those that a platform gives out. */
final class ItemAddress {
    private ItemAddress() {}

    /** Where scores go: the path grows before a query. Example: `/item?type=1` is `/item/scores?type=1`. */
    static URI scores(URI lineItem) {
        return below(lineItem, "scores");
    }

    /** Where one person's result is read. */
    static URI results(URI lineItem, String subject) {
        return with(below(lineItem, "results"), Map.of("user_id", subject));
    }

    /** The same address with more parameters. */
    static URI with(URI address, Map<String, String> parameters) {
        String more = parameters.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .sorted()
                .collect(Collectors.joining("&"));
        String query = address.getRawQuery();
        return built(address, address.getRawPath(), query == null || query.isEmpty() ? more : query + "&" + more);
    }

    /** Whether both are of the same server: an access token goes nowhere else. */
    static boolean sameServer(URI one, URI other) {
        return String.valueOf(one.getScheme()).equalsIgnoreCase(String.valueOf(other.getScheme()))
                && String.valueOf(one.getHost()).equalsIgnoreCase(String.valueOf(other.getHost()))
                && port(one) == port(other);
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) return address.getPort();
        return String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT).equals("https") ? 443 : 80;
    }

    private static URI below(URI address, String word) {
        String path = Objects.requireNonNullElse(address.getRawPath(), "");
        return built(address, (path.endsWith("/") ? path.substring(0, path.length() - 1) : path) + "/" + word, address.getRawQuery());
    }

    private static URI built(URI address, String path, String query) {
        return URI.create(address.getScheme() + "://" + address.getRawAuthority() + path + (query == null ? "" : "?" + query));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
