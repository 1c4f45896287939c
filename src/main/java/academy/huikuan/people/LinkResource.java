package academy.huikuan.people;

import academy.huikuan.platform.Refusal;
import academy.huikuan.web.Allow;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/** One-time links: the first administrator, and passwords. Looking at a link does not use it up; a mail scanner may look too. */
@Dependent
@Path("/")
public class LinkResource {
    private final LinkStore links;
    private final SessionStore sessions;
    private final SignIn door;

    @Inject
    LinkResource(LinkStore links, SessionStore sessions, SignIn door) {
        this.links = links;
        this.sessions = sessions;
        this.door = door;
    }

    @GET
    @Path("set-up/{token}")
    @Allow(Allow.EVERYONE)
    public Response setUpForm(@PathParam("token") String token) {
        if (!links.setsUp(token)) return closed("people.set-up-closed");
        return Response.ok(new SetUpPage(token, "", "", Faults.NONE)).build();
    }

    @POST
    @Path("set-up/{token}")
    @Allow(Allow.EVERYONE)
    public Response setUp(
            @PathParam("token") String token,
            @FormParam("number") @DefaultValue("") String givenNumber,
            @FormParam("name") @DefaultValue("") String givenName,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("again") @DefaultValue("") String again) {
        if (!links.setsUp(token)) return closed("people.set-up-closed");
        String number = Naming.trimmed(givenNumber);
        String name = Naming.trimmed(givenName);
        Faults faults = Faults.NONE
                .and("number", Naming.number(number))
                .and("name", Naming.name(name))
                .and(Passwords.faults(password, again));
        if (faults.any()) return Response.status(422).entity(new SetUpPage(token, number, name, faults)).build();
        try {
            return door.entered(links.setUp(token, number, name, password), URI.create("/admin?notice=set-up"));
        } catch (Refusal.Conflict usedMeanwhile) {
            return closed("people.set-up-closed");
        }
    }

    @GET
    @Path("password/{token}")
    @Allow(Allow.EVERYONE)
    public Response passwordForm(@PathParam("token") String token) {
        return links.personOf(token)
                .map(person -> Response.ok(new LinkPage(token, person.number(), person.name(), Faults.NONE)).build())
                .orElseGet(() -> closed("people.link-used"));
    }

    @POST
    @Path("password/{token}")
    @Allow(Allow.EVERYONE)
    public Response password(
            @PathParam("token") String token,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("again") @DefaultValue("") String again) {
        Optional<Person> person = links.personOf(token);
        if (person.isEmpty()) return closed("people.link-used");
        Faults faults = Passwords.faults(password, again);
        if (faults.any())
            return Response.status(422)
                    .entity(new LinkPage(token, person.get().number(), person.get().name(), faults))
                    .build();
        try {
            PersonId id = links.redeem(token, password);
            sessions.endAll(id, "");
            sessions.rightPassword(person.get().number());
            return door.entered(id, URI.create("/?notice=password-set"));
        } catch (Refusal.Conflict usedMeanwhile) {
            return closed("people.link-used");
        }
    }

    private static Response closed(String reason) {
        return Response.status(410).entity(new LinkClosedPage(reason)).build();
    }
}
