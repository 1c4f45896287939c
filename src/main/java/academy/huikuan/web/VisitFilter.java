package academy.huikuan.web;

import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Secrets;
import academy.huikuan.platform.Settings;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Begins the visit: reads the browser's secret and language, or makes a secret; and sends the security headers with every answer.
 * No page of ours runs inline script or stands in a frame.
 */
@Provider
@PreMatching
@Priority(500)
public class VisitFilter implements ContainerRequestFilter, ContainerResponseFilter {
    /** The browser's secret: a session's key once someone has signed in with it. */
    public static final String COOKIE = "huikuan";

    static final String LANGUAGE = "language";
    /** The character zero as an address has it: not every database can hold it. */
    static final String ZERO = "%00";

    private static final Pattern SECRET = Pattern.compile("[0-9a-f]{64}");
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=()",
            "Cross-Origin-Opener-Policy", "same-origin");

    @Inject
    private Visit visit;

    @Inject
    private Settings settings;

    private volatile Boolean secure;

    @Override
    public void filter(ContainerRequestContext request) {
        Map<String, Cookie> cookies = request.getCookies();
        Cookie known = cookies.get(COOKIE);
        boolean valid = known != null && SECRET.matcher(known.getValue()).matches();
        String secret = valid ? known.getValue() : Secrets.token();
        if (!valid) request.setProperty(COOKIE, secret);
        Cookie language = cookies.get(LANGUAGE);
        visit.begin(
                secret,
                Language.of(language == null ? "" : language.getValue()),
                "/" + request.getUriInfo().getPath().replaceFirst("^/+", ""),
                request.getUriInfo().getRequestUri().getRawQuery());
        if (request.getUriInfo().getRequestUri().toString().contains(ZERO)) throw new Refusal.Invalid("refusal.bad-request");
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page)
            response.setEntity(response.getEntity(), response.getEntityAnnotations(), MediaType.TEXT_HTML_TYPE);
        HEADERS.forEach((name, value) -> response.getHeaders().putSingle(name, value));
        if (secure())
            response.getHeaders().putSingle("Strict-Transport-Security", "max-age=31536000");
        if (!response.getHeaders().containsKey("Cache-Control")) response.getHeaders().putSingle("Cache-Control", "no-store");
        if (request.getProperty(COOKIE) instanceof String fresh && !request.getUriInfo().getPath().startsWith("assets/"))
            response.getHeaders().add("Set-Cookie", cookie(fresh, settings));
    }

    private boolean secure() {
        if (secure == null) secure = settings.publicAddress().startsWith("https:");
        return secure;
    }

    /** The cookie that carries a browser's secret for thirty days; people's sessions end earlier on the server. */
    public static NewCookie cookie(String secret, Settings settings) {
        return new NewCookie.Builder(COOKIE)
                .value(secret)
                .path("/")
                .maxAge(30 * 24 * 3600)
                .httpOnly(true)
                .secure(settings.publicAddress().startsWith("https:"))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
