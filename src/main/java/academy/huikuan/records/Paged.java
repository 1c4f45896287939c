package academy.huikuan.records;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Goes through rows that are read in pages, each page after the last row of the one before; holds one page at a time. Pages
 * without rows are passed over; an empty key ends it.
 * @param <K> where a page begins
 * @param <T> a row
 */
final class Paged<K, T> implements Iterator<T> {
    /**
     * Rows, and the key of the page after them.
     * @param next empty after the last page
     */
    record Piece<K, T>(List<T> rows, Optional<K> next) {}

    private final Function<K, Piece<K, T>> read;
    private Iterator<T> rows = List.<T>of().iterator();
    private Optional<K> next;

    Paged(K first, Function<K, Piece<K, T>> read) {
        this.next = Optional.of(first);
        this.read = read;
    }

    @Override
    public boolean hasNext() {
        while (!rows.hasNext() && next.isPresent()) {
            Piece<K, T> piece = read.apply(next.get());
            rows = piece.rows().iterator();
            next = piece.next();
        }
        return rows.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) throw new NoSuchElementException();
        return rows.next();
    }
}
