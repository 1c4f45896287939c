package academy.huikuan.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpotTest {
    private final List<Unit> units = List.of(unit("u", "a", "b", "c"), unit("v", "d"));

    @ParameterizedTest(name = "read {0}, stopped at {1}: goes on at {2}")
    @CsvSource(
            textBlock =
                    """
                    -     , -   , u/a
                    -     , u/b , u/b
                    b     , u/b , u/c
                    bc    , u/c , v/d
                    bcd   , v/d , u/a
                    a     , u/x , u/b
                    abcd  , v/d , none
                    """)
    void reading_goes_on_where_it_stopped(String read, String stopped, String expected) {
        Optional<ReadingStore.Stopped> place = Optional.of(stopped.split("/"))
                .filter(parts -> parts.length == 2)
                .map(parts -> new ReadingStore.Stopped(parts[0], parts[1], Instant.EPOCH));
        Map<String, Set<String>> marks = Map.of("u", letters(read, "abc"), "v", letters(read, "d"));
        assertThat(Spot.next(units, marks, place).map(Spot::address))
                .isEqualTo(expected.equals("none") ? Optional.empty() : Optional.of("/course/" + expected));
    }

    @Test
    void a_stage_behind_a_figure_becomes_a_tag() {
        assertThat(Figure.of(new Block.Fact("n", "18 天（M1）"))).isEqualTo(new Figure("n", "18 天", Optional.of("M1")));
        assertThat(Figure.of(new Block.Fact("n", "30 天（M1 最后一天）"))).isEqualTo(new Figure("n", "30 天", Optional.of("M1 最后一天")));
        assertThat(Figure.of(new Block.Fact("n", "12 台（含税）"))).isEqualTo(new Figure("n", "12 台（含税）", Optional.empty()));
    }

    private static Set<String> letters(String read, String among) {
        Set<String> found = new HashSet<>(Arrays.asList(among.split("")));
        found.removeIf(letter -> !read.contains(letter));
        return found;
    }

    private static Unit unit(String id, String... sections) {
        List<Section> made = Arrays.stream(sections)
                .map(section -> new Section(section, section, Set.of(), List.of(), 100))
                .toList();
        return new Unit(id, id, "", List.of(), Optional.empty(), "", made, "", "", "");
    }
}
