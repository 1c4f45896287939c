package academy.huikuan.lti;

import academy.huikuan.jose.Claims;
import academy.huikuan.jose.TokenFault;
import academy.huikuan.jose.Tokens;
import academy.huikuan.lti.LaunchFault.Kind;
import academy.huikuan.people.AdmissionPages;
import academy.huikuan.people.SignIn;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Secrets;
import academy.huikuan.web.Allow;
import academy.huikuan.web.OwnProof;
import academy.huikuan.web.Visit;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where a platform sends people with its signed word (LTI 1.3 core, section 5.1). */
@Dependent
@Path("lti")
public class LaunchResource {
    private static final Logger LOG = Logger.getLogger(LaunchResource.class.getName());

    private final RegistrationStore registrations;
    private final LoginStore logins;
    private final Tokens tokens;
    private final Launches launches;
    private final SignIn signIn;
    private final AdmissionPages admissions;
    private final Visit visit;

    @Inject
    LaunchResource(
            RegistrationStore registrations,
            LoginStore logins,
            Tokens tokens,
            Launches launches,
            SignIn signIn,
            AdmissionPages admissions,
            Visit visit) {
        this.registrations = registrations;
        this.logins = logins;
        this.tokens = tokens;
        this.launches = launches;
        this.signIn = signIn;
        this.admissions = admissions;
        this.visit = visit;
    }

    /** @param proof the browser's secret out of the platform's storage; @param again whether this comes from our own page */
    @POST
    @Path("launch")
    @OwnProof
    @Allow(Allow.EVERYONE)
    public Response launch(
            @FormParam("id_token") @DefaultValue("") String token,
            @FormParam("state") @DefaultValue("") String state,
            @FormParam("error") @DefaultValue("") String error,
            @FormParam("error_description") @DefaultValue("") String description,
            @FormParam("proof") @DefaultValue("") String proof,
            @FormParam("again") @DefaultValue("") String again,
            @Context HttpHeaders headers) {
        try {
            if (!error.isEmpty()) return RefusedPage.answer(Kind.PLATFORM.title(), shortened(error + " " + description));
            Login login = logins.open(state).orElseThrow(() -> new LaunchFault(Kind.STATE, "unknown, used or old"));
            if (!sameBrowser(login, proof, headers)) return unproved(login, token, state, again);
            return taken(login, token);
        } catch (TokenFault refused) {
            LOG.log(Level.INFO, "launch refused: {0}", refused.getMessage());
            return RefusedPage.answer(refused.kind().title());
        } catch (LaunchFault refused) {
            LOG.log(Level.INFO, "launch refused: {0}", refused.getMessage());
            return RefusedPage.answer(refused.kind().title());
        }
    }

    private static boolean sameBrowser(Login login, String proof, HttpHeaders headers) {
        Map<String, Cookie> cookies = headers.getCookies();
        String name = LoginResource.cookieName(login.id());
        return Optional.ofNullable(cookies.get("__Host-" + name))
                .or(() -> Optional.ofNullable(cookies.get(name)))
                .map(Cookie::getValue)
                .or(() -> Optional.of(proof).filter(text -> !text.isEmpty()))
                .filter(secret -> Secrets.same(LoginStore.browser(secret), login.browser()))
                .isPresent();
    }

    /** First our own page sends it once more; when the browser has kept nothing then either, a window of its own does. */
    private Response unproved(Login login, String token, String state, String again) {
        if (!again.isEmpty()) return Response.ok(new WindowPage(login.request())).build();
        Registration registration = registrations.byId(login.registration());
        return Response.ok(new ProofPage(
                        token, state, login.storageTarget().orElse(""), Origin.of(registration.authorization().toString()).orElseThrow(), LoginResource.key(login.id())))
                .build();
    }

    private Response taken(Login login, String token) throws TokenFault, LaunchFault {
        Registration registration = registrations.byId(login.registration());
        if (!registration.active()) throw new LaunchFault(Kind.REGISTRATION, registration.id());
        if (!logins.use(login)) throw new LaunchFault(Kind.STATE, "used at the same moment");
        Claims claims = tokens.verified(
                token, new Tokens.Expected(registration.issuer(), registration.clientId(), registration.keys(), true));
        if (claims.text("nonce").filter(login.nonce()::equals).isEmpty()) throw new TokenFault(TokenFault.Kind.NONCE, "another or none");
        Launches.Outcome outcome = taken(registration, LaunchMessage.of(claims));
        if (outcome instanceof Launches.Outcome.TurnedAway away) return admissions.turnedAway(away.admission());
        Launches.Outcome.Goes goes = (Launches.Outcome.Goes) outcome;
        logins.came(login, goes.person().id(), goes.path());
        return signIn.entered(goes.person().id(), URI.create("/lti/arrived?login=" + login.id()));
    }

    /** What comes for the first time twice at the same moment collides once; then it is there. */
    private Launches.Outcome taken(Registration registration, LaunchMessage message) throws LaunchFault {
        try {
            return launches.take(registration, message);
        } catch (PersistenceException collided) {
            return launches.take(registration, message);
        }
    }

    /** After a launch: goes on if the browser has kept the session, else offers a window of its own. */
    @GET
    @Path("arrived")
    @Allow(Allow.EVERYONE)
    public Response arrived(@QueryParam("login") @DefaultValue("") String id, @HeaderParam("Sec-Fetch-Dest") @DefaultValue("") String into) {
        Login login = logins.byId(id).filter(one -> one.leadsTo().isPresent()).orElseThrow(Refusal.NotFound::new);
        boolean here = login.person().filter(visit.viewer().id()::equals).isPresent();
        if (here) return Response.seeOther(URI.create(login.leadsTo().orElseThrow())).build();
        if (into.equals("document")) return RefusedPage.answer("lti.no-cookies");
        return Response.ok(new WindowPage(login.request())).build();
    }

    private static String shortened(String text) {
        return text.strip().substring(0, Math.min(300, text.strip().length()));
    }
}
