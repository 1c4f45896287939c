package academy.huikuan.quiz;

import academy.huikuan.analysis.ChoiceFigures;
import academy.huikuan.analysis.ItemFigures;
import academy.huikuan.analysis.VersionFigures;
import academy.huikuan.question.Computed;
import academy.huikuan.question.Gaps;
import academy.huikuan.question.Matching;
import academy.huikuan.question.Ordering;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Puts together what a page tells of one version of an item. */
final class AskedVersion {
    private AskedVersion() {}

    static ItemStatisticsPage.Asked of(Question question, VersionFigures version, int number, boolean today, String kind) {
        List<ItemStatisticsPage.Line> lines = new ArrayList<>();
        for (ChoiceFigures choice : version.choices()) lines.add(line(question, version, choice, letter(lines.size())));
        List<String> letters = lines.stream().map(ItemStatisticsPage.Line::letter).toList();
        return new ItemStatisticsPage.Asked(
                number,
                today,
                kind,
                prompt(question).html(),
                parts(question),
                version.n(),
                version.omitted(),
                lines,
                lines.isEmpty() ? Optional.empty() : Optional.of(StatisticsCharts.Shares.of(letters, version.choices())));
    }

    /** A, B, …, Z, A2, B2, … */
    static String letter(int place) {
        String letter = String.valueOf((char) ('A' + place % 26));
        return place < 26 ? letter : letter + (place / 26 + 1);
    }

    private static ItemStatisticsPage.Line line(Question question, VersionFigures version, ChoiceFigures choice, String letter) {
        ClassNames.Name name = ClassNames.of(question, choice.choice().key());
        boolean unused = choice.choice().distractor() && choice.count() == 0 && version.n() >= ItemFigures.UNUSED_FROM;
        return new ItemStatisticsPage.Line(letter, name.message(), name.gap(), name.html(), name.worth(), unused, choice);
    }

    private static Text prompt(Question question) {
        return question instanceof Computed computed ? computed.told(computed.prompt(), computed.first()) : question.prompt();
    }

    private static List<String> parts(Question question) {
        if (question instanceof Ordering ordering) return ordering.items().stream().map(Text::html).toList();
        if (question instanceof Matching matching)
            return IntStream.range(0, matching.lefts().size())
                    .mapToObj(left -> matching.lefts().get(left).html() + " \u2192 "
                            + matching.rights().get(matching.keys().get(left)).html())
                    .toList();
        if (question instanceof Gaps gaps) return gaps.gaps().stream().map(gap -> ClassNames.escaped(gap.key())).toList();
        return List.of();
    }
}
