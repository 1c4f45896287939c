package academy.huikuan.bank;

import academy.huikuan.platform.XmlNode;
import academy.huikuan.question.Option;
import academy.huikuan.question.Ordering;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import academy.huikuan.question.Weight;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the interactions that stand as a block: choice, order, match, associate. */
final class QtiChoices {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final QtiItem reader;
    private final XmlNode item;
    private final XmlNode interaction;
    private final QtiScoring scoring;
    private final Places places;
    private final String response;
    private final Map<String, XmlNode> choices = new LinkedHashMap<>();

    QtiChoices(QtiItem reader, XmlNode item, XmlNode interaction, QtiScoring scoring, Places places) {
        this.reader = reader;
        this.item = item;
        this.interaction = interaction;
        this.scoring = scoring;
        this.places = places;
        this.response = interaction.attribute("response-identifier");
        Set<String> names = Set.of("qti-simple-choice", "qti-simple-associable-choice");
        interaction.all().filter(node -> names.contains(node.name())).forEach(node -> choices.put(node.attribute("identifier"), node));
    }

    Optional<Question> read(Text prompt) throws QtiScoring.Unknown {
        if (scoring.declaration(response).isEmpty()) return places.refused(interaction, "the response '" + response + "' is not declared");
        return switch (interaction.name()) {
            case "qti-choice-interaction" -> choice(prompt);
            case "qti-order-interaction" -> order(prompt);
            case "qti-match-interaction" -> match(prompt);
            default -> associate(prompt);
        };
    }

    private Text text(XmlNode choice) {
        return Xhtml.text(choice, choice.children().stream().filter(node -> !QtiItem.hidden(node)).toList());
    }

    /** A share of all points; more than all, or less than nothing by more, is cut off. */
    static Weight weight(BigDecimal points, BigDecimal all) {
        BigDecimal percent = points.multiply(HUNDRED).divide(all, MathContext.DECIMAL64).min(HUNDRED).max(HUNDRED.negate());
        return Weight.ofPercent(percent);
    }

    private Optional<Question> choice(Text prompt) throws QtiScoring.Unknown {
        boolean single = scoring.declaration(response).orElseThrow().attribute("cardinality").equals("single");
        Optional<Map<String, BigDecimal>> mapped = mapped();
        Map<String, BigDecimal> points = mapped.isPresent() ? mapped.get() : single ? singles() : several();
        List<String> right = scoring.correct(response);
        BigDecimal all = !reader.own("points").isEmpty()
                ? BigDecimal.ONE
                : right.isEmpty() ? BigDecimal.ZERO : scoring.score(Map.of(response, right));
        if (all.signum() <= 0)
            all = points.values().stream().filter(value -> value.signum() > 0)
                    .reduce(BigDecimal.ZERO, single ? BigDecimal::max : BigDecimal::add);
        if (all.signum() <= 0) return places.refused(item, "no answer earns points");
        if (!single) limit(points);
        List<Map<String, List<String>>> answers = choices.keySet().stream().map(id -> QtiItem.given(response, id)).toList();
        QtiFeedback feedback = new QtiFeedback(item, scoring, answers);
        List<Option> options = new ArrayList<>();
        for (XmlNode choice : choices.values()) {
            String id = choice.attribute("identifier");
            Optional<Text> said = feedback.said(QtiItem.given(response, id)).or(() -> feedback.beside(choice));
            options.add(new Option(text(choice), weight(points.get(id), all), said));
        }
        Draft draft = reader.draft(prompt, feedback.general());
        if (single && truth(options)) return truth(draft, options);
        return draft.choice(options, !single, shuffles());
    }

    /** Choices that keep their places among others that change them are more than can be said here. */
    private boolean shuffles() {
        boolean shuffles = interaction.attribute("shuffle").equals("true");
        boolean fixed = choices.values().stream().anyMatch(choice -> choice.attribute("fixed").equals("true"));
        if (shuffles && fixed) places.remark(interaction, "a choice keeps its place in the file; here all of them do");
        return shuffles && !fixed;
    }

    /** Where the file allows so many choices only, whoever takes all of them must not win: a wrong one costs what a right one earns. */
    private void limit(Map<String, BigDecimal> points) {
        int most = Numbers.read(interaction.attribute("max-choices")).map(BigDecimal::intValue).orElse(0);
        if (most < 1 || most >= choices.size()) return;
        Optional<BigDecimal> least = points.values().stream().filter(value -> value.signum() > 0).min(BigDecimal::compareTo);
        boolean free = points.values().stream().allMatch(value -> value.signum() >= 0);
        if (free && least.isPresent()) {
            places.remark(interaction, "the file allows " + most
                    + " choices at most; here any number, and a wrong one costs what a right one earns");
            points.replaceAll((id, value) -> value.signum() == 0 ? least.get().negate() : value);
        }
    }

    private Map<String, BigDecimal> singles() throws QtiScoring.Unknown {
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        for (String id : choices.keySet()) points.put(id, scoring.score(QtiItem.given(response, id)));
        return points;
    }

    /** By a mapping's entries, whose bounds would hide what a wrong option costs. */
    private Optional<Map<String, BigDecimal>> mapped() {
        Optional<XmlNode> mapping = scoring.declaration(response).orElseThrow().child("qti-mapping").filter(node -> scoring.maps());
        return mapping.map(node -> {
            Map<String, BigDecimal> points = new LinkedHashMap<>();
            for (String id : choices.keySet()) points.put(id, QtiTests.entry(node, id, "identifier"));
            return points;
        });
    }

    /** What each option adds; where all or nothing counts, each right one gets its share and each wrong one costs all. */
    private Map<String, BigDecimal> several() throws QtiScoring.Unknown {
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        List<String> right = scoring.correct(response);
        BigDecimal all = scoring.score(Map.of(response, right));
        for (String id : choices.keySet()) {
            BigDecimal alone = scoring.score(QtiItem.given(response, id));
            points.put(id, right.contains(id) ? alone : scoring.score(Map.of(response, with(right, id))).subtract(all));
        }
        boolean whole = right.size() > 1 && right.stream().allMatch(id -> points.get(id).signum() == 0);
        if (!whole && !right.isEmpty()) return points;
        if (right.size() > 1)
            places.remark(interaction,
                "the file gives all or nothing; here each right option earns its share and a wrong one costs all");
        for (String id : choices.keySet())
            points.put(id, right.contains(id) ? all.divide(BigDecimal.valueOf(right.size()), MathContext.DECIMAL64) : all.negate());
        return points;
    }

    private static List<String> with(List<String> right, String more) {
        List<String> all = new ArrayList<>(right);
        all.add(more);
        return all;
    }

    private boolean truth(List<Option> options) {
        boolean own = reader.own(Notes.KIND).equals("truth");
        boolean named = options.size() == 2
                && options.stream().map(option -> option.text().body().toLowerCase(Locale.ROOT)).toList()
                        .containsAll(List.of("true", "false"));
        return named && (own || options.stream().allMatch(option -> option.weight().whole() || option.weight().units() == 0));
    }

    private static Optional<Question> truth(Draft draft, List<Option> options) {
        boolean truth = options.stream().anyMatch(option -> option.weight().whole() && option.text().body().equalsIgnoreCase("true"));
        Optional<Text> right = options.stream().filter(option -> option.weight().whole()).findFirst().flatMap(Option::feedback);
        Optional<Text> wrong = options.stream().filter(option -> !option.weight().whole()).findFirst().flatMap(Option::feedback);
        return draft.trueFalse(truth, wrong, right);
    }

    private Optional<Text> general() throws QtiScoring.Unknown {
        List<String> right = scoring.correct(response);
        QtiFeedback feedback = new QtiFeedback(item, scoring, List.of(Map.of(response, right), Map.of()));
        if (feedback.said(Map.of(response, right)).isPresent() || feedback.said(Map.of()).isPresent() || feedback.leaves())
            places.remark(interaction, "the feedback for right or wrong answers as a whole is left out");
        return feedback.general();
    }

    private Optional<Question> order(Text prompt) throws QtiScoring.Unknown {
        List<String> right = scoring.correct(response);
        if (!choices.keySet().containsAll(right) || right.size() != choices.size())
            return places.refused(interaction, "the right order does not name each choice once");
        String own = reader.own("grading");
        boolean known = Arrays.stream(Ordering.Grading.values()).anyMatch(grading -> grading.name().equals(own));
        return reader.draft(prompt, general())
                .ordering(
                        right.stream().map(id -> text(choices.get(id))).toList(),
                        known ? Ordering.Grading.valueOf(own) : Ordering.Grading.ALL_OR_NOTHING);
    }

    /** The right pairs: those of the key, else those that a mapping gives points for. */
    private List<String[]> pairs() {
        List<String> pairs = new ArrayList<>(scoring.correct(response));
        if (pairs.isEmpty())
            scoring.declaration(response).flatMap(node -> node.child("qti-mapping"))
                    .ifPresent(mapping -> mapping.children("qti-map-entry").stream()
                    .filter(entry -> Numbers.read(entry.attribute("mapped-value")).filter(value -> value.signum() > 0).isPresent())
                    .forEach(entry -> pairs.add(entry.attribute("map-key"))));
        return pairs.stream().map(pair -> pair.strip().split("\\s+")).filter(sides -> sides.length == 2).toList();
    }

    private Optional<Question> match(Text prompt) throws QtiScoring.Unknown {
        List<XmlNode> sets = interaction.children("qti-simple-match-set");
        if (sets.size() != 2) return places.refused(interaction, "a match has two sets of choices");
        List<String[]> pairs = pairs();
        boolean turned = pairs.stream().map(pair -> pair[0]).distinct().count() < pairs.size();
        int left = turned ? 1 : 0;
        if (pairs.stream().map(pair -> pair[left]).distinct().count() < pairs.size())
            return places.refused(interaction, "a choice has several right partners; here it has one");
        List<Draft.Pair> found = new ArrayList<>();
        for (XmlNode choice : sets.get(left).children("qti-simple-associable-choice")) {
            Optional<String[]> pair = pairs.stream().filter(sides -> sides[left].equals(choice.attribute("identifier"))).findFirst();
            if (pair.isEmpty()) places.remark(choice, "a choice without a partner is left out");
            else if (!choices.containsKey(pair.get()[1 - left]))
                return places.refused(choice, "the pair '" + String.join(" ", pair.get()) + "' names no choice");
            else found.add(new Draft.Pair(Optional.of(text(choice)), text(choices.get(pair.get()[1 - left]))));
        }
        for (XmlNode choice : sets.get(1 - left).children("qti-simple-associable-choice"))
            if (pairs.stream().noneMatch(pair -> pair[1 - left].equals(choice.attribute("identifier"))))
                found.add(new Draft.Pair(Optional.empty(), text(choice)));
        uneven(pairs);
        return reader.draft(prompt, general()).matching(found, interaction.attribute("shuffle").equals("true"));
    }

    /** Tells where the file's points for the pairs are others than the same for each. */
    private void uneven(List<String[]> pairs) throws QtiScoring.Unknown {
        BigDecimal nothing = scoring.score(Map.of());
        Set<BigDecimal> earned = new HashSet<>();
        for (String[] pair : pairs)
            earned.add(Numbers.bare(scoring.score(QtiItem.given(response, pair[0] + " " + pair[1])).subtract(nothing)));
        if (earned.equals(Set.of(BigDecimal.ZERO)) && pairs.size() > 1)
            places.remark(interaction, "the file gives points only for all pairs together; here each pair earns its share");
        else if (earned.size() > 1) places.remark(interaction, "the pairs earn different points in the file; here each earns the same");
    }

    private Optional<Question> associate(Text prompt) throws QtiScoring.Unknown {
        List<String> used = new ArrayList<>();
        List<Draft.Pair> found = new ArrayList<>();
        for (String[] pair : pairs()) {
            for (String side : pair) {
                if (used.contains(side)) return places.refused(interaction, "the choice '" + side
                        + "' stands in two pairs; here it stands in one");
                if (!choices.containsKey(side)) return places.refused(interaction, "there is no choice '" + side + "'");
                used.add(side);
            }
            found.add(new Draft.Pair(Optional.of(text(choices.get(pair[0]))), text(choices.get(pair[1]))));
        }
        choices.forEach((id, choice) -> {
            if (!used.contains(id)) found.add(new Draft.Pair(Optional.empty(), text(choice)));
        });
        places.remark(interaction, "the choices are parted into a left and a right side");
        uneven(pairs());
        return reader.draft(prompt, general()).matching(found, interaction.attribute("shuffle").equals("true"));
    }
}
