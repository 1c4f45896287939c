package academy.huikuan.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.harness.StoreTest;
import academy.huikuan.people.Person;
import academy.huikuan.people.Role;
import academy.huikuan.people.Somebody;
import academy.huikuan.platform.Refusal;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@StoreTest
class NoteStoreIT {
    @Inject
    private NoteStore notes;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Somebody somebody;

    private Unit unit() {
        return catalogue.course().units().get(0);
    }

    private Section section(int number) {
        return unit().sections().get(number);
    }

    private SectionNote saved(Person person, Section section, String text, int revision) {
        NoteStore.Written written = notes.write(person.id(), unit(), section, NoteText.typed(text), revision);
        assertThat(written).isInstanceOf(NoteStore.Written.Saved.class);
        return ((NoteStore.Written.Saved) written).note();
    }

    private SectionNote clash(Person person, Section section, String text, int revision) {
        NoteStore.Written written = notes.write(person.id(), unit(), section, NoteText.typed(text), revision);
        assertThat(written).isInstanceOf(NoteStore.Written.Clash.class);
        return ((NoteStore.Written.Clash) written).stored();
    }

    private Optional<SectionNote> kept(Person person, Section section) {
        return notes.find(person.id(), unit().id(), section.id());
    }

    @Test
    void a_bookmark_and_a_note_stand_beside_one_section() {
        Person reader = somebody.with(Role.LEARNER);
        notes.mark(reader.id(), unit(), section(0));
        notes.mark(reader.id(), unit(), section(0));
        saved(reader, section(0), "先问卡在哪一步\n“确认”两个字 😀 <b>'", 0);

        assertThat(notes.places(reader.id())).singleElement().satisfies(place -> assertThat(place.section()).isEqualTo(section(0).id()));
        assertThat(kept(reader, section(0)).orElseThrow()).satisfies(note -> {
            assertThat(note.marked()).isTrue();
            assertThat(note.words()).isEqualTo("先问卡在哪一步\n“确认”两个字 😀 <b>'");
            assertThat(note.revision()).isEqualTo(1);
            assertThat(note.sectionTitle()).isEqualTo(section(0).title());
        });

        notes.unmark(reader.id(), unit(), section(0));
        assertThat(kept(reader, section(0)).orElseThrow().marked()).isFalse();
        assertThat(notes.places(reader.id())).hasSize(1);
    }

    @Test
    void four_thousand_characters_fit_into_the_database() {
        Person reader = somebody.with(Role.TRAINER);
        saved(reader, section(0), "款".repeat(NoteText.LONGEST), 0);
        assertThat(kept(reader, section(0)).orElseThrow().words()).hasSize(4000);
    }

    @Test
    void the_later_of_two_devices_is_told_and_nothing_is_lost() {
        Person reader = somebody.with(Role.LEARNER);
        saved(reader, section(0), "甲", 0);

        SectionNote other = clash(reader, section(0), "乙", 0);

        assertThat(other.words()).isEqualTo("甲");
        assertThat(kept(reader, section(0)).orElseThrow().words()).isEqualTo("甲");
        assertThat(saved(reader, section(0), "甲和乙", 0).revision()).as("nothing of the other text is lost").isEqualTo(2);
        assertThat(saved(reader, section(0), "丙", 2).words()).isEqualTo("丙");
        clash(reader, section(0), "", 1);
    }

    @Test
    void eight_devices_at_once_make_one_note_and_seven_questions() throws Exception {
        Person reader = somebody.with(Role.LEARNER);
        ExecutorService devices = Executors.newFixedThreadPool(8);
        List<Callable<NoteStore.Written>> typed = IntStream.range(0, 8)
                .mapToObj(n -> (Callable<NoteStore.Written>) () -> notes.write(reader.id(), unit(), section(1), NoteText.typed("设备" + n), 0))
                .toList();
        int saved = 0;
        for (Future<NoteStore.Written> one : devices.invokeAll(typed)) if (one.get() instanceof NoteStore.Written.Saved) saved++;
        devices.shutdown();

        assertThat(saved).isEqualTo(1);
        assertThat(notes.places(reader.id())).hasSize(1);
    }

    @Test
    void what_is_deleted_is_gone_and_an_old_page_is_still_noticed() {
        Person reader = somebody.with(Role.LEARNER);
        notes.mark(reader.id(), unit(), section(0));
        SectionNote note = saved(reader, section(0), "甲", 0);
        notes.delete(reader.id(), note.id());

        assertThat(notes.places(reader.id())).isEmpty();
        assertThatThrownBy(() -> notes.note(reader.id(), note.id())).isInstanceOf(Refusal.NotFound.class);
        assertThat(kept(reader, section(0)).orElseThrow().words()).isEmpty();
        SectionNote again = saved(reader, section(0), "乙", 2);
        clash(reader, section(0), "丙", note.revision());
        assertThat(again.revision()).isEqualTo(3);
    }

    @Test
    void a_note_belongs_to_one_person() {
        Person reader = somebody.with(Role.LEARNER);
        Person other = somebody.with(Role.ADMIN);
        SectionNote note = saved(reader, section(0), "只给自己看", 0);

        assertThat(kept(other, section(0))).isEmpty();
        assertThat(notes.places(other.id())).isEmpty();
        assertThat(notes.notes(other.id(), List.of(note.id().value()))).isEmpty();
        assertThatThrownBy(() -> notes.note(other.id(), note.id())).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> notes.delete(other.id(), note.id())).isInstanceOf(Refusal.NotFound.class);
        assertThat(notes.note(reader.id(), note.id()).words()).isEqualTo("只给自己看");
    }

    @Test
    void a_note_outlives_its_section() {
        Person reader = somebody.with(Role.LEARNER);
        Section gone = new Section("gone-since", "从前的一节", Set.of(), List.of(), 0);
        notes.write(reader.id(), unit(), gone, NoteText.typed("还在"), 0);

        String id = notes.places(reader.id()).get(0).id();
        assertThat(notes.notes(reader.id(), List.of(id))).singleElement().satisfies(note -> {
            assertThat(note.sectionTitle()).isEqualTo("从前的一节");
            assertThat(note.unitTitle()).isEqualTo(unit().title());
            assertThat(note.words()).isEqualTo("还在");
        });
    }
}
