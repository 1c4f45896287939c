package academy.huikuan.tournament;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.web.Allow;
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

/** The big screen, which only the trainer's session opens, and what is shown when it is over. */
@Dependent
@Path("pk/{contest}/stage")
public class StageResource {
    private final ContestStore contests;
    private final TeamStore teams;
    private final StageView view;
    private final CurrentPerson me;
    private final Visit visit;

    @Inject
    StageResource(ContestStore contests, TeamStore teams, StageView view, CurrentPerson me, Visit visit) {
        this.contests = contests;
        this.teams = teams;
        this.view = view;
        this.me = me;
        this.visit = visit;
    }

    private Contest trained(ContestId id) {
        contests.trainedBy(id, me.id());
        return contests.byId(id);
    }

    @GET
    @Path("board")
    @Allow(Role.TRAINERS)
    @Transactional
    public Page board(@PathParam("contest") ContestId id, @QueryParam("aspect") @DefaultValue("") String aspect) {
        Contest contest = trained(id);
        if (contest.state() == ContestState.COLLECTING) throw new Refusal.Conflict("tournament.not-judging");
        return view.board(contest, aspect, visit.language());
    }

    /** Trainers once it is closed, learners once it is released. */
    @GET
    @Path("ceremony")
    @Allow({Role.LEARNERS, Role.TRAINERS})
    @Transactional
    public Page ceremony(@PathParam("contest") ContestId id) {
        boolean trainer = contests.belongs(id, me.id(), Role.TRAINER);
        if (!trainer) contests.learntBy(id, me.id());
        Contest contest = contests.byId(id);
        if (contest.state() != ContestState.CLOSED || !trainer) contest.needs(ContestState.RELEASED);
        return view.ceremony(contest, visit.language());
    }

    @GET
    @Path("lines/{team}")
    @Allow(Role.TRAINERS)
    @Transactional
    public Page lines(@PathParam("contest") ContestId id, @PathParam("team") TeamId team) {
        return view.lines(trained(id), teams.byId(id, team));
    }

    @POST
    @Path("lines/{team}")
    @Allow(Role.TRAINERS)
    @Transactional
    public Response honour(
            @PathParam("contest") ContestId id, @PathParam("team") TeamId teamId, @FormParam("line") List<String> lines) {
        contests.trainedBy(id, me.id());
        contests.locked(id);
        teams.locked(id, teamId)
                .honour(lines.stream().filter(line -> line.matches("[1-9][0-9]{0,2}")).map(Integer::valueOf).toList());
        return Response.seeOther(URI.create("/pk/" + id + "/stage/lines/" + teamId + "?notice=pk-saved")).build();
    }
}
