package academy.huikuan.tournament;

import academy.huikuan.grading.RubricStore;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import academy.huikuan.roleplay.Scenario;
import academy.huikuan.roleplay.Scenarios;
import academy.huikuan.roleplay.Turn;
import academy.huikuan.rubric.Rubrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Contests for the demo class, through the same verbs as its people would: one half judged, one announced. */
@ApplicationScoped
public class DemoContest {
    private static final long SEED = 20261204;
    /** Every so many verdicts the strengths are worked out again. */
    private static final int FRESH = 10;
    /** Comparisons that a trainer adds where a champion is not clear, and how often at most. */
    private static final int MORE = 25;

    private static final int MOST_MORE = 4;

    @Inject
    private ContestStore contests;

    @Inject
    private TeamStore teams;

    @Inject
    private ComparisonStore comparisons;

    @Inject
    private Scenarios scenarios;

    @Inject
    private Rubrics rubrics;

    @Inject
    private RubricStore versions;

    @Inject
    private Clock clock;

    /**
     * A team and what it brings.
     * @param strengths by aspect, how likely its work is chosen; a difference of 1 is odds of e to 1
     * @param lines turns that judges mark, from 1
     */
    public record Entry(String name, List<PersonId> members, List<Turn> turns, Map<String, Double> strengths, List<Integer> lines) {
        public Entry {
            members = List.copyOf(members);
            turns = List.copyOf(turns);
            strengths = Map.copyOf(strengths);
            lines = List.copyOf(lines);
        }
    }

    /** A contest and who takes part. @param aspects what its judges are asked */
    public record Plan(
            PersonId trainer, CohortId cohort, String scenario, String title, List<String> aspects, List<Entry> entries) {
        public Plan {
            aspects = List.copyOf(aspects);
            entries = List.copyOf(entries);
        }
    }

    /** A contest that is going on. @param made comparisons that are made already */
    @Transactional
    public void begin(Plan plan, int made) {
        Instant now = clock.instant();
        Contest contest = contest(plan, now);
        judge(contest, opened(contest, plan, now), plan, made, now);
    }

    /** A contest that is announced; its trainer has added comparisons until every champion was clear, as far as that goes. */
    @Transactional
    public void finish(Plan plan) {
        Instant now = clock.instant();
        Contest contest = contest(plan, now);
        Map<TeamId, Entry> byTeam = opened(contest, plan, now);
        List<Standing.Judged> judged = judge(contest, byTeam, plan, contest.planned(), now);
        for (int more = 0; more < MOST_MORE && !clear(plan, judged); more++) {
            contest.plan(contest.planned() + MORE);
            judged = judge(contest, byTeam, plan, contest.planned(), now);
        }
        contest.close(now);
        contest.release(now);
    }

    private static boolean clear(Plan plan, List<Standing.Judged> judged) {
        int works = plan.entries().size();
        return plan.aspects().stream().allMatch(aspect -> Standing.of(works, judged, aspect).champion().isPresent());
    }

    private Contest contest(Plan plan, Instant now) {
        Scenario scenario = scenarios.byId(plan.scenario());
        Contest contest = new Contest(
                plan.trainer(),
                Set.of(plan.cohort()),
                scenario.id(),
                plan.title(),
                versions.keep(rubrics.byId(scenario.rubric())),
                new Aspects(plan.aspects()),
                now);
        contests.add(contest);
        return contest;
    }

    private Map<TeamId, Entry> opened(Contest contest, Plan plan, Instant now) {
        Map<TeamId, Entry> byTeam = new TreeMap<>(Comparator.comparing(TeamId::value));
        for (Entry entry : plan.entries()) {
            Team team = teams.add(contest.id(), number -> entry.name());
            Map<PersonId, Optional<TeamId>> places = new TreeMap<>(Comparator.comparing(PersonId::value));
            entry.members().forEach(member -> places.put(member, Optional.of(team.id())));
            teams.place(contest.id(), places);
            team.bring(entry.turns(), entry.members().get(0), now);
            byTeam.put(team.id(), entry);
        }
        contest.open(teams.enter(contest.id()), now);
        return byTeam;
    }

    private List<Standing.Judged> judge(Contest contest, Map<TeamId, Entry> byTeam, Plan plan, int made, Instant now) {
        List<PersonId> judges = plan.entries().stream().flatMap(entry -> entry.members().stream()).toList();
        Field field = teams.field(contest.id());
        List<Standing.Judged> judged = new ArrayList<>(comparisons.judged(contest.id(), field));
        Random random = new Random(SEED + judged.size());
        Standing standing = Standing.of(field.size(), judged, contest.aspects().main());
        for (int turn = 0; judged.size() < made && turn < 4 * made; turn++) {
            if (judged.size() % FRESH == 0) standing = Standing.of(field.size(), judged, contest.aspects().main());
            PersonId judge = judges.get(turn % judges.size());
            Optional<Comparison> pair = comparisons.next(contest.id(), judge, standing.chosen(), now);
            if (pair.isEmpty()) continue;
            Verdict verdict = verdict(plan.aspects(), byTeam.get(pair.get().left()), byTeam.get(pair.get().right()), random);
            pair.get().judge(judge, verdict, now);
            judged.add(new Standing.Judged(
                    field.place(pair.get().left()), field.place(pair.get().right()), pair.get().reserved(), verdict.picks()));
        }
        return judged;
    }

    private static Verdict verdict(List<String> aspects, Entry left, Entry right, Random random) {
        SortedMap<String, Side> picks = new TreeMap<>();
        for (String aspect : aspects) picks.put(aspect, pick(aspect, left, right, random));
        Side better = picks.get(aspects.get(0));
        List<Integer> lines = (better == Side.LEFT ? left : right).lines();
        boolean marks = random.nextInt(3) > 0;
        int line = lines.get(random.nextInt(lines.size()));
        return new Verdict(picks, marks ? Optional.of(new Line(better, line)) : Optional.empty(), List.of());
    }

    private static Side pick(String aspect, Entry left, Entry right, Random random) {
        double ahead = left.strengths().get(aspect) - right.strengths().get(aspect);
        return random.nextDouble() < 1 / (1 + StrictMath.exp(-ahead)) ? Side.LEFT : Side.RIGHT;
    }
}
