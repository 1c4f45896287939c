package academy.huikuan.tournament;

import academy.huikuan.grading.RubricStore;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.people.Slice;
import academy.huikuan.platform.Refusal;
import academy.huikuan.roleplay.Scenario;
import academy.huikuan.roleplay.Scenarios;
import academy.huikuan.roleplay.TalkText;
import academy.huikuan.rubric.Rubrics;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All contests that one may see; trainers begin new ones. */
@Dependent
@Path("pk")
public class ContestsResource {
    static final int LONGEST_TITLE = 100;
    /** Scenarios made for contests begin so, and stand first in the list. */
    private static final String FOR_CONTESTS = "pk-";

    private final ContestStore contests;
    private final CohortStore cohorts;
    private final Scenarios scenarios;
    private final Rubrics rubrics;
    private final RubricStore versions;
    private final CurrentPerson me;
    private final Clock clock;

    @Inject
    ContestsResource(
            ContestStore contests,
            CohortStore cohorts,
            Scenarios scenarios,
            Rubrics rubrics,
            RubricStore versions,
            CurrentPerson me,
            Clock clock) {
        this.contests = contests;
        this.cohorts = cohorts;
        this.scenarios = scenarios;
        this.rubrics = rubrics;
        this.versions = versions;
        this.me = me;
        this.clock = clock;
    }

    @GET
    @Allow({Role.LEARNERS, Role.TRAINERS})
    @Transactional
    public Page show(@QueryParam("page") @DefaultValue("1") int page) {
        boolean trainer = me.is(Role.TRAINER);
        Slice<Contest> found = contests.of(me.id(), trainer ? Role.TRAINER : Role.LEARNER, page);
        return new ContestsPage(
                trainer,
                found.items().stream()
                        .map(one -> new ContestsPage.Row(one.id().value(), one.title(), one.state(), one.createdAt()))
                        .toList(),
                trained().stream().map(one -> new ContestsPage.Choice(one.id().value(), one.name())).toList(),
                scenarios.all().stream()
                        .sorted(Comparator.comparing((Scenario one) -> !one.id().startsWith(FOR_CONTESTS)))
                        .map(one -> new ContestsPage.Choice(one.id(), one.title()))
                        .toList(),
                found.page(),
                found.pages());
    }

    private List<Cohort> trained() {
        return me.is(Role.TRAINER) ? cohorts.of(me.id(), Role.TRAINER) : List.of();
    }

    @POST
    @Allow(Role.TRAINERS)
    @Transactional
    public Response begin(
            @FormParam("cohort") List<String> chosen,
            @FormParam("scenario") @DefaultValue("") String scenarioId,
            @FormParam("title") @DefaultValue("") String title) {
        Set<CohortId> own = trained().stream().map(Cohort::id).filter(id -> chosen.contains(id.value())).collect(Collectors.toSet());
        Scenario scenario = scenarios.byId(scenarioId);
        Contest contest = new Contest(
                me.id(),
                own,
                scenario.id(),
                title.isBlank() ? scenario.title() : title(title),
                versions.keep(rubrics.byId(scenario.rubric())),
                new Aspects(List.of(Aspects.OVERALL)),
                clock.instant());
        contests.add(contest);
        return Response.seeOther(URI.create("/pk/" + contest.id())).build();
    }

    static String title(String given) {
        String title = TalkText.clean(given).replace('\n', ' ').strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) throw new Refusal.Invalid("tournament.title-length", LONGEST_TITLE);
        return title;
    }
}
