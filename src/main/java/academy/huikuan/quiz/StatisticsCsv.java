package academy.huikuan.quiz;

import academy.huikuan.analysis.Figure;
import academy.huikuan.analysis.Interval;
import academy.huikuan.analysis.ItemFigures;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * The items of a quiz as a table that Excel opens rightly: UTF-8 with a byte order mark, CRLF, figures with six decimals, nothing for a
 * missing one. A text that Excel would take for a formula gets an apostrophe before it.
 */
final class StatisticsCsv {
    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL.builder().setQuoteMode(QuoteMode.ALL_NON_NULL).setRecordSeparator("\r\n").get();
    private static final int DIGITS = 6;
    private static final List<String> COLUMNS = List.of(
            "id", "name", "topic", "kind", "n", "facility", "facility-low", "facility-high", "deviation", "correlation", "correlation-low",
            "correlation-high", "upper-lower", "efficiency", "guess", "intended", "effective", "flags");

    private StatisticsCsv() {}

    /** @param text words for keys of the messages, in the table's language */
    static String of(List<QuizStatisticsPage.Line> items, UnaryOperator<String> text) {
        StringWriter table = new StringWriter();
        table.write('\uFEFF');
        try (CSVPrinter printer = new CSVPrinter(table, FORMAT)) {
            printer.printRecord(COLUMNS.stream().map(column -> text.apply("statistics.column-" + column)).toList());
            for (QuizStatisticsPage.Line item : items) printer.printRecord(cells(item, text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return table.toString();
    }

    private static List<String> cells(QuizStatisticsPage.Line line, UnaryOperator<String> text) {
        ItemFigures item = line.figures();
        List<String> cells = new ArrayList<>(List.of(
                neutral(item.item()), neutral(line.name()), neutral(line.topic()), neutral(line.kind()), String.valueOf(item.n())));
        withBounds(item.facility(), cells);
        cells.add(number(item.deviation()));
        withBounds(item.correlation(), cells);
        for (Figure figure :
                List.of(item.upperLower(), item.efficiency(), item.guess(), item.intendedWeight(), item.effectiveWeight()))
            cells.add(number(figure));
        cells.add(item.flags().stream().map(flag -> text.apply("statistics.flag-" + FigureText.id(flag))).collect(Collectors.joining("; ")));
        return cells;
    }

    private static void withBounds(Figure figure, List<String> cells) {
        cells.add(number(figure));
        cells.add(figure.bounds().map(Interval::low).map(StatisticsCsv::number).orElse(""));
        cells.add(figure.bounds().map(Interval::high).map(StatisticsCsv::number).orElse(""));
    }

    private static String number(Figure figure) {
        return figure.number().isPresent() ? number(figure.number().getAsDouble()) : "";
    }

    private static String number(double value) {
        return new BigDecimal(value).setScale(DIGITS, RoundingMode.HALF_UP).toPlainString();
    }

    /** Example: `=1+1` becomes `'=1+1`. */
    static String neutral(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
