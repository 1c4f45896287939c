package academy.huikuan.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of what was found.
 * @param query as it was looked for; empty if nothing was
 * @param kinds how many of each kind were found, in the order of the sources
 * @param kind the only one shown; empty for all
 * @param hits of the kind asked for, on this page
 * @param total of the kind asked for, on all pages
 * @param page from 1
 * @param some whether no document holds everything, so that these hold only a part of it
 * @param instead titles that come near, where nothing was found
 */
public record Hits(
        String query,
        Map<String, Integer> kinds,
        Optional<String> kind,
        List<Hit> hits,
        int total,
        int page,
        boolean some,
        List<String> instead) {
    /** Hits on a page. */
    public static final int SIZE = 20;

    public int pages() {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }

    /** Of all kinds. */
    public int all() {
        return kinds.values().stream().mapToInt(Integer::intValue).sum();
    }
}
