package academy.huikuan.tournament;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Messages;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One contest: a trainer sets it up and takes it from state to state, a learner sees the own part in it. */
@Dependent
@Path("pk/{contest}")
public class ContestResource {
    /** Comparisons added at a time, as for a champion among ten. */
    private static final int MORE = 25;

    private final ContestStore contests;
    private final TeamStore teams;
    private final ContestView view;
    private final CurrentPerson me;
    private final Visit visit;
    private final Clock clock;

    @Inject
    ContestResource(ContestStore contests, TeamStore teams, ContestView view, CurrentPerson me, Visit visit, Clock clock) {
        this.contests = contests;
        this.teams = teams;
        this.view = view;
        this.me = me;
        this.visit = visit;
        this.clock = clock;
    }

    @GET
    @Allow({Role.LEARNERS, Role.TRAINERS})
    @Transactional
    public Page show(@PathParam("contest") ContestId id) {
        if (contests.belongs(id, me.id(), Role.TRAINER)) return view.forTrainer(contests.byId(id), visit.language());
        contests.learntBy(id, me.id());
        return view.forLearner(contests.byId(id), me.id());
    }

    private Contest locked(ContestId id) {
        contests.trainedBy(id, me.id());
        return contests.locked(id);
    }

    @POST
    @Path("settings")
    @Allow(Role.TRAINERS)
    @Transactional
    public Response describe(
            @PathParam("contest") ContestId id,
            @FormParam("title") @DefaultValue("") String title,
            @FormParam("aspect") List<String> chosen,
            @FormParam("planned") @DefaultValue("") String planned) {
        Contest contest = locked(id);
        contest.describe(ContestsResource.title(title));
        if (contest.state() == ContestState.COLLECTING) {
            List<String> asked = view.titles(contest, visit.language()).all().stream().filter(chosen::contains).toList();
            if (asked.isEmpty()) throw new Refusal.Invalid("tournament.no-aspect");
            contest.askFor(new Aspects(asked));
            contest.plan(planned.isBlank() ? 0 : number(planned));
        }
        return here(id, "pk-saved", "");
    }

    private static String first(MultivaluedMap<String, String> form, String field) {
        return Optional.ofNullable(form.getFirst(field)).orElse("");
    }

    private static int number(String given) {
        if (!given.strip().matches("[0-9]{1,6}")) throw new Refusal.Invalid("tournament.no-number");
        return Integer.parseInt(given.strip());
    }

    /** @param form action `draw` with `count`; `save`, `add` or `remove-<team>` with names and places, which are kept each time */
    @POST
    @Path("teams")
    @Allow(Role.TRAINERS)
    @Transactional
    public Response people(@PathParam("contest") ContestId id, MultivaluedMap<String, String> form) {
        Contest contest = locked(id);
        contest.needs(ContestState.COLLECTING);
        Function<Integer, String> name = number -> Messages.text(visit.language(), "tournament.team-n", String.valueOf(number));
        String action = first(form, "action");
        List<PersonId> people = contests.learners(contest).stream().map(Person::id).toList();
        if (action.equals("draw")) {
            teams.draw(id, people, number(first(form, "count")), name);
            return here(id, "pk-drawn", "#teams");
        }
        List<Team> all = teams.of(id);
        TeamsForm sent = TeamsForm.of(form, Set.copyOf(people), all.stream().map(Team::id).collect(Collectors.toSet()));
        all.stream().filter(team -> sent.names().containsKey(team.id())).forEach(team -> team.rename(sent.names().get(team.id())));
        teams.place(id, sent.places());
        if (action.equals("add")) teams.add(id, name);
        all.stream().filter(team -> action.equals("remove-" + team.id())).forEach(team -> teams.remove(id, team.id()));
        return here(id, "pk-saved", "#teams");
    }

    /** Who judges without being in a team. */
    @POST
    @Path("judges")
    @Allow(Role.TRAINERS)
    @Transactional
    public Response judges(@PathParam("contest") ContestId id, @FormParam("judge") List<String> chosen) {
        Contest contest = locked(id);
        contest.invite(contests.learners(contest).stream()
                .map(Person::id)
                .filter(person -> chosen.contains(person.value()))
                .toList());
        return here(id, "pk-saved", "#judges");
    }

    @POST
    @Path("state")
    @Allow(Role.TRAINERS)
    @Transactional
    public Response move(@PathParam("contest") ContestId id, @FormParam("action") @DefaultValue("") String action) {
        Contest contest = locked(id);
        switch (action) {
            case "open" -> {
                contest.needs(ContestState.COLLECTING);
                contest.open(teams.enter(id), clock.instant());
            }
            case "more" -> contest.plan(contest.planned() + MORE);
            case "close" -> contest.close(clock.instant());
            case "reopen" -> contest.reopen();
            case "release" -> contest.release(clock.instant());
            case "remove" -> {
                contests.remove(contest);
                return Response.seeOther(URI.create("/pk?notice=pk-removed")).build();
            }
            default -> throw new Refusal.Invalid("refusal.bad-request");
        }
        return here(id, "pk-" + action, "");
    }

    private static Response here(ContestId id, String notice, String place) {
        return Response.seeOther(URI.create("/pk/" + id + "?notice=" + notice + place)).build();
    }
}
