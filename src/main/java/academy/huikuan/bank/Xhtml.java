package academy.huikuan.bank;

import academy.huikuan.platform.XmlNode;
import academy.huikuan.question.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Texts as the XHTML of QTI, and back. A text that XHTML cannot give back as it was stands in the attribute `data-hk-source` as well. */
final class Xhtml {
    static final String FORMAT = "data-hk-format";
    static final String SOURCE = "data-hk-source";

    /** What a picture or a formula is written with; without these there is nothing to ask. */
    private static final Set<String> LOST = Set.of("img", "object", "math", "audio", "video", "iframe", "svg", "qti-printed-variable");

    private Xhtml() {}

    /** The attributes of the element around {@link #content}. */
    static String[] attributes(Text text) {
        boolean same = sure(text) || read(content(text), text.format()).equals(text);
        return new String[] {FORMAT, text.format().name().toLowerCase(Locale.ROOT), SOURCE, same ? "" : text.body()};
    }

    /** A text without markup comes back as it was, unless it has signs that XML cannot hold. */
    private static boolean sure(Text text) {
        return text.simple() && text.body().chars().allMatch(sign -> sign >= ' ' || sign == '\n');
    }

    /** As well-formed XHTML. */
    static String content(Text text) {
        String html = text.simple() ? XmlOut.escaped(text.body()).replace("\n", "<br/>") : text.html();
        return html.replaceAll("<(br|hr)\\s*>", "<$1/>").replace("&nbsp;", "&#160;");
    }

    private static Text read(String content, Text.Format format) {
        return new Received("text", new ArrayList<>())
                .xml("<div>" + content + "</div>")
                .map(node -> formatted(node.children(), format))
                .orElse(new Text(format, ""));
    }

    private static Text formatted(List<XmlNode> content, Text.Format format) {
        if (format == Text.Format.MARKDOWN) return new Text(format, "");
        boolean plain = content.stream().allMatch(node -> node.isText() || node.name().equals("br"));
        if (!plain && format == Text.Format.PLAIN) return new Text(format, "");
        if (!plain || format == Text.Format.HTML) return new Text(format, inner(content, node -> ""));
        StringBuilder text = new StringBuilder();
        content.forEach(node -> text.append(node.isText() ? node.text() : "\n"));
        return new Text(format, text.toString());
    }

    /** Whether a text names what cannot be kept. */
    static boolean lost(XmlNode node) {
        return node.all().anyMatch(part -> LOST.contains(part.name()));
    }

    /** The text of an element: ours says its format, others' is plain where it has no markup. */
    static Text text(XmlNode node) {
        return text(node, node.children());
    }

    static Text text(XmlNode node, List<XmlNode> content) {
        List<XmlNode> own = content.stream().filter(part -> part.isText() ? !part.text().isBlank() : true).toList();
        if (node.attribute(FORMAT).isEmpty() && own.size() == 1 && !own.get(0).attribute(FORMAT).isEmpty()) return text(own.get(0));
        Text.Format format = format(node.attribute(FORMAT));
        if (!node.attribute(FORMAT).isEmpty())
            return node.attributes().containsKey(SOURCE) ? new Text(format, node.attributes().get(SOURCE)) : formatted(content, format);
        List<XmlNode> bare = own.size() == 1 && Set.of("p", "div", "span").contains(own.get(0).name()) ? own.get(0).children() : own;
        if (bare.stream().allMatch(XmlNode::isText)) {
            StringBuilder text = new StringBuilder();
            bare.forEach(part -> text.append(part.text()));
            return new Text(Text.Format.PLAIN, text.toString().strip().replaceAll("\\s+", " "));
        }
        return new Text(Text.Format.HTML, inner(content, part -> ""));
    }

    private static Text.Format format(String name) {
        return switch (name) {
            case "plain" -> Text.Format.PLAIN;
            case "moodle" -> Text.Format.MOODLE;
            case "markdown" -> Text.Format.MARKDOWN;
            default -> Text.Format.HTML;
        };
    }

    /** @param other what stands for the elements of QTI itself */
    static String inner(List<XmlNode> content, Function<XmlNode, String> other) {
        StringBuilder inner = new StringBuilder();
        for (XmlNode node : content) {
            if (node.isText()) inner.append(XmlOut.escaped(node.text()));
            else if (node.name().startsWith("qti-")) inner.append(other.apply(node));
            else {
                String content2 = inner(node.children(), other);
                inner.append('<').append(node.name()).append(node.children().isEmpty() ? " />" : ">" + content2 + "</" + node.name() + ">");
            }
        }
        return inner.toString();
    }
}
