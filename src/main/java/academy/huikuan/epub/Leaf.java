package academy.huikuan.epub;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Makes a page of the book out of what a template wrote: it must be well-formed; links lead to places in the book, or are plain words
 * where the book has no such place; what only the product's pages need is left out.
 */
final class Leaf {
    private static final Set<String> VOID = Set.of("br", "hr", "img", "meta", "link");
    /** Attributes of the product's pages that mean nothing, or are not allowed, in a book. */
    private static final Set<String> DROPPED = Set.of("align", "tabindex", "role");

    private final Places places;
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n");

    private Leaf(Places places) {
        this.places = places;
    }

    /** @throws IllegalStateException if it is not well-formed */
    static String of(String written, Places places) {
        Leaf leaf = new Leaf(places);
        leaf.element(parsed(written.strip()).getDocumentElement());
        return leaf.out.append('\n').toString();
    }

    private static Document parsed(String written) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(written)));
        } catch (SAXException wrong) {
            throw new IllegalStateException("a page of the book is not well-formed: " + wrong.getMessage(), wrong);
        } catch (ParserConfigurationException | IOException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }

    private void element(Element element) {
        String name = element.getTagName();
        Optional<String> target = name.equals("a") ? places.link(element.getAttribute("href")) : Optional.empty();
        if (name.equals("a") && target.isEmpty()) {
            children(element);
            return;
        }
        out.append('<').append(name);
        attributes(element, target);
        if (VOID.contains(name)) {
            out.append("/>");
            return;
        }
        out.append('>');
        children(element);
        out.append("</").append(name).append('>');
    }

    private void attributes(Element element, Optional<String> target) {
        NamedNodeMap attributes = element.getAttributes();
        List<String> classes = new ArrayList<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.item(i).getNodeName();
            String value = attributes.item(i).getNodeValue();
            if (name.equals("class")) classes.add(value);
            else if (name.equals("align")) classes.add("at-" + value);
            else if (name.equals("href")) attribute(name, target.orElse(value));
            else if (name.equals("src")) attribute(name, places.picture(value).orElseThrow(() -> new IllegalStateException("no picture " + value)));
            else if (!DROPPED.contains(name)) attribute(name, value);
        }
        if (!classes.isEmpty()) attribute("class", String.join(" ", classes));
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(escaped(value).replace("\"", "&quot;")).append('"');
    }

    private void children(Element element) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling())
            if (node instanceof Element child) element(child);
            else if (node instanceof Text text) out.append(escaped(text.getData()));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
