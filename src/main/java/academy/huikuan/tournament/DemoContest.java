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

/** A contest for the demo class, half judged, through the same verbs as its people would. */
@ApplicationScoped
public class DemoContest {
    private static final long SEED = 20261204;
    /** The second criterion that its judges are asked for. */
    private static final String CRITERION = "listening";
    /** Every so many verdicts the strengths are worked out again. */
    private static final int FRESH = 10;

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
     * @param strength how likely its work is chosen; a difference of 1 is odds of e to 1
     * @param line the turn that judges mark, from 1
     */
    public record Entry(String name, List<PersonId> members, List<Turn> turns, double strength, int line) {
        public Entry {
            members = List.copyOf(members);
            turns = List.copyOf(turns);
        }
    }

    /** @param made comparisons that are made already */
    @Transactional
    public void fill(PersonId trainer, CohortId cohort, String scenarioId, String title, List<Entry> entries, int made) {
        Instant now = clock.instant();
        Scenario scenario = scenarios.byId(scenarioId);
        Contest contest = new Contest(
                trainer,
                Set.of(cohort),
                scenario.id(),
                title,
                versions.keep(rubrics.byId(scenario.rubric())),
                new Aspects(List.of(Aspects.OVERALL, CRITERION)),
                now);
        contests.add(contest);
        Map<TeamId, Entry> byTeam = new TreeMap<>(Comparator.comparing(TeamId::value));
        List<PersonId> judges = new ArrayList<>();
        for (Entry entry : entries) {
            Team team = teams.add(contest.id(), number -> entry.name());
            Map<PersonId, Optional<TeamId>> places = new TreeMap<>(Comparator.comparing(PersonId::value));
            entry.members().forEach(member -> places.put(member, Optional.of(team.id())));
            teams.place(contest.id(), places);
            team.bring(entry.turns(), entry.members().get(0), now);
            byTeam.put(team.id(), entry);
            judges.addAll(entry.members());
        }
        contest.open(teams.enter(contest.id()), now);
        judge(contest, byTeam, judges, made, now);
    }

    private void judge(Contest contest, Map<TeamId, Entry> byTeam, List<PersonId> judges, int made, Instant now) {
        Field field = teams.field(contest.id());
        Random random = new Random(SEED);
        List<Standing.Judged> judged = new ArrayList<>();
        Standing standing = Standing.of(field.size(), judged, Aspects.OVERALL);
        for (int turn = 0; judged.size() < made && turn < 4 * made; turn++) {
            if (judged.size() % FRESH == 0) standing = Standing.of(field.size(), judged, Aspects.OVERALL);
            PersonId judge = judges.get(turn % judges.size());
            Optional<Comparison> pair = comparisons.next(contest.id(), judge, standing.chosen(), now);
            if (pair.isEmpty()) continue;
            Verdict verdict = verdict(byTeam.get(pair.get().left()), byTeam.get(pair.get().right()), random);
            pair.get().judge(judge, verdict, now);
            judged.add(new Standing.Judged(
                    field.place(pair.get().left()), field.place(pair.get().right()), pair.get().reserved(), verdict.picks()));
        }
    }

    private static Verdict verdict(Entry left, Entry right, Random random) {
        SortedMap<String, Side> picks = new TreeMap<>();
        for (String aspect : List.of(Aspects.OVERALL, CRITERION)) picks.put(aspect, pick(left, right, random));
        Side better = picks.get(Aspects.OVERALL);
        boolean marks = random.nextInt(3) > 0;
        int line = (better == Side.LEFT ? left : right).line();
        return new Verdict(picks, marks ? Optional.of(new Line(better, line)) : Optional.empty(), List.of());
    }

    private static Side pick(Entry left, Entry right, Random random) {
        return random.nextDouble() < 1 / (1 + StrictMath.exp(right.strength() - left.strength())) ? Side.LEFT : Side.RIGHT;
    }
}
