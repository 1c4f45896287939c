package academy.huikuan.lti;

import java.net.URI;
import java.util.Locale;

/** Scheme, host and port of an address, as browsers write it. */
public final class Origin {
    private Origin() {}

    /** Example: `https://Moodle.example.cn:443/a` → `https://moodle.example.cn` */
    public static String of(URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        int port = address.getPort();
        boolean usual = port < 0 || port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + port);
    }
}
