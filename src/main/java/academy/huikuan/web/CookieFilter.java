package academy.huikuan.web;

import academy.huikuan.platform.Settings;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/**
 * Writes cookies so that they work inside another site's frame, where there is one and people come by https: `SameSite=None; Secure;
 * Partitioned`, which keeps them apart for each site around the frame. Their names differ then, since a browser keeps an older one of the
 * same name beside them.
 */
@Provider
@Priority(100)
public class CookieFilter implements ContainerResponseFilter {
    private static final String PREFIX = "__Host-";

    @Inject
    private Framing framing;

    @Inject
    private Settings settings;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        List<Object> cookies = response.getHeaders().get("Set-Cookie");
        if (cookies == null || !framed(settings, framing)) return;
        cookies.replaceAll(cookie -> cookie instanceof NewCookie plain ? partitioned(plain) : cookie);
    }

    static boolean framed(Settings settings, Framing framing) {
        return settings.https() && !framing.origins().isEmpty();
    }

    /** The name under which a browser sends it back. */
    static String name(String plain, boolean framed) {
        return framed ? PREFIX + plain : plain;
    }

    private static String partitioned(NewCookie cookie) {
        return name(cookie.getName(), true) + "=" + cookie.getValue() + "; Path=/; Max-Age=" + cookie.getMaxAge()
                + "; Secure; HttpOnly; SameSite=None; Partitioned";
    }
}
