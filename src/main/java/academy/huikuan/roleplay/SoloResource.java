package academy.huikuan.roleplay;

import academy.huikuan.dialogue.Dialogue;
import academy.huikuan.dialogue.Talk;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.people.Slice;
import academy.huikuan.platform.Refusal;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Language;
import academy.huikuan.web.Page;
import academy.huikuan.web.Visit;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Practice alone: a scenario's branching talk, and one's own runs through it. */
@Dependent
@Path("roleplay/{scenario}/solo")
public class SoloResource {
    private final Scenarios scenarios;
    private final Dialogues dialogues;
    private final SoloStore runs;
    private final Access access;
    private final CurrentPerson me;
    private final Visit visit;

    @Inject
    SoloResource(
            Scenarios scenarios, Dialogues dialogues, SoloStore runs, CohortStore cohorts, CurrentPerson me, Visit visit) {
        this.scenarios = scenarios;
        this.dialogues = dialogues;
        this.runs = runs;
        this.access = new Access(me, cohorts, scenarios);
        this.me = me;
        this.visit = visit;
    }

    /** @throws Refusal.NotFound if the scenario has no solo talk and one has never played it either */
    @GET
    @Allow({Role.LEARNERS, Role.TRAINERS})
    @Transactional
    public Page solo(@PathParam("scenario") ScenarioId id, @QueryParam("page") @DefaultValue("1") int page) {
        Scenario scenario = access.seen(id);
        Slice<SoloRun> own = runs.runs(me.id(), scenario.id(), page);
        if (!dialogues.has(scenario.id()) && own.total() == 0) throw new Refusal.NotFound();
        ScenarioHead head = head(scenario);
        return new SoloPage(
                head,
                new Solos(dialogues, runs.states(me.id()), visit.language()).card(head),
                dialogues.of(scenario.id()).map(Dialogues.Version::dialogue).map(Dialogue::opening).orElse(""),
                scenario.deal().contactName(),
                new Slice<>(own.items().stream().map(this::line).toList(), own.page(), own.total()));
    }

    private SoloPage.Run line(SoloRun run) {
        Talk talk = runs.talk(run);
        return new SoloPage.Run(
                run.id(),
                run.number(),
                run.changedAt(),
                talk.turns().size(),
                run.takenOver(),
                run.open(),
                run.ending().flatMap(ending -> end(talk)));
    }

    private Optional<SoloEnd> end(Talk talk) {
        Language language = visit.language();
        return talk.ending().map(ending -> SoloEnd.of(ending, language));
    }

    @POST
    @Allow({Role.LEARNERS, Role.TRAINERS})
    @Transactional
    public Response begin(@PathParam("scenario") ScenarioId id) {
        Scenario scenario = access.seen(id);
        return to(scenario, runs.begin(me.id(), scenario.id()));
    }

    @GET
    @Path("{run}")
    @Allow({Role.LEARNERS, Role.TRAINERS})
    @Transactional
    public Page run(@PathParam("scenario") ScenarioId id, @PathParam("run") SoloId runId) {
        Scenario scenario = access.seen(id);
        SoloRun run = own(scenario, runId);
        Talk talk = runs.talk(run);
        String customer = scenario.deal().contactName();
        if (run.open()) return SoloTalkPage.of(head(scenario), customer, run.id(), talk);
        return new SoloEndPage(
                head(scenario),
                customer,
                run.id(),
                end(talk),
                talk.turns(),
                "/course/" + scenario.unit() + talk.dialogue().section().map(section -> "/" + section).orElse(""));
    }

    /** Says a line; see {@link SoloStore#choose}. */
    @POST
    @Path("{run}")
    @Allow({Role.LEARNERS, Role.TRAINERS})
    @Transactional
    public Response choose(
            @PathParam("scenario") ScenarioId id,
            @PathParam("run") SoloId runId,
            @FormParam("step") @DefaultValue("") String step,
            @FormParam("line") @DefaultValue("") String line) {
        Scenario scenario = access.seen(id);
        SoloRun run = own(scenario, runId);
        int asked = number(step);
        int chosen = number(line);
        Talk talk = runs.choose(me.id(), run.id(), asked, chosen);
        boolean played = talk.turns().size() > asked && talk.turns().get(asked).chosen() == chosen;
        String where = played ? anchor(talk) : "?notice=roleplay-solo-elsewhere";
        return Response.seeOther(URI.create(address(scenario, run) + where)).build();
    }

    private static int number(String given) {
        if (!given.matches("[0-9]{1,3}")) throw new Refusal.Invalid("refusal.roleplay-solo-no-line");
        return Integer.parseInt(given);
    }

    /** Begins anew, from the start or from one of the lines. */
    @POST
    @Path("{run}/again")
    @Allow({Role.LEARNERS, Role.TRAINERS})
    @Transactional
    public Response again(
            @PathParam("scenario") ScenarioId id,
            @PathParam("run") SoloId runId,
            @FormParam("step") @DefaultValue("") String step) {
        Scenario scenario = access.seen(id);
        SoloRun run = own(scenario, runId);
        return to(scenario, runs.again(me.id(), run.id(), number(step)));
    }

    private SoloRun own(Scenario scenario, SoloId id) {
        SoloRun run = runs.own(me.id(), id);
        if (!run.scenario().equals(scenario.id())) throw new Refusal.NotFound();
        return run;
    }

    private Response to(Scenario scenario, SoloRun run) {
        return Response.seeOther(URI.create(address(scenario, run) + anchor(runs.talk(run)))).build();
    }

    private static String address(Scenario scenario, SoloRun run) {
        return "/roleplay/" + scenario.id() + "/solo/" + run.id();
    }

    /** The newest turn; an ended talk is looked at from the top. */
    private static String anchor(Talk talk) {
        List<Talk.Turn> turns = talk.turns();
        return turns.isEmpty() || talk.ending().isPresent() ? "" : "#turn-" + turns.size();
    }

    private ScenarioHead head(Scenario scenario) {
        return ScenarioHead.of(scenario, scenarios.unitTitle(scenario.unit()), visit.language());
    }
}
