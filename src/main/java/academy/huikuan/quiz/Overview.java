package academy.huikuan.quiz;

import java.util.List;

/** Which questions of an attempt are answered and which are flagged. */
public record Overview(List<Cell> cells) {
    /** One question; `current` is shown. */
    public record Cell(int number, boolean answered, boolean flagged, boolean current) {}

    public Overview {
        cells = List.copyOf(cells);
    }

    /** @param from, to numbers of the questions shown; 0 for none */
    static Overview of(List<AttemptItem> items, int from, int to) {
        return new Overview(items.stream()
                .map(item -> new Cell(
                        item.number(), item.answered(), item.flagged(), from <= item.number() && item.number() <= to))
                .toList());
    }

    static Overview of(List<AttemptItem> items) {
        return of(items, 0, 0);
    }

    public int answered() {
        return (int) cells.stream().filter(Cell::answered).count();
    }

    public int open() {
        return cells.size() - answered();
    }

    public int flagged() {
        return (int) cells.stream().filter(Cell::flagged).count();
    }
}
