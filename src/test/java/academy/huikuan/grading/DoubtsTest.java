package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DoubtsTest {
    private final ModelClass some = new ModelClass();

    private List<Doubt> doubts(Map<String, String> departments, Map<String, Set<String>> teams) {
        return new Doubts(some.model(), ModelClass.names())
                .all(Circles.of(some.reviews(), ModelClass.names(), departments, Map.of("d1", "Suzhou"), teams));
    }

    private List<Doubt> doubts() {
        return doubts(Map.of(), Map.of());
    }

    @Test
    void an_honest_class_raises_none() {
        assertThat(doubts(Map.of("pa", "d1", "pb", "d1", "pc", "d1", "pd", "d1"), Map.of())).isEmpty();
    }

    @Test
    void a_reviewer_who_gives_one_level_everywhere_is_asked_about_without_naming_the_level() {
        some.flat(4, 4);
        assertThat(doubts()).filteredOn(doubt -> !doubt.kind().equals("agreement")).singleElement().satisfies(doubt -> {
            assertThat(doubt.kind()).isEqualTo("flat");
            assertThat(doubt.key()).isEqualTo("flat:pe");
            assertThat(doubt.arguments()).startsWith(Doubts.code("pe"), "3", "15", "15").doesNotContain("Name pe", "4");
            assertThat(doubt.people()).containsExactly("Name pe");
            assertThat(doubt.works()).extracting(Doubt.Work::code).containsExactly("R-01", "R-02", "R-03");
            assertThat(doubt.answerable()).isTrue();
        });
    }

    @Test
    void a_red_line_is_decided_at_its_work() {
        some.works.set(3, ModelClass.work(3, Optional.empty(), Optional.empty(), Set.of(), true));
        assertThat(doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.kind()).isEqualTo("red");
            assertThat(doubt.answerable()).isFalse();
        });
    }

    private static final Set<String> CLIQUE = ModelClass.people(0, 6, 12, 18);

    /** Each of four gives the next one's work more than it is worth. */
    private void collude() {
        for (int by = 0; by < 24; by += 6) some.review(by, (by + 6) % 24, List.of(4, 4, 4, 4, 3));
    }

    @Test
    void a_department_that_is_kind_to_itself_is_asked_about() {
        collude();
        assertThat(doubts(CLIQUE.stream().collect(Collectors.toMap(person -> person, any -> "d1")), Map.of()))
                .anySatisfy(doubt -> {
                    assertThat(doubt.key()).isEqualTo("department:d1");
                    assertThat(doubt.arguments().get(0)).isEqualTo("Suzhou");
                    assertThat(doubt.works()).hasSize(4);
                });
    }

    @Test
    void so_is_an_earlier_team_and_are_people_who_have_played_together() {
        collude();
        for (int s = 0; s < 24; s += 6) {
            Set<String> met = new java.util.HashSet<>(CLIQUE);
            met.remove(ModelClass.person(s));
            some.works.set(s, ModelClass.work(s, Optional.empty(), Optional.empty(), met, false));
        }
        assertThat(doubts(Map.of(), Map.of("e1 one", CLIQUE))).extracting(Doubt::kind).contains("team", "met");
    }

    @Test
    void a_group_with_fewer_than_three_reviews_inside_is_not() {
        some.review(0, 1, List.of(4, 4, 4, 4, 4));
        some.review(1, 0, List.of(4, 4, 4, 4, 4));
        assertThat(doubts(Map.of("pa", "d1", "pb", "d1"), Map.of())).extracting(Doubt::kind).doesNotContain("department");
    }

    @Test
    void a_criterion_on_which_nobody_agrees_is_asked_about() {
        Random random = new Random(1);
        some.reviews.replaceAll(one -> {
            List<Integer> levels = new java.util.ArrayList<>(one.levels());
            levels.set(2, random.nextInt(5));
            return new ClassReviews.Given(one.id(), one.work(), one.reviewer(), levels);
        });
        assertThat(doubts()).anySatisfy(doubt -> {
            assertThat(doubt.key()).isEqualTo("agreement:c");
            assertThat(doubt.works()).hasSize(3);
        });
    }

    @Test
    void circles_hold_only_people_of_the_class_and_each_team_once() {
        Map<String, Set<String>> teams = new TreeMap<>(Map.of(
                "e1 one", ModelClass.people(0, 1), "e2 two", ModelClass.people(0, 1), "e3 three", Set.of("pa", "stranger")));
        assertThat(Circles.of(some.reviews(), ModelClass.names(), Collections.emptyMap(), Map.of(), teams)).singleElement().satisfies(team -> {
            assertThat(team.kind()).isEqualTo("team");
            assertThat(team.inside().test("pa", "pb")).isTrue();
            assertThat(team.inside().test("pa", "pc")).isFalse();
        });
    }
}
