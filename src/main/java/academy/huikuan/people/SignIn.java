package academy.huikuan.people;

import academy.huikuan.platform.Settings;
import academy.huikuan.web.Visit;
import academy.huikuan.web.VisitFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Lets someone in whose proof was taken, by whatever way they came. */
@ApplicationScoped
public class SignIn {
    @Inject
    private SessionStore sessions;

    @Inject
    private Visit visit;

    @Inject
    private Settings settings;

    /**
     * Begins a session under a new secret, ends the one that the browser had, and sends the browser on.
     * @param next where to; must be an address of ours, see {@link academy.huikuan.web.Back}
     */
    public Response entered(PersonId id, URI next) {
        return Response.seeOther(next).cookie(begun(id)).build();
    }

    /**
     * Begins a session under a new secret and ends the one that the browser had.
     * @return the secret's cookie, to be sent with the answer
     */
    public NewCookie begun(PersonId id) {
        sessions.end(visit.secret());
        return VisitFilter.cookie(sessions.begin(id), settings);
    }
}
