package academy.huikuan.bank;

import academy.huikuan.platform.XmlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns the names of QTI 2.x, such as `choiceInteraction`, into those of QTI 3, `qti-choice-interaction`; the two differ in little else. */
final class QtiNames {
    private static final Pattern CAPITAL = Pattern.compile("([A-Z])");
    /** Names of QTI 2.x that have no capital; others without one are HTML's. */
    private static final Set<String> SMALL = Set.of(
            "value", "mapping", "prompt", "gap", "match", "equal", "and", "or", "not", "sum", "product", "subtract", "divide", "variable",
            "correct", "null", "contains", "member", "multiple", "ordered", "gt", "gte", "lt", "lte", "round", "truncate", "default",
                    "index",
            "delete", "min", "max", "stylesheet", "hottext");

    private QtiNames() {}

    static XmlNode modern(XmlNode node) {
        return node.name().startsWith("qti-") ? node : renamed(node);
    }

    private static XmlNode renamed(XmlNode node) {
        if (node.isText()) return node;
        boolean own = SMALL.contains(node.name()) || CAPITAL.matcher(node.name()).find();
        Map<String, String> attributes = new LinkedHashMap<>();
        node.attributes().forEach((name, value) -> attributes.put(kebab(name), value));
        List<XmlNode> children = node.children().stream().map(QtiNames::renamed).toList();
        return new XmlNode(own ? "qti-" + kebab(node.name()) : node.name(), attributes, children, "", node.line());
    }

    private static String kebab(String name) {
        return CAPITAL.matcher(name).replaceAll(found -> (found.start() == 0 ? "" : "-") + found.group()
                .toLowerCase(Locale.ROOT));
    }
}
