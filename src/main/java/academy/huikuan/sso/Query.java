package academy.huikuan.sso;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/** Names and values in the order in which they are sent, encoded as a form. */
record Query(String text) {
    /** @param pairs name, value, name, value … */
    static Query of(String... pairs) {
        StringJoiner joined = new StringJoiner("&");
        for (int i = 0; i < pairs.length; i += 2) joined.add(encoded(pairs[i]) + "=" + encoded(pairs[i + 1]));
        return new Query(joined.toString());
    }

    Query and(String name, String value) {
        return new Query(text + "&" + encoded(name) + "=" + encoded(value));
    }

    /** @param address may have a query of its own */
    URI at(String address) {
        return URI.create(address + (address.contains("?") ? "&" : "?") + text);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
