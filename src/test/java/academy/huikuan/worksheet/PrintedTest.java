package academy.huikuan.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.platform.SourceFolder;
import academy.huikuan.web.Language;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedTest {
    private static final Forms FORMS = FormContent.read(new SourceFolder(Path.of(""))).forms();

    private static Form form(String id) {
        return FORMS.byId(new FormId(id));
    }

    private static String text(Filled filled) {
        return Printed.of(filled, Language.ZH).blocks().stream()
                .filter(Printed.Paragraph.class::isInstance)
                .map(block -> said(((Printed.Paragraph) block).runs()))
                .collect(Collectors.joining("\n"));
    }

    private static String said(List<Phrase.Run> runs) {
        return runs.stream().map(run -> run.gap() ? "____" : run.text()).collect(Collectors.joining());
    }

    private static Filled reminder(Map<String, String> changes) {
        Map<String, String> texts = new HashMap<>(form("reminder").example().texts());
        texts.putAll(changes);
        return new Filled(form("reminder"), new Entries(texts, Map.of()));
    }

    @Test
    void the_letter_says_amounts_in_digits_and_capitals_and_counts_the_days() {
        assertThat(text(reminder(Map.of())))
                .startsWith("催款函\n编号：恒拓函 2026-11-07\n南通瑞丰食品有限公司：\n")
                .contains("2026年6月20日签订《车间通风改造合同》")
                .contains("尚欠 268,000 元（大写：人民币贰拾陆万捌仟元整），已逾期 69 天")
                .contains("请贵方于2026年11月27日前，将 236,000 元（大写：人民币贰拾叁万陆仟元整）");
    }

    @ParameterizedTest
    @CsvSource({"none, 0", "organ, 1", "large, 1"})
    void law_stands_in_it_only_where_it_was_chosen(String rule, int times) {
        String text = text(reminder(Map.of("rule", rule)));
        assertThat(text.split("保障中小企业款项支付条例", -1)).hasSize(times + 1);
        if (rule.equals("organ")) assertThat(text).contains("30 日内付款").doesNotContain("大型企业");
        if (rule.equals("large")) assertThat(text).contains("不得约定以收到第三方付款作为条件").doesNotContain("机关");
    }

    @Test
    void the_letters_threaten_with_nothing() {
        for (String id : List.of("reminder", "reconciliation"))
            assertThat(text(new Filled(form(id), form(id).example()))).doesNotContain("征信", "后果自负", "起诉", "黑名单", "曝光");
    }

    @Test
    void parts_without_what_they_tell_are_left_out_and_needed_places_become_lines() {
        String text = text(reminder(Map.of("disputed", "", "next", " ", "number", "", "contract-no", "", "paid", "")));
        assertThat(text).contains("（合同编号：____）").doesNotContain("编号：恒拓函", "有异议", "移交法务", "贵方已付");
        assertThat(text(reminder(Map.of("paid", "10万")))).contains("贵方已付 100,000 元").contains("尚欠 168,000 元");
    }

    @Test
    void before_the_due_date_nothing_is_overdue() {
        assertThat(text(reminder(Map.of("day", "2026-09-12")))).doesNotContain("逾期 0 天").contains("请按期安排");
    }

    @Test
    void what_is_filled_in_is_never_read_for_places() {
        assertThat(text(SmallForm.filled(Map.of("who", "{amount} <b>{who}</b>", "note", "{days}"), List.of())))
                .contains("To {amount} <b>{who}</b>, ____ (____), ____ left.")
                .contains("About {days}");
    }

    @Test
    void a_wrong_text_is_printed_as_it_was_typed() {
        assertThat(text(SmallForm.filled(Map.of("who", "x", "amount", "about 5"), List.of()))).contains("To x, about 5 (____), ____ left.");
    }

    @Test
    void the_reconciliation_adds_up_for_both_sides() {
        Filled filled = new Filled(form("reconciliation"), form("reconciliation").example());
        assertThat(text(filled)).contains("贵方应付我方余额合计 129,000 元（大写：人民币壹拾贰万玖仟元整）").contains("我方应付贵方 129,000 元，与贵方账面一致").contains("本函仅用于核对账目");
        Printed.Grid grid = (Printed.Grid) Printed.of(filled, Language.ZH).blocks().stream().filter(Printed.Grid.class::isInstance).findFirst().orElseThrow();
        assertThat(grid.rows()).hasSize(2);
        assertThat(grid.totals()).containsExactly("", "", "", "200,000", "71,000", "129,000", "");
        assertThat(Printed.of(filled, Language.ZH).blocks()).filteredOn(Printed.Signs.class::isInstance).hasSize(2);
    }

    @Test
    void empty_rows_are_left_out_unless_there_is_nothing_else() {
        Filled some = SmallForm.filled(Map.of(), List.of(Map.of(), Map.of("name", "x"), Map.of()));
        Filled none = new Filled(SmallForm.read(), SmallForm.read().blank());
        assertThat(rows(some)).hasSize(1);
        assertThat(rows(none)).hasSize(2);
    }

    private static List<List<String>> rows(Filled filled) {
        return Printed.of(filled, Language.ZH).blocks().stream()
                .filter(Printed.Grid.class::isInstance)
                .map(block -> ((Printed.Grid) block).rows())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_card_shows_every_field() {
        Filled filled = new Filled(form("6w3h"), form("6w3h").example());
        List<Printed.Fact> facts = Printed.of(filled, Language.ZH).blocks().stream()
                .filter(Printed.Facts.class::isInstance)
                .flatMap(block -> ((Printed.Facts) block).facts().stream())
                .toList();
        assertThat(facts).hasSameSizeAs(form("6w3h").fields()).allSatisfy(fact -> assertThat(fact.text()).isNotBlank());
        assertThat(facts).extracting(Printed.Fact::text).contains("386,000 元", "逾期 47 天", "M2", "2026年10月2日");
    }
}
