package academy.huikuan.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** What people from elsewhere are told who do not come in, and what the systems are called from which they come. */
@ApplicationScoped
public class AdmissionPages {
    @Inject
    private IdentityStore identities;

    @Inject
    @Any
    private Instance<IdentitySource> sources;

    /**
     * The answer to someone who does not come in, status 403.
     * @throws IllegalArgumentException for someone who is welcome
     */
    public Response turnedAway(Admission admission) {
        if (admission instanceof Admission.Welcome) throw new IllegalArgumentException("someone who is welcome");
        return Response.status(403)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(admission instanceof Admission.Waiting waiting ? page(waiting) : new SuspendedPage())
                .build();
    }

    private WaitingPage page(Admission.Waiting waiting) {
        Identity identity = identities.byId(waiting.identity());
        return new WaitingPage(
                title(identity.source()), Optional.of(identity.name()).filter(name -> !name.isEmpty()), identity.code());
    }

    /** @return empty for a system that is gone */
    public Optional<String> title(String source) {
        return sources.stream().flatMap(one -> one.title(source).stream()).findFirst();
    }
}
