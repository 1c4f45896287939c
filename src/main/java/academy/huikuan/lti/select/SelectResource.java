package academy.huikuan.lti.select;

import academy.huikuan.lti.Registration;
import academy.huikuan.lti.RegistrationStore;
import academy.huikuan.lti.SigningKeyStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Settings;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Messages;
import academy.huikuan.web.Page;
import academy.huikuan.web.Target;
import academy.huikuan.web.Targets;
import academy.huikuan.web.Visit;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A trainer chooses what a platform's course links to, and the choice goes back to the platform. */
@Dependent
@Path("lti/select/{selection}")
public class SelectResource {
    private final SelectionStore selections;
    private final RegistrationStore registrations;
    private final SigningKeyStore keys;
    private final Targets targets;
    private final CurrentPerson me;
    private final Visit visit;
    private final Settings settings;
    private final Clock clock;

    @Inject
    SelectResource(
            SelectionStore selections,
            RegistrationStore registrations,
            SigningKeyStore keys,
            Targets targets,
            CurrentPerson me,
            Visit visit,
            Settings settings,
            Clock clock) {
        this.selections = selections;
        this.registrations = registrations;
        this.keys = keys;
        this.targets = targets;
        this.me = me;
        this.visit = visit;
        this.settings = settings;
        this.clock = clock;
    }

    @GET
    @Allow(Role.TRAINERS)
    @Transactional
    public Page list(@PathParam("selection") SelectionId id, @QueryParam("q") @DefaultValue("") String find) {
        Selection selection = selections.of(id, me.id());
        return SelectView.page(selection, open(selection), SelectForm.blank(find), Optional.empty());
    }

    /** Searches without losing what is ticked, or answers the platform. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(Role.TRAINERS)
    @Transactional
    public Response choose(@PathParam("selection") SelectionId id, MultivaluedMap<String, String> sent) {
        Selection selection = selections.of(id, me.id());
        List<Target> open = open(selection);
        SelectForm form = SelectForm.of(sent, open, selection.wanted());
        if (form.go().equals(SelectForm.CANCEL)) return answer(selection, List.of());
        if (form.go().equals(SelectForm.SEARCH)) return Response.ok(SelectView.page(selection, open, form, Optional.empty())).build();
        Optional<SelectPage.Problem> problem = SelectView.problem(open, form, selection.wanted());
        if (problem.isPresent()) return Response.status(422).entity(SelectView.page(selection, open, form, problem)).build();
        return answer(selection, SelectView.chosen(open, form, selection.wanted()));
    }

    private List<Target> open(Selection selection) {
        return targets.all(Optional.of(selection.cohort().value()));
    }

    private Response answer(Selection selection, List<Choice> choices) {
        Answer answer = Answer.of(choices, selection.wanted(), settings.publicAddress(), this::described);
        Selection answered = selections.answer(selection.id(), me.id(), answer.json());
        Registration platform = registrations.byId(answered.registration());
        String told = Messages.text(
                visit.language(), choices.isEmpty() ? "select.told-none" : "select.told", String.valueOf(choices.size()));
        String token = keys.sign(answer.claims(answered, platform.clientId(), platform.issuer(), told, clock.instant()));
        return Response.ok(new AnswerPage(answered.wanted().returnAddress(), token, choices.size())).build();
    }

    private String described(Choice choice) {
        String kind = Messages.text(visit.language(), choice.target().kind().title());
        return Messages.text(visit.language(), "select.described", kind);
    }
}
