package academy.huikuan.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of an XML file, or a text in it.
 * @param name without a namespace's prefix; empty for a text
 * @param text of a text; empty for an element
 * @param line where the element begins
 */
public record XmlNode(String name, Map<String, String> attributes, List<XmlNode> children, String text, int line) {
    public static XmlNode text(String text, int line) {
        return new XmlNode("", Map.of(), List.of(), text, line);
    }

    public boolean isText() {
        return name.isEmpty();
    }

    public Optional<XmlNode> child(String wanted) {
        return children.stream().filter(node -> node.name.equals(wanted)).findFirst();
    }

    public List<XmlNode> children(String wanted) {
        return children.stream().filter(node -> node.name.equals(wanted)).toList();
    }

    public List<XmlNode> elements() {
        return children.stream().filter(node -> !node.isText()).toList();
    }

    /** This and everything in it, in the file's order. */
    public Stream<XmlNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlNode::all));
    }

    /** All text in it, without space around it. */
    public String content() {
        return raw().strip();
    }

    public String raw() {
        if (isText()) return text;
        StringBuilder all = new StringBuilder();
        children.forEach(node -> all.append(node.raw()));
        return all.toString();
    }

    /** The text of a child; empty where there is none. */
    public String content(String child) {
        return child(child).map(XmlNode::content).orElse("");
    }

    /** An attribute's value; empty where it lacks. */
    public String attribute(String wanted) {
        return attributes.getOrDefault(wanted, "").strip();
    }
}
