package academy.huikuan.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.web.Language;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-08", "2026/11/8", "2026.11.08", "2026年11月8日", "20261108", "２０２６－１１－０８", " 2026 年 11 月 8 日 "})
    void one_day_is_typed_in_many_ways(String typed) {
        assertThat(Dates.read(typed)).contains(LocalDate.of(2026, 11, 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "11-08", "2026-02-30", "2026-13-01", "26-11-08", "1999-01-01", "2100-01-01", "明天", "2026-11-08x"})
    void what_is_no_day_is_refused(String typed) {
        assertThat(Dates.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-31, 2026-10-31, 0, M0, 今天到期", "2026-10-31, 2026-10-24, -7, M0, 还有 7 天到期", "2026-10-31, 2026-11-01, 1, M1, 逾期 1 天",
        "2026-10-31, 2026-11-30, 30, M1, 逾期 30 天", "2026-10-31, 2026-12-01, 31, M2, 逾期 31 天", "2026-10-31, 2026-12-30, 60, M2, 逾期 60 天",
        "2026-10-31, 2026-12-31, 61, M3, 逾期 61 天", "2026-10-31, 2027-01-29, 90, M3, 逾期 90 天", "2026-10-31, 2027-01-30, 91, M3+, 逾期 91 天",
        "2026-10-31, 2028-10-31, 731, M3+, 逾期 731 天"
    })
    void the_due_date_itself_is_not_overdue(LocalDate due, LocalDate day, long days, String stage, String said) {
        Overdue overdue = Overdue.between(due, day);
        assertThat(overdue.days()).isEqualTo(days);
        assertThat(overdue.stage()).isEqualTo(stage);
        assertThat(overdue.shown().text(Language.ZH)).isEqualTo(said);
    }
}
