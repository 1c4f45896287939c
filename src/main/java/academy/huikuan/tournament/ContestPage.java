package academy.huikuan.tournament;

import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * One contest, for its trainers: who plays, who judges, what is asked, how far it is.
 * @param planned 0 while it is left to the number of works
 * @param advised what the course asks for with the works that are ready
 * @param reds works with turns that judges have marked as crossing a red line
 * @param champions what came of it, once it is closed
 */
public record ContestPage(
        String id,
        String title,
        String scenario,
        String scenarioTitle,
        List<String> cohorts,
        ContestState state,
        List<Aspect> aspects,
        int planned,
        int advised,
        List<TeamRow> teams,
        List<Seat> seats,
        int done,
        int out,
        List<RedTeam> reds,
        List<Champion> champions)
        implements Page {
    /** What may be asked of judges, and whether it is. */
    public record Aspect(String id, String title, boolean chosen) {}

    /** @param code the letter it is judged under. @param turns 0 while there is no talk. @param draft whether one is being looked through */
    public record TeamRow(
            String id, String name, Optional<String> code, List<String> members, int turns, boolean draft) {}

    /** A learner. @param team id of the own team, or empty. @param outside whether invited to judge without one. @param made comparisons */
    public record Seat(String id, String name, String department, String team, boolean outside, int made) {
        public boolean judges() {
            return !team.isEmpty() || outside;
        }
    }

    /** @param marks how many turns */
    public record RedTeam(String team, String name, int marks) {}

    /** @param names of one team, or of those that cannot be told apart */
    public record Champion(String aspect, List<String> names) {}

    public long ready() {
        return teams.stream().filter(team -> team.turns() > 0).count();
    }

    public boolean collecting() {
        return state == ContestState.COLLECTING;
    }

    public boolean over() {
        return state == ContestState.CLOSED || state == ContestState.RELEASED;
    }

    public boolean free() {
        return teams.stream().noneMatch(team -> team.turns() > 0 || team.draft());
    }

    public long judges() {
        return seats.stream().filter(Seat::judges).count();
    }

    @Override
    public String template() {
        return "tournament/contest.jte";
    }
}
