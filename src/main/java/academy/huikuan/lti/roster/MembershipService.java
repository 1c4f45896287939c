package academy.huikuan.lti.roster;

import academy.huikuan.lti.Registration;
import academy.huikuan.lti.Services;
import academy.huikuan.lti.roster.RosterFault.Kind;
import academy.huikuan.platform.Outbound.Reply;
import academy.huikuan.platform.Outbound.Unreachable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads rosters page by page (Names and Role Provisioning Services 2.0). Never inside a transaction. */
@ApplicationScoped
public class MembershipService {
    private static final Set<String> SCOPE = Set.of("https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly");
    private static final Map<String, String> HEADERS = Map.of("Accept", "application/vnd.ims.lti-nrps.v2.membershipcontainer+json");
    private static final int MOST_PAGES = 200;
    private static final int MOST_MEMBERS = 50_000;

    /** Takes a page, which is forgotten then. */
    public interface Taker {
        void take(List<Member> members) throws RosterFault;
    }

    @Inject
    private Services services;

    /**
     * @param address as a launch told it
     * @throws RosterFault if not all pages came; those before were taken
     */
    public void read(Registration platform, URI address, RosterFilter filter, Taker taker) throws RosterFault {
        Set<URI> seen = new HashSet<>();
        int members = 0;
        Optional<URI> next = Optional.of(filter.applied(address));
        while (next.isPresent()) {
            URI page = next.get();
            if (!seen.add(page)) throw new RosterFault(Kind.NEXT_PAGE, "page " + seen.size() + " leads back to an earlier one");
            if (seen.size() > MOST_PAGES) throw new RosterFault(Kind.TOO_LONG, "more than " + MOST_PAGES + " pages");
            Reply reply = reply(platform, page);
            Membership read = Membership.read(reply.body());
            members += read.members().size();
            if (members > MOST_MEMBERS) throw new RosterFault(Kind.TOO_LONG, "more than " + MOST_MEMBERS + " members");
            taker.take(read.members());
            next = NextLink.of(reply.all("link"), page);
        }
    }

    private Reply reply(Registration platform, URI page) throws RosterFault {
        try {
            Reply reply = services.call(platform, SCOPE, "GET", page, HEADERS, "");
            if (reply.status() == 200) return reply;
            throw new RosterFault(kind(reply.status()), page.getHost() + " answered " + reply.status());
        } catch (Unreachable failed) {
            throw new RosterFault(Kind.UNREACHABLE, failed.getMessage());
        }
    }

    private static Kind kind(int status) {
        return switch (status) {
            case 401, 403 -> Kind.DENIED;
            case 404, 410 -> Kind.MISSING;
            default -> Kind.STATUS;
        };
    }
}
