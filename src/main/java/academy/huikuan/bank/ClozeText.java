package academy.huikuan.bank;

import academy.huikuan.question.Gaps;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Option;
import academy.huikuan.question.Text;
import academy.huikuan.question.Wanted;
import academy.huikuan.question.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a text with gaps in Moodle's embedded form. Signs of the form stand as HTML entities in the answers: Moodle reads these back, but
 * not every backslash.
 */
final class ClozeText {
    private static final Pattern START = Pattern.compile("\\{(?=[0-9]*:[A-Z])");

    private final Gaps question;
    private final Text.Format format;
    private final Losses losses;

    ClozeText(Gaps question, Losses losses) {
        this.question = question;
        this.format = question.prompt().format();
        this.losses = losses;
    }

    /** Whether its words may be traditional; that is said of all of them at once. */
    static boolean traditional(Gaps question) {
        return words(question).stream().anyMatch(word -> word.wording().traditional());
    }

    private static List<Gaps.WordGap> words(Gaps question) {
        return question.gaps().stream().filter(Gaps.WordGap.class::isInstance).map(Gaps.WordGap.class::cast).toList();
    }

    /** The text with its gaps; the prompt has the spaces around them, which the pieces have not. */
    Text written() {
        if (traditional(question) && words(question).stream().anyMatch(word -> !word.wording().traditional()))
            losses.add("all gaps take traditional characters, since one does");
        List<String> gaps = question.gaps().stream().map(this::gap).toList();
        List<String> parts = parts();
        StringBuilder text = new StringBuilder(literal(parts.get(0)));
        for (int at = 0; at < gaps.size(); at++) text.append(gaps.get(at)).append(literal(parts.get(at + 1)));
        return new Text(format, text.toString());
    }

    List<String> parts() {
        List<String> parts = new ArrayList<>(List.of(question.prompt().body().split(ClozeReader.GAP, -1)));
        if (parts.size() == question.gaps().size() + 1) return parts;
        parts = new ArrayList<>(List.of(""));
        for (Gaps.Piece piece : question.pieces()) {
            int last = parts.size() - 1;
            if (piece instanceof Gaps.Passage passage) parts.set(last, parts.get(last) + " " + passage.text().body() + " ");
            else parts.add("");
        }
        return parts;
    }

    private String literal(String text) {
        if (!START.matcher(text).find()) return text;
        losses.add("a text that looks like a gap gets a space behind its brace");
        return START.matcher(text).replaceAll("{ ");
    }

    private String gap(Gaps.Gap gap) {
        String head = "{" + gap.share() + ":";
        if (gap instanceof Gaps.ChoiceGap choice)
            return head + (choice.dropdown() ? "MULTICHOICE:" : "MULTICHOICE_V:")
                    + joined(choice.options().stream().map(this::option).toList());
        if (gap instanceof Gaps.WordGap word)
            return head + (word.wording().exactCase() ? "SHORTANSWER_C:" : "SHORTANSWER:")
                    + joined(word.wanted().stream().map(this::wanted).toList());
        Gaps.NumberGap number = (Gaps.NumberGap) gap;
        List<String> answers = new ArrayList<>(number.accepted().stream().map(this::range).toList());
        number.otherwise().ifPresent(said -> answers.add("*" + said(Optional.of(said))));
        return head + "NUMERICAL:" + joined(answers);
    }

    private static String joined(List<String> answers) {
        return answers.stream().collect(Collectors.joining("~", "", "}"));
    }

    private String option(Option option) {
        same(option.text());
        return weight(option.weight()) + answer(option.text().body()) + said(option.feedback());
    }

    private String wanted(Wanted wanted) {
        return weight(wanted.weight()) + answer(wanted.pattern()) + said(wanted.feedback());
    }

    private String range(Numerical.Range range) {
        return weight(range.weight()) + losses.middle(range).toPlainString() + ":" + Numbers.tolerance(range).toPlainString() + said(range.feedback());
    }

    private String weight(Weight weight) {
        if (weight.whole()) return "=";
        return weight.units() == 0 ? "" : "%" + losses.percent(weight) + "%";
    }

    private String said(Optional<Text> feedback) {
        feedback.ifPresent(this::same);
        return feedback.map(text -> "#" + escaped(text.body())).orElse("");
    }

    private void same(Text text) {
        if (text.format() != format) losses.add("the texts of a gap have the question's format");
    }

    private static String answer(String text) {
        String escaped = escaped(text);
        if (escaped.startsWith("=")) return "&#61;" + escaped.substring(1);
        return escaped.startsWith("%") ? "&#37;" + escaped.substring(1) : escaped;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("#", "&#35;").replace("~", "&#126;").replace("}", "&#125;").replace("\\", "&#92;");
    }
}
