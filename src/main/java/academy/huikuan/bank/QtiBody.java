package academy.huikuan.bank;

import academy.huikuan.platform.XmlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the texts of an item such as can be kept: what stands for a picture takes its place, what is said to the candidate becomes a part
 * of the text, and what is said to others than candidates and scorers is left out. Each of them is told.
 */
final class QtiBody {
    /** Supports beside the text, styles, and notes to the player. */
    private static final Set<String> BESIDE = Set.of("qti-catalog-info", "qti-companion-materials-info", "qti-stylesheet");
    private static final String RUBRIC = "qti-rubric-block";

    private final Places places;

    private QtiBody(Places places) {
        this.places = places;
    }

    static XmlNode kept(XmlNode item, Places places) {
        return new QtiBody(places).inside(item);
    }

    private XmlNode inside(XmlNode node) {
        List<XmlNode> children = new ArrayList<>();
        node.children().forEach(child -> children.addAll(kept(child)));
        return new XmlNode(node.name(), node.attributes(), List.copyOf(children), node.text(), node.line());
    }

    private List<XmlNode> kept(XmlNode node) {
        if (BESIDE.contains(node.name())) return List.of();
        return switch (node.name()) {
            case RUBRIC -> rubric(node);
            case "img" -> picture(node, node.attribute("alt"));
            case "object" -> object(node);
            default -> List.of(inside(node));
        };
    }

    private List<XmlNode> rubric(XmlNode node) {
        List<String> views = List.of(node.attribute("view").split("\\s+"));
        if (views.contains("candidate")) return inside(QtiFeedback.content(node)).children();
        if (views.contains("scorer")) return List.of(inside(node));
        places.remark(node, "a block for '" + node.attribute("view") + "' is left out");
        return List.of();
    }

    private List<XmlNode> picture(XmlNode node, String words) {
        if (words.isEmpty()) return List.of(node);
        places.remark(node, "a picture is left out; its alternative text stands in its place, in brackets");
        return List.of(XmlNode.text("[" + words + "]", node.line()));
    }

    /** What stands in an object is for who cannot see it. */
    private List<XmlNode> object(XmlNode node) {
        Optional<String> words = Optional.of(node.attribute("aria-label")).filter(text -> !text.isEmpty());
        if (node.content().isEmpty()) return words.map(text -> picture(node, text)).orElse(List.of(node));
        places.remark(node, "a picture or a medium is left out; the text that stands for it is kept");
        return inside(node).children();
    }
}
