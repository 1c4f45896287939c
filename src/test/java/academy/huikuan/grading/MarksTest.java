package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.grading.Gap.Kind;
import academy.huikuan.rubric.Rubric;
import academy.huikuan.rubric.RubricText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MarksTest {
    private static Map<String, List<String>> form(String... pairs) {
        Map<String, List<String>> form = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) form.put(pairs[i], List.of(pairs[i + 1].split(" ")));
        return form;
    }

    @Test
    void a_form_reads_and_comes_back_from_the_database_the_same() {
        Marks marks =
                Marks.fromForm(form("level-calm", "3", "evidence-calm", "1 11", "red-9", "threat", "comment", "fine"));
        assertThat(marks.level("calm")).contains(new Level(3));
        assertThat(marks.evidence("calm")).containsExactly(1, 11);
        assertThat(marks.redLines()).containsExactly(Map.entry(9, "threat"));
        assertThat(Marks.decoded(marks.encoded(), marks.comment())).isEqualTo(marks);
    }

    @Test
    void what_is_done_counts_only_criteria_that_the_rubric_still_has() {
        Marks marks = Marks.fromForm(form("level-calm", "3", "evidence-calm", "1", "level-gone", "2", "evidence-gone", "2", "level-close", "1"));
        assertThat(marks.complete()).isEqualTo(2);
        assertThat(marks.complete(Samples.TWO)).isEqualTo(1);
    }

    @Test
    void what_no_form_of_ours_sends_is_dropped() {
        Marks marks = Marks.fromForm(form(
                        "level-calm",
                        "9",
                        "level-close",
                        "2",
                        "level-other",
                        "4",
                        "evidence-close",
                        "0 2 7 x",
                        "red-2",
                        "threat",
                        "red-7",
                        "threat",
                        "red-1",
                        "unknown"))
                .within(Samples.TWO, 6);
        assertThat(marks.levels()).containsOnlyKeys("close");
        assertThat(marks.evidence("close")).containsExactly(2);
        assertThat(marks.redLines()).containsExactly(Map.entry(2, "threat"));
    }

    @Test
    void every_level_needs_a_turn_that_proves_it() {
        assertThat(Marks.NONE.gaps(Samples.TWO))
                .containsExactly(
                        new Gap(Kind.LEVEL, "calm"), new Gap(Kind.LEVEL, "close"), new Gap(Kind.COMMENT_SHORT, ""));
        assertThat(Marks.fromForm(form(
                                "level-calm",
                                "2",
                                "level-close",
                                "2",
                                "evidence-calm",
                                "1",
                                "comment",
                                "x".repeat(601)))
                        .gaps(Samples.TWO))
                .containsExactly(new Gap(Kind.EVIDENCE, "close"), new Gap(Kind.COMMENT_LONG, ""));
        assertThat(Samples.full(2).gaps(Samples.TWO)).isEmpty();
    }

    @Test
    void a_crossed_line_and_level_0_of_its_criterion_go_together() {
        Map<String, List<String>> crossed = form(
                "level-calm",
                "1",
                "evidence-calm",
                "1",
                "level-close",
                "0",
                "evidence-close",
                "1",
                "comment",
                "x".repeat(15));
        crossed.put("red-1", List.of("threat"));
        assertThat(Marks.fromForm(crossed).gaps(Samples.TWO)).containsExactly(new Gap(Kind.RED_LINE_LEVEL, "calm"));
        crossed.put("level-calm", List.of("0"));
        assertThat(Marks.fromForm(crossed).gaps(Samples.TWO)).isEmpty();
        crossed.remove("red-1");
        assertThat(Marks.fromForm(crossed).gaps(Samples.TWO)).containsExactly(new Gap(Kind.RED_LINE_TURN, "calm"));
    }

    @Test
    void a_comment_that_is_too_long_is_kept_to_be_shortened() {
        assertThat(Marks.fromForm(form("comment", "x".repeat(5000))).comment()).hasSize(Marks.COMMENT_KEPT);
        assertThat(Marks.fromForm(Map.of("comment", List.of("a\r\nb"))).comment())
                .isEqualTo("a\nb");
        assertThatThrownBy(() -> new Marks(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), "x".repeat(2001))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_rubric_comes_back_from_its_kept_version_the_same() {
        assertThat(RubricText.decoded(RubricText.encoded(Samples.TWO))).isEqualTo(Samples.TWO);
    }

    @Test
    void a_version_kept_before_there_were_examples_is_still_read() {
        Rubric old = RubricText.decoded("rubric\tt\tT\t24\t40\nnames\t0\t1\t2\t3\t4\ncriterion\tcalm\tCalm\ttrue\tlistening persuasion\n"
                + "levels\ta\tb\tc\td\te\nred\tthreat\tThreat");
        assertThat(old.criteria()).singleElement().satisfies(calm -> {
            assertThat(calm.levels()).containsExactly("a", "b", "c", "d", "e");
            assertThat(calm.example(4)).isEmpty();
        });
        assertThat(old.redLines()).hasSize(1);
    }
}
