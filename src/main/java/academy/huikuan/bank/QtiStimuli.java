package academy.huikuan.bank;

import academy.huikuan.platform.XmlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Puts the texts that several items of a package share before the text of each. */
final class QtiStimuli {
    private static final String REFERENCE = "qti-assessment-stimulus-ref";
    private static final String BODY = "qti-item-body";
    /** Characters of a shared text; it is kept with each item. */
    private static final int LONGEST = 20_000;

    private final Function<String, Optional<XmlNode>> files;

    /** @param files outermost elements by their paths in the package */
    QtiStimuli(Function<String, Optional<XmlNode>> files) {
        this.files = files;
    }

    /** An item with the texts that it names; a name that leads nowhere stays, so that it can be told. */
    XmlNode whole(XmlNode item, String path) {
        List<XmlNode> shared = new ArrayList<>();
        List<XmlNode> children = new ArrayList<>();
        for (XmlNode child : item.children()) {
            Optional<XmlNode> text = child.name().equals(REFERENCE) ? text(path, child.attribute("href")) : Optional.empty();
            text.ifPresent(found -> shared.addAll(found.children()));
            if (text.isEmpty()) children.add(child);
        }
        if (shared.isEmpty()) return item;
        children.replaceAll(child -> child.name().equals(BODY) ? with(child, joined(shared, child.children())) : child);
        return with(item, children);
    }

    private static XmlNode with(XmlNode node, List<XmlNode> children) {
        return new XmlNode(node.name(), node.attributes(), List.copyOf(children), node.text(), node.line());
    }

    private static List<XmlNode> joined(List<XmlNode> first, List<XmlNode> then) {
        List<XmlNode> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    private Optional<XmlNode> text(String item, String href) {
        Path path = Path.of("/" + item).resolveSibling(QtiReader.decoded(href)).normalize();
        String inside = path.toString().replace('\\', '/').replaceFirst("^/", "");
        return files.apply(inside)
                .flatMap(root -> root.child("qti-stimulus-body"))
                .filter(body -> body.raw().length() <= LONGEST);
    }
}
