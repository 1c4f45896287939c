package academy.huikuan.tournament;

import academy.huikuan.roleplay.Turn;
import academy.huikuan.web.Language;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts together what is shown on the big screen: the live board and the ceremony. */
@Dependent
class StageView {
    private static final int TURNS_SHOWN = 3;
    private static final int LINES_SHOWN = 3;
    /** Room at both ends of a strip. */
    private static final int MARGIN = 12;

    private final ContestStore contests;
    private final TeamStore teams;
    private final ComparisonStore comparisons;
    private final Standings standings;
    private final ContestView view;
    private final Clock clock;

    @Inject
    StageView(
            ContestStore contests,
            TeamStore teams,
            ComparisonStore comparisons,
            Standings standings,
            ContestView view,
            Clock clock) {
        this.contests = contests;
        this.teams = teams;
        this.comparisons = comparisons;
        this.standings = standings;
        this.view = view;
        this.clock = clock;
    }

    /** @param asked the aspect to show; the main one where it is none of the contest's */
    BoardPage board(Contest contest, String asked, Language language) {
        Titles titles = view.titles(contest, language);
        String aspect = contest.aspects().ids().contains(asked) ? asked : contest.aspects().main();
        Standings.Shot shot = standings.of(contest);
        Standing standing = shot.by(aspect);
        ComparisonStore.Count count = comparisons.count(contest.id(), clock.instant());
        return new BoardPage(
                contest.id().value(),
                contest.title(),
                String.join(" · ", contests.cohortNames(contest)),
                contest.openedAt(),
                contest.state(),
                contest.aspects().ids().stream().map(one -> new BoardPage.Aspect(one, titles.of(one))).toList(),
                aspect,
                rows(standing, shot.field()),
                count.done(),
                contest.planned(),
                count.out(),
                standing.reliability().map(StageView::decimals),
                standing.agreement().right(),
                standing.agreement().of(),
                standing.leaders().stream()
                        .map(row -> new BoardPage.Ahead(
                                shot.field().work(row.work()).code(), Math.max(0, Standing.FOR_CHAMPION - row.compared())))
                        .toList(),
                comparisons.last(contest.id()).map(last -> last(contest, last, aspect, count.done())));
    }

    static String decimals(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static String rank(Standing.Row row) {
        return row.best() == row.worst() ? String.valueOf(row.best()) : row.best() + "\u2013" + row.worst();
    }

    private static List<BoardPage.Row> rows(Standing standing, Field field) {
        double low = standing.rows().stream().mapToDouble(Standing.Row::low).min().orElse(0);
        double high = standing.rows().stream().mapToDouble(Standing.Row::high).max().orElse(1);
        double unit = (BoardPage.WIDTH - 2 * MARGIN) / Math.max(1e-6, high - low);
        Set<Integer> ahead = standing.leaders().stream().map(Standing.Row::work).collect(Collectors.toSet());
        boolean begun = standing.made() > 0;
        return standing.rows().stream()
                .map(row -> new BoardPage.Row(
                        field.work(row.work()).code(),
                        rank(row),
                        begun && ahead.contains(row.work()),
                        MARGIN + (int) Math.round((row.low() - low) * unit),
                        MARGIN + (int) Math.round((row.strength() - low) * unit),
                        MARGIN + (int) Math.round((row.high() - low) * unit),
                        row.compared()))
                .toList();
    }

    private BoardPage.Last last(Contest contest, Comparison last, String aspect, int done) {
        return new BoardPage.Last(
                done,
                part(teams.byId(contest.id(), last.left()).turns(), last, Side.LEFT, aspect),
                part(teams.byId(contest.id(), last.right()).turns(), last, Side.RIGHT, aspect));
    }

    /** The turn that decided with those around it, or the last ones. */
    private static BoardPage.Part part(List<Turn> turns, Comparison last, Side side, String aspect) {
        int line = last.line().filter(one -> one.side() == side).map(Line::turn).orElse(0);
        int end = line == 0 ? turns.size() : Math.min(turns.size(), line + 1);
        int first = Math.max(0, end - TURNS_SHOWN);
        return new BoardPage.Part(last.picks().get(aspect) == side, first + 1, turns.size(), line, turns.subList(first, end));
    }

    CeremonyPage ceremony(Contest contest, Language language) {
        Titles titles = view.titles(contest, language);
        Standings.Shot shot = standings.of(contest);
        String main = contest.aspects().main();
        Standing standing = shot.by(main);
        Map<TeamId, Team> byId = teams.of(contest.id()).stream().collect(Collectors.toMap(Team::id, Function.identity()));
        Shown shown = new Shown(byId, teams.mates(contest.id()), shot.field());
        return new CeremonyPage(
                contest.id().value(),
                contest.title(),
                String.join(" · ", contests.cohortNames(contest)),
                contest.state() == ContestState.RELEASED,
                shot.field().size(),
                comparisons.made(contest.id()).size(),
                standing.made(),
                titles.of(main),
                contest.aspects().ids().stream()
                        .filter(aspect -> !aspect.equals(main))
                        .map(aspect -> new CeremonyPage.Award(
                                titles.of(aspect), winners(shot.by(aspect), shown, comparisons.winningLines(contest.id(), aspect))))
                        .toList(),
                standing.rows().stream().map(row -> place(row, shown)).toList(),
                winners(standing, shown, comparisons.winningLines(contest.id(), main)),
                standing.reliability().map(StageView::decimals),
                standing.agreement().right(),
                standing.agreement().of());
    }

    private record Shown(Map<TeamId, Team> teams, List<TeamStore.Mate> mates, Field field) {
        Team team(Standing.Row row) {
            return teams.get(field.work(row.work()).team());
        }
    }

    private static CeremonyPage.Place place(Standing.Row row, Shown shown) {
        return new CeremonyPage.Place(rank(row), shown.team(row).name(), shown.team(row).code().orElse(""));
    }

    private static List<CeremonyPage.Winner> winners(Standing standing, Shown shown, List<ComparisonStore.Mark> marks) {
        return standing.leaders().stream()
                .map(row -> {
                    Team team = shown.team(row);
                    return new CeremonyPage.Winner(
                            team.name(),
                            team.code().orElse(""),
                            ContestView.names(team.id(), shown.mates()),
                            lines(team, marks));
                })
                .toList();
    }

    /** What the trainer has chosen, else what most judges have marked. */
    private static List<CeremonyPage.Said> lines(Team team, List<ComparisonStore.Mark> marks) {
        Map<Integer, Integer> times = times(team.id(), marks);
        List<Turn> turns = team.turns();
        List<Integer> chosen = !team.lines().isEmpty()
                ? List.copyOf(team.lines())
                : times.entrySet().stream()
                        .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                        .limit(LINES_SHOWN)
                        .map(Map.Entry::getKey)
                        .sorted(Comparator.naturalOrder())
                        .toList();
        return chosen.stream()
                .filter(turn -> turn <= turns.size())
                .map(turn -> new CeremonyPage.Said(turn, turns.get(turn - 1).text(), times.getOrDefault(turn, 0)))
                .toList();
    }

    private static Map<Integer, Integer> times(TeamId team, List<ComparisonStore.Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.team().equals(team))
                .collect(Collectors.toMap(ComparisonStore.Mark::turn, ComparisonStore.Mark::times));
    }

    LinesPage lines(Contest contest, Team team) {
        Map<Integer, Integer> won = times(team.id(), comparisons.winningLines(contest.id(), contest.aspects().main()));
        Map<Integer, Integer> red = times(team.id(), comparisons.redLines(contest.id()));
        List<Turn> turns = team.turns();
        return new LinesPage(
                contest.id().value(),
                contest.title(),
                team.id().value(),
                team.name(),
                ContestView.names(team.id(), teams.mates(contest.id())),
                IntStream.rangeClosed(1, turns.size())
                        .mapToObj(number -> new LinesPage.Row(
                                number,
                                turns.get(number - 1).side(),
                                turns.get(number - 1).text(),
                                won.getOrDefault(number, 0),
                                red.getOrDefault(number, 0),
                                team.lines().contains(number)))
                        .toList());
    }
}
