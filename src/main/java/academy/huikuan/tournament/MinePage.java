package academy.huikuan.tournament;

import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * One contest, for a learner.
 * @param team the own one
 * @param judges whether this one judges. @param made own comparisons
 */
public record MinePage(
        String id,
        String title,
        String scenario,
        String scenarioTitle,
        ContestState state,
        Optional<Own> team,
        boolean judges,
        int made,
        boolean holds)
        implements Page {
    /** @param turns 0 while there is no talk. @param draft whether one is being looked through */
    public record Own(String id, String name, List<String> members, int turns, boolean draft) {}

    @Override
    public String template() {
        return "tournament/mine.jte";
    }
}
