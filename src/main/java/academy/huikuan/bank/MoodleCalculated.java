package academy.huikuan.bank;

import academy.huikuan.platform.XmlNode;
import academy.huikuan.question.Computed;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Moodle's calculated questions: a formula with `{names}`, and for each name the range that its values come from. */
final class MoodleCalculated {
    private static final Pattern NAME = Pattern.compile("\\{([\\p{L}][^{}<>\"'=]*)}");
    private static final int MOST_VALUES = 100_000;

    private final XmlNode node;
    private final Places places;
    private final MoodleTexts texts;
    private final Draft draft;
    private final Map<String, String> names = new LinkedHashMap<>();
    private String written = "";

    MoodleCalculated(XmlNode node, Places places, MoodleTexts texts, Draft draft) {
        this.node = node;
        this.places = places;
        this.texts = texts;
        this.draft = draft;
    }

    Optional<Question> read() {
        int known = places.problems().size();
        List<XmlNode> right = new ArrayList<>();
        Optional<Text> otherwise = Optional.empty();
        Text.Format format = draft.prompt().format();
        for (XmlNode answer : node.children("answer")) {
            boolean any = MoodleTexts.body(answer).equals("*");
            if (texts.weight(answer).whole() && !any) right.add(answer);
            else if (texts.weight(answer).units() != 0) places.problem(answer, "an answer worth a part of the points cannot be kept here");
            else if (any) otherwise = texts.feedback(answer, format);
            else places.remark(answer, "the feedback to a wrong result is left out");
        }
        if (right.size() != 1) places.problem(node, "a calculated question has one right answer here, not " + right.size());
        List<XmlNode> sets = node.child("dataset_definitions").map(all -> all.children("dataset_definition")).orElse(List.of());
        if (sets.isEmpty()) places.problem(node, "the question has no values to draw");
        sets.forEach(set -> rename(value(set, "name")));
        written = right.isEmpty() ? "" : MoodleTexts.body(right.get(0));
        Draft named = renamed();
        List<Computed.Variable> variables = variables(sets, new ComputedDraft(named));
        if (places.problems().size() > known) return Optional.empty();
        XmlNode key = right.get(0);
        String formula = draft.notes().one(Notes.FORMULA).orElseGet(() -> unbraced(MoodleTexts.body(key)));
        Optional<Computed.Tolerance> tolerance = tolerance(key);
        Optional<Text> said = texts.feedback(key, format).map(this::renamed);
        Optional<Text> other = otherwise.map(this::renamed);
        if (places.problems().size() > known) return Optional.empty();
        return tolerance.flatMap(around -> new ComputedDraft(named)
                .computed(formula, variables, around, MoodleTypes.units(node, places), said, other));
    }

    private static String value(XmlNode set, String child) {
        return set.child(child).map(MoodleTexts::body).orElse("");
    }

    /** Moodle's names may have capitals and any signs. */
    private void rename(String name) {
        String bare = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        String free = bare.matches("[a-z][a-z0-9]{0,17}") && !bare.equals("answer") ? bare : "v" + (names.size() + 1);
        while (names.containsValue(free)) free = free + "x";
        names.put(name, free);
        if (!free.equals(name)) places.remark(node, "the value {" + name + "} is called {" + free + "} here");
    }

    private Draft renamed() {
        return new Draft(draft.label(), renamed(draft.prompt()), draft.general().map(this::renamed), draft.notes(), draft.problems());
    }

    /** With the names as they are called here, and `{answer}` where Moodle computes the key. */
    private Text renamed(Text text) {
        String told = text.body().replace("{=" + written + "}", "{answer}");
        if (told.contains("{=")) places.problem(node, "a text computes {=\u2026}; a text here only shows drawn values and the result");
        return new Text(text.format(), NAME.matcher(told)
                .replaceAll(found -> Matcher.quoteReplacement("{" + names.getOrDefault(found.group(1), found.group(1)) + "}")));
    }

    private String unbraced(String formula) {
        return NAME.matcher(formula).replaceAll(found -> Matcher.quoteReplacement(names.getOrDefault(found.group(1), found.group(1))));
    }

    private Optional<Computed.Tolerance> tolerance(XmlNode key) {
        String written = key.content("tolerance");
        String type = key.content("tolerancetype");
        Optional<BigDecimal> amount = Numbers.read(written.isEmpty() ? "0" : written).filter(number -> number.signum() >= 0);
        if (amount.isEmpty()) return places.refused(key, "'" + written + "' is no tolerance");
        if (type.equals("3")) return places.refused(key, "a geometric tolerance cannot be kept here");
        return Optional.of(new Computed.Tolerance(!type.equals("2"), Numbers.bare(amount.get())));
    }

    /** Our own files say the values in tags, steps included. */
    private List<Computed.Variable> variables(List<XmlNode> sets, ComputedDraft reader) {
        List<String> told = draft.notes().take(Notes.VALUE);
        if (!told.isEmpty()) return reader.variables(told);
        List<Computed.Variable> variables = new ArrayList<>();
        Map<String, XmlNode> seen = new HashMap<>();
        for (XmlNode set : sets) {
            String name = value(set, "name");
            if (seen.put(name, set) != null) continue;
            Optional<BigDecimal> least = Numbers.read(value(set, "minimum"));
            Optional<BigDecimal> most = Numbers.read(value(set, "maximum"));
            String decimals = value(set, "decimals");
            if (!value(set, "distribution").matches("uniform|"))
                places.remark(set, "the values of {" + name + "} are drawn evenly, not '" + value(set, "distribution") + "'");
            if (least.isEmpty() || most.isEmpty() || !decimals.matches("[0-9]?"))
                places.problem(set, "the values of {" + name + "} have no least and most number");
            else step(set, name, least.get(), most.get(), decimals)
                    .flatMap(step -> reader.variable(names.get(name), Numbers.bare(least.get()), Numbers.bare(most.get()), step))
                    .ifPresent(variables::add);
        }
        return variables;
    }

    private Optional<BigDecimal> step(XmlNode set, String name, BigDecimal least, BigDecimal most, String decimals) {
        BigDecimal first = BigDecimal.ONE.movePointLeft(decimals.isEmpty() ? 0 : Integer.parseInt(decimals));
        BigDecimal step = first;
        while (most.subtract(least).divideToIntegralValue(step).compareTo(BigDecimal.valueOf(MOST_VALUES)) > 0)
            step = step.multiply(BigDecimal.TEN);
        step = Numbers.bare(step);
        if (step.compareTo(first) != 0) places.remark(set, "the values of {" + name + "} are drawn in steps of " + step.toPlainString());
        return Optional.of(step);
    }
}
