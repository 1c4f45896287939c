package academy.huikuan.epub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.course.Course;
import academy.huikuan.course.CourseReader;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.platform.StartupFailure;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.DefaultReportImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookTest {
    private static final SourceFolder CONTENT = new SourceFolder(Path.of(""));
    private static byte[] book;
    private static Map<String, String> entries;
    private static Course course;

    @TempDir
    private Path folder;

    @BeforeAll
    static void make() throws IOException {
        book = Book.of(CONTENT);
        entries = entries(book);
        course = CourseReader.read(CONTENT, new ArrayList<>());
    }

    private static Map<String, String> entries(byte[] file) throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                found.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return found;
    }

    /** EPUBCheck's own opinion, everything above hints on usage. */
    private static List<String> faults(Path file) {
        List<String> faults = new ArrayList<>();
        DefaultReportImpl report = new DefaultReportImpl(file.toString()) {
            @Override
            public void message(Message message, EPUBLocation location, Object... arguments) {
                if (message.getSeverity() != Severity.SUPPRESSED && message.getSeverity() != Severity.USAGE)
                    faults.add(message.getSeverity() + " " + message.getID() + " " + location + " " + message.getMessage(arguments));
            }
        };
        report.initialize();
        new EpubCheck(file.toFile(), report).doValidate();
        return faults;
    }

    @Test
    void epubcheck_finds_nothing_in_the_real_course() throws IOException {
        assertThat(faults(Files.write(folder.resolve("course.epub"), book))).isEmpty();
    }

    @Test
    void epubcheck_does_look() throws IOException {
        Container broken = new Container(course.revised().atStartOfDay());
        entries.forEach((name, text) -> {
            if (!name.equals("mimetype")) broken.add(name, text.replace("<h1>", "<h1 align=\"left\">").replace("#section-", "#nowhere-"));
        });
        assertThat(faults(Files.write(folder.resolve("broken.epub"), broken.finished())))
                .anyMatch(fault -> fault.contains("align"))
                .anyMatch(fault -> fault.contains("RSC-012"));
    }

    @Test
    void the_same_content_makes_the_same_bytes() {
        assertThat(Book.of(CONTENT)).isEqualTo(book);
        assertThat(new String(book, 30, 28, StandardCharsets.US_ASCII)).isEqualTo("mimetypeapplication/epub+zip");
    }

    @Test
    void every_unit_section_picture_and_term_is_in_it() {
        course.units().forEach(unit -> {
            assertThat(entries.get("EPUB/unit-" + unit.id() + ".xhtml")).as(unit.id()).contains(unit.title());
            unit.sections()
                    .forEach(section -> assertThat(entries.get("EPUB/unit-" + unit.id() + ".xhtml"))
                            .contains("id=\"section-" + section.id() + "\""));
        });
        course.glossary().terms().forEach(term -> assertThat(entries.get("EPUB/glossary.xhtml")).contains("id=\"term-" + term.id() + "\""));
        assertThat(entries.keySet())
                .containsAll(CONTENT.list("content/pictures", ".svg").stream()
                        .map(path -> path.replace("content/pictures/", "EPUB/pictures/"))
                        .toList());
        assertThat(entries.get("EPUB/package.opf")).contains(course.revised() + "T00:00:00Z");
    }

    @Test
    void no_link_needs_the_server() {
        entries.forEach((name, text) -> {
            if (name.endsWith(".xhtml")) assertThat(text).as(name).doesNotContain("href=\"/").doesNotContain("src=\"/").doesNotContain("align=");
        });
        assertThat(String.join("", entries.values())).contains("class=\"term\"").contains("href=\"glossary.xhtml#term-");
    }

    @Test
    void links_lead_inside_the_book_or_become_words() {
        Places places = new Places(course, Set.of("m-ladder.svg"));
        String written = "<html><body><a href=\"/course/stages\">A</a><a href=\"/course/stages/m1\">B</a><a href=\"/roleplay/m2-dingxin\">C<em>!</em></a>"
                + "<a href=\"/forms/6w3h\">D</a><a href=\"https://example.org/?a=1&amp;b=2\">E</a>"
                + "<img src=\"/course/pictures/m-ladder.svg\" alt=\"&#34;F&#xff0c;\"/><table><tr><td align=\"right\">G</td></tr></table></body></html>";
        assertThat(Leaf.of(written, places))
                .contains("<a href=\"unit-stages.xhtml\">A</a><a href=\"unit-stages.xhtml#section-m1\">B</a>C<em>!</em>D")
                .contains("<a href=\"https://example.org/?a=1&amp;b=2\">E</a>")
                .contains("<img alt=\"&quot;F\uFF0C\" src=\"pictures/m-ladder.svg\"/>")
                .contains("<td class=\"at-right\">G</td>");
    }

    @Test
    void what_is_not_well_formed_stops_the_build() {
        assertThatThrownBy(() -> Leaf.of("<html><p>a<br></p></html>", new Places(course, Set.of()))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_course_with_problems_makes_no_book() throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(folder.resolve("content/course.yaml"), "id: x\ntitle: y\nrevised: yesterday\nunits: [gone]\n");
        assertThatThrownBy(() -> Book.of(new SourceFolder(folder)))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("'revised' is a day such as 2026-11-22")
                .hasMessageContaining("gone");
    }
}
