package academy.huikuan.platform;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML that strangers send: no DOCTYPE and so no entities of its own, nothing from outside, no endless depth, UTF-8 or UTF-16. */
public final class SafeXml {
    private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>]{0,200}?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");
    private static final int HEAD = 300;
    /** UTF-8, as some makers misspell it, and what is a part of it. */
    private static final Set<String> SAME = Set.of("UTF-8", "UTF8", "US-ASCII", "ASCII");

    private final Unsafe.Bounds bounds;
    private final Consumer<Unsafe> refused;
    private int elements;

    private SafeXml(Unsafe.Bounds bounds, Consumer<Unsafe> refused) {
        this.bounds = bounds;
        this.refused = refused;
    }

    /** A file's text in the encoding that it declares; refused where that is neither UTF-8 nor UTF-16. */
    public static Optional<String> decoded(byte[] bytes, Unsafe.Bounds bounds, Consumer<Unsafe> refused) {
        Optional<String> wide = Encodings.wide(bytes).filter(name -> name.startsWith("UTF-16"));
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), wide.isPresent() ? Charset.forName(wide.get())
                : StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(head.replaceFirst("^(\uFEFF|\u00EF\u00BB\u00BF)", ""));
        String name = declared.find() ? declared.group(1).toUpperCase(Locale.ROOT) : wide.isPresent() ? "UTF-16" : "UTF-8";
        boolean fits = wide.isPresent() ? name.startsWith("UTF-16") : SAME.contains(name);
        if (!fits) {
            refused.accept(encoding(name, "the file's encoding is " + name
                    + (wide.isPresent() || name.startsWith("UTF-16") ? " by its first line, but not by its bytes" : "")));
            return Optional.empty();
        }
        if (bytes.length > bounds.bytes()) {
            int megabytes = bounds.bytes() / 1024 / 1024;
            refused.accept(new Unsafe(Unsafe.Reason.TOO_LARGE, 1, "", "the file is larger than " + megabytes + " MB"));
            return Optional.empty();
        }
        Optional<String> text = wide.isEmpty() ? Encodings.utf8(bytes) : Encodings.decoded(bytes, Charset.forName(wide.get()));
        if (text.isEmpty())
            refused.accept(encoding(name, wide.isEmpty() ? "the file is " + Encodings.name(bytes)
                    : "the file is not " + wide.get() + ", though it begins so"));
        return text.map(SafeXml::unmarked);
    }

    private static Unsafe encoding(String name, String message) {
        return new Unsafe(Unsafe.Reason.ENCODING, 1, name, message + "; save it as UTF-8");
    }

    private static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The outermost element; empty where the text is no XML or none that is taken. */
    public static Optional<XmlNode> read(String text, Unsafe.Bounds bounds, Consumer<Unsafe> refused) {
        return new SafeXml(bounds, refused).tree(text);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched from outside: " + systemId);
        });
        return factory;
    }

    private Optional<XmlNode> tree(String text) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
            Optional<XmlNode> root = tree(reader, text);
            reader.close();
            return root;
        } catch (XMLStreamException wrong) {
            int line = wrong.getLocation() == null ? 1 : Math.max(1, wrong.getLocation().getLineNumber());
            return refused(Unsafe.Reason.BROKEN_XML, line, "", "not XML: " + told(wrong));
        }
    }

    private static String told(XMLStreamException wrong) {
        String message = String.valueOf(wrong.getMessage())
                .replaceFirst("(?s)^ParseError at \\[row,col]:\\[[0-9]+,[0-9]+]\\s*Message:\\s*", "");
        return message.lines().findFirst().orElse("");
    }

    private Optional<XmlNode> refused(Unsafe.Reason reason, int line, String place, String message) {
        refused.accept(new Unsafe(reason, line, place, message));
        return Optional.empty();
    }

    /** An element whose end has not come yet. */
    private record Open(String name, Map<String, String> attributes, List<XmlNode> children, int line) {
        XmlNode closed() {
            return new XmlNode(name, attributes, List.copyOf(children), "", line);
        }
    }

    /** The reader's place before an element is where the element begins; before the outermost one it knows only where that ends. */
    private Optional<XmlNode> tree(XMLStreamReader reader, String text) throws XMLStreamException {
        Deque<Open> open = new ArrayDeque<>();
        Optional<XmlNode> root = Optional.empty();
        while (reader.hasNext()) {
            int line = Math.max(1, reader.getLocation().getLineNumber());
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> {
                    int doctype = (int) text.substring(0, Math.max(0, text.indexOf("<!DOCTYPE"))).chars().filter(sign -> sign == '\n')
                            .count();
                    return refused(Unsafe.Reason.DOCTYPE, doctype + 1, "", "a DOCTYPE is not taken: it could name files and swell; delete it");
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> {
                    String entity = "&" + reader.getLocalName() + ";";
                    return refused(
                            Unsafe.Reason.ENTITY, line, entity, "the entity '" + entity + "' is unknown to XML; write the character itself");
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() >= bounds.depth())
                        return refused(Unsafe.Reason.TOO_DEEP, line, "", "more than " + bounds.depth() + " elements within one another");
                    if (++elements > bounds.elements())
                        return refused(Unsafe.Reason.TOO_MANY_ELEMENTS, line, "", "more than " + bounds.elements() + " elements");
                    int from = open.isEmpty() ? Math.max(1, reader.getLocation().getLineNumber()) : line;
                    open.push(new Open(reader.getLocalName(), attributes(reader), new ArrayList<>(), from));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    XmlNode closed = open.pop().closed();
                    if (open.isEmpty()) root = Optional.of(closed);
                    else open.peek().children().add(closed);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) open.peek().children().add(XmlNode.text(reader.getText(), line));
                }
                default -> {}
            }
        }
        return root.isPresent() ? root : refused(Unsafe.Reason.BROKEN_XML, 1, "", "not XML: there is no element");
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int at = 0; at < reader.getAttributeCount(); at++)
            attributes.put(reader.getAttributeLocalName(at), reader.getAttributeValue(at));
        return attributes;
    }
}
