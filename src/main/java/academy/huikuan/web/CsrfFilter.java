package academy.huikuan.web;

import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Secrets;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets a change through only with the token of the browser's own pages: in the header `X-Form-Token`, in the field `_token` of a
 * form, or as the first part of an upload. Bodies are bounded here, before anything reads them.
 */
@Provider
@Priority(1500)
public class CsrfFilter implements ContainerRequestFilter {
    /** Largest request body, bytes. */
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final Pattern FIELD = Pattern.compile("(?:^|&)_token=([^&]*)");
    private static final Pattern PART = Pattern.compile("name=\"_token\"\r\n(?:[^\r\n]+\r\n)*\r\n([0-9a-f]{40})\r\n");

    @Inject
    private Visit visit;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String method = request.getMethod();
        if (method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS")) return;
        byte[] body = request.getEntityStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) throw new Refusal.Invalid("refusal.too-large");
        request.setEntityStream(new ByteArrayInputStream(isForm(request.getMediaType()) ? text(body) : body));
        if (resource.getResourceMethod().isAnnotationPresent(OwnProof.class)) return;
        String given = Optional.ofNullable(request.getHeaderString("X-Form-Token"))
                .or(() -> inBody(request.getMediaType(), body))
                .orElse("");
        if (!Secrets.same(given, visit.formToken())) throw new Refusal.Forbidden("refusal.form-token");
        if (isForm(request.getMediaType()) || isUpload(request.getMediaType())) return;
        if (body.length > 0) throw new Refusal.Invalid("refusal.bad-request");
        // nothing was sent, which is an empty form; what reads fields would fail on a body of no kind
        request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_FORM_URLENCODED);
    }

    private static boolean isForm(MediaType type) {
        return type != null && type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
    }

    private static boolean isUpload(MediaType type) {
        return type != null && type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE);
    }

    /** A space for each character zero, which not every database can hold. */
    private static byte[] text(byte[] form) {
        return new String(form, StandardCharsets.ISO_8859_1)
                .replace(VisitFilter.ZERO, "%20")
                .replace('\0', ' ')
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Optional<String> inBody(MediaType type, byte[] body) {
        if (isForm(type)) {
            Matcher field = FIELD.matcher(new String(body, StandardCharsets.UTF_8));
            return field.find() ? Optional.of(URLDecoder.decode(field.group(1), StandardCharsets.UTF_8)) : Optional.empty();
        }
        if (isUpload(type)) {
            Matcher part = PART.matcher(new String(body, 0, Math.min(body.length, 1000), StandardCharsets.ISO_8859_1));
            return part.find() ? Optional.of(part.group(1)) : Optional.empty();
        }
        return Optional.empty();
    }
}
