package academy.huikuan.epub;

import academy.huikuan.course.Course;
import academy.huikuan.course.Unit;
import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.UUID;

/** The package document: what the book is called, and its files in reading order. */
final class Contents {
    static final String CONTAINER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
              <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
            </container>
            """;

    private final Course course;
    private final Collection<String> pictures;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder spine = new StringBuilder();

    Contents(Course course, Collection<String> pictures) {
        this.course = course;
        this.pictures = pictures;
    }

    String text() {
        line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        line("<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\" xml:lang=\"zh-CN\">");
        metadata();
        line("<manifest>");
        page("cover", "cover.xhtml", "");
        page("nav", "nav.xhtml", "nav");
        page("about", "about.xhtml", "");
        for (Unit unit : course.units()) page("unit-" + unit.id(), Places.chapter(unit.id()), "");
        page("glossary", "glossary.xhtml", "");
        item("style", "style.css", "text/css", "");
        item("cover-picture", "cover.svg", "image/svg+xml", "cover-image");
        for (String picture : pictures) item("picture-" + picture, "pictures/" + picture, "image/svg+xml", "");
        line("</manifest>");
        line("<spine>");
        out.append(spine);
        line("</spine>");
        line("</package>");
        return out.toString();
    }

    private void metadata() {
        UUID id = UUID.nameUUIDFromBytes(("huikuan academy course " + course.id()).getBytes(StandardCharsets.UTF_8));
        line("<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">");
        line("<dc:identifier id=\"id\">urn:uuid:" + id + "</dc:identifier>");
        line("<dc:title>" + Leaf.escaped(course.title()) + "</dc:title>");
        line("<dc:language>zh-CN</dc:language>");
        line("<dc:creator>" + words("web.product") + "</dc:creator>");
        line("<dc:publisher>" + words("web.product") + "</dc:publisher>");
        line("<dc:description>" + words("course.book-about") + "</dc:description>");
        meta("dcterms:modified", course.revised() + "T00:00:00Z");
        meta("schema:accessMode", "textual");
        meta("schema:accessMode", "visual");
        meta("schema:accessModeSufficient", "textual");
        meta("schema:accessibilityFeature", "tableOfContents");
        meta("schema:accessibilityFeature", "structuralNavigation");
        meta("schema:accessibilityFeature", "readingOrder");
        meta("schema:accessibilityFeature", "alternativeText");
        meta("schema:accessibilityHazard", "none");
        meta("schema:accessibilitySummary", words("course.book-accessible"));
        line("</metadata>");
    }

    private static String words(String key) {
        return Leaf.escaped(Messages.text(Language.ZH, key));
    }

    private void meta(String property, String value) {
        line("<meta property=\"" + property + "\">" + value + "</meta>");
    }

    private void page(String id, String path, String properties) {
        item(id, path, "application/xhtml+xml", properties);
        spine.append("<itemref idref=\"").append(id).append("\"/>\n");
    }

    private void item(String id, String path, String type, String properties) {
        String more = properties.isEmpty() ? "" : " properties=\"" + properties + "\"";
        line("<item id=\"" + id + "\" href=\"" + path + "\" media-type=\"" + type + "\"" + more + "/>");
    }

    private void line(String line) {
        out.append(line).append('\n');
    }
}
