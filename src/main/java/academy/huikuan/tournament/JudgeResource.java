package academy.huikuan.tournament;

import academy.huikuan.grading.RubricStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.rubric.Rubric;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import academy.huikuan.web.Visit;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The judges' page: one pair at a time; a verdict brings the next pair at once. */
@Dependent
@Path("pk/{contest}/judge")
public class JudgeResource {
    private static final String NONE = "none";

    private final ContestStore contests;
    private final TeamStore teams;
    private final ComparisonStore comparisons;
    private final Standings standings;
    private final ContestView view;
    private final RubricStore rubrics;
    private final CurrentPerson me;
    private final Visit visit;
    private final Clock clock;

    @Inject
    JudgeResource(
            ContestStore contests,
            TeamStore teams,
            ComparisonStore comparisons,
            Standings standings,
            ContestView view,
            RubricStore rubrics,
            CurrentPerson me,
            Visit visit,
            Clock clock) {
        this.contests = contests;
        this.teams = teams;
        this.comparisons = comparisons;
        this.standings = standings;
        this.view = view;
        this.rubrics = rubrics;
        this.me = me;
        this.visit = visit;
        this.clock = clock;
    }

    /** @throws Refusal.NotFound if the person does not judge here */
    private Contest judged(ContestId id) {
        contests.learntBy(id, me.id());
        Contest contest = contests.byId(id);
        if (!view.judges(contest, me.id())) throw new Refusal.NotFound();
        return contest;
    }

    @GET
    @Allow(Role.LEARNERS)
    @Transactional
    public Page show(@PathParam("contest") ContestId id, @QueryParam("next") @DefaultValue("") String next) {
        Contest contest = judged(id);
        Optional<JudgePage.Pair> pair = contest.state() == ContestState.JUDGING
                ? comparisons.held(id, me.id()).map(held -> pair(id, held, JudgePage.Marks.NONE))
                : Optional.empty();
        return page(contest, pair, next.equals(NONE), Optional.empty());
    }

    private JudgePage page(Contest contest, Optional<JudgePage.Pair> pair, boolean asked, Optional<String> problem) {
        Rubric rubric = rubrics.byDigest(contest.rubricDigest());
        Titles titles = new Titles(rubric, visit.language());
        return new JudgePage(
                contest.id().value(),
                contest.title(),
                contest.scenario(),
                contest.state(),
                pair,
                contest.aspects().ids().stream()
                        .map(aspect -> new JudgePage.Question(
                                aspect,
                                titles.of(aspect),
                                rubric.criterion(aspect).map(criterion -> criterion.levels().get(Rubric.TOP))))
                        .toList(),
                comparisons.madeBy(contest.id(), me.id()),
                asked,
                problem);
    }

    private JudgePage.Pair pair(ContestId contest, Comparison held, JudgePage.Marks marks) {
        return new JudgePage.Pair(
                held.id().value(),
                teams.byId(contest, held.left()).turns(),
                teams.byId(contest, held.right()).turns(),
                marks);
    }

    /** Gives out a pair, unless the judge has one. */
    @POST
    @Allow(Role.LEARNERS)
    @Transactional
    public Response next(@PathParam("contest") ContestId id) {
        return given(judged(id));
    }

    private Response given(Contest contest) {
        boolean found = contest.state() == ContestState.JUDGING
                && comparisons
                        .next(contest.id(), me.id(), standings.of(contest).by(contest.aspects().main()).chosen(), clock.instant())
                        .isPresent();
        return to(contest.id(), found ? "" : "?next=" + NONE);
    }

    /**
     * Takes a verdict, and gives out the next pair. Sent twice, it counts once.
     * @param form the verdict; with action `decline` the pair goes back
     */
    @POST
    @Path("{pair}")
    @Allow(Role.LEARNERS)
    @Transactional
    public Response judge(
            @PathParam("contest") ContestId id, @PathParam("pair") ComparisonId pairId, MultivaluedMap<String, String> form) {
        Contest contest = judged(id);
        Standings.Shot shot = standings.of(contest);
        Comparison held = comparisons.locked(id, pairId);
        contest.needs(ContestState.JUDGING);
        if ("decline".equals(form.getFirst("action"))) {
            if (held.state() != Comparison.State.DECLINED || !held.isKnownTo(me.id())) held.decline(me.id());
        } else if (held.state() != Comparison.State.DONE || !held.isKnownTo(me.id())) {
            if (!held.isHeldBy(me.id())) throw new Refusal.Conflict("tournament.pair-gone");
            Team left = teams.byId(id, held.left());
            Team right = teams.byId(id, held.right());
            Verdict verdict = Verdict.of(form, contest.aspects(), left.turnCount(), right.turnCount());
            if (!verdict.complete(contest.aspects()))
                return Response.status(422)
                        .entity(page(
                                contest, Optional.of(pair(id, held, marks(verdict))), false, Optional.of("tournament.verdict-incomplete")))
                        .build();
            held.judge(me.id(), verdict, clock.instant());
        }
        boolean found = comparisons.next(id, me.id(), shot.by(contest.aspects().main()).chosen(), clock.instant()).isPresent();
        return to(id, found ? "" : "?next=" + NONE);
    }

    private static JudgePage.Marks marks(Verdict verdict) {
        return new JudgePage.Marks(
                verdict.picks().entrySet().stream().map(pick -> pick.getKey() + "-" + pick.getValue().id()).toList(),
                verdict.line().map(Line::toString).orElse(""),
                verdict.red().stream().map(Line::toString).toList());
    }

    private static Response to(ContestId contest, String query) {
        return Response.seeOther(URI.create("/pk/" + contest + "/judge" + query)).build();
    }
}
