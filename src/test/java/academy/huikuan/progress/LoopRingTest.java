package academy.huikuan.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LoopRingTest {
    @Test
    void the_piece_after_the_done_ones_is_next() {
        assertThat(LoopRing.of(2, 5).pieces()).extracting(LoopRing.Piece::kind).containsExactly("done", "done", "next", "todo", "todo");
    }

    @Test
    void a_closed_loop_has_no_next_piece() {
        assertThat(LoopRing.of(5, 5).pieces()).extracting(LoopRing.Piece::kind).containsOnly("done");
    }

    @Test
    void a_course_of_one_unit_is_one_long_piece() {
        assertThat(LoopRing.of(0, 1).pieces()).singleElement().satisfies(piece -> assertThat(piece.path()).contains(" 0 1 1 "));
    }

    @Test
    void more_done_than_there_are_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> LoopRing.of(6, 5));
    }
}
