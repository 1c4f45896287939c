package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.rubric.Criterion;
import academy.huikuan.rubric.Rubric;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RubricChangeTest {
    private static final Rubric TWO = Samples.TWO;

    private static Rubric with(Criterion... criteria) {
        return new Rubric(TWO.id(), TWO.title(), TWO.pass(), TWO.levelNames(), List.of(criteria), TWO.redLines());
    }

    private static Criterion reworded(Criterion old) {
        return new Criterion(old.id(), old.title(), old.skills(), List.of("1", "2", "3", "4", "5"), old.examples(), old.redLine());
    }

    @Test
    void only_criteria_that_are_new_or_reworded_are_asked_for() {
        Criterion calm = TWO.criteria().get(0);
        Criterion close = TWO.criteria().get(1);
        assertThat(RubricChange.asked(TWO, TWO)).isEmpty();
        assertThat(RubricChange.asked(TWO, with(close))).isEmpty();
        assertThat(RubricChange.asked(with(calm), TWO).orElseThrow().criteria()).containsExactly(close);
        assertThat(RubricChange.asked(with(calm), TWO).orElseThrow().redLines()).isEmpty();
        assertThat(RubricChange.asked(TWO, with(reworded(calm), close)).orElseThrow().redLines()).isEqualTo(TWO.redLines());
    }

    @Test
    void what_is_added_leaves_the_rest_as_it_was() {
        Rubric asked = RubricChange.asked(TWO.only(List.of("calm")), TWO).orElseThrow();
        Marks old = Samples.full(3).without(asked);
        assertThat(old.levels()).containsOnlyKeys("calm");
        Marks added = new Marks(
                new TreeMap<>(java.util.Map.of("close", new Level(1))),
                new TreeMap<>(java.util.Map.of("close", new TreeSet<>(List.of(2)))),
                new TreeMap<>(),
                "Another comment.");
        Marks all = old.with(added, asked);
        assertThat(all.level("calm")).contains(new Level(3));
        assertThat(all.level("close")).contains(new Level(1));
        assertThat(all.evidence("calm")).isEqualTo(Samples.full(3).evidence("calm"));
        assertThat(all.comment()).isEqualTo("Another comment.");
    }
}
