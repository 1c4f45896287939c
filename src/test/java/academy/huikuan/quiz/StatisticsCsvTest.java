package academy.huikuan.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.analysis.Analysis;
import academy.huikuan.analysis.Figure;
import academy.huikuan.analysis.Interval;
import academy.huikuan.analysis.Response;
import academy.huikuan.analysis.Taken;
import academy.huikuan.analysis.Version;
import academy.huikuan.score.Score;
import academy.huikuan.web.Language;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsCsvTest {
    private static final Version VERSION = new Version("v", List.of(), OptionalDouble.empty());

    private static Taken taken(String id, int a, int b) {
        return new Taken(id, List.of(response("a", a), response("b", b)));
    }

    private static Response response(String item, int mark) {
        return new Response(item, VERSION, new Score(mark, 1), 1, List.of());
    }

    @Test
    void a_line_holds_exact_figures_and_nothing_for_missing_ones() {
        Analysis analysis = Analysis.of(List.of(taken("1", 1, 1), taken("2", 1, 1), taken("3", 1, 0)));
        List<QuizStatisticsPage.Line> lines = StatisticsOrder.NAME.sorted(analysis.items()).stream()
                .map(item -> new QuizStatisticsPage.Line(item, "=1+1", "t", "k"))
                .toList();
        String[] table = StatisticsCsv.of(lines, key -> key.substring("statistics.column-".length())).split("\r\n");
        assertThat(table[0]).startsWith("\uFEFF\"id\",\"name\",\"topic\",\"kind\",\"n\",\"facility\"");
        assertThat(table[1])
                .isEqualTo("\"a\",\"'=1+1\",\"t\",\"k\",\"3\",\"1.000000\",\"0.438503\",\"1.000000\",\"0.000000\",\"\",\"\",\"\",\"0.000000\","
                        + "\"\",\"\",\"0.500000\",\"0.000000\",\"\"");
        assertThat(table).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"0.66666,true,66.7 %", "0.66666,false,0.67", "-0.004,false,0.00", "-0.25,false,\u22120.25", "1,true,100.0 %"})
    void figures_are_shown_with_one_or_two_digits(double value, boolean percent, String text) {
        assertThat(FigureText.value(Figure.of(value), percent)).isEqualTo(text);
    }

    @Test
    void a_missing_figure_is_a_dash_with_its_reason() {
        Figure missing = Figure.missing(Figure.Reason.NO_SPREAD);
        assertThat(FigureText.value(missing, true)).isEqualTo("\u2014");
        assertThat(FigureText.why(missing)).isEqualTo("statistics.why-no-spread");
        assertThat(FigureText.bounds(missing, true, Language.EN)).isEmpty();
        assertThat(FigureText.bounds(Figure.of(0.5, Optional.of(new Interval(0.25, 0.75))), true, Language.EN)).isEqualTo("25.0 to 75.0 %");
    }
}
