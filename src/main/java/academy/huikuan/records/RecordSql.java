package academy.huikuan.records;

import academy.huikuan.platform.Moments;
import academy.huikuan.progress.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The query for records as they were at a moment: every learner with every unit of the cohort, and what was known of both. */
final class RecordSql {
    /**
     * Tells Derby, whose optimizer otherwise reads all cohorts' plans again for each learner; a comment for every other database, up to
     * the line's end.
     */
    private static final String BY_PLACE = " --DERBY-PROPERTIES index=plan_record_place\n";

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private final LocalDateTime moment;

    private RecordSql(Instant moment) {
        this.moment = Moments.stored(moment);
    }

    String text() {
        return text.toString();
    }

    /** For the places `?1`, `?2` … of the text. */
    List<Object> values() {
        return values;
    }

    /** @param columns of `r` (roster), `p` (plan), `u` (unit record or nothing), `c` (course record or nothing) */
    static RecordSql records(String columns, RecordFilter filter, Instant moment, ZoneId zone) {
        RecordSql sql = new RecordSql(moment);
        sql.add("select " + columns + " from roster_record r join plan_record p" + BY_PLACE + " on p.cohort_id = r.cohort_id").held("p");
        sql.add(" left join unit_record u on u.cohort_id = r.cohort_id and u.person_id = r.person_id and u.unit_id = p.unit_id").held("u");
        sql.add(" left join course_record c on c.cohort_id = r.cohort_id and c.person_id = r.person_id and c.completed_at <= ", sql.moment);
        sql.learners(filter);
        filter.status().ifPresent(status -> {
            if (status == Status.NOT_STARTED) sql.add(" and u.id is null");
            else sql.add(" and u.status = ", status.id());
        });
        filter.from().ifPresent(day -> sql.add(" and u.completed_at >= ", start(day, zone)));
        filter.to().ifPresent(day -> sql.add(" and u.completed_at < ", start(day.plusDays(1), zone)));
        return sql;
    }

    /** @param columns of `r`, the learners of cohorts */
    static RecordSql roster(String columns, RecordFilter filter, Instant moment) {
        RecordSql sql = new RecordSql(moment);
        sql.add("select " + columns + " from roster_record r");
        sql.learners(filter);
        return sql;
    }

    private void learners(RecordFilter filter) {
        add(" where 1 = 1").held("r");
        filter.cohort().ifPresent(cohort -> add(" and r.cohort_id = ", cohort.value()));
        filter.department().ifPresent(department -> add(" and r.department = ", department));
        if (filter.search().isEmpty()) return;
        String part = "%" + filter.search().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        add(" and (r.number_key like ", part).add(" escape '!' or lower(r.person_name) like ", part).add(" escape '!')");
    }

    private static LocalDateTime start(LocalDate day, ZoneId zone) {
        return Moments.stored(day.atStartOfDay(zone).toInstant());
    }

    private RecordSql held(String row) {
        add(" and " + row + ".recorded_at <= ", moment);
        return add(" and (" + row + ".superseded_at is null or " + row + ".superseded_at > ", moment).add(")");
    }

    RecordSql add(String more) {
        text.append(more);
        return this;
    }

    /** Adds text that ends where the value goes. */
    RecordSql add(String more, Object value) {
        values.add(value);
        text.append(more).append('?').append(values.size());
        return this;
    }
}
