package academy.huikuan.people;

import academy.huikuan.platform.Secrets;
import academy.huikuan.platform.Settings;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Back;
import academy.huikuan.web.Page;
import academy.huikuan.web.Visit;
import academy.huikuan.web.VisitFilter;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/** Sign in and out. An unknown name and a wrong password get the same answer. */
@Dependent
@Path("/")
public class SignInResource {
    private final PersonStore people;
    private final SessionStore sessions;
    private final SignIn door;
    private final Visit visit;
    private final Back back;
    private final Settings settings;
    private final Instance<SignInDoor.Source> doors;

    @Inject
    SignInResource(
            PersonStore people,
            SessionStore sessions,
            SignIn door,
            Visit visit,
            Back back,
            Settings settings,
            @Any Instance<SignInDoor.Source> doors) {
        this.people = people;
        this.sessions = sessions;
        this.door = door;
        this.visit = visit;
        this.back = back;
        this.settings = settings;
        this.doors = doors;
    }

    @GET
    @Path("sign-in")
    @Allow(Allow.EVERYONE)
    public Page form(@QueryParam("back") @DefaultValue("/") String address) {
        return page("", address, Optional.empty());
    }

    @POST
    @Path("sign-in")
    @Allow(Allow.EVERYONE)
    public Response signIn(
            @FormParam("number") @DefaultValue("") String number,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("back") @DefaultValue("/") String address,
            @Context HttpServletRequest request) {
        String from = request.getRemoteAddr();
        if (!mayTry(number, from)) return again(429, number, address, "people.sign-in-wait");
        Optional<Person> person = people.known(number, password);
        if (person.isEmpty()) {
            countWrong(from);
            return again(422, number, address, "people.sign-in-wrong");
        }
        sessions.rightPassword(number);
        return door.entered(person.get().id(), back.to(address));
    }

    /** A name's first try that comes twice at the same moment collides once; then its row is there. */
    private boolean mayTry(String number, String from) {
        try {
            return sessions.mayTry(number, from);
        } catch (PersistenceException collided) {
            return sessions.mayTry(number, from);
        }
    }

    private void countWrong(String from) {
        try {
            sessions.wrongPassword(from);
        } catch (PersistenceException collided) {
            sessions.wrongPassword(from);
        }
    }

    private Response again(int status, String number, String address, String problem) {
        return Response.status(status).entity(page(number, address, Optional.of(problem))).build();
    }

    private SignInPage page(String number, String address, Optional<String> problem) {
        return new SignInPage(number, address, problem, doors.stream().flatMap(source -> source.doors(address).stream()).toList());
    }

    @POST
    @Path("sign-out")
    @Allow(Allow.SIGNED_IN)
    public Response signOut() {
        Optional<SignInDoor.Onward> onward = doors.stream()
                .flatMap(source -> source.onward(SessionStore.key(visit.secret())).stream())
                .findFirst();
        sessions.end(visit.secret());
        Response.ResponseBuilder answer = onward.map(SignInResource::leaving)
                .orElseGet(() -> Response.seeOther(URI.create("/sign-in?notice=signed-out")));
        return answer.cookie(VisitFilter.cookie(Secrets.token(), settings)).build();
    }

    /** No redirect: browsers do not let a form of ours lead to another site. */
    private static Response.ResponseBuilder leaving(SignInDoor.Onward onward) {
        String address = onward.address().toASCIIString();
        return Response.ok(new LeavingPage(onward.title(), address)).header("Refresh", "0; url=" + address);
    }
}
