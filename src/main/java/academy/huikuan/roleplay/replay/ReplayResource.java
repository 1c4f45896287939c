package academy.huikuan.roleplay.replay;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.JsonText;
import academy.huikuan.platform.Refusal;
import academy.huikuan.roleplay.DraftStore;
import academy.huikuan.roleplay.Scenario;
import academy.huikuan.roleplay.ScenarioHead;
import academy.huikuan.roleplay.Scenarios;
import academy.huikuan.roleplay.SubmissionRule;
import academy.huikuan.roleplay.Submissions;
import academy.huikuan.roleplay.Trouble;
import academy.huikuan.roleplay.Turn;
import academy.huikuan.roleplay.room.GivenTalks;
import academy.huikuan.roleplay.room.RoomId;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/** A learner writes a graded talk anew from one of its turns, compares the two, and hands the new one in where that is allowed. */
@Dependent
@Path("roleplay/replays/{replay}")
public class ReplayResource {
    static final String ELSEWHERE = "roleplay.trouble.elsewhere";

    private final ReplayStore replays;
    private final DraftStore drafts;
    private final GivenTalks talks;
    private final Scenarios scenarios;
    private final CohortStore cohorts;
    private final CurrentPerson me;
    private final Visit visit;
    private final Clock clock;
    private final Instance<SubmissionRule> rules;

    @Inject
    ReplayResource(
            ReplayStore replays,
            DraftStore drafts,
            GivenTalks talks,
            Scenarios scenarios,
            CohortStore cohorts,
            CurrentPerson me,
            Visit visit,
            Clock clock,
            @Any Instance<SubmissionRule> rules) {
        this.replays = replays;
        this.drafts = drafts;
        this.talks = talks;
        this.scenarios = scenarios;
        this.cohorts = cohorts;
        this.me = me;
        this.visit = visit;
        this.clock = clock;
        this.rules = rules;
    }

    @GET
    @Allow(Role.LEARNERS)
    @Transactional
    public Response show(@PathParam("replay") ReplayId id) {
        Replay replay = replays.ownedBy(id, me.id());
        if (replay.room().isPresent()) return talks.ended(replay.room().get()) ? next(id, "/compare") : toRoom(replay.room().get());
        return Response.ok(page(replay, replay.added(), List.of())).build();
    }

    /** Goes on with a colleague as well, in a room that begins with what stands before the turn; what was written alone stays. */
    @POST
    @Path("room")
    @Allow(Role.LEARNERS)
    @Transactional
    public Response room(@PathParam("replay") ReplayId id) {
        Replay alone = replays.ownedBy(id, me.id());
        ReplayId together = replays.begin(
                me.id(), cohort().id(), alone.scenario(), alone.work(), alone.before(), alone.fromTurn());
        replays.playInRoom(together, me.id());
        return toRoom(replays.ownedBy(together, me.id()).room().orElseThrow());
    }

    private static Response toRoom(RoomId room) {
        return Response.seeOther(URI.create("/roleplay/rooms/" + room)).build();
    }

    @POST
    @Allow(Role.LEARNERS)
    @Transactional
    public Response write(@PathParam("replay") ReplayId id, MultivaluedMap<String, String> form) {
        Replay replay = replays.locked(id, me.id());
        ReplayForm sent = ReplayForm.of(form);
        if (sent.revision() != replay.revision())
            return Response.status(409).entity(page(replay, sent.rows(), List.of(Trouble.of(ELSEWHERE)))).build();
        List<Turn> turns = sent.turns();
        replay.write(turns, clock.instant());
        if (sent.action().equals("keep"))
            return Response.ok(JsonText.object().add("revision", replay.revision()).build().toString(), MediaType.APPLICATION_JSON)
                    .build();
        if (sent.action().equals("add")) return next(id, "#turn-" + (turns.size() - 1));
        if (!sent.action().equals("next")) return next(id, "?notice=roleplay-kept");
        List<Trouble> troubles = ReplayForm.troubles(replay.kept().size(), turns);
        if (!troubles.isEmpty()) return Response.status(422).entity(page(replay, turns, troubles)).build();
        return next(id, "/compare");
    }

    @GET
    @Path("compare")
    @Allow(Role.LEARNERS)
    @Transactional
    public Response compare(@PathParam("replay") ReplayId id) {
        Replay replay = replays.ownedBy(id, me.id());
        if (replay.room().isPresent() && !talks.ended(replay.room().get())) return toRoom(replay.room().get());
        if (replay.room().isEmpty() && !replay.written()) return next(id, "");
        List<Turn> talk = replay.room().map(talks::talk).orElseGet(replay::talk);
        List<Comparison.Row> rows = Comparison.of(replay.before(), talk);
        int same = 0;
        while (same < rows.size() && rows.get(same).same()) same++;
        Scenario scenario = scenarios.byId(replay.scenario());
        return Response.ok(new ComparePage(
                        head(scenario),
                        replay.id().value(),
                        replay.work(),
                        replay.fromTurn(),
                        rows.subList(0, same),
                        rows.subList(same, rows.size()),
                        Submissions.refusal(rules, me.id(), cohort().id(), scenario),
                        drafts.hasUnsent(me.id(), scenario.id()),
                        replay.room().map(room -> "/roleplay/rooms/" + room + "#draft")))
                .build();
    }

    /** Makes a draft of it, which is handed in like any other. @param replace whether a draft that waits may go for it */
    @POST
    @Path("draft")
    @Allow(Role.LEARNERS)
    @Transactional
    public Response draft(@PathParam("replay") ReplayId id, @FormParam("replace") @DefaultValue("") String replace) {
        Replay replay = replays.locked(id, me.id());
        if (replay.room().isPresent()) return toRoom(replay.room().get());
        Scenario scenario = scenarios.byId(replay.scenario());
        Submissions.refusal(rules, me.id(), cohort().id(), scenario).ifPresent(key -> {
            throw new Refusal.Conflict(key);
        });
        List<Trouble> troubles = ReplayForm.troubles(replay.kept().size(), replay.added());
        if (!troubles.isEmpty()) return Response.status(422).entity(page(replay, replay.added(), troubles)).build();
        if (drafts.hasUnsent(me.id(), scenario.id()) && !replace.equals("yes")) return next(id, "/compare#draft");
        drafts.branch(me.id(), cohort().id(), scenario.id(), replay.talk(), replay.work(), replay.fromTurn());
        replay.drafted(clock.instant());
        return Response.seeOther(URI.create("/roleplay/" + scenario.id() + "/submit/people")).build();
    }

    private Cohort cohort() {
        return cohorts.current(me.id()).orElseThrow(Refusal.NotFound::new);
    }

    private ReplayPage page(Replay replay, List<Turn> rows, List<Trouble> troubles) {
        Scenario scenario = scenarios.byId(replay.scenario());
        return new ReplayPage(
                head(scenario),
                replay.id().value(),
                replay.work(),
                replay.fromTurn(),
                replay.kept(),
                replay.before().get(replay.fromTurn() - 1),
                rows,
                replay.revision(),
                troubles);
    }

    private ScenarioHead head(Scenario scenario) {
        return ScenarioHead.of(scenario, scenarios.unitTitle(scenario.unit()), visit.language());
    }

    private static Response next(ReplayId id, String rest) {
        return Response.seeOther(URI.create("/roleplay/replays/" + id + rest)).build();
    }
}
