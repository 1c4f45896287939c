package academy.huikuan.grading;

import academy.huikuan.web.Page;
import java.util.List;
import java.util.SortedSet;

/**
 * The teams of an exercise.
 * @param names of the teams so far
 * @param fault key of what is wrong with what was entered; empty for nothing
 */
public record TeamsPage(String id, String title, List<Row> rows, SortedSet<String> names, String fault) implements Page {
    /** @param played whether the team has handed in, which this person then shares in any case */
    public record Row(String person, String name, String cohort, String team, boolean played) {}

    @Override
    public String template() {
        return "grading/teams.jte";
    }
}
