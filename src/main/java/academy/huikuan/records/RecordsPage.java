package academy.huikuan.records;

import academy.huikuan.progress.Status;
import academy.huikuan.web.Page;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The records that fit a filter, as HR sees them.
 * @param moment the records are as they were then
 * @param fixed whether the reader chose that moment
 * @param counts records of each status, whatever status the filter wants
 * @param page 1 or more
 */
public record RecordsPage(
        RecordFilter filter,
        Instant moment,
        boolean fixed,
        List<Choice> cohorts,
        List<String> departments,
        Map<Status, Long> counts,
        List<Learner> learners,
        int page,
        int pageSize,
        long total)
        implements Page {
    /** A cohort to choose. */
    public record Choice(String id, String name) {}

    /** The shown records of one learner in one cohort. */
    public record Learner(
            String number,
            String name,
            String department,
            String cohort,
            int done,
            int of,
            Optional<Instant> courseAt,
            List<Line> lines) {
        public boolean begun() {
            return done > 0 || lines.stream().anyMatch(line -> line.status() != Status.NOT_STARTED);
        }
    }

    /** One unit of a learner. */
    public record Line(
            String unit,
            Status status,
            Optional<Integer> quiz,
            Optional<BigDecimal> talk,
            int attempts,
            Optional<Instant> lastAt,
            Optional<Instant> completedAt) {}

    /** What the filter asks for, in short; the status is told by its tab. */
    public List<String> chosen() {
        List<String> chosen = new ArrayList<>();
        filter.cohort().ifPresent(id -> cohorts.stream().filter(one -> one.id().equals(id.value())).map(Choice::name).forEach(chosen::add));
        filter.department().ifPresent(chosen::add);
        if (filter.from().isPresent() || filter.to().isPresent())
            chosen.add(filter.from().map(Object::toString).orElse("") + "\u2013" + filter.to().map(Object::toString).orElse(""));
        filter.asOf().map(moment -> moment.toString().replace('T', ' ')).ifPresent(chosen::add);
        if (!filter.search().isEmpty()) chosen.add(filter.search());
        return chosen;
    }

    public long all() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public long first() {
        return total == 0 ? 0 : (long) (page - 1) * pageSize + 1;
    }

    public long last() {
        return Math.min(total, (long) page * pageSize);
    }

    /** The address of these records with another page. */
    public String at(int other) {
        return address(filter, "page=" + other);
    }

    /** The address of the first page with another status. */
    public String with(Optional<Status> status) {
        return address(filter.withStatus(status), "");
    }

    private static String address(RecordFilter filter, String more) {
        String query = filter.query() + (filter.query().isEmpty() || more.isEmpty() ? "" : "&") + more;
        return query.isEmpty() ? "/records" : "/records?" + query;
    }

    @Override
    public String template() {
        return "records/records.jte";
    }
}
