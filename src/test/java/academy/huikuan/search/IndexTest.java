package academy.huikuan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexTest {
    private static final Set<String> OPEN = Set.of("a");
    private static Index index;

    @BeforeAll
    static void build() {
        index = Index.of(List.of(
                course("ladder", "先算天数，再开口", "鼎信机电 386,000 元，10月2日到期，47 天，M2。到期日当天是 0 天。"),
                course("m2", "M2：讲影响，给好处，要承诺", "王志强说：“老板出差，没人签字。”先别谈违约金，问财务哪天打款。"),
                course("card", "一张 6W3H 卡片", "Huikuan 的规矩：拨号前写满。a<b 也写，R&D 部门另说。"),
                course("third", "货发到工地", "项目部是挂靠的，盖章的是另一家。" + "货在工地。".repeat(60) + "最后一句才说国库支付。"),
                new Document("term", "对账函", "", "/glossary#letter", "请对方盖章确认欠多少的函。", "a"),
                new Document("term", "账龄", "应收账款账龄", "/glossary#aging", "一笔账挂了多少天。", "a"),
                new Document("course", "别班的单元", "", "/course/z", "老板出差，挂靠，只有别班才学。", "b")));
    }

    private static Document course(String id, String title, String text) {
        return new Document("course", title, "分阶段话术", "/course/stages/" + id, text, "a");
    }

    private static Hits find(String query) {
        return index.find(query, Optional.empty(), OPEN, 1);
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text()).collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "对账函, /glossary#letter", "对帐函, /glossary#letter", "账龄, /glossary#aging", "应收账款账龄, /glossary#aging",
        "M2, /course/stages/m2", "ｍ２, /course/stages/m2", "Ｍ２, /course/stages/m2", "6W3H, /course/stages/card",
        "6w3h, /course/stages/card", "６Ｗ３Ｈ, /course/stages/card", "6w, /course/stages/card", "hUIKUAN, /course/stages/card",
        "huik, /course/stages/card", "打款, /course/stages/m2", "挂靠, /course/stages/third", "386000, /course/stages/ladder",
        "'386,000', /course/stages/ladder", "３８６０００, /course/stages/ladder", "47 天, /course/stages/ladder",
        "王志强, /course/stages/m2", "国库支付, /course/stages/third", "老板出差没人签字, /course/stages/m2",
        "'老板出差，没人签字', /course/stages/m2", "'签字 违约金', /course/stages/m2", "没人签字怎么办, /course/stages/m2",
        "函, /glossary#letter", "R&D, /course/stages/card"
    })
    void what_stands_there_is_found_first(String query, String address) {
        assertThat(find(query).hits()).extracting(Hit::address).startsWith(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"", "(", "*", "title:账龄 AND (", "账龄^", "~账龄", "账龄\\", "[q TO", "+-&&||!{}/", "账龄?", "\uD83D\uDE00\uD83D\uDE00",
                "\u0000\u0007账龄", "' or 1=1 --", "\uD83D"
            })
    void no_sign_is_an_instruction_or_a_failure(String query) {
        Hits hits = find(query);
        if (query.contains("账龄")) assertThat(hits.hits()).extracting(Hit::address).contains("/glossary#aging");
        else assertThat(hits.hits()).isEmpty();
    }

    @Test
    void only_the_first_hundred_characters_count() {
        assertThat(find("账龄 " + "x".repeat(300)).query()).hasSize(100);
        assertThat(find("x".repeat(99) + "\uD83D\uDE00").query()).hasSize(99);
    }

    @Test
    void nothing_asked_is_nothing_found() {
        for (String blank : List.of("", "   ", "，。！")) assertThat(find(blank).all()).isZero();
    }

    @Test
    void what_is_not_open_is_not_found_nor_counted_nor_proposed() {
        assertThat(find("别班").all()).isZero();
        assertThat(find("别班").instead()).isEmpty();
        assertThat(find("挂靠").kinds()).containsEntry("course", 1);
        assertThat(index.find("挂靠", Optional.empty(), Set.of(), 1).all()).isZero();
    }

    @Test
    void kinds_are_counted_whichever_is_shown() {
        Hits terms = index.find("盖章", Optional.of("term"), OPEN, 1);
        assertThat(terms.kinds()).containsEntry("course", 1).containsEntry("term", 1);
        assertThat(terms.hits()).extracting(Hit::kind).containsExactly("term");
        assertThat(index.find("盖章", Optional.of("nonsense"), OPEN, 1).total()).isEqualTo(2);
    }

    @Test
    void words_that_nowhere_stand_together_are_found_apart_and_it_is_said() {
        Hits hits = find("6W3H 账龄");
        assertThat(hits.some()).isTrue();
        assertThat(hits.hits()).extracting(Hit::address).contains("/course/stages/card", "/glossary#aging");
        assertThat(find("账龄").some()).isFalse();
    }

    @Test
    void where_nothing_is_found_near_titles_are_proposed() {
        Hits hits = find("函对");
        assertThat(hits.all()).isZero();
        assertThat(hits.instead()).containsExactly("对账函");
    }

    static Stream<Arguments> snippets() {
        return Stream.of(
                Arguments.of("386000", "鼎信机电 [386,000] 元，10月2日到期，47 天，M2。到期日当天是 0 天。"),
                Arguments.of("没人签字 出差", "王志强说：“老板[出差]，[没人签字]。”先别谈违约金，问财务哪天打款。"),
                Arguments.of("huikuan", "[Huikuan] 的规矩：拨号前写满。a<b 也写，R&D 部门另说。"),
                Arguments.of("国库支付", "…最后一句才说[国库支付]。"));
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void a_snippet_shows_the_place_as_it_stands(String query, String expected) {
        assertThat(text(find(query).hits().get(0).snippet())).isEqualTo(expected);
    }

    @Test
    void a_title_is_marked_as_well() {
        assertThat(text(find("对账").hits().get(0).title())).isEqualTo("[对账]函");
    }

    @Test
    void pages_hold_twenty_and_end_somewhere() {
        Index many = Index.of(IntStream.range(0, 45)
                .mapToObj(number -> new Document("course", "第" + number + "节", "", "/course/" + number, "回款", "a"))
                .toList());
        assertThat(many.find("回款", Optional.empty(), OPEN, 1).hits()).hasSize(20);
        assertThat(many.find("回款", Optional.empty(), OPEN, 3).hits()).hasSize(5);
        assertThat(many.find("回款", Optional.empty(), OPEN, 99).page()).isEqualTo(3);
        assertThat(many.find("回款", Optional.empty(), OPEN, -7).page()).isEqualTo(1);
    }

    @Test
    void an_empty_index_finds_nothing() {
        assertThat(Index.of(List.of()).find("账龄", Optional.empty(), OPEN, 1).all()).isZero();
    }
}
