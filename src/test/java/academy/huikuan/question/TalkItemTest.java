package academy.huikuan.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.dialogue.Choice;
import academy.huikuan.dialogue.Dialogue;
import academy.huikuan.dialogue.Ending;
import academy.huikuan.dialogue.Node;
import academy.huikuan.dialogue.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalkItemTest {
    private static Choice line(String to, int effect, boolean crosses) {
        return new Choice("say", to, effect, "result", "technique", "why", Optional.of("better"), crosses ? Optional.of("threat") : Optional.empty());
    }

    private static Ending ending(String id) {
        return new Ending(id, id, Outcome.PROMISE, 0, Optional.empty(), "text", "debrief");
    }

    private static TalkItem question() {
        Dialogue dialogue = new Dialogue(
                "scenario",
                "title",
                "opening",
                "a",
                Map.of(
                        "a", new Node("a", "says", Optional.empty(), List.of(line("b", 2, false), line("b", -1, false), line("good", 0, false))),
                        "b", new Node("b", "says", Optional.empty(), List.of(line("good", 1, false), line("good", 2, true), line("bad", -2, false)))),
                Map.of("good", ending("good"), "bad", ending("bad")),
                Optional.empty());
        return new TalkItem(new Label("t-1", "Talk", List.of(), List.of()), new Text(Text.Format.PLAIN, "Talk"), dialogue, "source", Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"00,3", "2,0", "10,0", "02,0", "12,0", "01,0", "0,0"})
    void a_talk_earns_what_its_lines_won_of_what_the_best_talk_wins(String path, int thirds) {
        assertThat(question().mark(new Answer.Said(path), Presentation.PLAIN)).contains(Question.points(thirds, 3));
    }

    @Test
    void the_best_talk_crosses_no_red_line() {
        assertThat(question().rightAnswer(Presentation.PLAIN)).contains(new Answer.Said("00"));
    }

    @Test
    void a_way_that_does_not_exist_is_refused() {
        for (String path : List.of("3", "20", "000", "x"))
            assertThatThrownBy(() -> question().read(List.of(path), Presentation.PLAIN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_was_said_is_said() {
        assertThat(TalkItem.goesOn(new Answer.Nothing(), new Answer.Said("0"))).isTrue();
        assertThat(TalkItem.goesOn(new Answer.Said("0"), new Answer.Said("01"))).isTrue();
        assertThat(TalkItem.goesOn(new Answer.Said("0"), new Answer.Said("1"))).isFalse();
        assertThat(TalkItem.goesOn(new Answer.Said("01"), new Answer.Said("0"))).isFalse();
        assertThat(TalkItem.goesOn(new Answer.Said("0"), new Answer.Nothing())).isFalse();
    }
}
