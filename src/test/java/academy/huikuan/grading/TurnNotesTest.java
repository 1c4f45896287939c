package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TurnNotesTest {
    private static Marks noted(Map<Integer, String> notes) {
        return new Marks(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), "", new TreeMap<>(notes));
    }

    @Test
    void a_form_is_read_and_empty_fields_are_no_notes() {
        Marks marks = Marks.fromForm(Map.of(
                "note-1", List.of("  Ask\r\n first. "), "note-2", List.of("   "), "note-x", List.of("no"), "note-7", List.of("There.")));

        assertThat(marks.notes()).isEqualTo(Map.of(1, "Ask first.", 7, "There."));
        assertThat(marks.within(Samples.TWO, 2).notes()).containsOnlyKeys(1);
    }

    @Test
    void what_no_form_sends_is_cut() {
        Map<String, List<String>> form = new HashMap<>();
        for (int turn = 1; turn <= 100; turn++) form.put("note-" + turn, List.of("\uD83D\uDE00".repeat(150)));
        Marks marks = Marks.fromForm(form);

        assertThat(marks.notes()).hasSize(Marks.NOTES_MOST);
        assertThat(marks.notes().values()).allSatisfy(words -> assertThat(words).hasSizeLessThanOrEqualTo(Marks.NOTE_MOST));
        assertThat(TurnNotes.encoded(marks.notes()).length()).isLessThan(16_000);
    }

    @Test
    void they_are_kept_as_written() {
        Marks marks = noted(Map.of(3, "Here is \\ the turn", 12, "Name the day 27"));

        assertThat(Marks.decoded(marks.encoded(), marks.comment(), TurnNotes.encoded(marks.notes()))).isEqualTo(marks);
        assertThat(Marks.decoded("", "", "").notes()).isEmpty();
    }

    @Test
    void a_note_too_long_is_refused() {
        assertThatThrownBy(() -> noted(Map.of(1, "x".repeat(201)))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_reviewers_name_is_taken_out() {
        Marks marks = noted(Map.of(2, "I, Anna Smith, would ask first. " + "y".repeat(160)));

        Marks masked = marks.masked(new NameMask(List.of("Anna Smith")));

        assertThat(masked.notes().get(2)).doesNotContain("Anna", "Smith").contains(NameMask.MASK).hasSizeLessThanOrEqualTo(Marks.NOTE_MOST);
    }
}
