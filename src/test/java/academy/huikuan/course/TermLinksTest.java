package academy.huikuan.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TermLinksTest {
    private static final TermLinks LINKS = new TermLinks(new Glossary(List.of(
            term("aging", "账龄"), term("table", "账龄表"), term("penalty", "违约金", "逾期付款违约金"), term("m1", "M1"), term("n532", "532"))));

    private static Term term(String id, String term, String... also) {
        return new Term(id, term, id, List.of(also), "text", Optional.empty());
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of("<p>看账龄，账龄从哪天算</p>", "<p>看{aging:账龄}，账龄从哪天算</p>"),
                Arguments.of("<p>周一看账龄表</p>", "<p>周一看{table:账龄表}</p>"),
                Arguments.of("<p>账龄表里的账龄</p>", "<p>{table:账龄表}里的{aging:账龄}</p>"),
                Arguments.of("<p>逾期付款违约金和违约金</p>", "<p>{penalty:逾期付款违约金}和违约金</p>"),
                Arguments.of("<ul><li><strong>账龄</strong></li></ul>", "<ul><li><strong>{aging:账龄}</strong></li></ul>"),
                Arguments.of("<h3>账龄</h3><p>账龄</p>", "<h3>账龄</h3><p>{aging:账龄}</p>"),
                Arguments.of("<p><a href=\"/x\">账龄</a>看账龄</p>", "<p><a href=\"/x\">账龄</a>看{aging:账龄}</p>"),
                Arguments.of("<p><a href=\"/x\">看<strong>账龄</strong></a></p>", "<p><a href=\"/x\">看<strong>账龄</strong></a></p>"),
                Arguments.of("<p><code>账龄</code></p>", "<p><code>账龄</code></p>"),
                Arguments.of("<table><tr><td>账龄</td></tr></table><p>账龄</p>", "<table><tr><td>账龄</td></tr></table><p>{aging:账龄}</p>"),
                Arguments.of("<img src=\"x\" alt=\"账龄\" />", "<img src=\"x\" alt=\"账龄\" />"),
                Arguments.of("<p>进 M1 了，M10 和 AM1 不是</p>", "<p>进 {m1:M1} 了，M10 和 AM1 不是</p>"),
                Arguments.of("<p>AM1，M1–M2</p>", "<p>AM1，{m1:M1}–M2</p>"),
                Arguments.of("<p>2,532 元，&#532; 5320，532 里</p>", "<p>2,532 元，&#532; 5320，{n532:532} 里</p>"),
                Arguments.of("<p>先看&#xff0c;账龄&#xff0c;再打</p>", "<p>先看&#xff0c;{aging:账龄}&#xff0c;再打</p>"),
                Arguments.of("没有标签的账龄", "没有标签的{aging:账龄}"),
                Arguments.of("", ""));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_first_place_in_running_text_is_linked(String html, String expected) {
        String linked = expected.replaceAll("\\{(.+?):(.+?)\\}", "<a class=\"term\" href=\"/glossary#$1\">$2</a>");
        assertThat(LINKS.linked(html, new HashSet<>())).isEqualTo(linked);
    }

    @Test
    void only_running_text_of_a_section_is_linked_and_each_term_once() {
        String html = "<p>账龄</p>";
        Section section = new Section("s", "账龄", Set.of(), List.of(
                new Block.Dialogue("账龄", List.of(new Block.Line(Block.Side.OWN, "小周", html))),
                new Block.Check("c", html, false, List.of(new Block.Option(true, html, html))),
                new Block.Try("t", "", html, html),
                new Block.Note("账龄", html),
                new Block.Text(html)), 4);
        List<Block> linked = LINKS.in(section);
        assertThat(linked.subList(0, 3)).isEqualTo(section.blocks().subList(0, 3));
        assertThat(((Block.Note) linked.get(3)).html()).contains("class=\"term\"");
        assertThat(linked.get(4)).isEqualTo(section.blocks().get(4));
    }

    @Test
    void a_term_that_the_author_links_is_not_linked_again() {
        Section section = new Section("s", "t", Set.of(), List.of(
                new Block.Text("<p>账龄</p>"), new Block.Text(Prose.html("看[这个词](term:aging)和[演练](scenario:m2-dingxin)"))), 4);
        assertThat(LINKS.in(section)).isEqualTo(section.blocks());
        assertThat(section.blocks().get(1).toString())
                .contains("<a class=\"term\" href=\"/glossary#aging\">这个词</a>")
                .contains("<a href=\"/roleplay/m2-dingxin\">演练</a>");
    }

    @Test
    void a_section_that_is_read_again_has_the_same_links() {
        Section section = new Section("s", "t", Set.of(), List.of(new Block.Text("<p>账龄</p>")), 2);
        List<Block> first = LINKS.in(section);
        assertThat(LINKS.in(section)).isEqualTo(first);
        assertThat(first.get(0).toString()).contains("class=\"term\"");
    }

    @Test
    void a_section_gets_eight_links_at_most() {
        List<Term> many = IntStream.range(10, 30).mapToObj(number -> term("t" + number, "词" + number)).toList();
        String html = many.stream().map(Term::term).collect(Collectors.joining("，"));
        assertThat(new TermLinks(new Glossary(many)).linked(html, new HashSet<>()).split("<a ")).hasSize(9);
    }
}
