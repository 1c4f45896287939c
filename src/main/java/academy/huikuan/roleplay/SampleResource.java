package academy.huikuan.roleplay;

import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.rubric.Rubrics;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import academy.huikuan.web.Visit;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Talks graded by the authors, to learn grading by. */
@Dependent
@Path("roleplay/samples")
public class SampleResource {
    private final Samples samples;
    private final Scenarios scenarios;
    private final Rubrics rubrics;
    private final Access access;
    private final SampleDoor door;
    private final Visit visit;

    @Inject
    SampleResource(
            Samples samples,
            Scenarios scenarios,
            Rubrics rubrics,
            DraftStore drafts,
            BriefStore briefs,
            CohortStore cohorts,
            CurrentPerson me,
            Visit visit) {
        this.samples = samples;
        this.scenarios = scenarios;
        this.rubrics = rubrics;
        this.access = new Access(me, cohorts, scenarios);
        this.door = new SampleDoor(me, access, briefs, drafts);
        this.visit = visit;
    }

    @GET
    @Allow({Role.LEARNERS, Role.TRAINERS})
    @Transactional
    public Page list() {
        List<Scenario> shown = access.visible().stream().filter(scenario -> !samples.of(scenario.id()).isEmpty()).toList();
        Set<String> open = door.open(shown);
        return new SamplesPage(
                shown.stream()
                        .map(scenario -> new SamplesPage.OfScenario(
                                head(scenario),
                                open.contains(scenario.id()),
                                samples.of(scenario.id()).stream().map(SampleLink::of).toList()))
                        .toList(),
                access.learning().isPresent());
    }

    @GET
    @Path("{sample}")
    @Allow({Role.LEARNERS, Role.TRAINERS})
    @Transactional
    public Page sample(@PathParam("sample") SampleId id) {
        Sample sample = samples.byId(id.value());
        Scenario scenario = access.seen(new ScenarioId(sample.scenario()));
        return new SamplePage(
                head(scenario),
                door.opens(scenario)
                        ? Optional.of(SamplePage.content(sample, rubrics.byId(scenario.rubric())))
                        : Optional.empty());
    }

    private ScenarioHead head(Scenario scenario) {
        return ScenarioHead.of(scenario, scenarios.unitTitle(scenario.unit()), visit.language());
    }
}
