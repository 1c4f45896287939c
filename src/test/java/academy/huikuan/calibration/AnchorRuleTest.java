package academy.huikuan.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorRuleTest {
    @Test
    void none_where_none_is_wanted() {
        assertThat(AnchorRule.due(100, 0, 0, "one")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 20})
    void one_among_so_many_at_a_place_that_differs(int every) {
        Set<List<Integer>> places = new HashSet<>();
        for (int person = 0; person < 30; person++) {
            List<Integer> found = new ArrayList<>();
            for (int done = 1; done <= 10 * every; done++) if (AnchorRule.due(done, found.size(), every, "person " + person)) found.add(done);
            assertThat(found.size()).isBetween(9, 10);
            for (int i = 0; i < found.size(); i++) assertThat((found.get(i) - 1) / every).isEqualTo(i);
            places.add(found);
        }
        if (every > 1) assertThat(places).hasSizeGreaterThan(10);
    }

    @Test
    void never_before_the_first_review_of_a_persons_work() {
        for (int person = 0; person < 50; person++) assertThat(AnchorRule.due(0, 0, 3, "person " + person)).isFalse();
    }
}
