package academy.huikuan.epub;

import academy.huikuan.course.Course;
import academy.huikuan.course.CourseReader;
import academy.huikuan.course.TermLinks;
import academy.huikuan.course.Unit;
import academy.huikuan.platform.Problem;
import academy.huikuan.platform.Secrets;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.platform.StartupFailure;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The course as an EPUB 3: cover, contents, a chapter a unit, the glossary, the pictures. It needs no server, so what only the product
 * has — role-plays, forms, quizzes — is named in plain words. The same content makes the same bytes: the order is the course's,
 * the only time is the day on which the authors revised it, and the identifier comes from the course's id.
 */
public final class Book {
    private static final String FOLDER = "EPUB/";

    private final Course course;
    private final Map<String, byte[]> pictures = new TreeMap<>();
    private final TemplateEngine templates;
    private final Places places;
    private final String edition;

    private Book(SourceFolder folder) {
        List<Problem> problems = new ArrayList<>();
        course = CourseReader.read(folder, problems);
        if (!problems.isEmpty()) throw StartupFailure.of("the course's files have problems:", problems.stream().sorted().toList());
        for (String path : folder.list("content/pictures", ".svg")) pictures.put(path.substring(path.lastIndexOf('/') + 1), folder.bytes(path));
        places = new Places(course, pictures.keySet());
        edition = edition(course);
        templates = TemplateEngine.createPrecompiled(null, ContentType.Html, Book.class.getClassLoader());
        templates.setBinaryStaticContent(false);
    }

    /**
     * The book of that folder's course.
     * @throws StartupFailure if the course has problems
     */
    public static byte[] of(SourceFolder folder) {
        return new Book(folder).bytes();
    }

    /** Eight characters that tell two versions of the content apart. */
    private static String edition(Course course) {
        StringBuilder versions = new StringBuilder(course.title());
        course.units().forEach(unit -> versions.append('\n').append(unit.version()));
        course.glossary().terms().forEach(term -> versions.append('\n').append(term));
        return Secrets.digest("book\n" + versions).substring(0, 8);
    }

    private byte[] bytes() {
        Container book = new Container(course.revised().atStartOfDay());
        book.add("META-INF/container.xml", Contents.CONTAINER);
        book.add(FOLDER + "package.opf", new Contents(course, pictures.keySet()).text());
        book.add(FOLDER + "style.css", style());
        book.add(FOLDER + "cover.svg", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + written("cover-picture", Map.of()));
        book.add(FOLDER + "cover.xhtml", page("cover", Map.of()));
        book.add(FOLDER + "nav.xhtml", page("nav", Map.of()));
        book.add(FOLDER + "about.xhtml", page("about", Map.of("edition", edition)));
        TermLinks terms = new TermLinks(course.glossary());
        for (int i = 0; i < course.units().size(); i++) {
            Unit unit = course.units().get(i);
            book.add(FOLDER + Places.chapter(unit.id()), page("unit", Map.of("unit", unit, "number", i + 1, "terms", terms)));
        }
        book.add(FOLDER + "glossary.xhtml", page("glossary", Map.of()));
        pictures.forEach((name, svg) -> book.add(FOLDER + "pictures/" + name, svg));
        return book.finished();
    }

    private String page(String template, Map<String, Object> more) {
        return Leaf.of(written(template, more), places);
    }

    private String written(String template, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(more);
        all.put("ui", new Words());
        if (!template.equals("unit")) all.put("course", course);
        StringOutput output = new StringOutput();
        templates.render("epub/" + template + ".jte", all, output);
        return output.toString();
    }

    private static byte[] style() {
        try (InputStream css = Book.class.getResourceAsStream("/epub/style.css")) {
            if (css == null) throw new IllegalStateException("/epub/style.css is missing");
            return css.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
