package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.grading.Draw.Edge;
import academy.huikuan.grading.Draw.Party;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawTest {
    private static List<Party> parties(int size, int away) {
        return IntStream.range(0, size)
                .mapToObj(i -> new Party("p" + i, away == 0 ? Set.of() : Set.of("p" + (i + away) % size)))
                .toList();
    }

    private static void even(List<Edge> pairs, int size, int each) {
        assertThat(pairs).hasSize(size * each).doesNotHaveDuplicates();
        for (Function<Edge, String> side : List.<Function<Edge, String>>of(Edge::reviewer, Edge::of)) {
            Map<String, Long> degrees = pairs.stream().collect(Collectors.groupingBy(side, Collectors.counting()));
            assertThat(degrees).hasSize(size);
            assertThat(degrees.values()).containsOnly((long) each);
        }
        assertThat(pairs).noneMatch(pair -> pair.reviewer().equals(pair.of()));
    }

    private static long mutual(List<Edge> pairs) {
        Set<Edge> all = new HashSet<>(pairs);
        return pairs.stream().filter(pair -> all.contains(new Edge(pair.of(), pair.reviewer()))).count();
    }

    private static boolean connected(List<Edge> pairs, int size) {
        Draw.Components components = new Draw.Components(2 * size);
        pairs.forEach(pair -> components.join(
                Integer.parseInt(pair.reviewer().substring(1)), size + Integer.parseInt(pair.of().substring(1))));
        return components.count() == 1;
    }

    @Test
    void every_class_from_four_on_is_even_and_connected_and_nobody_reviews_each_other() {
        for (int size = 4; size <= 40; size++)
            for (int reviews = 2; reviews <= 5; reviews++) {
                int each = Math.min(reviews, Math.max(2, (size - 1) / 2));
                List<Edge> pairs = Draw.of(parties(size, 0), each, 31L * size + reviews);
                even(pairs, size, each);
                assertThat(connected(pairs, size)).as(size + " × " + each).isTrue();
                if (size > 4) assertThat(mutual(pairs)).as(size + " × " + each).isZero();
            }
    }

    @Test
    void four_people_cannot_do_without_two_who_review_each_other() {
        assertThat(mutual(Draw.of(parties(4, 0), 2, 1))).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 12, 17, 24, 25, 40, 300})
    void nobody_reviews_a_talk_in_which_one_took_part(int size) {
        List<Edge> pairs = Draw.of(parties(size, 1), 3, size);
        even(pairs, size, 3);
        assertThat(mutual(pairs)).isZero();
        assertThat(pairs).noneMatch(pair -> pair.reviewer().equals("p" + (Integer.parseInt(pair.of().substring(1)) + 1) % size));
    }

    @Test
    void three_thousand_works_get_five_reviews_each() {
        List<Party> parties = parties(3000, 1);
        List<Edge> pairs = Draw.of(parties, 5, 7);
        even(pairs, 3000, 5);
        assertThat(mutual(pairs)).isZero();
        assertThat(connected(pairs, 3000)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"7,3,'1 2 4'", "12,3,'1 2 5'", "16,3,'1 2 5'", "20,3,'1 2 6'", "24,3,'1 2 21'", "24,5,'1 3 4 8 17'"})
    void well_tried_offsets_are_used(int size, int reviews, String offsets) {
        assertThat(Offsets.of(size, reviews)).isEqualTo(IntStream.of(java.util.Arrays.stream(offsets.split(" "))
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .boxed()
                .toList());
    }

    @Test
    void the_order_in_which_works_are_listed_changes_nothing_and_the_seed_does() {
        for (int size : List.of(12, 60)) {
            List<Party> parties = new ArrayList<>(parties(size, 1));
            List<Edge> once = Draw.of(parties, 3, 5);
            Collections.shuffle(parties, new Random(1));
            assertThat(Draw.of(parties, 3, 5)).isEqualTo(once);
            assertThat(Draw.of(parties, 3, 6)).isNotEqualTo(once);
        }
    }

    @Test
    void a_class_of_one_gets_nothing() {
        assertThat(Draw.of(parties(1, 0), 3, 1)).isEmpty();
    }
}
