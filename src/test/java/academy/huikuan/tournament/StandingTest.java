package academy.huikuan.tournament;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static Standing.Judged won(int winner, int loser, boolean reserved) {
        return new Standing.Judged(winner, loser, reserved, new TreeMap<>(Map.of(Aspects.OVERALL, Side.LEFT)));
    }

    private static List<Standing.Judged> times(int n, Standing.Judged one) {
        return new ArrayList<>(Collections.nCopies(n, one));
    }

    @Test
    void before_any_comparison_every_rank_is_open() {
        Standing standing = Standing.of(5, List.of(), Aspects.OVERALL);
        assertThat(standing.rows()).allMatch(row -> row.best() == 1 && row.worst() == 5 && row.compared() == 0);
        assertThat(standing.champion()).isEmpty();
        assertThat(standing.reliability()).isEmpty();
        assertThat(standing.agreement()).isEqualTo(new Standing.Agreement(0, 0));
    }

    @Test
    void ranks_part_where_the_difference_is_clear() {
        List<Standing.Judged> judged = times(12, won(2, 0, false));
        judged.addAll(times(12, won(2, 1, false)));
        judged.addAll(times(3, won(0, 1, false)));
        judged.addAll(times(3, won(1, 0, false)));
        Standing standing = Standing.of(3, judged, Aspects.OVERALL);
        assertThat(standing.champion()).map(Standing.Row::work).contains(2);
        assertThat(standing.rows().get(0)).matches(row -> row.best() == 1 && row.worst() == 1 && row.compared() == 24);
        assertThat(standing.rows().subList(1, 3)).allMatch(row -> row.best() == 2 && row.worst() == 3);
        assertThat(standing.rows()).extracting(Standing.Row::first).allMatch(share -> share >= 0 && share <= 1);
        assertThat(standing.reliability().orElseThrow()).isBetween(0.0, 1.0);
    }

    @Test
    void two_that_cannot_be_told_apart_are_both_ahead() {
        List<Standing.Judged> judged = times(4, won(0, 1, false));
        judged.addAll(times(4, won(1, 0, false)));
        Standing standing = Standing.of(2, judged, Aspects.OVERALL);
        assertThat(standing.leaders()).hasSize(2);
        assertThat(standing.champion()).isEmpty();
    }

    @Test
    void reserved_pairs_count_in_the_ranking_and_test_what_the_others_foretell() {
        List<Standing.Judged> judged = times(8, won(0, 1, false));
        judged.add(won(0, 1, true));
        judged.add(won(0, 1, true));
        judged.add(won(1, 0, true));
        Standing standing = Standing.of(2, judged, Aspects.OVERALL);
        assertThat(standing.agreement()).isEqualTo(new Standing.Agreement(2, 3));
        assertThat(standing.made()).isEqualTo(11);
        assertThat(standing.rows()).allMatch(row -> row.compared() == 11);
    }

    @Test
    void an_aspect_that_nobody_judged_has_no_comparisons() {
        Standing standing = Standing.of(3, times(5, won(0, 1, false)), "listening");
        assertThat(standing.made()).isZero();
        assertThat(standing.champion()).isEmpty();
    }
}
