package academy.huikuan.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgendaTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    private static Agenda.Due due(String subject, int daysAgo, int misses) {
        return new Agenda.Due("card of " + subject, subject, TODAY.minusDays(daysAgo), misses);
    }

    private static List<Agenda.Due> many(int cards) {
        return IntStream.range(0, cards).mapToObj(n -> due("unit/topic-" + n, n, 1)).toList();
    }

    @Test
    void the_longest_waiting_comes_first_then_what_was_missed_most() {
        List<Agenda.Due> waiting =
                List.of(due("b/once", 1, 1), due("c/tomorrow", -1, 9), due("d/old", 5, 1), due("a/once", 1, 1), due("e/thrice", 1, 3));

        assertThat(Agenda.of(waiting, TODAY, 0))
                .extracting(Agenda.Due::subject)
                .containsExactly("d/old", "e/thrice", "a/once", "b/once");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "3, 0, 3", "10, 0, 10", "37, 0, 10", "37, 4, 6", "37, 10, 0", "37, 12, 0", "2, 9, 1"})
    void a_day_asks_ten_at_most_however_many_days_were_missed(int waiting, int answered, int left) {
        assertThat(Agenda.of(many(waiting), TODAY, answered)).hasSize(left);
    }

    @Test
    void what_is_not_asked_today_is_asked_tomorrow() {
        List<Agenda.Due> waiting = many(14);
        List<Agenda.Due> today = Agenda.of(waiting, TODAY, 0);

        List<Agenda.Due> rest = waiting.stream().filter(due -> !today.contains(due)).toList();

        assertThat(Agenda.of(rest, TODAY.plusDays(1), 0)).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 3", "4, 4", "6, 5", "10, 5"})
    void some_cards_take_about_so_many_minutes(int cards, int minutes) {
        assertThat(Agenda.minutes(cards)).isEqualTo(minutes);
    }
}
