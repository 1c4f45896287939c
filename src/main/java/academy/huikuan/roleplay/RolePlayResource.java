package academy.huikuan.roleplay;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.rubric.Rubrics;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import academy.huikuan.web.Visit;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The scenarios, their public side, the private brief for the one who plays the customer, and what was handed in. */
@Dependent
@Path("roleplay")
public class RolePlayResource {
    private final Scenarios scenarios;
    private final Rubrics rubrics;
    private final Samples samples;
    private final Dialogues dialogues;
    private final SoloStore runs;
    private final DraftStore drafts;
    private final BriefStore briefs;
    private final Access access;
    private final SampleDoor door;
    private final CurrentPerson me;
    private final Visit visit;
    private final Instance<SubmissionRule> rules;

    @Inject
    RolePlayResource(
            Scenarios scenarios,
            Rubrics rubrics,
            Samples samples,
            Dialogues dialogues,
            SoloStore runs,
            DraftStore drafts,
            BriefStore briefs,
            CohortStore cohorts,
            CurrentPerson me,
            Visit visit,
            @Any Instance<SubmissionRule> rules) {
        this.scenarios = scenarios;
        this.rubrics = rubrics;
        this.samples = samples;
        this.dialogues = dialogues;
        this.runs = runs;
        this.drafts = drafts;
        this.briefs = briefs;
        this.access = new Access(me, cohorts, scenarios);
        this.door = new SampleDoor(me, access, briefs, drafts);
        this.me = me;
        this.visit = visit;
        this.rules = rules;
    }

    /** @param show `solo`, a stage's id, or anything else for all */
    @GET
    @Allow({Role.LEARNERS, Role.TRAINERS})
    @Transactional
    public Page list(@QueryParam("show") @DefaultValue(RolePlaysPage.ALL) String show) {
        List<Scenario> visible = access.visible();
        List<SoloCard> solos = solos();
        List<RolePlaysPage.Kind> kinds = kinds(visible, solos.size());
        String shown = kinds.stream().map(RolePlaysPage.Kind::id).filter(show::equals).findFirst().orElse(RolePlaysPage.ALL);
        boolean solo = shown.equals(RolePlaysPage.SOLO);
        boolean all = shown.equals(RolePlaysPage.ALL);
        return new RolePlaysPage(
                shown,
                kinds,
                units(visible.stream().filter(one -> !solo && (all || one.stage().id().equals(shown))).toList()),
                solo ? solos : List.of(),
                access.learning().isPresent());
    }

    private static List<RolePlaysPage.Kind> kinds(List<Scenario> visible, int solos) {
        List<RolePlaysPage.Kind> kinds = new ArrayList<>();
        kinds.add(new RolePlaysPage.Kind(RolePlaysPage.ALL, false, visible.size()));
        if (solos > 0) kinds.add(new RolePlaysPage.Kind(RolePlaysPage.SOLO, false, solos));
        for (Stage stage : Stage.values()) {
            long count = visible.stream().filter(scenario -> scenario.stage() == stage).count();
            if (count > 0) kinds.add(new RolePlaysPage.Kind(stage.id(), stage.byDays(), count));
        }
        return kinds;
    }

    private List<RolePlaysPage.Unit> units(List<Scenario> shown) {
        Map<String, DraftState> states = drafts.states(me.id());
        Map<String, List<RolePlaysPage.Item>> units = shown.stream()
                .collect(Collectors.groupingBy(
                        Scenario::unit,
                        java.util.LinkedHashMap::new,
                        Collectors.mapping(
                                scenario -> new RolePlaysPage.Item(
                                        head(scenario),
                                        Optional.ofNullable(states.get(scenario.id())),
                                        dialogues.has(scenario.id())),
                                Collectors.toList())));
        return units.entrySet().stream()
                .map(unit -> new RolePlaysPage.Unit(scenarios.unitTitle(unit.getKey()), unit.getValue()))
                .toList();
    }

    private List<SoloCard> solos() {
        Solos solos = new Solos(dialogues, runs.states(me.id()), visit.language());
        return access.visible().stream().map(this::head).flatMap(head -> solos.card(head).stream()).toList();
    }

    @GET
    @Path("{scenario}")
    @Allow({Role.LEARNERS, Role.TRAINERS})
    @Transactional
    public Page scenario(@PathParam("scenario") ScenarioId id) {
        Scenario scenario = access.seen(id);
        boolean learner = access.learns(scenario);
        List<CohortId> trained = access.trained(scenario.unit());
        return new ScenarioPage(
                head(scenario),
                Background.html(scenario.background()),
                scenario.goal(),
                rubrics.byId(scenario.rubric()),
                learner,
                Optional.ofNullable(drafts.states(me.id()).get(scenario.id())),
                briefs.opened(me.id(), scenario.id()),
                learner ? refusal(scenario) : Optional.empty(),
                samples.of(scenario.id()).stream().map(SampleLink::of).toList(),
                door.opens(scenario),
                new Solos(dialogues, runs.states(me.id()), visit.language()).card(head(scenario)),
                trained.isEmpty() ? Optional.empty() : Optional.of(records(trained, scenario)));
    }

    private ScenarioPage.Records records(List<CohortId> cohorts, Scenario scenario) {
        return new ScenarioPage.Records(
                briefs.openedIn(cohorts, scenario.id()).stream()
                        .map(opened -> new ScenarioPage.Opened(opened.person().name(), opened.openedAt()))
                        .toList(),
                drafts.shownIn(cohorts, scenario.id()).stream()
                        .map(shown -> new ScenarioPage.Shown(
                                shown.person().name(),
                                shown.shownAt(),
                                shown.kind(),
                                shown.reason(),
                                shown.turnNumber(),
                                shown.place(),
                                shown.coveredAt()))
                        .toList());
    }

    @GET
    @Path("{scenario}/brief")
    @Allow({Role.LEARNERS, Role.TRAINERS})
    @Transactional
    public Page brief(@PathParam("scenario") ScenarioId id) {
        Scenario scenario = access.seen(id);
        Optional<Instant> opened = briefs.opened(me.id(), scenario.id());
        boolean readable = opened.isPresent() || !access.trained(scenario.unit()).isEmpty();
        return new BriefPage(
                head(scenario),
                Optional.of(new BriefPage.Content(scenario.attitude(), scenarios.themes(scenario), scenario.brief()))
                        .filter(brief -> readable),
                access.learns(scenario));
    }

    @POST
    @Path("{scenario}/brief")
    @Allow(Role.LEARNERS)
    @Transactional
    public Response openBrief(@PathParam("scenario") ScenarioId id) {
        Scenario scenario = access.learnt(id);
        briefs.open(me.id(), scenario.id());
        return Response.seeOther(URI.create("/roleplay/" + scenario.id() + "/brief")).build();
    }

    @GET
    @Path("{scenario}/submitted")
    @Allow(Role.LEARNERS)
    @Transactional
    public Page submitted(@PathParam("scenario") ScenarioId id) {
        Scenario scenario = access.learnt(id);
        Draft draft = drafts.lastSubmitted(me.id(), scenario.id()).orElseThrow(Refusal.NotFound::new);
        return new SubmittedPage(
                head(scenario),
                draft.workNumber(),
                draft.submittedAt().orElseThrow(),
                draft.transcript().said(),
                refusal(scenario));
    }

    private Optional<String> refusal(Scenario scenario) {
        return Submissions.refusal(rules, me.id(), access.cohort().id(), scenario);
    }

    private ScenarioHead head(Scenario scenario) {
        return ScenarioHead.of(scenario, scenarios.unitTitle(scenario.unit()), visit.language());
    }
}
