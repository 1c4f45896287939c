package academy.huikuan.people;

import academy.huikuan.platform.Settings;
import academy.huikuan.web.Visit;
import academy.huikuan.web.VisitFilter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;

/** Lets somebody who has proved who they are into this browser. */
@Dependent
public class Entrance {
    private final SessionStore sessions;
    private final Visit visit;
    private final Settings settings;

    @Inject
    Entrance(SessionStore sessions, Visit visit, Settings settings) {
        this.sessions = sessions;
        this.visit = visit;
        this.settings = settings;
    }

    /**
     * Ends the browser's session and begins another under a new secret.
     * @return the cookie with the secret, to be sent with the answer
     */
    public NewCookie enter(PersonId id) {
        sessions.end(visit.secret());
        return VisitFilter.cookie(sessions.begin(id), settings);
    }
}
