package academy.huikuan.grading;

import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.roleplay.Scenarios;
import academy.huikuan.roleplay.replay.ReplayId;
import academy.huikuan.roleplay.replay.ReplayStore;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** From an own work whose result is open a learner plays on, from any of its turns. The work itself stays as it was graded. */
@Dependent
@Path("/results/{submission}/replays")
public class ReplayDoorResource {
    private final SubmissionStore submissions;
    private final StandingStore standings;
    private final ReviewStore reviews;
    private final RubricStore rubrics;
    private final ReplayStore replays;
    private final Scenarios scenarios;
    private final CohortStore cohorts;
    private final CurrentPerson me;

    @Inject
    ReplayDoorResource(
            SubmissionStore submissions,
            StandingStore standings,
            ReviewStore reviews,
            RubricStore rubrics,
            ReplayStore replays,
            Scenarios scenarios,
            CohortStore cohorts,
            CurrentPerson me) {
        this.submissions = submissions;
        this.standings = standings;
        this.reviews = reviews;
        this.rubrics = rubrics;
        this.replays = replays;
        this.scenarios = scenarios;
        this.cohorts = cohorts;
        this.me = me;
    }

    /** @param turn the turn proposed, from 1; the first for one that the talk lacks */
    @GET
    @Allow(Role.LEARNERS)
    @Transactional
    public Page choose(@PathParam("submission") SubmissionId id, @QueryParam("turn") @DefaultValue("1") String turn) {
        Submission work = open(id);
        List<SortedSet<Integer>> evidence =
                new ResultView(work, rubrics.byDigest(work.rubricDigest()), reviews.of(work)).evidence();
        List<TurnView> turns = TurnView.of(work.turns(), evidence, Map.of());
        return new ReplayDoorPage(
                work.id().value(),
                work.title(),
                scenarios.unitTitle(work.unit()),
                turns,
                number(turn, turns.size()),
                replays.of(me.id(), work.id().value()));
    }

    @POST
    @Allow(Role.LEARNERS)
    @Transactional
    public Response begin(
            @PathParam("submission") SubmissionId id,
            @FormParam("turn") @DefaultValue("") String turn,
            @FormParam("with") @DefaultValue("") String with) {
        Submission work = open(id);
        ReplayId begun = replays.begin(
                me.id(),
                cohorts.current(me.id()).orElseThrow(Refusal.NotFound::new).id(),
                work.scenario(),
                work.id().value(),
                work.turns(),
                number(turn, work.turns().size()));
        boolean colleague = with.equals("colleague");
        if (colleague) replays.playInRoom(begun, me.id());
        return Response.seeOther(URI.create("/roleplay/replays/" + begun)).build();
    }

    /** @throws Refusal.NotFound if it is someone else's, or its author does not see the result yet */
    private Submission open(SubmissionId id) {
        Submission work = submissions.ownedBy(id, me.id());
        if (work.settled().isEmpty() || !standings.progress(work, me.id()).open()) throw new Refusal.NotFound();
        return work;
    }

    private static int number(String turn, int turns) {
        int number = turn.matches("[0-9]{1,4}") ? Integer.parseInt(turn) : 1;
        return number < 1 || number > turns ? 1 : number;
    }
}
