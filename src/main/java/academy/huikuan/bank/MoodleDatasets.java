package academy.huikuan.bank;

import academy.huikuan.question.Computed;
import academy.huikuan.question.Formula;
import academy.huikuan.question.Presentation;
import academy.huikuan.question.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a question with drawn values as Moodle's `calculatedsimple`, which draws from a list of values for each name. */
final class MoodleDatasets {
    /** Moodle draws one of so many rows. */
    private static final int ROWS = 50;
    private static final Pattern NAME = Pattern.compile("(?<![A-Za-z0-9_.])[a-z][a-z0-9]*(?![A-Za-z0-9_(])(?!\\s*\\()");
    private static final Pattern DAYS = Pattern.compile("(?i)days\\s*\\(\\s*\"[^\"]*\"\\s*,\\s*\"[^\"]*\"\\s*\\)");

    private final XmlOut out;
    private final MoodleAnswers answers;
    private final Losses losses;

    MoodleDatasets(XmlOut out, MoodleAnswers answers, Losses losses) {
        this.out = out;
        this.answers = answers;
        this.losses = losses;
    }

    /** The formula with its names in braces; days between two dates, which Moodle does not know, as their number. */
    static String braced(Computed question) {
        Set<String> names = question.variables().stream().map(Computed.Variable::name).collect(Collectors.toSet());
        String counted = DAYS.matcher(question.formula().text())
                .replaceAll(days -> Formula.of(days.group()).value().toPlainString());
        return NAME.matcher(counted)
                .replaceAll(name -> Matcher.quoteReplacement(names.contains(name.group()) ? "{" + name.group() + "}" : name.group()));
    }

    void write(Computed question) {
        out.leaf("synchronize", "0").leaf("single", "0").leaf("answernumbering", "abc").leaf("shuffleanswers", "0");
        answer(question, "100", braced(question), question.answer().map(said -> answers.shown(question, said)));
        question.otherwise().ifPresent(said -> answer(question, "0", "*", Optional.of(answers.shown(question, said))));
        answers.units(question.units());
        List<Presentation> rows = rows(question);
        if (rows.size() < all(question)) losses.add("Moodle draws from " + rows.size() + " rows of values, not from all");
        out.open("dataset_definitions");
        question.variables().forEach(variable -> set(variable, rows));
        out.close("dataset_definitions");
    }

    private void answer(Computed question, String fraction, String text, Optional<Text> said) {
        out.open("answer", "fraction", fraction).leaf("text", text);
        out.leaf("tolerance", question.tolerance().amount().toPlainString());
        out.leaf("tolerancetype", question.tolerance().relative() ? "1" : "2");
        out.leaf("correctanswerformat", "1").leaf("correctanswerlength", "2");
        answers.feedback(said);
        out.close("answer");
    }

    private static double all(Computed question) {
        return question.variables().stream()
                .mapToDouble(variable -> variable.most().subtract(variable.least()).divideToIntegralValue(variable.step()).doubleValue() + 1)
                .reduce(1, (one, other) -> one * other);
    }

    /** The least values, the most, and others between them. */
    private static List<Presentation> rows(Computed question) {
        List<Presentation> rows = new ArrayList<>(List.of(question.first()));
        Random chance = new Random(1);
        int wanted = (int) Math.min(ROWS, all(question));
        for (int turn = 0; turn < 40 * ROWS && rows.size() < wanted; turn++) {
            Presentation row = question.present(chance);
            if (!rows.contains(row)) rows.add(row);
        }
        return rows;
    }

    private void set(Computed.Variable variable, List<Presentation> rows) {
        int decimals = Math.max(0, Math.max(Numbers.bare(variable.least()).scale(), Numbers.bare(variable.step()).scale()));
        out.open("dataset_definition");
        value("status", "private");
        value("name", variable.name());
        out.leaf("type", "calculatedsimple");
        value("distribution", "uniform");
        value("minimum", variable.least().toPlainString());
        value("maximum", variable.most().toPlainString());
        value("decimals", String.valueOf(decimals));
        out.leaf("itemcount", String.valueOf(rows.size()));
        out.open("dataset_items");
        int number = 0;
        for (Presentation row : rows) {
            BigDecimal drawn = row.values().get(variable.name());
            out.open("dataset_item").leaf("number", String.valueOf(++number)).leaf("value", drawn.toPlainString()).close("dataset_item");
        }
        out.close("dataset_items");
        out.leaf("number_of_items", String.valueOf(rows.size()));
        out.close("dataset_definition");
    }

    private void value(String element, String text) {
        out.open(element).leaf("text", text).close(element);
    }
}
