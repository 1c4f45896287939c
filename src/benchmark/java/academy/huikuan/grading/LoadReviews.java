package academy.huikuan.grading;

import academy.huikuan.harness.Database;
import academy.huikuan.harness.Rows;
import academy.huikuan.people.LoadClass;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Problem;
import academy.huikuan.platform.Secrets;
import academy.huikuan.roleplay.Turn;
import academy.huikuan.rubric.Rubric;
import academy.huikuan.rubric.RubricReader;
import academy.huikuan.rubric.RubricText;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Talks of all learners of the load class in several units, each given to three others for review. */
public final class LoadReviews {
    private static final List<String> UNITS =
            List.of("persuasion", "stages", "special-cases", "customer-types", "negotiation", "government", "drill");
    private static final int EACH = 3;
    private static final List<String> TALK = List.of(
            "孙主管，9月1日送的 6 台风机，14.2 万，10月31日到期，今天想跟您把付款的日子定下来。",
            "钱总说等年框谈好一起付。",
            "年框的事我记着。请款单走到哪一步了？还缺什么材料？",
            "盖章的对账单我一直没找着，财务那边说没有它不收。",
            "那我今天下午把对账单重新盖章送到您手上，您看周三之前能不能递进去？",
            "周三行，财务周五一批付款。",
            "好，我复述一下：周三递单，周五那批付 14.2 万。有变化您提前一天告诉我，行吗？",
            "行，就这样。");

    /**
     * A review that waits for its reviewer.
     * @param learner number of the reviewer in the load class
     */
    public record Waiting(int learner, String review) {}

    private LoadReviews() {}

    /** The criteria of the rubric, by their ids. */
    public static List<String> criteria() {
        return rubric().criteria().stream().map(criterion -> criterion.id()).toList();
    }

    private static Rubric rubric() {
        List<Problem> problems = new ArrayList<>();
        List<Rubric> read = RubricReader.read(LoadClass.source(), problems);
        return read.stream().filter(one -> one.id().equals("collection-talk")).findFirst().orElseThrow();
    }

    /** @return the reviews, one cohort after the other */
    public static List<Waiting> into(Database database) {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            List<Waiting> given = fill(connection);
            connection.commit();
            return given;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<Waiting> fill(Connection database) throws SQLException {
        LocalDateTime now = LocalDateTime.now(Clock.systemUTC()).withNano(0);
        Timestamp today = Timestamp.valueOf(now);
        String text = RubricText.encoded(rubric());
        String digest = Secrets.digest("rubric\ncollection-talk\n" + text);
        try (Rows kept = new Rows(database, "insert into kept_version (digest, kind, content_id, body, kept_at) values (?, ?, ?, ?, ?)")) {
            kept.add(digest, "rubric", "collection-talk", text, today);
        }
        Map<String, String> exercises = exercises(database, today);
        List<Waiting> waiting = new ArrayList<>();
        List<String> reviewed = new ArrayList<>();
        try (Rows works = new Rows(
                        database,
                        "insert into submission (id, code, author_id, cohort_id, unit_id, scenario_id, scenario_title, rubric_digest,"
                                + " exercise_id, try_number, exercise_try, version_number, turns, shuffle_key, submitted_at, due_at, wanted, state, red_line_open, queue_rank, passed,"
                                + " version) values (?, ?, ?, ?, ?, 'm1-boyuan', '博远通风', ?, ?, 1, 1, 1, ?, ?, ?, ?, ?, 'PENDING', ?, ?, ?, 1)");
                Rows reviews = new Rows(
                        database,
                        "insert into review (id, submission_id, reviewer_id, kind, round_number, state, leased_at, lapses_at, marks, remark,"
                                + " sequence_number, red_line, version) values (?, ?, ?, 'PEER', 1, 'LEASED', ?, ?, '', '', 0, 'NONE', 1)")) {
            for (int n = 1; n <= LoadClass.LEARNERS; n++)
                for (int u = 0; u < UNITS.size(); u++) {
                    String work = Ids.random();
                    works.add(
                            work, "B" + (n * 10 + u), LoadClass.learner(n), LoadClass.cohortOf(n), UNITS.get(u), digest,
                            exercises.get(LoadClass.cohortOf(n) + UNITS.get(u)), turns(),
                            Ids.random(), Timestamp.valueOf(now.minusHours(3)), Timestamp.valueOf(now.plusDays(7)), EACH, false,
                            QueueRank.OPEN.ordinal(), false);
                    for (int r = 1; r <= EACH; r++) {
                        int reviewer = (n - 1) / LoadClass.CLASS * LoadClass.CLASS + (n - 1 + r) % LoadClass.CLASS + 1;
                        waiting.add(new Waiting(reviewer, Ids.random()));
                        reviewed.add(work);
                    }
                }
            works.flush();
            for (int i = 0; i < waiting.size(); i++)
                reviews.add(
                        waiting.get(i).review(), reviewed.get(i), LoadClass.learner(waiting.get(i).learner()), today,
                        Timestamp.valueOf(now.plusDays(3)));
        }
        return waiting;
    }

    /** The cohorts' own exercises, by cohort and unit. */
    private static Map<String, String> exercises(Connection database, Timestamp today) throws SQLException {
        Map<String, String> made = new LinkedHashMap<>();
        try (Rows exercises = new Rows(
                        database,
                        "insert into exercise (id, title, unit_id, standing_cohort, teams, self_assessment, resubmission, grading_rule,"
                                + " release_rule, opinions_shown, made_at, version) values (?, '', ?, ?, ?, ?, ?, 'MEDIAN', 'OWN_REVIEWS',"
                                + " ?, ?, 1)");
                Rows cohorts = new Rows(database, "insert into exercise_cohort (exercise_id, cohort_id) values (?, ?)")) {
            List<String[]> pools = new ArrayList<>();
            for (int n = 1; n <= LoadClass.LEARNERS; n += LoadClass.CLASS)
                for (String unit : UNITS) {
                    String id = Ids.random();
                    made.put(LoadClass.cohortOf(n) + unit, id);
                    exercises.add(id, unit, LoadClass.cohortOf(n), false, false, false, true, today);
                    pools.add(new String[] {id, LoadClass.cohortOf(n)});
                }
            exercises.flush();
            for (String[] pool : pools) cohorts.add(pool[0], pool[1]);
        }
        return made;
    }

    private static String turns() {
        List<Turn> turns = new ArrayList<>();
        for (int round = 0; round < 3; round++)
            for (int line = 0; line < TALK.size(); line++)
                turns.add(new Turn(line % 2 == 0 ? Turn.Side.SALES : Turn.Side.CUSTOMER, TALK.get(line)));
        return FrozenTurns.encoded(turns);
    }
}
