package academy.huikuan.analysis;

import static academy.huikuan.analysis.AnalysisTest.is;
import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.analysis.Figure.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Attempts that did not all have the same items. */
class DrawnTest {
    /**
     * Two items drawn of three, five attempts.
     * <pre>
     *        a b c  share
     * first  1 1     1
     * 2nd    1   0   ½
     * 3rd      1 1   1
     * 4th    0 0     0
     * 5th    0   0   0
     * </pre>
     */
    private final Analysis drawn = Analysis.of(Sheets.table("11 ", "1 0", " 11", "00 ", "0 0"));

    @Test
    void an_item_is_judged_by_the_attempts_that_had_it() {
        ItemFigures a = drawn.item("a").orElseThrow();
        assertThat(a.n()).isEqualTo(4);
        // 1 1 0 0 against 1 0 0 0: (1 − 2 × 1/4) / √(1 × 3/4); Fisher: 0.65848 ± 1.95996
        is(a.correlation(), 0.5774, -0.8621, 0.9894);
        is(a.facility(), 0.5, 0.1500, 0.8500); // ½ ± √(0.96036/1.96036)/2
        is(a.upperLower(), 1); // one of four: the first against half of the 4th and half of the 5th
        is(a.efficiency(), 1); // 0 0 1 1 and 0 0 0 1: 1 − ½, as it is
        is(a.intendedWeight(), 0.5);
    }

    @Test
    void what_needs_identical_sets_is_missing_and_says_so() {
        assertThat(drawn.comparable()).isFalse();
        Figure missing = Figure.missing(Reason.NOT_COMPARABLE);
        assertThat(List.of(drawn.quiz().alpha(), drawn.quiz().errorRatio(), drawn.quiz().standardError())).containsOnly(missing);
        assertThat(drawn.items()).allSatisfy(item -> assertThat(item.effectiveWeight()).isEqualTo(missing));
    }

    @Test
    void totals_are_still_described() {
        is(drawn.quiz().mean(), 0.5);
        is(drawn.quiz().deviation(), 0.5); // √(1/4)
        assertThat(drawn.quiz().tenths()).containsExactly(2, 0, 0, 0, 0, 1, 0, 0, 0, 2);
    }

    @Test
    void the_order_of_the_items_makes_no_other_set() {
        Taken straight = new Taken("1", List.of(Sheets.marked("a", 2, 1), Sheets.marked("b", 0, 1)));
        Taken turned = new Taken("2", List.of(Sheets.marked("b", 2, 1), Sheets.marked("a", 0, 1)));
        assertThat(Analysis.of(List.of(straight, turned)).comparable()).isTrue();
    }

    @Test
    void other_weights_make_another_set() {
        Taken light = new Taken("1", List.of(Sheets.marked("a", 2, 1), Sheets.marked("b", 0, 1)));
        Taken heavy = new Taken("2", List.of(Sheets.marked("a", 2, 3), Sheets.marked("b", 0, 1)));
        Analysis both = Analysis.of(List.of(light, heavy));
        assertThat(both.comparable()).isFalse();
        is(both.item("a").orElseThrow().intendedWeight(), 0.625); // (1/2 + 3/4)/2
    }

    @Test
    void versions_of_an_item_have_tables_of_their_own() {
        Version old = Sheets.version("old");
        Version mended = Sheets.version("mended");
        ItemFigures item = Analysis.of(List.of(
                        new Taken("1", List.of(Sheets.chose("a", old, "1"), Sheets.marked("b", 0, 1))),
                        new Taken("2", List.of(Sheets.chose("a", mended, "0"), Sheets.marked("b", 2, 1))),
                        new Taken("3", List.of(Sheets.chose("a", mended, "2"), Sheets.marked("b", 0, 1)))))
                .item("a")
                .orElseThrow();
        assertThat(item.n()).isEqualTo(3);
        assertThat(item.versions()).extracting(version -> version.version().digest()).containsExactly("mended", "old");
        assertThat(item.versions()).extracting(VersionFigures::n).containsExactly(2, 1);
        // one place in each group: the second above, the first and third below with half a place each
        ChoiceFigures second = item.versions().get(0).choices().get(2);
        is(second.lower(), 1);
        is(second.upper(), 0);
        assertThat(item.versions().get(1).choices().get(1).upper()).isEqualTo(Figure.missing(Reason.NOBODY));
    }
}
