package academy.huikuan.lti.score;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Browser;
import academy.huikuan.harness.NeedsBrowser;
import academy.huikuan.harness.Product;
import academy.huikuan.harness.Screen;
import academy.huikuan.harness.Visitor;
import academy.huikuan.lti.TestPlatform;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Scores on their way from the finished product to a gradebook that follows the specification. */
class ScoreIT {
    private static final String UNIT = "unit:" + Scored.UNIT;
    private static final String QUIZ = "quiz:" + Scored.UNIT;
    private static final String[] ALL = {"lineitem", "score", "result.readonly"};
    private static Product product;
    private static TestPlatform platform;
    private static TestGradebook book;
    private static final Map<String, Visitor> TEACHERS = new HashMap<>();

    @BeforeAll
    static void start() {
        product = Product.seeded("score").with("HUIKUAN_OUTBOUND_PRIVATE", "true").start();
        platform = TestPlatform.start().registeredAt(product);
        book = new TestGradebook(platform, 0);
    }

    @AfterAll
    static void end() {
        book.close();
        platform.close();
        product.close();
    }

    private static Scored learner(String subject, String link, String target, Optional<String> item, String... scopes) {
        return Scored.launched(product, platform, subject, link, target, book.claim(item, scopes));
    }

    /** Who teaches the course of that link, and none beside. */
    private static Visitor teacher(String link) {
        return TEACHERS.computeIfAbsent(link, any -> Scored.launched(
                product, platform, "teacher-" + link, "Instructor", link, "course", book.claim(Optional.empty(), ALL)));
    }

    /** The log as its trainer reads it. */
    private static String log(String link) {
        return teacher(link).get("/trainer/scores").text();
    }

    private static void logged(String link, String text) {
        Scored.await(text, () -> Optional.of(log(link)).filter(page -> page.contains(text)));
    }

    @Test
    void a_column_on_a_later_page_is_found_by_its_link_and_takes_rising_scores() {
        for (int other = 0; other < 3; other++) book.column(Map.of("label", "other", "resourceLinkId", "other-" + other));
        String column = book.column(Map.of("label", "ours", "resourceLinkId", "link-found"));
        Scored learner = learner("found", "link-found", UNIT, Optional.empty(), "lineitem.readonly", "score");
        learner.reads(0);
        TestGradebook.Line first = Scored.score(book, "found", 1);
        learner.reads(1);
        TestGradebook.Line second = Scored.score(book, "found", 2);
        assertThat(first.item()).isEqualTo(column);
        assertThat(first.text("activityProgress") + " " + first.text("gradingProgress")).isEqualTo("InProgress Pending");
        assertThat(first.text("comment")).startsWith("已完成 1 / ");
        assertThat(first.body().get("submission").toString()).contains("startedAt", "submittedAt");
        assertThat(second.number("scoreGiven")).isGreaterThan(first.number("scoreGiven"));
        assertThat(second.number("scoreMaximum")).isEqualByComparingTo("100");
        assertThat(Instant.parse(second.text("timestamp"))).isAfter(Instant.parse(first.text("timestamp")));
        logged("link-found", "找到了成绩列");
        assertThat(log("link-found")).contains("学员found", "已送到").doesNotContain("Bearer");
        assertThat(book.faults()).isEmpty();
    }

    @Test
    void a_quiz_goes_to_the_column_of_the_launch_whose_address_has_a_query() {
        String column = book.column(Map.of("label", "quiz"));
        Scored learner = learner("quizzed", "link-quiz", QUIZ, Optional.of(column), ALL);
        learner.failsTheQuiz();
        TestGradebook.Line line = Scored.score(book, "quizzed", 1);
        assertThat(line.item()).isEqualTo(column);
        assertThat(line.text("activityProgress") + " " + line.text("gradingProgress")).isEqualTo("Completed FullyGraded");
        assertThat(line.number("scoreGiven")).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(line.text("comment")).isEqualTo("取最好的一次：第 1 次，共 1 次");
        assertThat(book.asked()).anyMatch(asked -> asked.matches("POST /course/lineitems/\\d+/lineitem/scores\\?type_id=1"));
        assertThat(book.faults()).isEmpty();
    }

    @Test
    void a_column_is_made_once_and_made_anew_when_a_teacher_has_deleted_it() {
        Scored one = learner("maker-1", "link-made", UNIT, Optional.empty(), ALL);
        Scored other = learner("maker-2", "link-made", UNIT, Optional.empty(), ALL);
        one.reads(0);
        other.reads(0);
        String column = Scored.score(book, "maker-1", 1).item();
        assertThat(Scored.score(book, "maker-2", 1).item()).isEqualTo(column);
        List<Map<String, Object>> made = book.items().stream().filter(item -> "link-made".equals(item.get("resourceLinkId"))).toList();
        assertThat(made).hasSize(1);
        assertThat(made.get(0)).containsEntry("resourceId", UNIT).containsEntry("tag", "huikuan").containsEntry("label", "练习 link-made");
        book.delete(column);
        one.reads(1);
        TestGradebook.Line anew = Scored.score(book, "maker-1", 2);
        assertThat(anew.item()).isNotEqualTo(column);
        assertThat(Scored.score(book, "maker-2", 2).item()).as("the others are told anew").isEqualTo(anew.item());
        logged("link-made", "成绩列已被删除");
    }

    @Test
    void a_busy_platform_a_later_score_and_an_old_token_only_delay_a_score() {
        String column = book.column(Map.of("label", "busy"));
        Scored learner = learner("busy", "link-busy", UNIT, Optional.of(column), "score");
        book.refuses("busy", 500, "");
        book.refuses("busy", 429, "Retry-After: 1");
        book.refuses("busy", 409, "");
        platform.forgetTokens();
        learner.reads(0);
        TestGradebook.Line line = Scored.score(book, "busy", 1);
        assertThat(line.number("scoreGiven")).isPositive();
        assertThat(log("link-busy")).contains("平台正忙，稍后再试", "平台出错，稍后再试", "平台上有更晚的成绩");
    }

    @Test
    void what_a_teacher_has_set_stays_until_an_administrator_says_otherwise() {
        String column = book.column(Map.of("label", "teacher"));
        Scored learner = learner("graded", "link-teacher", UNIT, Optional.of(column), ALL);
        learner.reads(0);
        Scored.score(book, "graded", 1);
        book.teacher(column, "graded", "55");
        learner.reads(1);
        logged("link-teacher", "教师另给了成绩，不动");
        assertThat(log("link-teacher")).contains("55/100");
        assertThat(book.lines("graded")).hasSize(1);
        try {
            rules("true");
            learner.reads(2);
            assertThat(Scored.score(book, "graded", 2).text("comment")).startsWith("已完成 3 / ");
        } finally {
            rules("false");
        }
    }

    private static void rules(String over) {
        Visitor admin = Visitor.signedIn(product, "admin");
        Matcher own = Pattern.compile("href=\"(/admin/lti/[0-9a-f-]{36})").matcher(admin.get("/admin/lti").text());
        assertThat(own.find()).isTrue();
        assertThat(admin.post(own.group(1) + "/allow", Map.of("strangers", "add", "over", over)).status()).isEqualTo(303);
    }

    @Test
    void a_score_that_is_refused_is_given_up_and_goes_out_again_when_a_trainer_says_so() {
        String column = book.column(Map.of("label", "again"));
        Scored learner = learner("again", "link-again", QUIZ, Optional.of(column), ALL);
        for (int once = 0; once < 5; once++) book.refuses("again", 400, "");
        learner.failsTheQuiz();
        logged("link-again", "平台不收");
        assertThat(book.lines("again")).isEmpty();
        String failures = teacher("link-again").get("/trainer/scores?failures=true").text();
        Matcher row = Pattern.compile("学员again</td>(?:(?!</tr>).)*action=\"(/trainer/scores/[0-9a-f-]{36}/again)\"", Pattern.DOTALL).matcher(failures);
        assertThat(row.find()).isTrue();
        assertThat(Visitor.signedIn(product, "t01").post(row.group(1), Map.of()).status()).as("a trainer of another class").isEqualTo(404);
        assertThat(Visitor.signedIn(product, "t01").get("/trainer/scores").text()).contains("还没有与学习平台相连的班级");
        book.accepts("again");
        assertThat(teacher("link-again").post(row.group(1), Map.of()).status()).isEqualTo(303);
        TestGradebook.Line first = Scored.score(book, "again", 1);
        Matcher link = Pattern.compile("练习 link-again</th>(?:(?!</tr>).)*action=\"(/trainer/scores/links/[0-9a-f-]{36}/again)\"", Pattern.DOTALL)
                .matcher(log("link-again"));
        assertThat(link.find()).isTrue();
        assertThat(teacher("link-again").post(link.group(1), Map.of()).status()).isEqualTo(303);
        TestGradebook.Line second = Scored.score(book, "again", 2);
        assertThat(second.number("scoreGiven")).isEqualByComparingTo(first.number("scoreGiven"));
        assertThat(Instant.parse(second.text("timestamp"))).isAfter(Instant.parse(first.text("timestamp")));
    }

    @Test
    void what_was_earned_before_the_link_was_there_comes_with_the_first_launch() {
        String column = book.column(Map.of("label", "early"));
        Scored learner = learner("early", "link-early-1", "course", Optional.empty());
        learner.failsTheQuiz();
        learner("early", "link-early-2", QUIZ, Optional.of(column), "score");
        assertThat(Scored.score(book, "early", 1).item()).isEqualTo(column);
    }

    @Test
    @NeedsBrowser
    void the_log_can_be_read_at_a_desk_and_on_a_phone() {
        String column = book.column(Map.of("label", "shown"));
        learner("shown", "link-shown", UNIT, Optional.of(column), ALL).reads(0);
        Scored.score(book, "shown", 1);
        Matcher cohort = Pattern.compile("<option value=\"([0-9a-f-]{36})\" selected").matcher(log("link-shown"));
        assertThat(cohort.find()).isTrue();
        for (Screen screen : List.of(Screen.SMALL_PHONE, Screen.DESKTOP))
            try (Browser browser = Browser.open(product, screen)) {
                browser.signIn("admin").visit("/trainer/scores?cohort=" + cohort.group(1)).inspect("scores-" + screen);
                assertThat(browser.text("main")).contains("学员shown");
                browser.submit("form.filters button").inspect("scores-filtered-" + screen);
            }
    }
}
