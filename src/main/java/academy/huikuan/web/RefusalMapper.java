package academy.huikuan.web;

import academy.huikuan.platform.JsonText;
import academy.huikuan.platform.Refusal;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Turns a refusal into a page, or into a problem (RFC 9457) for a script. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
    @Inject
    private Visit visit;

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Refusal refusal) {
        return answer(refusal, visit.language(), headers);
    }

    static Response answer(Refusal refusal, Language language, HttpHeaders headers) {
        return answer(status(refusal), Messages.text(language, refusal.key(), refusal.arguments().toArray()), headers);
    }

    private static int status(Refusal refusal) {
        if (refusal instanceof Refusal.NotFound) return 404;
        if (refusal instanceof Refusal.Forbidden) return 403;
        return refusal instanceof Refusal.Conflict ? 409 : 422;
    }

    static Response answer(int status, String message, HttpHeaders headers) {
        boolean script = headers.getAcceptableMediaTypes().stream()
                .anyMatch(type -> type.getSubtype().endsWith("json") && !type.isWildcardSubtype());
        if (!script) return Response.status(status).type(MediaType.TEXT_HTML).entity(new ErrorPage(status, message)).build();
        return Response.status(status)
                .type("application/problem+json")
                .entity(JsonText.object().add("status", status).add("detail", message).build().toString())
                .build();
    }
}
