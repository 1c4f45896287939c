package academy.huikuan.roleplay;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Department;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Visit;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The last two steps of handing in: people and masks, and the preview. */
@Dependent
@Path("roleplay/{scenario}/submit")
public class HandInResource {
    private final Scenarios scenarios;
    private final DraftStore drafts;
    private final CohortStore cohorts;
    private final Access access;
    private final CurrentPerson me;
    private final Visit visit;
    private final Clock clock;
    private final Instance<SubmissionRule> rules;

    @Inject
    HandInResource(
            Scenarios scenarios,
            DraftStore drafts,
            CohortStore cohorts,
            CurrentPerson me,
            Visit visit,
            Clock clock,
            @Any Instance<SubmissionRule> rules) {
        this.scenarios = scenarios;
        this.drafts = drafts;
        this.cohorts = cohorts;
        this.access = new Access(me, cohorts, scenarios);
        this.me = me;
        this.visit = visit;
        this.clock = clock;
        this.rules = rules;
    }

    @GET
    @Path("people")
    @Allow(Role.LEARNERS)
    @Transactional
    public Response people(@PathParam("scenario") ScenarioId id) {
        Scenario scenario = access.learnt(id);
        Optional<Draft> draft = drafts.newest(me.id(), scenario.id());
        if (draft.isEmpty() || draft.get().submittedAt().isPresent() || draft.get().stepReached() < 3)
            return next(scenario, "/submit/turns");
        return Response.ok(people(scenario, draft.get(), PeopleForm.of(draft.get()), false)).build();
    }

    @POST
    @Path("people")
    @Allow(Role.LEARNERS)
    @Transactional
    public Response name(@PathParam("scenario") ScenarioId id, MultivaluedMap<String, String> form) {
        Scenario scenario = access.learnt(id);
        Draft draft = drafts.locked(me.id(), scenario.id());
        if (draft.submittedAt().isPresent()) return next(scenario, "/submitted");
        if (draft.stepReached() < 3) return next(scenario, "/submit/turns");
        PeopleForm sent = PeopleForm.of(form);
        List<Person> classmates = classmates();
        boolean right = sent.partnerTrouble(classmates).isEmpty() && sent.observerTrouble(classmates).isEmpty();
        if (right) draft.name(sent.partnerOf(classmates), sent.observerOf(classmates), clock.instant());
        String action = Optional.ofNullable(form.getFirst("action")).orElse("");
        if (action.startsWith("show-")) show(draft, action.substring(5), form);
        if (action.startsWith("cover-")) drafts.cover(draft, action.substring(6));
        if (!action.equals("next")) return next(scenario, "/submit/people?notice=roleplay-kept#masks");
        if (!right) return Response.status(422).entity(people(scenario, draft, sent, true)).build();
        return next(scenario, "/submit/preview");
    }

    private void show(Draft draft, String digest, Map<String, List<String>> form) {
        String given = form.getOrDefault("reason-" + digest, List.of("")).get(0);
        ShowReason reason = Arrays.stream(ShowReason.values())
                .filter(one -> one.name().equals(given))
                .findFirst()
                .orElseThrow(() -> new Refusal.Invalid("roleplay.reason-missing"));
        masks(draft).found(digest).ifPresent(hit -> drafts.show(draft, hit, reason));
    }

    @GET
    @Path("preview")
    @Allow(Role.LEARNERS)
    @Transactional
    public Response preview(@PathParam("scenario") ScenarioId id) {
        Scenario scenario = access.learnt(id);
        Optional<Draft> draft = drafts.newest(me.id(), scenario.id());
        if (draft.isEmpty() || draft.get().submittedAt().isPresent() || draft.get().stepReached() < 4)
            return next(scenario, "/submit/people");
        Masks masks = masks(draft.get());
        return Response.ok(new PreviewPage(
                        head(scenario),
                        draft.get().revision(),
                        masks.masked().said(),
                        draft.get().partner().map(Person::name),
                        draft.get().observer().map(Person::name),
                        masks.covered(),
                        masks.stillShown(),
                        Submissions.open(rules, me.id(), access.cohort().id(), scenario),
                        refusal(scenario)))
                .build();
    }

    /** Hands in what the preview showed; doing so twice changes nothing. */
    @POST
    @Path("confirm")
    @Allow(Role.LEARNERS)
    @Transactional
    public Response confirm(
            @PathParam("scenario") ScenarioId id,
            @FormParam("revision") @DefaultValue("") String revision,
            @FormParam("exercise") @DefaultValue("") String exercise) {
        Scenario scenario = access.learnt(id);
        Draft draft = drafts.locked(me.id(), scenario.id());
        if (draft.submittedAt().isPresent()) return next(scenario, "/submitted");
        if (draft.stepReached() < 4 || !revision.equals(String.valueOf(draft.revision())))
            return next(scenario, "/submit/preview?notice=roleplay-changed");
        PeopleForm named = PeopleForm.of(draft);
        List<Person> classmates = classmates();
        if (named.partnerTrouble(classmates).isPresent() || named.observerTrouble(classmates).isPresent())
            return Response.status(422).entity(people(scenario, draft, named, true)).build();
        refusal(scenario).ifPresent(key -> {
            throw new Refusal.Conflict(key);
        });
        Optional<String> chosen = Submissions.open(rules, me.id(), access.cohort().id(), scenario).stream()
                .filter(open -> open.id().orElse("").equals(exercise))
                .findFirst()
                .orElseThrow(() -> new Refusal.Conflict("roleplay.exercise-gone"))
                .id();
        drafts.submit(draft, masks(draft).masked(), access.cohort(), chosen);
        return next(scenario, "/submitted");
    }

    private PeoplePage people(Scenario scenario, Draft draft, PeopleForm form, boolean judged) {
        List<Person> classmates = classmates();
        Masks masks = masks(draft);
        return new PeoplePage(
                head(scenario),
                draft.revision(),
                draft.stepReached(),
                classmates.stream()
                        .map(person -> new PeoplePage.Learner(
                                person.id().value(), person.name(), person.department().map(Department::name).orElse("")))
                        .toList(),
                form.partner(),
                form.observer(),
                form.partnerTrouble(classmates).filter(trouble -> judged),
                form.observerTrouble(classmates).filter(trouble -> judged),
                masks.hits(),
                masks.lines());
    }

    private List<Person> classmates() {
        Cohort cohort = access.cohort();
        PersonId own = me.id();
        return cohorts.members(cohort.id(), Role.LEARNER).stream().filter(person -> !person.id().equals(own)).toList();
    }

    private Masks masks(Draft draft) {
        Map<String, ShowReason> shown = new HashMap<>();
        drafts.shown(draft).forEach((digest, hit) -> shown.put(digest, hit.reason()));
        return new Masks(draft.id(), draft.transcript(), shown);
    }

    private Optional<String> refusal(Scenario scenario) {
        return Submissions.refusal(rules, me.id(), access.cohort().id(), scenario);
    }

    private ScenarioHead head(Scenario scenario) {
        return ScenarioHead.of(scenario, scenarios.unitTitle(scenario.unit()), visit.language());
    }

    private static Response next(Scenario scenario, String path) {
        return Response.seeOther(URI.create("/roleplay/" + scenario.id() + path)).build();
    }
}
