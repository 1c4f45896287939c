package academy.huikuan.tournament;

import academy.huikuan.grading.HandInStore;
import academy.huikuan.grading.NameMask;
import academy.huikuan.grading.Names;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.roleplay.DraftTurn;
import academy.huikuan.roleplay.Scenario;
import academy.huikuan.roleplay.Scenarios;
import academy.huikuan.roleplay.TalkText;
import academy.huikuan.roleplay.Transcript;
import academy.huikuan.roleplay.Trouble;
import academy.huikuan.roleplay.Turn;
import academy.huikuan.web.Allow;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A team's talk: pasted or uploaded by one of the team or by the trainer, looked through, masked; as it is once judging has begun. */
@Dependent
@Path("pk/{contest}/teams/{team}/talk")
public class TalkResource {
    private static final String ELSEWHERE = "tournament.changed-elsewhere";
    /** Shorter team names are words that a talk may well hold. */
    private static final int TELLING_NAME = 3;
    private static final int FIRST_WORDS = 40;

    private final ContestStore contests;
    private final TeamStore teams;
    private final ContestView view;
    private final HandInStore works;
    private final Names names;
    private final Scenarios scenarios;
    private final CurrentPerson me;
    private final Clock clock;

    @Inject
    TalkResource(
            ContestStore contests,
            TeamStore teams,
            ContestView view,
            HandInStore works,
            Names names,
            Scenarios scenarios,
            CurrentPerson me,
            Clock clock) {
        this.contests = contests;
        this.teams = teams;
        this.view = view;
        this.works = works;
        this.names = names;
        this.scenarios = scenarios;
        this.me = me;
        this.clock = clock;
    }

    /** @throws Refusal.NotFound unless the person is in the team or trains one of the contest's cohorts */
    private void refuseStrangers(ContestId contest, TeamId team) {
        if (contests.belongs(contest, me.id(), Role.TRAINER)) return;
        contests.learntBy(contest, me.id());
        if (teams.of(contest, me.id()).filter(team::equals).isEmpty()) throw new Refusal.NotFound();
    }

    /** The team, its talk open for changes until the end of the transaction. */
    private Team open(ContestId id, TeamId teamId) {
        refuseStrangers(id, teamId);
        contests.locked(id).needs(ContestState.COLLECTING);
        return teams.locked(id, teamId);
    }

    @GET
    @Allow({Role.LEARNERS, Role.TRAINERS})
    @Transactional
    public Response show(@PathParam("contest") ContestId id, @PathParam("team") TeamId teamId) {
        refuseStrangers(id, teamId);
        return Response.ok(page(contests.byId(id), teams.byId(id, teamId), "", List.of())).build();
    }

    private TalkPage page(Contest contest, Team team, String text, List<Trouble> troubles) {
        boolean open = contest.state() == ContestState.COLLECTING;
        return new TalkPage(
                contest.id().value(),
                contest.title(),
                contest.scenario(),
                view.scenarioTitle(contest),
                team.id().value(),
                team.name(),
                ContestView.names(team.id(), teams.mates(contest.id())),
                open,
                me.person().name(),
                text,
                troubles,
                team.turns(),
                team.draft().map(transcript -> transcript.turns().size()),
                open && me.is(Role.LEARNER) ? own(contest) : List.of());
    }

    private List<TalkPage.Handed> own(Contest contest) {
        return works.works(me.id()).stream()
                .filter(work -> work.scenario().equals(contest.scenario()))
                .map(work -> new TalkPage.Handed(work.id().value(), work.turns().size(), begins(work.turns())))
                .toList();
    }

    private static String begins(List<Turn> turns) {
        String first = turns.stream().filter(turn -> turn.side() == Turn.Side.SALES).findFirst().map(Turn::text).orElse("");
        return first.substring(0, first.offsetByCodePoints(0, Math.min(FIRST_WORDS, first.codePointCount(0, first.length()))));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Allow({Role.LEARNERS, Role.TRAINERS})
    @Transactional
    public Response paste(@PathParam("contest") ContestId id, @PathParam("team") TeamId teamId, List<EntityPart> parts)
            throws IOException {
        Team team = open(id, teamId);
        Contest contest = contests.byId(id);
        String text = TalkText.clean(new String(bytes(parts, "text"), StandardCharsets.UTF_8));
        byte[] file = bytes(parts, "file");
        if (file.length > 0 || !fileName(parts).isBlank()) {
            try {
                text = TalkText.clean(TalkText.of(fileName(parts), file));
            } catch (Refusal.Invalid noText) {
                return again(page(contest, team, text, List.of(new Trouble(noText.key(), noText.arguments()))));
            }
        }
        Scenario scenario = scenarios.byId(contest.scenario());
        TalkText.Reading reading = TalkText.read(text, scenario, ContestView.names(teamId, teams.mates(id)));
        if (!reading.troubles().isEmpty()) return again(page(contest, team, text, reading.troubles()));
        team.draft(reading.transcript(), me.id(), clock.instant());
        return to(id, teamId, "/turns");
    }

    /** Takes a talk that somebody of the team has handed in as practice; it is masked already. */
    @POST
    @Path("work")
    @Allow(Role.LEARNERS)
    @Transactional
    public Response take(
            @PathParam("contest") ContestId id, @PathParam("team") TeamId teamId, @FormParam("work") @DefaultValue("") String chosen) {
        Team team = open(id, teamId);
        Contest contest = contests.byId(id);
        HandInStore.Work work = works.works(me.id()).stream()
                .filter(one -> one.scenario().equals(contest.scenario()) && one.id().value().equals(chosen))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        team.bring(masked(contest, team, work.turns()), me.id(), clock.instant());
        return to(id, teamId, "?notice=pk-brought");
    }

    @GET
    @Path("turns")
    @Allow({Role.LEARNERS, Role.TRAINERS})
    @Transactional
    public Response turns(@PathParam("contest") ContestId id, @PathParam("team") TeamId teamId) {
        refuseStrangers(id, teamId);
        Team team = teams.byId(id, teamId);
        boolean open = contests.byId(id).state() == ContestState.COLLECTING;
        if (!open || !team.begun()) return to(id, teamId, "");
        return Response.ok(page(team, team.draft().orElseGet(() -> draft(team.turns())), List.of(), false)).build();
    }

    /** What was brought, to be corrected once more. */
    private static Transcript draft(List<Turn> turns) {
        return new Transcript(turns.stream().map(turn -> new DraftTurn(Optional.of(turn.side()), "", turn.text())).toList());
    }

    private static TalkTurnsPage page(Team team, Transcript transcript, List<Trouble> troubles, boolean conflict) {
        return new TalkTurnsPage(
                "/pk/" + team.contest() + "/teams/" + team.id() + "/talk",
                team.name(),
                transcript.turns(),
                TalkText.unknown(transcript),
                troubles,
                team.revision(),
                conflict);
    }

    @POST
    @Path("turns")
    @Allow({Role.LEARNERS, Role.TRAINERS})
    @Transactional
    public Response correct(
            @PathParam("contest") ContestId id, @PathParam("team") TeamId teamId, MultivaluedMap<String, String> form) {
        Team team = open(id, teamId);
        Transcript corrected = TalkText.corrected(form);
        if (TalkText.revision(form) != team.revision())
            return Response.status(409).entity(page(team, corrected, List.of(new Trouble(ELSEWHERE, List.of())), true)).build();
        List<Trouble> troubles = TalkText.troubles(corrected);
        if (!"next".equals(form.getFirst("action")) || !troubles.isEmpty()) team.draft(corrected, me.id(), clock.instant());
        if (!"next".equals(form.getFirst("action"))) return to(id, teamId, "/turns?notice=pk-saved");
        if (!troubles.isEmpty()) return again(page(team, corrected, troubles, false));
        team.bring(masked(contests.byId(id), team, TalkText.masked(corrected)), me.id(), clock.instant());
        return to(id, teamId, "?notice=pk-brought");
    }

    /** Nothing in it tells whose it is. */
    private List<Turn> masked(Contest contest, Team team, List<Turn> turns) {
        NameMask mask = names.of(
                contest.cohorts().stream().map(CohortId::value).toList(),
                contest.scenario(),
                teams.mates(contest.id()).stream().filter(mate -> mate.team().equals(team.id())).map(TeamStore.Mate::person).toList());
        return turns.stream()
                .map(turn -> new Turn(turn.side(), mask.masked(withoutName(team.name(), turn.text()))))
                .toList();
    }

    private static String withoutName(String team, String text) {
        return team.length() < TELLING_NAME ? text : text.replace(team, NameMask.MASK);
    }

    private static Response again(Object page) {
        return Response.status(422).entity(page).build();
    }

    private static Response to(ContestId contest, TeamId team, String path) {
        return Response.seeOther(URI.create("/pk/" + contest + "/teams/" + team + "/talk" + path)).build();
    }

    private static String fileName(List<EntityPart> parts) {
        return parts.stream().filter(part -> part.getName().equals("file")).findFirst().flatMap(EntityPart::getFileName).orElse("");
    }

    private static byte[] bytes(List<EntityPart> parts, String name) throws IOException {
        for (EntityPart part : parts) if (part.getName().equals(name)) return part.getContent().readAllBytes();
        return new byte[0];
    }
}
