package academy.huikuan.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Parts of a long list, small enough to be the parameters of one query. */
public final class Chunks {
    private static final int SIZE = 500;

    private Chunks() {}

    public static List<List<String>> of(Collection<String> values) {
        List<String> all = List.copyOf(values);
        List<List<String>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SIZE) chunks.add(all.subList(from, Math.min(all.size(), from + SIZE)));
        return chunks;
    }
}
