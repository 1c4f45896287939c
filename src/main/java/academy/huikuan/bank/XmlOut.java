package academy.huikuan.bank;

/** Writes XML, indented where that changes nothing. */
final class XmlOut {
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private int depth;

    /** @param attributes names and values by turns; those with an empty value are left out */
    XmlOut open(String name, String... attributes) {
        out.append(INDENT.repeat(depth++)).append('<').append(name).append(told(attributes)).append(">\n");
        return this;
    }

    XmlOut close(String name) {
        out.append(INDENT.repeat(--depth)).append("</").append(name).append(">\n");
        return this;
    }

    /** An element with a text alone. */
    XmlOut leaf(String name, String text, String... attributes) {
        return raw(name, text(text), attributes);
    }

    /** @param content that is XML already */
    XmlOut raw(String name, String content, String... attributes) {
        out.append(INDENT.repeat(depth)).append('<').append(name).append(told(attributes));
        out.append(content.isEmpty() ? "/>\n" : ">" + content + "</" + name + ">\n");
        return this;
    }

    /** @param content that is XML already */
    XmlOut line(String content) {
        out.append(INDENT.repeat(depth)).append(content).append('\n');
        return this;
    }

    static String told(String... attributes) {
        StringBuilder told = new StringBuilder();
        for (int at = 0; at < attributes.length; at += 2)
            if (!attributes[at + 1].isEmpty())
                told.append(' ').append(attributes[at]).append("=\"").append(escaped(attributes[at + 1]).replace("\"", "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")).append('"');
        return told.toString();
    }

    /** A text as content of an element: in a CDATA section where it has markup. */
    static String text(String text) {
        String legal = legal(text);
        return legal.indexOf('<') < 0 && legal.indexOf('&') < 0 && legal.indexOf('>') < 0
                ? legal
                : "<![CDATA[" + legal.replace("]]>", "]]]]><![CDATA[>") + "]]>";
    }

    static String escaped(String text) {
        return legal(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Without the characters that XML cannot hold; no text needs them. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints()
                .filter(sign -> sign == '\n' || sign == '\t' || sign >= ' ' && sign != 0xFFFE && sign != 0xFFFF && (sign < 0xD800 || sign > 0xDFFF))
                .forEach(legal::appendCodePoint);
        return legal.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
