package academy.huikuan.tournament;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.peer.Pairing;
import academy.huikuan.peer.Strengths;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DrawTest {
    private static Draw draw(int works, int planned) {
        return new Draw(works, planned, 7, Strengths.of(works, List.of()));
    }

    private static Draw.Slot slot(int left, int right, boolean free, boolean known) {
        return new Draw.Slot(left, right, 0, free, known);
    }

    @Test
    void at_first_a_whole_round_is_drawn() {
        Draw.Next next = draw(10, 75).next(List.of(), Set.of(), 0);
        assertThat(next).isInstanceOfSatisfying(Draw.Add.class, add -> {
            assertThat(add.round()).isZero();
            assertThat(add.pairs()).hasSize(5);
        });
    }

    @Test
    void a_judge_gets_the_first_free_pair_without_the_own_team() {
        List<Draw.Slot> slots = List.of(slot(0, 1, false, false), slot(2, 0, true, false), slot(1, 3, true, false));
        assertThat(draw(4, 30).next(slots, Set.of(), -1)).isEqualTo(new Draw.Take(1));
        assertThat(draw(4, 30).next(slots, Set.of(), 0)).isEqualTo(new Draw.Take(2));
    }

    @Test
    void nobody_gets_the_same_two_works_again() {
        List<Draw.Slot> slots = List.of(slot(0, 1, false, true), slot(1, 0, true, false), slot(2, 3, true, false));
        assertThat(draw(4, 30).next(slots, Set.of(), -1)).isEqualTo(new Draw.Take(2));
        assertThat(draw(4, 30).next(slots, Set.of(Pairing.key(2, 3)), -1)).isInstanceOf(Draw.Add.class);
    }

    @Test
    void the_plan_is_never_exceeded() {
        List<Draw.Slot> slots = new ArrayList<>();
        for (int i = 0; i < 28; i++) slots.add(slot(i % 9, 9, false, false));
        assertThat(draw(10, 30).next(slots, Set.of(), -1)).isInstanceOfSatisfying(Draw.Add.class, add -> assertThat(add.pairs()).hasSizeLessThanOrEqualTo(2));
        slots.add(slot(0, 1, false, false));
        slots.add(slot(0, 2, false, false));
        assertThat(draw(10, 30).next(slots, Set.of(), -1)).isEqualTo(new Draw.Nothing());
    }

    @Test
    void where_no_free_pair_fits_another_takes_its_place() {
        List<Draw.Slot> full = List.of(slot(0, 1, true, false), slot(0, 2, true, false), slot(2, 3, false, true));
        Draw.Next next = draw(4, 3).next(full, Set.of(), 0);
        assertThat(next).isInstanceOfSatisfying(Draw.Replace.class, other -> {
            assertThat(other.place()).isEqualTo(1);
            assertThat(List.of(other.pair().left(), other.pair().right())).doesNotContain(0);
            assertThat(Pairing.key(other.pair().left(), other.pair().right())).isNotEqualTo(Pairing.key(2, 3));
        });
    }

    @Test
    void a_member_of_one_of_two_teams_has_nothing_to_judge() {
        assertThat(draw(2, 15).next(List.of(), Set.of(), 0)).isEqualTo(new Draw.Nothing());
        assertThat(draw(2, 15).next(List.of(), Set.of(), -1)).isInstanceOf(Draw.Add.class);
        assertThat(draw(2, 15).next(List.of(slot(0, 1, false, true)), Set.of(), -1)).isEqualTo(new Draw.Nothing());
    }
}
