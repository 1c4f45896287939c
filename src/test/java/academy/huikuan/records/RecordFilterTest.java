package academy.huikuan.records;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.people.CohortId;
import academy.huikuan.progress.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordFilterTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-18T12:00:00Z");

    @Test
    void a_filter_survives_being_written_down() {
        RecordFilter filter = new RecordFilter(
                Optional.of(new CohortId("01990000-0000-7000-8000-000000000800")),
                Optional.of("政企&客户=部"),
                Optional.of(LocalDate.parse("2026-11-01")),
                Optional.of(LocalDate.parse("2026-11-18")),
                Optional.of(Status.DONE),
                "周 %_",
                Optional.of(LocalDateTime.parse("2026-11-18T20:00")));
        assertThat(RecordFilter.parse(filter.query())).isEqualTo(filter);
        assertThat(RecordFilter.parse("")).isEqualTo(RecordFilter.ALL);
    }

    @Test
    void what_cannot_be_read_is_left_out() {
        Map<String, String> fields =
                Map.of("cohort", "x'", "from", "yesterday", "status", "dead", "asof", "noon", "search", "  林  ");
        RecordFilter filter = RecordFilter.of(fields::get);
        assertThat(filter.fields()).containsExactly(Map.entry("search", "林"));
    }

    @Test
    void the_moment_is_never_later_than_now() {
        assertThat(RecordFilter.parse("asof=2026-11-18T19:00").moment(SHANGHAI, NOW)).isEqualTo(Instant.parse("2026-11-18T11:00:00Z"));
        assertThat(RecordFilter.parse("asof=2027-01-01T00:00").moment(SHANGHAI, NOW)).isEqualTo(NOW);
        assertThat(RecordFilter.ALL.moment(SHANGHAI, NOW)).isEqualTo(NOW);
    }

    @Test
    void what_is_searched_for_is_bound_and_its_wildcards_are_meant_as_they_stand() {
        RecordSql sql = RecordSql.roster("r.number_key", RecordFilter.parse("search=50%25_%27"), NOW);
        assertThat(sql.values()).contains("%50!%!_'%");
        assertThat(sql.text()).doesNotContain("50");
    }
}
