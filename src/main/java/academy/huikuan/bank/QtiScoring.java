package academy.huikuan.bank;

import academy.huikuan.platform.XmlNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Marks an item as its own response processing does, to find out what each answer is worth and which feedbacks it shows, however that is
 * written: by a template or by rules.
 */
final class QtiScoring {
    /** The marking has something that is not understood here. */
    static final class Unknown extends Exception {
        private static final long serialVersionUID = 1L;

        Unknown(String what) {
            super(what);
        }
    }

    /** @param outcomes by their names; a value that is not set is missing */
    record Marked(Map<String, List<String>> outcomes) {
        boolean shows(XmlNode feedback) {
            boolean named = outcomes.getOrDefault(feedback.attribute("outcome-identifier"), List.of())
                    .contains(feedback.attribute("identifier"));
            return named != feedback.attribute("show-hide").equals("hide");
        }
    }

    /** Steps that all trials of one item's marking may take together. */
    private static final int MOST_STEPS = 2_000_000;

    private final XmlNode item;
    private final int[] steps = {MOST_STEPS};
    private final Map<String, XmlNode> declarations = new LinkedHashMap<>();
    private final Optional<XmlNode> processing;

    QtiScoring(XmlNode item) {
        this.item = item;
        item.children("qti-response-declaration").forEach(node -> declarations.put(node.attribute("identifier"), node));
        this.processing = item.child("qti-response-processing");
    }

    Optional<XmlNode> declaration(String response) {
        return Optional.ofNullable(declarations.get(response));
    }

    List<String> responses() {
        return List.copyOf(declarations.keySet());
    }

    /** Whether the points come from mappings, whose bounds hide what a single answer is worth. */
    boolean maps() {
        String template = template();
        boolean none = processing.isEmpty() || template.isEmpty() && processing.get().elements().isEmpty();
        return template.contains("map_response")
                || none && declarations.values().stream().anyMatch(node -> node.child("qti-mapping").isPresent())
                || processing.stream().flatMap(XmlNode::all).anyMatch(node -> node.name().equals("qti-map-response"));
    }

    private String template() {
        String address = processing.map(node -> node.attribute("template").isEmpty() ? node.attribute("template-location")
                : node.attribute("template")).orElse("");
        return address.substring(address.lastIndexOf('/') + 1).replaceFirst("\\.xml$", "");
    }

    List<String> correct(String response) {
        return values(declaration(response).flatMap(node -> node.child("qti-correct-response")));
    }

    static List<String> values(Optional<XmlNode> parent) {
        return parent.map(node -> node.children("qti-value").stream().map(XmlNode::content).toList()).orElse(List.of());
    }

    Marked mark(Map<String, List<String>> given) throws Unknown {
        Map<String, List<String>> outcomes = new HashMap<>();
        for (XmlNode outcome : item.children("qti-outcome-declaration")) {
            List<String> set = values(outcome.child("qti-default-value"));
            if (!set.isEmpty()) outcomes.put(outcome.attribute("identifier"), set);
        }
        QtiRules rules = new QtiRules(declarations, given, outcomes, steps);
        String template = template();
        if (template.isEmpty() && processing.isPresent() && !processing.get().elements().isEmpty()) rules.run(processing.get().elements());
        else if (template.isEmpty() || template.contains("match") || template.contains("map_response"))
            whole(rules, given, outcomes, template);
        else throw new Unknown("the template '" + template + "'");
        return new Marked(outcomes);
    }

    private void whole(QtiRules rules, Map<String, List<String>> given, Map<String, List<String>> outcomes, String template)
            throws Unknown {
        BigDecimal score = BigDecimal.ZERO;
        boolean all = true;
        for (String response : declarations.keySet()) {
            List<String> values = given.getOrDefault(response, List.of());
            boolean mapped = template.contains("map_response") || template.isEmpty() && declarations.get(response).child("qti-mapping")
                    .isPresent();
            if (mapped) score = score.add(rules.mapped(response));
            else all &= rules.same(values, correct(response), declarations.get(response)) && !values.isEmpty();
        }
        boolean matched = declarations.values().stream().anyMatch(node -> node.child("qti-correct-response").isPresent());
        if (score.signum() == 0 && all && matched && !template.contains("map_response")) score = BigDecimal.ONE;
        outcomes.put("SCORE", List.of(score.toPlainString()));
    }

    BigDecimal score(Map<String, List<String>> given) throws Unknown {
        Marked marked = mark(given);
        List<String> score = marked.outcomes().get("SCORE");
        if (score == null) {
            Optional<String> other = item.children("qti-outcome-declaration").stream()
                    .filter(node -> node.attribute("base-type").equals("float") && !node.attribute("identifier").startsWith("MAX"))
                    .map(node -> node.attribute("identifier"))
                    .findFirst();
            score = other.map(marked.outcomes()::get).orElse(null);
        }
        return score == null || score.isEmpty() ? BigDecimal.ZERO : Numbers.read(score.get(0)).orElse(BigDecimal.ZERO);
    }
}
