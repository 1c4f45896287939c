package academy.huikuan.sso;

import academy.huikuan.people.Admission;
import academy.huikuan.people.AdmissionPages;
import academy.huikuan.people.Fault;
import academy.huikuan.people.IdentityStore;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonStore;
import academy.huikuan.people.SessionStore;
import academy.huikuan.people.SignIn;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Secrets;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Back;
import academy.huikuan.web.Visit;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.logging.Logger;

/** To a company's sign-in and back. */
@Dependent
@Path("sso")
public class SsoResource {
    private static final Logger LOG = Logger.getLogger(SsoResource.class.getName());

    private final ProviderStore providers;
    private final LoginStore logins;
    private final Ways ways;
    private final IdentityStore identities;
    private final AdmissionPages pages;
    private final PersonStore people;
    private final SignIn door;
    private final Visit visit;
    private final Back back;

    @Inject
    SsoResource(
            ProviderStore providers,
            LoginStore logins,
            Ways ways,
            IdentityStore identities,
            AdmissionPages pages,
            PersonStore people,
            SignIn door,
            Visit visit,
            Back back) {
        this.providers = providers;
        this.logins = logins;
        this.ways = ways;
        this.identities = identities;
        this.pages = pages;
        this.people = people;
        this.door = door;
        this.visit = visit;
        this.back = back;
    }

    /** Sends the browser to the provider; what it must come back with is kept. */
    @GET
    @Path("{provider}")
    @Allow(Allow.EVERYONE)
    public Response begin(@PathParam("provider") String id, @QueryParam("back") @DefaultValue("/") String address) {
        Provider provider = providers.byId(id);
        if (!provider.active()) throw new Refusal.NotFound();
        try {
            Begun begun = logins.begin(provider, browser(), back.to(address).toString());
            return Response.seeOther(ways.of(provider).begin(provider, begun)).build();
        } catch (SsoFault fault) {
            return stopped(provider.id(), fault);
        }
    }

    @GET
    @Path("callback")
    @Allow(Allow.EVERYONE)
    public Response comeBack(@Context UriInfo address) {
        Returned returned = new Returned(address.getQueryParameters());
        String again = "";
        try {
            Taken taken = logins.take(returned.value("state").orElse(""), browser());
            Provider provider = providers.byId(taken.provider());
            again = provider.id();
            if (!provider.active()) throw new SsoFault("sso.fault-closed", provider.title());
            noError(provider, returned);
            return decided(provider, ways.of(provider).arrive(provider, taken, returned), taken.back());
        } catch (SsoFault fault) {
            return stopped(again, fault);
        }
    }

    /** Another browser that got hold of the address has another secret. */
    private String browser() {
        return Secrets.digest("sso:" + visit.secret());
    }

    private static void noError(Provider provider, Returned returned) throws SsoFault {
        String error = returned.value("error").orElse("");
        if (error.equals("access_denied")) throw new SsoFault("sso.fault-cancelled");
        if (!error.isEmpty())
            throw new SsoFault(
                    "sso.fault-refused", provider.title(), Asking.told(error), Asking.told(returned.value("error_description").orElse("")));
    }

    private Response decided(Provider provider, Arrived arrived, String next) {
        Admission admission = identities.admit(arrived.arrival(), provider.strangers());
        return admission instanceof Admission.Welcome welcome
                ? entered(provider, arrived, welcome.person(), next)
                : pages.turnedAway(admission);
    }

    private Response entered(Provider provider, Arrived arrived, Person person, String next) {
        GroupRoles mapping = GroupRoles.of(provider.groupRoles());
        if (mapping.any()) people.becomes(person.id(), mapping.roles(person.roles(), arrived.groups()));
        NewCookie cookie = door.begun(person.id());
        logins.remember(SessionStore.key(cookie.getValue()), provider, arrived);
        return Response.seeOther(back.to(next)).cookie(cookie).build();
    }

    private static Response stopped(String provider, SsoFault fault) {
        LOG.warning("sign-in by provider '" + provider + "' failed: " + fault.key());
        String again = provider.isEmpty() ? "" : "/sso/" + provider;
        return Response.status(422)
                .entity(new StoppedPage(new Fault(fault.key(), fault.details()), again))
                .build();
    }
}
