package academy.huikuan.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.platform.SourceFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormReaderTest {
    @TempDir
    Path folder;

    @Test
    void the_packed_forms_have_no_problem_and_their_examples_are_the_deals() {
        FormContent content = FormContent.read(new SourceFolder(Path.of("")));
        assertThat(content.problems()).isEmpty();
        assertThat(content.forms().all()).extracting(Form::id).containsExactly("6w3h", "call-plan", "reminder", "reconciliation", "thirty-days");
        Form reminder = content.forms().byId(new FormId("reminder"));
        assertThat(reminder.example().text("amount")).isEqualTo("268,000");
        assertThat(reminder.example().text("customer")).isEqualTo("南通瑞丰食品有限公司");
        Filled plan = new Filled(content.forms().byId(new FormId("call-plan")), content.forms().byId(new FormId("call-plan")).example());
        assertThat(plan.shown().get("customers.amount").plain()).isEqualTo("1,208,600");
        assertThat(plan.shown()).extractingByKeys("customers.0.stage", "customers.1.stage", "customers.3.stage", "customers.4.stage")
                .extracting(Shown::plain).containsExactly("M3", "M2", "M1", "M0");
    }

    @Test
    void a_kept_form_is_read_again_word_by_word() {
        FormContent content = FormContent.read(new SourceFolder(Path.of("")));
        for (Form form : content.forms().all())
            assertThat(FormReader.kept(form.id(), content.forms().source(form.id())).with(form.example())).isEqualTo(form);
    }

    @Test
    void the_small_form_is_right() {
        assertThat(SmallForm.problems(folder, SmallForm.SOURCE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "id: small ; id: other ; 1: the id must be the file's name",
        "lesson: one#two ; lesson: one#three ; 5: there is no section one#three",
        "lesson: one#two ; lesson: one ; 5: the lesson is <unit>#<section>",
        "order: 1 ; order: first ; 6: the order is a number",
        "icon: mail ; icons: mail ; unknown key 'icons'",
        "kind: line, needed: true ; kind: lines, needed: true ; 11: there is no kind 'lines'",
        "needed: true ; needed: maybe ; 11: 'needed' is true or false",
        "id: note, ; id: who, ; 12: the id 'who' stands twice",
        "id: note, ; id: Note, ; 12: the id must consist of small letters",
        "kind: text, hint: h ; kind: text ; 12: 'hint' is missing",
        "kind: days, due: due ; kind: days, due: amount ; 15: 'days' is made of 'amount', which is no date",
        "most: 10, ; most: ten, ; 17: 'least' and 'most' are whole numbers",
        "{none: No, organ: Organ} ; {none: No} ; 18: a choice has two options or more",
        "totals: [sum, rest] ; totals: [name] ; 25: there is no column of amounts 'name'",
        "start: 2 ; start: 4 ; 'start' and 'most' are rows from 1 to 30",
        "most: 3 ; most: 31 ; 'start' and 'most' are rows from 1 to 30",
        "whole: sum, part: paid ; whole: name, part: paid ; which is no amount",
        "- heading: H ; - headline: H ; unknown key 'headline'",
        "{who}, {amount} ; {whom}, {amount} ; 35: there is no place {whom}",
        "{amount|capital} ; {who|capital} ; 35: 'who' is no amount",
        "{items.rest} left ; {items.paid} left ; 35: there is no place {items.paid}",
        "{items.rest} left ; {items left ; 35: a brace opens no place",
        "when: days = late ; when: days = soon ; 37: 'days' is never 'soon'",
        "when: rule = organ ; when: rule = large ; 39: 'rule' is never 'large'",
        "when: note ; when: notes ; 41: there is no field 'notes'",
        "- table: items ; - table: who ; 42: there is no table 'who'",
        "who: \"{fan.customer}\" ; note: x ; the example leaves 'Who' empty",
        "amount: \"{fan.amount}\" ; amount: lots ; 47: the example's 'amount' cannot be taken: worksheet.fault-amount",
        "amount: \"{fan.amount}\" ; amount: \"{fen.amount}\" ; 47: this names no figure of a deal",
        "amount: \"{fan.amount}\" ; days: 3 ; 47: unknown key 'days'",
        "title: T ; title: [T ; not YAML"
    })
    void what_is_wrong_is_told_with_its_line(String right, String wrong, String problem) {
        assertThat(SmallForm.SOURCE).contains(right);
        assertThat(SmallForm.problems(folder, SmallForm.SOURCE.replace(right, wrong)).toString())
                .contains("content/forms/small.yaml:")
                .contains(problem);
    }

    @Test
    void all_problems_come_at_once() {
        String source = SmallForm.SOURCE.replace("order: 1", "order: x").replace("kind: text", "kind: prose").replace("icon: mail", "icon: M!");
        assertThat(SmallForm.problems(folder, source)).hasSize(3);
    }

    @Test
    void the_example_takes_its_figures_from_the_cast() {
        List<academy.huikuan.platform.Problem> problems = new ArrayList<>();
        Forms forms = FormReader.read(SmallForm.folder(folder, SmallForm.SOURCE), problems);
        assertThat(forms.byId(new FormId("small")).example().texts()).containsEntry("amount", "142,000").containsEntry("who", "Customer Ltd");
    }
}
