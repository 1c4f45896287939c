package academy.huikuan.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.harness.InTransaction;
import academy.huikuan.harness.StoreTest;
import academy.huikuan.people.Person;
import academy.huikuan.people.Role;
import academy.huikuan.people.Somebody;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Refusal;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@StoreTest
class WorksheetStoreIT {
    @Inject
    private WorksheetStore sheets;

    @Inject
    private Forms forms;

    @Inject
    private Somebody somebody;

    @Inject
    private InTransaction transaction;

    private static SheetId id() {
        return new SheetId(Ids.ordered());
    }

    private Form card() {
        return forms.byId(new FormId("6w3h"));
    }

    private SheetId begun(Person owner) {
        return sheets.add(owner.id(), id(), card(), card().blank());
    }

    private void fill(Person owner, SheetId id, String customer) {
        transaction.run(() -> sheets.fill(sheets.locked(owner.id(), id), new Entries(Map.of("customer", customer), Map.of())));
    }

    @Test
    void what_is_typed_is_kept_right_or_wrong() {
        Person owner = somebody.with(Role.LEARNER);
        Form plan = forms.byId(new FormId("call-plan"));
        SheetId id = sheets.add(owner.id(), id(), plan, plan.blank());
        Entries typed = new Entries(
                Map.of("owner", "周子扬 <b>“\uD83D\uDE00”</b>", "target", "很多"),
                Map.of("customers", List.of(Map.of("amount", "14.2万", "goal", "一\n二"), Map.of(), Map.of("customer", "鼎信"))));

        transaction.run(() -> sheets.fill(sheets.locked(owner.id(), id), typed));

        assertThat(sheets.byId(owner.id(), id).entries()).isEqualTo(typed);
        assertThat(sheets.byId(owner.id(), id).revision()).isEqualTo(2);
    }

    @Test
    void the_same_again_is_no_change() {
        Person owner = somebody.with(Role.LEARNER);
        SheetId id = begun(owner);
        fill(owner, id, "鼎信");
        fill(owner, id, "鼎信");
        assertThat(sheets.byId(owner.id(), id).revision()).isEqualTo(2);
    }

    @Test
    void a_sheet_is_nobody_elses() {
        Person owner = somebody.with(Role.LEARNER);
        Person other = somebody.with(Role.LEARNER);
        SheetId id = begun(owner);

        assertThatThrownBy(() -> sheets.byId(other.id(), id)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> sheets.locked(other.id(), id)).isInstanceOf(Refusal.NotFound.class);
        sheets.delete(other.id(), id);
        assertThat(sheets.byId(owner.id(), id).id()).isEqualTo(id);
        assertThat(sheets.of(other.id(), 1).items()).isEmpty();
    }

    @Test
    void an_id_that_is_somebody_elses_leads_to_a_sheet_of_ones_own() {
        Person owner = somebody.with(Role.LEARNER);
        Person other = somebody.with(Role.LEARNER);
        SheetId id = begun(owner);

        SheetId own = sheets.add(other.id(), id, card(), card().blank());

        assertThat(own).isNotEqualTo(id);
        assertThat(sheets.of(other.id(), 1).items()).hasSize(1);
    }

    @Test
    void pressing_twice_makes_one_sheet() throws Exception {
        Person owner = somebody.with(Role.LEARNER);
        SheetId wanted = id();
        Callable<SheetId> press = () -> sheets.add(owner.id(), wanted, card(), card().blank());

        ExecutorService presses = Executors.newFixedThreadPool(4);
        for (Future<SheetId> one : presses.invokeAll(IntStream.range(0, 4).mapToObj(n -> press).toList()))
            assertThat(one.get()).isEqualTo(wanted);
        presses.shutdown();

        assertThat(sheets.of(owner.id(), 1).total()).isEqualTo(1);
    }

    @Test
    void a_sheet_beside_another_leaves_that_one_as_it_was() {
        Person owner = somebody.with(Role.LEARNER);
        SheetId first = begun(owner);
        fill(owner, first, "鼎信");
        Entries other = new Entries(Map.of("customer", "瑞丰"), Map.of());

        SheetId second = transaction.of(() -> sheets.addBeside(owner.id(), id(), sheets.byId(owner.id(), first), other));

        assertThat(sheets.byId(owner.id(), first).entries().text("customer")).isEqualTo("鼎信");
        assertThat(sheets.byId(owner.id(), second).entries()).isEqualTo(other);
        assertThat(sheets.byId(owner.id(), second).formVersion()).isEqualTo(sheets.byId(owner.id(), first).formVersion());
        assertThat(sheets.of(owner.id(), 1).items()).extracting(SheetLine::title).containsExactlyInAnyOrder("鼎信", "瑞丰");
    }

    @Test
    void a_sheet_keeps_the_form_that_it_was_made_with() {
        Person owner = somebody.with(Role.LEARNER);
        SheetId id = begun(owner);
        Form kept = transaction.of(() -> sheets.formOf(sheets.byId(owner.id(), id)));
        assertThat(kept.with(card().example())).isEqualTo(card());
    }

    @Test
    void there_are_two_hundred_at_most_shown_fifty_at_a_time() {
        Person owner = somebody.with(Role.LEARNER);
        transaction.run(() -> IntStream.range(0, WorksheetStore.MOST).forEach(n -> begun(owner)));

        assertThatThrownBy(() -> begun(owner)).isInstanceOf(Refusal.Conflict.class);

        assertThat(sheets.of(owner.id(), 1).items()).hasSize(50);
        assertThat(sheets.of(owner.id(), 4).items()).hasSize(50);
        assertThat(sheets.of(owner.id(), 5).items()).isEmpty();
        sheets.delete(owner.id(), new SheetId(sheets.of(owner.id(), 1).items().get(0).id()));
        begun(owner);
        assertThat(sheets.of(owner.id(), 1).total()).isEqualTo(WorksheetStore.MOST);
    }
}
