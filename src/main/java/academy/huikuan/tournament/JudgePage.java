package academy.huikuan.tournament;

import academy.huikuan.roleplay.Turn;
import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * Two talks side by side; nothing in it tells whose they are, nor how any of them stands.
 * @param pair what there is to compare now
 * @param made own comparisons so far
 * @param asked whether a pair was asked for and there was none
 * @param problem key of what was missing in what was sent last
 */
public record JudgePage(
        String contest,
        String title,
        String scenario,
        ContestState state,
        Optional<Pair> pair,
        List<Question> questions,
        int made,
        boolean asked,
        Optional<String> problem)
        implements Page {
    /** Two works. @param marks what was sent last, where it could not be taken */
    public record Pair(String id, List<Turn> left, List<Turn> right, Marks marks) {}

    /** What a form held that could not be taken. @param line such as `left-7`. @param picks such as `overall-left` */
    public record Marks(List<String> picks, String line, List<String> red) {
        static final Marks NONE = new Marks(List.of(), "", List.of());
    }

    /** @param best what the highest level of the criterion looks like; empty for the whole */
    public record Question(String aspect, String title, Optional<String> best) {}

    @Override
    public String template() {
        return "tournament/judge.jte";
    }
}
