package academy.huikuan.tournament;

import academy.huikuan.roleplay.Turn;
import academy.huikuan.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The big screen: how the works stand, by their letters. Judges must not see it.
 * @param day the judging began
 * @param aspects to choose between; the chosen one is shown
 * @param reliability two decimals
 * @param last the comparison made last
 */
public record BoardPage(
        String id,
        String title,
        String cohorts,
        Optional<Instant> day,
        ContestState state,
        List<Aspect> aspects,
        String aspect,
        List<Row> rows,
        int done,
        int planned,
        int out,
        Optional<String> reliability,
        int agreed,
        int reserved,
        List<Ahead> ahead,
        Optional<Last> last)
        implements Page {
    /** What the chosen aspect is called. */
    public String asked() {
        return aspects.stream().filter(one -> one.id().equals(aspect)).findFirst().map(Aspect::title).orElse("");
    }

    /** @param title of an aspect */
    public record Aspect(String id, String title) {}

    /**
     * One work.
     * @param rank such as `1–2`
     * @param from left end of its interval, 0 to {@link #WIDTH}. @param at its strength. @param to right end
     */
    public record Row(String code, String rank, boolean leads, int from, int at, int to, int compared) {}

    /** A work that may be the first. @param missing comparisons until a champion may be named */
    public record Ahead(String code, int missing) {}

    /** @param number of the comparison. @param left what is shown of the left work */
    public record Last(int number, Part left, Part right) {}

    /**
     * Some turns of a work.
     * @param first number of the first one shown, from 1. @param of all its turns. @param line the one that decided; 0 for none
     */
    public record Part(boolean won, int first, int of, int line, List<Turn> turns) {
        public int last() {
            return first + turns.size() - 1;
        }
    }

    /** Width of the strip with the intervals. */
    public static final int WIDTH = 400;

    public int left() {
        return Math.max(0, planned - done);
    }

    /** How much of the ring is closed, in hundredths. */
    public int closed() {
        return planned == 0 ? 0 : Math.min(100, 100 * done / planned);
    }

    public boolean champion() {
        return ahead.size() == 1 && done > 0;
    }

    @Override
    public String template() {
        return "tournament/board.jte";
    }
}
