package academy.huikuan.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table for a terminal, where a Chinese character is as wide as two letters. Numbers stand right. */
final class Table {
    private final String title;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param heads of the columns; every row has as many cells */
    Table(String title, List<String> heads) {
        this.title = title;
        rows.add(List.copyOf(heads));
    }

    Table(String title, String... heads) {
        this(title, List.of(heads));
    }

    Table row(List<String> cells) {
        if (cells.size() != rows.get(0).size()) throw new IllegalArgumentException(title + ": " + cells);
        rows.add(List.copyOf(cells));
        return this;
    }

    Table row(Object... cells) {
        return row(Arrays.stream(cells).map(String::valueOf).toList());
    }

    List<String> lines() {
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0))
                .toArray();
        List<Boolean> numbers = IntStream.range(0, widths.length).mapToObj(this::isOfNumbers).toList();
        List<String> lines = new ArrayList<>(List.of("", title));
        for (List<String> row : rows)
            lines.add(("  " + IntStream.range(0, row.size())
                            .mapToObj(column -> padded(row.get(column), widths[column], numbers.get(column)))
                            .collect(Collectors.joining("  ")))
                    .stripTrailing());
        return lines;
    }

    private boolean isOfNumbers(int column) {
        return rows.size() > 1 && rows.stream().skip(1).map(row -> row.get(column)).allMatch(cell -> cell.matches("[0-9]+|-"));
    }

    private static String padded(String cell, int width, boolean number) {
        String space = " ".repeat(width - width(cell));
        return number ? space + cell : cell + space;
    }

    private static int width(String cell) {
        return cell.codePoints().map(letter -> letter >= 0x1100 ? 2 : 1).sum();
    }
}
