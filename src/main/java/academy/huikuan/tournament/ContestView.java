package academy.huikuan.tournament;

import academy.huikuan.grading.RubricStore;
import academy.huikuan.people.Department;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.roleplay.Scenarios;
import academy.huikuan.web.Language;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts a contest together for those who take part in it. */
@Dependent
class ContestView {
    private final ContestStore contests;
    private final TeamStore teams;
    private final ComparisonStore comparisons;
    private final Standings standings;
    private final Scenarios scenarios;
    private final RubricStore rubrics;
    private final Clock clock;

    @Inject
    ContestView(
            ContestStore contests,
            TeamStore teams,
            ComparisonStore comparisons,
            Standings standings,
            Scenarios scenarios,
            RubricStore rubrics,
            Clock clock) {
        this.contests = contests;
        this.teams = teams;
        this.comparisons = comparisons;
        this.standings = standings;
        this.scenarios = scenarios;
        this.rubrics = rubrics;
        this.clock = clock;
    }

    Titles titles(Contest contest, Language language) {
        return new Titles(rubrics.byDigest(contest.rubricDigest()), language);
    }

    String scenarioTitle(Contest contest) {
        return scenarios.all().stream()
                .filter(one -> one.id().equals(contest.scenario()))
                .findFirst()
                .map(one -> one.title())
                .orElse(contest.scenario());
    }

    ContestPage forTrainer(Contest contest, Language language) {
        List<Team> all = teams.of(contest.id());
        Map<TeamId, Team> byId = all.stream().collect(Collectors.toMap(Team::id, Function.identity()));
        List<TeamStore.Mate> mates = teams.mates(contest.id());
        ComparisonStore.Count count = comparisons.count(contest.id(), clock.instant());
        int ready = (int) all.stream().filter(Team::ready).count();
        return new ContestPage(
                contest.id().value(),
                contest.title(),
                contest.scenario(),
                scenarioTitle(contest),
                contests.cohortNames(contest),
                contest.state(),
                aspects(contest, titles(contest, language)),
                contest.planned(),
                Codes.planned(Math.max(2, ready)),
                all.stream().map(team -> row(team, mates)).toList(),
                seats(contest, mates),
                count.done(),
                count.out(),
                reds(contest, byId),
                champions(contest, byId, titles(contest, language)));
    }

    private static List<ContestPage.Aspect> aspects(Contest contest, Titles titles) {
        return titles.all().stream()
                .map(aspect -> new ContestPage.Aspect(aspect, titles.of(aspect), contest.aspects().ids().contains(aspect)))
                .toList();
    }

    private static ContestPage.TeamRow row(Team team, List<TeamStore.Mate> mates) {
        return new ContestPage.TeamRow(
                team.id().value(),
                team.name(),
                team.code(),
                names(team.id(), mates),
                team.turnCount(),
                team.begun() && !team.ready());
    }

    static List<String> names(TeamId team, List<TeamStore.Mate> mates) {
        return mates.stream().filter(mate -> mate.team().equals(team)).map(TeamStore.Mate::name).toList();
    }

    private List<ContestPage.Seat> seats(Contest contest, List<TeamStore.Mate> mates) {
        Map<PersonId, TeamId> placed = new HashMap<>();
        mates.forEach(mate -> placed.put(mate.person(), mate.team()));
        Map<String, Integer> made = comparisons.made(contest.id());
        return contests.learners(contest).stream()
                .map(person -> seat(contest, person, placed, made))
                .toList();
    }

    private static ContestPage.Seat seat(Contest contest, Person person, Map<PersonId, TeamId> placed, Map<String, Integer> made) {
        return new ContestPage.Seat(
                person.id().value(),
                person.name(),
                person.department().map(Department::name).orElse(""),
                placed.containsKey(person.id()) ? placed.get(person.id()).value() : "",
                contest.invites(person.id()),
                made.getOrDefault(person.id().value(), 0));
    }

    private List<ContestPage.RedTeam> reds(Contest contest, Map<TeamId, Team> byId) {
        Map<TeamId, Long> found = comparisons.redLines(contest.id()).stream()
                .collect(Collectors.groupingBy(ComparisonStore.Mark::team, Collectors.counting()));
        return byId.values().stream()
                .filter(team -> found.containsKey(team.id()))
                .map(team -> new ContestPage.RedTeam(team.id().value(), team.name(), found.get(team.id()).intValue()))
                .sorted(Comparator.comparing(ContestPage.RedTeam::name))
                .toList();
    }

    private List<ContestPage.Champion> champions(Contest contest, Map<TeamId, Team> byId, Titles titles) {
        if (contest.state() != ContestState.CLOSED && contest.state() != ContestState.RELEASED) return List.of();
        Standings.Shot shot = standings.of(contest);
        return contest.aspects().ids().stream()
                .map(aspect -> new ContestPage.Champion(
                        titles.of(aspect),
                        shot.by(aspect).leaders().stream()
                                .map(row -> byId.get(shot.field().work(row.work()).team()).name())
                                .toList()))
                .toList();
    }

    MinePage forLearner(Contest contest, PersonId learner) {
        List<TeamStore.Mate> mates = teams.mates(contest.id());
        return new MinePage(
                contest.id().value(),
                contest.title(),
                contest.scenario(),
                scenarioTitle(contest),
                contest.state(),
                teams.of(contest.id(), learner).map(id -> own(teams.byId(contest.id(), id), mates)),
                judges(contest, learner),
                comparisons.madeBy(contest.id(), learner),
                comparisons.held(contest.id(), learner).isPresent());
    }

    private static MinePage.Own own(Team team, List<TeamStore.Mate> mates) {
        return new MinePage.Own(
                team.id().value(), team.name(), names(team.id(), mates), team.turnCount(), team.begun() && !team.ready());
    }

    /** Whether someone judges: in a team, or invited. */
    boolean judges(Contest contest, PersonId learner) {
        return contest.invites(learner) || teams.of(contest.id(), learner).isPresent();
    }
}
