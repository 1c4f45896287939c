package academy.huikuan.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TalkTest {
    private Dialogue dialogue;

    @BeforeEach
    void read() throws IOException {
        dialogue = DialogueReader.kept(DialogueReaderTest.fixture());
    }

    @ParameterizedTest
    @CsvSource({"'', n1, OPENING, SAME", "1, n2, MIDDLE, SOFTER", "0, a, MIDDLE, HARDER", "11, b, MIDDLE, SAME", "101, c, MIDDLE, SOFTER",
        "100, n4, MIDDLE, MUCH_SOFTER", "10000000, n9, MIDDLE, MUCH_SOFTER", "100000000, n10, CLOSING, MUCH_SOFTER",
        "1000000000, n11, CLOSING, MUCH_SOFTER"})
    void a_path_leads_to_what_the_customer_says_next(String path, String node, Talk.Phase phase, Mood mood) {
        Talk talk = Talk.replay(dialogue, path);
        assertThat(talk.next()).map(Node::id).contains(node);
        assertThat(talk.ending()).isEmpty();
        assertThat(talk.phase()).isEqualTo(phase);
        assertThat(talk.mood()).isEqualTo(mood);
        assertThat(talk.path()).isEqualTo(path);
        assertThat(talk.turns()).hasSize(path.length());
    }

    @ParameterizedTest
    @CsvSource({"01, nothing", "10001, lost", "10000000002, paid", "10000000001, nothing"})
    void a_path_leads_to_an_ending(String path, String ending) {
        Talk talk = Talk.replay(dialogue, path);
        assertThat(talk.next()).isEmpty();
        assertThat(talk.ending()).map(Ending::id).contains(ending);
        assertThatThrownBy(() -> talk.choose(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "10000000003", "010", "x", "-1", "1 0", "9"})
    void a_path_of_no_sense_is_refused(String path) {
        assertThatThrownBy(() -> Talk.replay(dialogue, path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_talk_can_be_taken_up_from_each_of_its_turns() {
        Talk talk = Talk.replay(dialogue, "10001");
        for (int count = 0; count <= 5; count++) assertThat(talk.upTo(count).path()).isEqualTo("10001".substring(0, count));
        assertThat(talk.upTo(4).choose(0).next()).map(Node::id).contains("n6");
        assertThatThrownBy(() -> talk.upTo(6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> talk.upTo(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_turn_tells_what_was_answered_to_what() {
        Talk.Turn turn = Talk.replay(dialogue, "10").turns().get(1);
        assertThat(turn.number()).isEqualTo(2);
        assertThat(turn.node().says()).isEqualTo("says n2");
        assertThat(turn.choice().to()).isEqualTo("n3");
        assertThat(turn.choice().mood()).isEqualTo(Mood.SOFTER);
    }

    @Test
    void a_dialogue_that_leads_nowhere_or_in_a_circle_cannot_be_made() {
        assertThatThrownBy(() -> with(choice("nowhere"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> with(choice("n1"))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("circle");
        assertThatThrownBy(() -> new Dialogue("one", "T", "O", "n0", dialogue.nodes(), dialogue.endings(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Choice choice(String to) {
        return new Choice("s", to, 1, "R", "T", "W", Optional.empty(), Optional.empty());
    }

    private void with(Choice choice) {
        Map<String, Node> nodes = new HashMap<>(dialogue.nodes());
        nodes.put("n9", new Node("n9", "S", Optional.empty(), List.of(choice, choice)));
        new Dialogue("one", "T", "O", "n1", nodes, dialogue.endings(), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"3, false", "-3, false", "0, false", "1, true", "2, true"})
    void a_choice_without_a_better_line_is_a_good_one(int effect, boolean allowed) {
        if (allowed) assertThat(new Choice("s", "to", effect, "R", "T", "W", Optional.empty(), Optional.empty()).mood()).isNotNull();
        else
            assertThatThrownBy(() -> new Choice("s", "to", effect, "R", "T", "W", Optional.empty(), Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Choice("s", "to", 1, "R", "T", "W", Optional.of("B"), Optional.of("rude")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
