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
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Begins the visit: reads the browser's secret and language, or makes a secret; and sends the security headers with every answer.
 * No page of ours runs inline script; only a platform that was let in may show one in a frame.
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
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; ";
    /** The ways into the product from another system: they show nothing of anybody, and whose frame it is comes out there. */
    private static final Pattern ENTRANCES = Pattern.compile("lti/(login|launch|arrived|register)");

    /** Read by other systems, and kept by what stands between. */
    private static final Pattern PUBLISHED = Pattern.compile("assets/.*|lti/(jwks|canvas\\.json)");

    private static final String NO_FRAME = "'none'";
    private static final String ANY_FRAME = "*";
    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=()",
            "Cross-Origin-Opener-Policy", "same-origin");

    @Inject
    private Visit visit;

    @Inject
    private Settings settings;

    @Inject
    private Framing framing;

    private volatile Boolean secure;

    @Override
    public void filter(ContainerRequestContext request) {
        Map<String, Cookie> cookies = request.getCookies();
        Cookie known = known(cookies, COOKIE);
        boolean valid = known != null && SECRET.matcher(known.getValue()).matches();
        String secret = valid ? known.getValue() : Secrets.token();
        if (!valid) request.setProperty(COOKIE, secret);
        Cookie language = known(cookies, LANGUAGE);
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
        String posts = response.getEntity() instanceof Page page ? page.posts().map(origin -> " " + origin).orElse("") : "";
        String frames = frames(request);
        response.getHeaders().putSingle("Content-Security-Policy", POLICY + "form-action 'self'" + posts + "; frame-ancestors " + frames);
        if (frames.equals(NO_FRAME)) response.getHeaders().putSingle("X-Frame-Options", "DENY");
        HEADERS.forEach((name, value) -> response.getHeaders().putSingle(name, value));
        // who opened the window hears from it only so
        if (frames.equals(ANY_FRAME)) response.getHeaders().putSingle("Cross-Origin-Opener-Policy", "unsafe-none");
        if (secure())
            response.getHeaders().putSingle("Strict-Transport-Security", "max-age=31536000");
        if (!response.getHeaders().containsKey("Cache-Control")) response.getHeaders().putSingle("Cache-Control", "no-store");
        if (request.getProperty(COOKIE) instanceof String fresh && !PUBLISHED.matcher(request.getUriInfo().getPath()).matches())
            response.getHeaders().add("Set-Cookie", cookie(fresh, settings));
    }

    /** Whose frames the answer may stand in, as the policy writes it. */
    private String frames(ContainerRequestContext request) {
        if (ENTRANCES.matcher(request.getUriInfo().getPath()).matches()) return ANY_FRAME;
        Set<String> origins = framing.origins();
        return origins.isEmpty() ? NO_FRAME : "'self' " + String.join(" ", origins);
    }

    private boolean secure() {
        if (secure == null) secure = settings.https();
        return secure;
    }

    private Cookie known(Map<String, Cookie> cookies, String name) {
        Cookie framed = cookies.get(CookieFilter.name(name, true));
        return framed != null && CookieFilter.framed(settings, framing) ? framed : cookies.get(name);
    }

    /** The cookie that carries a browser's secret for thirty days; people's sessions end earlier on the server. */
    public static NewCookie cookie(String secret, Settings settings) {
        return new NewCookie.Builder(COOKIE)
                .value(secret)
                .path("/")
                .maxAge(30 * 24 * 3600)
                .httpOnly(true)
                .secure(settings.https())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
