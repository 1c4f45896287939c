package academy.huikuan.people;

import academy.huikuan.harness.Database;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * People who can sign in, put into a database before the product's first start: `admin`, `hr01`; in the first cohort trainer `t01`
 * and learners `HT-20001` to `HT-20004`; in the second trainer `t02` and learners `HT-20005` to `HT-20008`.
 */
public final class SeededClass {
    public static final String PASSWORD = "huikuan-2026";
    public static final String FIRST_COHORT = "01990000-0000-7000-8000-000000000801";
    public static final String SECOND_COHORT = "01990000-0000-7000-8000-000000000802";
    private static final List<String> LEARNERS = List.of("周子扬", "林悦", "丁一鸣", "陈思远", "赵晓雯", "吴嘉豪", "孙倩", "马骏");

    private final Connection database;
    private final String hash = Passwords.accepted(PASSWORD);

    private SeededClass(Connection database) {
        this.database = database;
    }

    /** Makes the tables and the people; nothing else may have the database open. */
    public static void into(Database database) {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration")
                .placeholders(Map.of("text", database.url().startsWith("jdbc:derby:") ? "CLOB" : "TEXT"))
                .load()
                .migrate();
        try (Connection connection = database.connect()) {
            new SeededClass(connection).fill();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        database.shut();
    }

    /** The id of the person in that place of the list: 1 admin, 2 hr01, 3 and 4 the trainers, then the learners. */
    public static String personId(int place) {
        return "01990000-0000-7000-8000-%012d".formatted(place);
    }

    private void fill() throws SQLException {
        String department = "01990000-0000-7000-8000-000000000901";
        run("insert into department (id, name) values (?, ?)", department, "华东大区");
        person(1, "admin", "高敏", "admin", null);
        person(2, "hr01", "沈静", "hr", null);
        person(3, "t01", "何立", "trainer", department);
        person(4, "t02", "罗岚", "trainer", department);
        cohort(FIRST_COHORT, "2026 秋季一班");
        cohort(SECOND_COHORT, "2026 秋季二班");
        join(FIRST_COHORT, 3, "trainer");
        join(SECOND_COHORT, 4, "trainer");
        for (int n = 0; n < LEARNERS.size(); n++) {
            person(5 + n, "HT-2000" + (n + 1), LEARNERS.get(n), "learner", department);
            join(n < 4 ? FIRST_COHORT : SECOND_COHORT, 5 + n, "learner");
        }
    }

    private void person(int place, String number, String name, String roles, String department) throws SQLException {
        run(
                "insert into person (id, person_number, number_key, name, department_id, roles, password_hash, suspended, created_at, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
                personId(place), number, Person.key(number), name, department, roles, hash, false,
                Timestamp.valueOf(LocalDateTime.of(2026, 9, 1, 0, 0)));
    }

    private void cohort(String id, String name) throws SQLException {
        LocalDate today = LocalDate.now(java.time.Clock.systemUTC());
        run("insert into cohort (id, name, starts_on, ends_on, version) values (?, ?, ?, ?, 1)",
                id, name, Date.valueOf(today.minusDays(30)), Date.valueOf(today.plusDays(60)));
    }

    private void join(String cohort, int place, String role) throws SQLException {
        run("insert into cohort_member (cohort_id, person_id, role) values (?, ?, ?)", cohort, personId(place), role);
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int n = 0; n < values.length; n++)
                if (values[n] == null) statement.setNull(n + 1, java.sql.Types.VARCHAR);
                else statement.setObject(n + 1, values[n]);
            statement.executeUpdate();
        }
    }
}
