package academy.huikuan.records;

import academy.huikuan.people.CohortId;
import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Settings;
import academy.huikuan.progress.Status;
import academy.huikuan.score.Score;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads completion records as they were at a moment. */
@ApplicationScoped
public class RecordStore {
    /** Learners whose records are read at once for a file. */
    private static final int LEARNERS_AT_ONCE = 150;

    private static final String COLUMNS = "r.cohort_id, r.person_id, r.person_number, r.person_name, r.department, r.cohort_name, p.title,"
            + " u.status, u.quiz_earned_points, u.quiz_possible_points, u.talk_earned, u.talk_possible, u.talk_passed, u.quiz_attempts, u.first_at,"
            + " u.last_at, u.completed_at, c.completed_at as course_at, u.content_version";
    private static final String ORDER = " order by r.cohort_id desc, r.number_key, p.place";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Settings settings;

    /** How many records there are of each status, whatever status the filter wants. */
    @Transactional
    public Map<Status, Long> counts(RecordFilter filter, Instant moment) {
        RecordSql sql = RecordSql.records("u.status, count(*)", filter.withStatus(Optional.empty()), moment, settings.zone());
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        for (Status status : Status.values()) counts.put(status, 0L);
        for (Object[] row : rows(sql.add(" group by u.status"))) counts.put(status(row[0]), ((Number) row[1]).longValue());
        return counts;
    }

    /**
     * A page of records, by cohort (the newest first), person number and the course's order.
     * @param skip 0 or more
     */
    @Transactional
    public List<CompletionRecord> page(RecordFilter filter, Instant moment, int skip, int size) {
        RecordSql sql = RecordSql.records(COLUMNS, filter, moment, settings.zone()).add(ORDER);
        return rows(sql.add(" offset " + skip + " rows fetch next " + size + " rows only")).stream()
                .map(RecordStore::record)
                .toList();
    }

    /** How many units of the cohort each of these learners has completed, and of how many: by cohort and learner. */
    @Transactional
    public Map<String, UnitsDone> unitsDone(List<CompletionRecord> records, Instant moment) {
        if (records.isEmpty()) return Map.of();
        RecordSql sql = RecordSql.records(
                "r.cohort_id, r.person_id, count(*), count(u.completed_at)", RecordFilter.ALL, moment, settings.zone());
        sql.add(" and r.person_id in (");
        String comma = "";
        for (String learner : records.stream().map(CompletionRecord::learner).distinct().toList()) {
            sql.add(comma, learner);
            comma = ", ";
        }
        return rows(sql.add(") group by r.cohort_id, r.person_id")).stream()
                .collect(Collectors.toMap(
                        row -> row[0] + "/" + row[1], row -> new UnitsDone(((Number) row[3]).intValue(), ((Number) row[2]).intValue())));
    }

    /** Whether any record, learner or unit of the register has changed after a moment, as far as it is committed. */
    @Transactional
    public boolean changedAfter(Instant moment) {
        return Stream.of(
                        "select 1 from unit_record where recorded_at > ?1",
                        "select 1 from roster_record where recorded_at > ?1 or superseded_at > ?1",
                        "select 1 from plan_record where recorded_at > ?1 or superseded_at > ?1",
                        "select 1 from course_record where completed_at > ?1")
                .anyMatch(sql -> !database.createNativeQuery(sql + " fetch first 1 rows only")
                        .setParameter(1, Moments.stored(moment))
                        .getResultList()
                        .isEmpty());
    }

    /** So many units done of so many. */
    public record UnitsDone(int done, int of) {}

    /** The departments that the register has at that moment, by name. */
    @Transactional
    public List<String> departments(Instant moment) {
        RecordSql sql = RecordSql.roster("distinct r.department", RecordFilter.ALL, moment);
        return strings(sql.add(" and r.department <> '' order by r.department"));
    }

    /** The cohorts that have learners at that moment, the newest first. */
    @Transactional
    public List<CohortId> cohorts(RecordFilter filter, Instant moment) {
        return strings(RecordSql.roster("distinct r.cohort_id", filter, moment).add(" order by r.cohort_id desc")).stream()
                .map(CohortId::new)
                .toList();
    }

    /** The records of the learners who follow that person number in the cohort, 150 learners at most; told with the last number. */
    @Transactional
    public Piece after(CohortId cohort, String number, RecordFilter filter, Instant moment) {
        List<String> numbers = strings(RecordSql.roster("r.number_key", filter, moment)
                .add(" and r.cohort_id = ", cohort.value())
                .add(" and r.number_key > ", number)
                .add(" order by r.number_key fetch first " + LEARNERS_AT_ONCE + " rows only"));
        if (numbers.isEmpty()) return new Piece(List.of(), Optional.empty());
        String last = numbers.get(numbers.size() - 1);
        RecordSql sql = RecordSql.records(COLUMNS, filter, moment, settings.zone())
                .add(" and r.cohort_id = ", cohort.value())
                .add(" and r.number_key > ", number)
                .add(" and r.number_key <= ", last)
                .add(ORDER);
        return new Piece(
                rows(sql).stream().map(RecordStore::record).toList(),
                Optional.of(last).filter(unused -> numbers.size() == LEARNERS_AT_ONCE));
    }

    /** @param last the last number, if more may follow */
    record Piece(List<CompletionRecord> rows, Optional<String> last) {}

    private List<String> strings(RecordSql sql) {
        Query query = database.createNativeQuery(sql.text());
        bind(query, sql);
        return ((List<?>) query.getResultList()).stream().map(String.class::cast).toList();
    }

    private List<Object[]> rows(RecordSql sql) {
        Query query = database.createNativeQuery(sql.text());
        bind(query, sql);
        return ((List<?>) query.getResultList()).stream().map(Object[].class::cast).toList();
    }

    private static void bind(Query query, RecordSql sql) {
        for (int place = 0; place < sql.values().size(); place++) query.setParameter(place + 1, sql.values().get(place));
    }

    private static Status status(Object id) {
        return id == null ? Status.NOT_STARTED : Status.of((String) id).orElseThrow();
    }

    private static CompletionRecord record(Object[] row) {
        return new CompletionRecord(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                status(row[7]),
                score(row[8], row[9]),
                score(row[10], row[11]),
                Boolean.TRUE.equals(row[12]),
                row[13] == null ? 0 : ((Number) row[13]).intValue(),
                moment(row[14]),
                moment(row[15]),
                moment(row[16]),
                moment(row[17]),
                Optional.ofNullable((String) row[18]));
    }

    private static Optional<Score> score(Object earned, Object possible) {
        if (earned == null) return Optional.empty();
        return Optional.of(new Score(((Number) earned).longValue(), ((Number) possible).longValue()));
    }

    private static Optional<Instant> moment(Object stored) {
        return Optional.ofNullable((Timestamp) stored).map(Timestamp::toLocalDateTime).map(Moments::read);
    }
}
