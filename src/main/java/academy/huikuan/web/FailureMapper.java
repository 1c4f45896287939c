package academy.huikuan.web;

import academy.huikuan.platform.Refusal;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Whatever else goes wrong: logged with its trace, told without. A refusal inside a transaction's exception is a refusal still. */
@Provider
public class FailureMapper implements ExceptionMapper<Exception> {
    private static final Logger LOG = Logger.getLogger(FailureMapper.class.getName());

    @Inject
    private Visit visit;

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof Refusal refusal) return RefusalMapper.answer(refusal, visit.language(), headers);
        int status = failure instanceof WebApplicationException web ? web.getResponse().getStatus() : 500;
        if (status < 400) return ((WebApplicationException) failure).getResponse();
        if (status >= 500) LOG.log(Level.SEVERE, "request failed: " + visit.path(), failure);
        String key = status >= 500 ? "refusal.failure" : status == 404 ? "refusal.not-found" : "refusal.bad-request";
        return RefusalMapper.answer(status, Messages.text(visit.language(), key), headers);
    }
}
