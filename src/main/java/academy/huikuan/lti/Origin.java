package academy.huikuan.lti;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Scheme, host and port of a web address, as browsers compare them and as a security policy may name them. */
public final class Origin {
    private static final Pattern HOST = Pattern.compile("[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\\[[0-9a-f:.]+]");

    private Origin() {}

    /** `https://moodle.example.cn` of `https://Moodle.example.cn/mod/lti/auth.php`; none of what is no address of http or https. */
    public static Optional<String> of(String address) {
        try {
            URI uri = new URI(address);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
            if (!scheme.matches("https?") || uri.getHost() == null || uri.getPort() > 65535 || !HOST.matcher(host).matches()) return Optional.empty();
            boolean usual = uri.getPort() < 0 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
            return Optional.of(scheme + "://" + host + (usual ? "" : ":" + uri.getPort()));
        } catch (URISyntaxException nonsense) {
            return Optional.empty();
        }
    }
}
