package academy.huikuan.people;

import academy.huikuan.course.CourseReader;
import academy.huikuan.course.Section;
import academy.huikuan.course.Unit;
import academy.huikuan.harness.Database;
import academy.huikuan.harness.Rows;
import academy.huikuan.platform.Problem;
import academy.huikuan.platform.Settings;
import academy.huikuan.platform.SourceFolder;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.flywaydb.core.Flyway;

/**
 * The people that the load is put on: {@link #LEARNERS} learners `L-1` … in the midst of the course, in cohorts of {@link #CLASS}, former
 * learners who have completed ten units each, and `hr`; so many that there are {@link #RECORDS} completion records.
 */
public final class LoadClass {
    public static final String PASSWORD = "huikuan-2026";
    public static final int LEARNERS = 600;
    public static final int CLASS = 50;
    public static final int RECORDS = 25_000;
    /** The first learners, whose passwords are hashed with all rounds; the others' with few, or signing in would take minutes. */
    public static final int FULL_HASHES = 40;

    private static final int UNITS_OF_FORMER = 10;
    private static final int FEW_ROUNDS = 1000;

    private final Connection database;
    private final List<Unit> units;
    private final String hash = Passwords.accepted(PASSWORD);
    private final String quickHash = quickHash();
    private final LocalDateTime now = LocalDateTime.now(Clock.systemUTC()).withNano(0);

    private LoadClass(Connection database, List<Unit> units) {
        this.database = database;
        this.units = units;
    }

    /** Makes the tables and the people; nothing else may have the database open. */
    public static void into(Database database) {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration")
                .placeholders(Map.of("text", database.url().startsWith("jdbc:derby:") ? "CLOB" : "TEXT"))
                .load()
                .migrate();
        List<Problem> problems = new ArrayList<>();
        List<Unit> units = CourseReader.read(source(), problems).units();
        if (!problems.isEmpty()) throw new IllegalStateException(problems.toString());
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            new LoadClass(connection, units).fill();
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The course's files. */
    public static SourceFolder source() {
        return SourceFolder.of(Settings.of(name -> name.equals("huikuan.content") ? Path.of("").toAbsolutePath().toString() : null));
    }

    public static String learner(int number) {
        return "01990000-0000-7000-8000-%012d".formatted(number);
    }

    public static String cohort(int number) {
        return "01990000-0000-7000-9000-%012d".formatted(number);
    }

    private static String department(int number) {
        return "01990000-0000-7000-a000-%012d".formatted(number);
    }

    private void fill() throws SQLException {
        try (Rows departments = new Rows(database, "insert into department (id, name) values (?, ?)")) {
            for (int n = 0; n < 8; n++) departments.add(department(n), "大区" + (n + 1));
        }
        people();
        cohorts();
        units();
    }

    private static String quickHash() {
        byte[] salt = new byte[16];
        try {
            byte[] derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(PASSWORD.toCharArray(), salt, FEW_ROUNDS, 256))
                    .getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return FEW_ROUNDS + ":" + base64.encodeToString(salt) + ":" + base64.encodeToString(derived);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private int former() {
        return (RECORDS - LEARNERS * units.size()) / UNITS_OF_FORMER;
    }

    private void people() throws SQLException {
        try (Rows people = new Rows(
                database,
                "insert into person (id, person_number, number_key, name, department_id, roles, password_hash, suspended, created_at, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)")) {
            for (int n = 1; n <= LEARNERS + former(); n++) {
                String number = n <= LEARNERS ? "L-" + n : "F-" + n;
                people.add(
                        learner(n), number, Person.key(number), "学员" + n, department(n % 8), "learner",
                        n <= FULL_HASHES ? hash : quickHash, false, moment(90));
            }
            people.add(learner(900_000), "hr", "hr", "沈静", department(0), "hr", hash, false, moment(90));
            people.add(learner(900_001), "admin", "admin", "高敏", department(0), "admin", hash, false, moment(90));
        }
    }

    private void cohorts() throws SQLException {
        LocalDate today = now.toLocalDate();
        int all = (LEARNERS + former() + CLASS - 1) / CLASS;
        try (Rows cohorts = new Rows(database, "insert into cohort (id, name, starts_on, ends_on, version) values (?, ?, ?, ?, 1)");
                Rows learned = new Rows(database, "insert into cohort_unit (cohort_id, unit_id) values (?, ?)");
                Rows members = new Rows(database, "insert into cohort_member (cohort_id, person_id, role) values (?, ?, ?)")) {
            for (int c = 0; c < all; c++) {
                boolean active = c < LEARNERS / CLASS;
                cohorts.add(
                        cohort(c), (active ? "在读班" : "往期班") + (c + 1),
                        Date.valueOf(today.minusDays(active ? 30 : 400)), Date.valueOf(today.plusDays(active ? 60 : -300)));
                if (!active) for (Unit unit : units.subList(0, UNITS_OF_FORMER)) learned.add(cohort(c), unit.id());
            }
            cohorts.flush();
            for (int n = 1; n <= LEARNERS + former(); n++) members.add(cohortOf(n), learner(n), "learner");
        }
    }

    /** The cohort of a learner. */
    public static String cohortOf(int learner) {
        return cohort((learner - 1) / CLASS);
    }

    private void units() throws SQLException {
        try (Rows records = new Rows(
                        database,
                        "insert into unit_record (id, cohort_id, person_id, unit_id, status, sections_read, sections_total, quiz_earned_points,"
                                + " quiz_possible_points, quiz_attempts, quiz_passed, talk_earned, talk_possible, talk_works, talk_passed,"
                                + " first_at, last_at, completed_at, content_version, recorded_at, superseded_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                Rows read = new Rows(database, "insert into section_read (person_id, unit_id, section_id, read_at) values (?, ?, ?, ?)");
                Rows courses = new Rows(
                        database, "insert into course_record (cohort_id, person_id, enrolled_at, completed_at) values (?, ?, ?, ?)")) {
            int id = 0;
            for (int n = 1; n <= LEARNERS + former(); n++) {
                boolean active = n <= LEARNERS;
                int done = active ? n % units.size() : UNITS_OF_FORMER;
                courses.add(cohortOf(n), learner(n), moment(80), active ? null : moment(20));
                for (int u = 0; u < done; u++) {
                    Unit unit = units.get(u);
                    int total = unit.sections().size();
                    // before and after the quiz, as the product would have kept it
                    records.add(
                            record(++id), cohortOf(n), learner(n), unit.id(), "studying", total, total, null, null, 0, false, null, null, 0,
                            false, moment(60 - u), moment(60 - u), null, unit.version(), moment(60 - u), moment(59 - u));
                    records.add(
                            record(++id), cohortOf(n), learner(n), unit.id(), "done", total, total, 8 + n % 3, 10, 1 + n % 2, true,
                            24 + n % 17, 40, 1, true, moment(60 - u), moment(59 - u), moment(59 - u), unit.version(), moment(59 - u), null);
                    if (active) for (Section section : unit.sections()) read.add(learner(n), unit.id(), section.id(), moment(60 - u));
                }
            }
        }
    }

    private static String record(int number) {
        return "01990000-0000-7000-b000-%012d".formatted(number);
    }

    private Timestamp moment(int daysAgo) {
        return Timestamp.valueOf(now.minusDays(daysAgo).atOffset(ZoneOffset.UTC).toLocalDateTime());
    }
}
