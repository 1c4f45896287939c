package academy.huikuan.course;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GlossaryTest {
    private static final String AGING = "- id: aging\n  term: 账龄\n  pinyin: zhang ling\n  also: [应收账款账龄]\n  text: 一笔账从款项发生那天起，挂了多少天。\n";
    private static final String M2 = "- id: m2\n  term: M2\n  pinyin: m2\n  text: 逾期 31 到 60 天，讲影响，要承诺。\n";

    @TempDir
    Path root;

    private List<UnitLinks.Link> links = new ArrayList<>();
    private List<Problem> problems = new ArrayList<>();

    private Glossary read(String yaml) throws IOException {
        Files.createDirectories(root.resolve("content"));
        Files.writeString(root.resolve("content/glossary.yaml"), yaml);
        return GlossaryReader.read(new SourceFolder(root), links, problems);
    }

    @Test
    void terms_are_read_in_the_order_of_their_pinyin() throws IOException {
        assertThat(read(AGING + M2).terms()).extracting(Term::id).containsExactly("m2", "aging");
        assertThat(problems).isEmpty();
    }

    @Test
    void a_course_may_do_without() {
        assertThat(GlossaryReader.read(new SourceFolder(root), links, problems).terms()).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void a_section_to_see_is_checked_with_the_links() throws IOException {
        read(AGING + "  see: unit:stages#ladder\n");
        assertThat(links).containsExactly(new UnitLinks.Link("content/glossary.yaml", 6, "unit:stages#ladder"));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(AGING + AGING.replace("账龄", "账期"), "6: the id 'aging' stands twice"),
                Arguments.of(AGING + M2.replace("term: M2", "term: 账龄"), "7: '账龄' stands twice, also at 'aging'"),
                Arguments.of(AGING + M2.replace("term: M2", "term: 应收账款账龄"), "7: '应收账款账龄' stands twice"),
                Arguments.of(AGING.replace("id: aging", "id: Aging!"), "1: an id has small letters"),
                Arguments.of(AGING.replace("zhang ling", "zhàng líng"), "3: pinyin is small letters without tones"),
                Arguments.of(AGING.replace("term: 账龄", "term: 账"), "2: a term has 2 to 20 characters"),
                Arguments.of(AGING.replace("term: 账龄", "term: a<b"), "2: a term has 2 to 20 characters"),
                Arguments.of(AGING.replaceAll("text: .*", "text: 太短了"), "5: a text has 15 to 200 characters; this one has 3"),
                Arguments.of(AGING.replaceAll("text: .*", "text: " + "长".repeat(201)), "this one has 201"),
                Arguments.of(AGING.replace("起，挂", "起,挂"), "5: half-width punctuation beside Chinese text: '起,'"),
                Arguments.of(AGING + "  see: unit:stages\n", "6: 'see' is unit:<unit>#<section>"),
                Arguments.of(AGING + "  sea: x\n", "6: unknown key 'sea'"),
                Arguments.of(AGING.replace("  pinyin: zhang ling\n", ""), "1: 'pinyin' is missing"),
                Arguments.of("aging: 账龄\n", "1: the file must be a list"),
                Arguments.of("- 账龄\n", "1: an entry must consist of lines"),
                Arguments.of("- [\n", "not YAML"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_named_with_its_line(String yaml, String expected) throws IOException {
        read(yaml);
        assertThat(problems).anySatisfy(problem -> assertThat(problem.toString()).contains(expected));
    }

    @ParameterizedTest
    @CsvSource({"账龄, true", "款项发生, true", "zl, true", "zhang, true", "zhang l, true", "应收, true", "' ', true", "账期, false", "lz, false"})
    void a_term_is_found_by_spelling_text_and_pinyin(String asked, boolean fits) throws IOException {
        assertThat(read(AGING).terms().get(0).fits(asked)).isEqualTo(fits);
    }

    @Test
    void what_is_packed_has_more_than_sixty_terms_that_fit_the_page() {
        Course course = CourseReader.read(new SourceFolder(Path.of("")), problems);
        assertThat(course.glossary().terms()).hasSizeGreaterThan(66);
        assertThat(course.glossary().terms()).allSatisfy(term -> assertThat(term.letter()).matches("[A-Z#]"));
    }
}
