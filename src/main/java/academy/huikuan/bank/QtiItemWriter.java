package academy.huikuan.bank;

import academy.huikuan.question.ChoiceQuestion;
import academy.huikuan.question.Computed;
import academy.huikuan.question.Description;
import academy.huikuan.question.Essay;
import academy.huikuan.question.Gaps;
import academy.huikuan.question.Judgement;
import academy.huikuan.question.Matching;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Option;
import academy.huikuan.question.Ordering;
import academy.huikuan.question.Question;
import academy.huikuan.question.ShortAnswer;
import academy.huikuan.question.TalkItem;
import academy.huikuan.question.Text;
import academy.huikuan.question.TrueFalse;
import academy.huikuan.question.Unit;
import academy.huikuan.question.Wanted;
import academy.huikuan.question.Weight;
import academy.huikuan.question.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes one question as an assessment item of QTI 3. */
final class QtiItemWriter {
    static final String RESPONSE = "RESPONSE";

    private final Question question;
    private final Losses losses;
    private final XmlOut out = new XmlOut();
    private final QtiRulesOut rules;
    private final Map<String, String> own = new LinkedHashMap<>();
    private final QtiFeedbackOut said;

    QtiItemWriter(Question question, Losses losses) {
        this.question = question;
        this.losses = losses;
        this.rules = new QtiRulesOut(out, losses);
        this.said = new QtiFeedbackOut(out, question);
    }

    String written(String identifier) {
        if (question.label().id().isEmpty()) own.put("id", "none");
        out.open(
                "qti-assessment-item",
                "xmlns", "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
                "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                "http://www.imsglobal.org/xsd/imsqtiasi_v3p0 https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd",
                "identifier", identifier,
                "title", question.label().name(),
                "adaptive", "false",
                "time-dependent", "false");
        if (question instanceof TrueFalse truth) choice(truth, List.of("true", "false"));
        else if (question instanceof ChoiceQuestion choice) choice(choice, letters(choice.options().size()));
        else if (question instanceof Numerical || question instanceof Computed) number();
        else if (question instanceof ShortAnswer words) words(words);
        else if (question instanceof Matching matching) matching(matching);
        else if (question instanceof Ordering ordering) ordering(ordering);
        else if (question instanceof Gaps gaps) new QtiGapsOut(gaps, out, rules, said, losses).write(own);
        else if (question instanceof Description) plain("");
        else essay();
        said.write();
        return out.close("qti-assessment-item").toString();
    }

    private static List<String> letters(int size) {
        return IntStream.range(0, size).mapToObj(place -> String.valueOf((char) ('A' + place))).toList();
    }

    private void declared(String cardinality, String type, List<String> correct, Map<String, String> mapping) {
        out.open("qti-response-declaration", "identifier", RESPONSE, "cardinality", cardinality, "base-type", type);
        if (!correct.isEmpty()) {
            out.open("qti-correct-response");
            correct.forEach(value -> out.leaf("qti-value", value));
            out.close("qti-correct-response");
        }
        if (!mapping.isEmpty()) {
            out.open("qti-mapping", "lower-bound", "0", "upper-bound", "1", "default-value", "0");
            mapping.forEach((key, value) -> out.raw("qti-map-entry", "", "map-key", key, "mapped-value", value));
            out.close("qti-mapping");
        }
        out.close("qti-response-declaration");
    }

    /** The outcomes, then the body with the question's text and what is given. */
    private void body(String feedback, Runnable interaction) {
        said.outcomes(feedback, question instanceof Essay || question instanceof TalkItem);
        List<String> attributes = new ArrayList<>();
        own.forEach((name, value) -> attributes.addAll(List.of(QtiItem.HK + name, value)));
        out.open("qti-item-body", attributes.toArray(String[]::new));
        out.raw("div", said.content(question.prompt()), said.attributes(question.prompt()));
        interaction.run();
        out.close("qti-item-body");
    }

    private void choice(ChoiceQuestion choice, List<String> ids) {
        List<Option> options = choice.options();
        if (choice instanceof TrueFalse) own.put(Notes.KIND, "truth");
        if (choice instanceof Judgement) own.put(Notes.KIND, "judgement");
        own.put("points", "1");
        Map<String, String> mapping = new LinkedHashMap<>();
        for (int at = 0; at < options.size(); at++)
            if (options.get(at).weight().units() != 0) mapping.put(ids.get(at), rules.points(options.get(at).weight()));
        List<String> right = IntStream.range(0, options.size()).filter(at -> options.get(at).right()).mapToObj(ids::get).toList();
        Weight best = options.stream().map(Option::weight).max(Weight::compareTo).orElseThrow();
        String first = IntStream.range(0, options.size()).filter(at -> options.get(at).weight().equals(best)).mapToObj(ids::get).findFirst().orElseThrow();
        String cardinality = choice.several() ? "multiple" : "single";
        declared(cardinality, "identifier", choice.several() ? right : List.of(first), mapping);
        boolean speaks = options.stream().anyMatch(option -> option.feedback().isPresent());
        body(speaks ? cardinality : "", () -> {
            out.open("qti-choice-interaction", "response-identifier", RESPONSE, "shuffle", String.valueOf(choice.shuffles()), "max-choices", choice.several() ? "0" : "1");
            for (int at = 0; at < options.size(); at++) simple(ids.get(at), options.get(at).text());
            out.close("qti-choice-interaction");
        });
        out.open("qti-response-processing");
        rules.mapped(speaks);
        said.general();
        out.close("qti-response-processing");
        for (int at = 0; at < options.size(); at++) said.keep("FEEDBACK", ids.get(at), options.get(at).feedback());
    }

    private void simple(String id, Text text) {
        List<String> attributes = new ArrayList<>(List.of("identifier", id));
        attributes.addAll(List.of(Xhtml.attributes(text)));
        out.raw("qti-simple-choice", Xhtml.content(text), attributes.toArray(String[]::new));
    }

    private void number() {
        QtiNumberOut number = new QtiNumberOut(question, losses);
        own.putAll(number.own());
        own.put("points", "1");
        declared("single", "float", List.of(number.key().best().toPlainString()), Map.of());
        boolean other = number.otherwise().isPresent();
        boolean speaks = other || number.accepted().stream().anyMatch(range -> range.feedback().isPresent());
        body(speaks ? "single" : "", this::entry);
        out.open("qti-response-processing");
        rules.numbers("", number.accepted(), other);
        said.general();
        out.close("qti-response-processing");
        for (int at = 0; at < number.accepted().size(); at++) said.keep("FEEDBACK", QtiRulesOut.id("", at), number.accepted().get(at).feedback());
        said.keep("FEEDBACK", QtiRulesOut.other(""), number.otherwise());
    }

    private void entry() {
        out.line("<p><qti-text-entry-interaction response-identifier=\"" + RESPONSE + "\" expected-length=\"20\"/></p>");
    }

    private void words(ShortAnswer words) {
        own.put("points", "1");
        own.put(Notes.WORDING, wording(words.wording()));
        declared("single", "string", List.of(words.key().plain()), Map.of());
        boolean speaks = words.wanted().stream().anyMatch(wanted -> wanted.feedback().isPresent());
        body(speaks ? "single" : "", this::entry);
        out.open("qti-response-processing");
        rules.words("", words.wanted(), words.wording());
        said.general();
        out.close("qti-response-processing");
        List<Wanted> wanted = words.wanted();
        for (int at = 0; at < wanted.size(); at++) said.keep("FEEDBACK", QtiRulesOut.id("", at), wanted.get(at).feedback());
    }

    static String wording(Wording wording) {
        if (wording.exactCase()) return wording.traditional() ? "case,traditional" : "case";
        return wording.traditional() ? "traditional" : QtiItem.USUAL;
    }

    private void matching(Matching matching) {
        int size = matching.lefts().size();
        List<String> pairs = IntStream.range(0, size).mapToObj(left -> "L" + (left + 1) + " R" + (matching.keys().get(left) + 1)).toList();
        Weight each = Weight.of(1, size);
        Map<String, String> mapping = new LinkedHashMap<>();
        pairs.forEach(pair -> mapping.put(pair, Numbers.bare(new BigDecimal(each.percent()).movePointLeft(2)).toPlainString()));
        declared("multiple", "directedPair", pairs, mapping);
        body("", () -> {
            out.open("qti-match-interaction", "response-identifier", RESPONSE, "shuffle", String.valueOf(matching.shuffles()), "max-associations", String.valueOf(size));
            set("L", matching.lefts(), 1);
            set("R", matching.rights(), size);
            out.close("qti-match-interaction");
        });
        out.open("qti-response-processing");
        rules.mapped(false);
        said.general();
        out.close("qti-response-processing");
    }

    private void set(String letter, List<Text> texts, int most) {
        out.open("qti-simple-match-set");
        for (int at = 0; at < texts.size(); at++) {
            List<String> attributes = new ArrayList<>(List.of("identifier", letter + (at + 1), "match-max", String.valueOf(most)));
            attributes.addAll(List.of(Xhtml.attributes(texts.get(at))));
            out.raw("qti-simple-associable-choice", Xhtml.content(texts.get(at)), attributes.toArray(String[]::new));
        }
        out.close("qti-simple-match-set");
    }

    private void ordering(Ordering ordering) {
        own.put("grading", ordering.grading().name());
        if (ordering.grading() != Ordering.Grading.ALL_OR_NOTHING) losses.add("QTI gives all points for the right order or none");
        List<String> ids = letters(ordering.items().size());
        declared("ordered", "identifier", ids, Map.of());
        body("", () -> {
            out.open("qti-order-interaction", "response-identifier", RESPONSE, "shuffle", "true");
            for (int at = 0; at < ids.size(); at++) simple(ids.get(at), ordering.items().get(at));
            out.close("qti-order-interaction");
        });
        out.open("qti-response-processing");
        rules.matched();
        said.general();
        out.close("qti-response-processing");
    }

    private void essay() {
        if (question instanceof Essay essay) essay.rubric().ifPresent(rubric -> own.put(Notes.RUBRIC, rubric));
        if (question instanceof TalkItem talk) {
            own.put(Notes.DIALOGUE, talk.source());
            losses.add("QTI has no branching talks; other systems ask for a text");
        }
        declared("single", "string", List.of(), Map.of());
        plain("<qti-extended-text-interaction response-identifier=\"" + RESPONSE + "\" expected-lines=\"10\"/>");
    }

    private void plain(String interaction) {
        body("", () -> {
            if (!interaction.isEmpty()) out.line(interaction);
            if (question instanceof Essay essay) essay.notes().ifPresent(said::scorer);
        });
        if (question.general().isEmpty()) return;
        out.open("qti-response-processing");
        said.general();
        out.close("qti-response-processing");
    }

    static String units(List<Unit> units) {
        return units.stream().map(unit -> unit.name() + "=" + unit.multiplier().toPlainString()).collect(Collectors.joining(","));
    }
}
