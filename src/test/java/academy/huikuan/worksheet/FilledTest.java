package academy.huikuan.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.people.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilledTest {
    private static Filled of(String field, String typed) {
        return SmallForm.filled(Map.of(field, typed), List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "amount, lots, worksheet.fault-amount", "due, someday, worksheet.fault-date", "times, 11, worksheet.fault-number",
        "times, many, worksheet.fault-number", "times, -1, worksheet.fault-number", "rule, large, worksheet.fault-choice"
    })
    void a_wrong_text_is_told_at_its_field_and_stays(String field, String typed, String fault) {
        Filled filled = of(field, typed);
        assertThat(filled.faults()).hasSize(1).extractingByKey(field).extracting(Fault::key).isEqualTo(fault);
        assertThat(filled.entries().text(field)).isEqualTo(typed);
    }

    @Test
    void an_empty_field_is_never_wrong_but_a_needed_one_is_a_gap() {
        assertThat(SmallForm.filled(Map.of(), List.of()).faults()).isEmpty();
        assertThat(SmallForm.filled(Map.of(), List.of()).gaps()).containsExactly("Who");
        assertThat(of("who", "x").gaps()).isEmpty();
    }

    @Test
    void texts_are_bounded() {
        assertThat(of("note", "字".repeat(2000)).faults()).isEmpty();
        assertThat(of("note", "字".repeat(2001)).faults().get("note").key()).isEqualTo("worksheet.fault-long");
        assertThat(of("who", "字".repeat(201)).faults().get("who").details()).containsExactly("200");
        Map<String, String> row = Map.of("name", "x");
        assertThat(SmallForm.filled(Map.of(), List.of(row, row, row, row)).faults().get("items").key()).isEqualTo("worksheet.fault-rows");
    }

    @Test
    void rows_are_computed_and_added_up() {
        Filled filled = SmallForm.filled(
                Map.of("day", "2026-11-18"),
                List.of(
                        Map.of("name", "a", "sum", "14.2万", "paid", "71,000", "due", "2026-10-31"),
                        Map.of(),
                        Map.of("name", "b", "sum", "58000", "due", "2026-12-18")));
        assertThat(filled.shown().get("items.0.rest").plain()).isEqualTo("71,000");
        assertThat(filled.shown().get("items.2.rest").plain()).isEqualTo("58,000");
        assertThat(filled.shown().get("items.0.stage").plain()).isEqualTo("M1");
        assertThat(filled.shown().get("items.2.stage").plain()).isEqualTo("M0");
        assertThat(filled.shown().get("items.sum").plain()).isEqualTo("200,000");
        assertThat(filled.shown().get("items.rest").plain()).isEqualTo("129,000");
        assertThat(filled.faults()).isEmpty();
    }

    @Test
    void more_paid_than_owed_is_told_at_what_is_paid() {
        Filled filled = SmallForm.filled(Map.of(), List.of(Map.of("sum", "100", "paid", "101")));
        assertThat(filled.faults().get("items.0.paid").key()).isEqualTo("worksheet.fault-part");
        assertThat(filled.shown()).doesNotContainKeys("items.0.rest", "items.rest");
    }

    @Test
    void a_sheet_is_called_by_what_stands_in_it() {
        assertThat(SmallForm.filled(Map.of("who", " 瑞丰 ", "amount", "26.8万"), List.of()).name()).isEqualTo("瑞丰 268,000");
        assertThat(SmallForm.filled(Map.of(), List.of()).name()).isEqualTo("T");
        assertThat(of("who", "\uD83D\uDE00".repeat(90)).name()).hasSize(160);
    }

    @Test
    void a_form_that_was_sent_is_read_row_by_row() {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        sent.put("who", List.of(" a\r\nb\u0007 "));
        sent.put("note", List.of("1\r\n2"));
        sent.put("items.0.name", List.of("x"));
        sent.put("items.1.name", List.of(""));
        sent.put("items.3.name", List.of("after a gap"));
        sent.put("other", List.of("x"));
        sent.put("revision", List.of("7"));
        sent.put("action", List.of("add-items"));
        SheetForm form = SheetForm.of(SmallForm.read(), sent);
        assertThat(form.revision()).isEqualTo(7);
        assertThat(form.entries().texts()).containsOnly(Map.entry("who", "a b"), Map.entry("note", "1\n2"));
        assertThat(form.entries().rows("items")).containsExactly(Map.of("name", "x"), Map.of());
        assertThat(form.changed(SmallForm.read()).rows("items")).hasSize(3);
        assertThat(form.place()).isEqualTo("#items.2");
    }

    @ParameterizedTest
    @CsvSource({"remove-items-0, 1", "remove-items-1, 1", "remove-items-9, 2", "remove-who-0, 2", "add-who, 2", "add-items, 3", "keep, 2"})
    void rows_come_and_go_by_the_action(String action, int rows) {
        Map<String, List<String>> sent = Map.of(
                "items.0.name", List.of("x"), "items.1.name", List.of("y"), "action", List.of(action));
        assertThat(SheetForm.of(SmallForm.read(), sent).changed(SmallForm.read()).rows("items")).hasSize(rows);
    }

    @Test
    void a_full_table_takes_no_further_row() {
        Map<String, List<String>> sent = Map.of(
                "items.0.name", List.of("x"), "items.1.name", List.of("y"), "items.2.name", List.of("z"), "action", List.of("add-items"));
        assertThat(SheetForm.of(SmallForm.read(), sent).changed(SmallForm.read()).rows("items")).hasSize(3);
    }
}
