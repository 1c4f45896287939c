package academy.huikuan.people;

import java.util.List;

/**
 * One page of a list.
 * @param page from 1
 * @param total of all pages
 */
public record Slice<T>(List<T> items, int page, long total) {
    /** Rows on a page. */
    public static final int SIZE = 50;

    public Slice {
        items = List.copyOf(items);
    }

    /** The page asked for, at least the first. */
    public static int asked(int page) {
        return Math.max(1, Math.min(page, 1_000_000));
    }

    /** Rows before that page. */
    public static int before(int page) {
        return (asked(page) - 1) * SIZE;
    }

    /** That page of a whole list. */
    public static <T> Slice<T> of(List<T> all, int page) {
        return new Slice<>(all.stream().skip(before(page)).limit(SIZE).toList(), asked(page), all.size());
    }

    public int pages() {
        return (int) Math.max(1, (total + SIZE - 1) / SIZE);
    }
}
