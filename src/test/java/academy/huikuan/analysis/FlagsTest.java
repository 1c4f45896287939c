package academy.huikuan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Flags ask only where there are attempts enough to ask. */
class FlagsTest {
    @Test
    void a_negative_item_is_asked_about_from_30_attempts() {
        assertThat(negative(29)).isEmpty();
        assertThat(negative(30)).contains(Flag.NEGATIVE_DISCRIMINATION);
    }

    /** Item a against b and c, which hold together. */
    private static Set<Flag> negative(int attempts) {
        List<String> rows = new ArrayList<>();
        for (int at = 0; at < attempts; at++) rows.add(at % 2 == 0 ? "100" : "011");
        return item(Sheets.table(rows.toArray(String[]::new)), "a").flags();
    }

    @Test
    void a_distractor_that_nobody_chose_is_asked_about_from_50_attempts_of_the_version() {
        assertThat(chosen(49, "0", "1")).doesNotContain(Flag.UNUSED_DISTRACTOR);
        assertThat(chosen(50, "0", "1")).contains(Flag.UNUSED_DISTRACTOR);
        assertThat(chosen(51, "0", "1", "2")).doesNotContain(Flag.UNUSED_DISTRACTOR);
    }

    @Test
    void two_versions_of_40_are_not_50() {
        List<Taken> attempts = new ArrayList<>();
        for (int at = 0; at < 80; at++)
            attempts.add(taken(Sheets.chose("a", Sheets.version(at % 2 == 0 ? "old" : "new"), at % 4 < 2 ? "0" : "1"), at));
        assertThat(item(attempts, "a").flags()).doesNotContain(Flag.UNUSED_DISTRACTOR);
    }

    private static Set<Flag> chosen(int attempts, String... options) {
        List<Taken> all = new ArrayList<>();
        for (int at = 0; at < attempts; at++) all.add(taken(Sheets.chose("a", Sheets.VERSION, options[at % options.length]), at));
        return item(all, "a").flags();
    }

    private static Taken taken(Response response, int at) {
        return new Taken("attempt " + at, List.of(response, Sheets.marked("b", at % 3, 1)));
    }

    @Test
    void very_easy_and_very_hard_items_are_asked_about() {
        assertThat(right(38, 40)).containsExactly(Flag.VERY_EASY);
        assertThat(right(37, 40)).isEmpty();
        assertThat(right(8, 40)).containsExactly(Flag.NOT_ABOVE_GUESSING, Flag.VERY_HARD);
        assertThat(right(9, 40)).containsExactly(Flag.NOT_ABOVE_GUESSING);
        assertThat(right(14, 40)).isEmpty();
        assertThat(right(29, 29)).isEmpty();
    }

    /** The better ones have item a right, and b as well. */
    private static Set<Flag> right(int right, int attempts) {
        List<String> rows = new ArrayList<>();
        for (int at = 0; at < attempts; at++) rows.add(at < right ? "11" : "00");
        return item(Sheets.table(rows.toArray(String[]::new)), "a").flags();
    }

    private static ItemFigures item(List<Taken> attempts, String key) {
        return Analysis.of(attempts).item(key).orElseThrow();
    }
}
