package academy.huikuan.lti;

import static academy.huikuan.lti.TestPlatform.CLAIM;
import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Product;
import academy.huikuan.harness.Visitor;
import academy.huikuan.harness.Visitor.Answer;
import academy.huikuan.people.SeededClass;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Cohorts follow the rosters of a platform's courses: the finished product asks a membership service over HTTP, page by page. */
class RosterIT {
    private static final String SCOPE = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";
    private static final String MEDIA = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";

    private static Product product;
    private static TestPlatform platform;
    private static Visitor admin;

    @BeforeAll
    static void start() {
        product = Product.seeded("roster").with("HUIKUAN_OUTBOUND_PRIVATE", "true").start();
        platform = TestPlatform.start().registeredAt(product);
        admin = Visitor.signedIn(product, "admin");
    }

    @AfterAll
    static void end() {
        platform.close();
        product.close();
    }

    /** One course with its roster, whose pages the test may change. */
    private static final class Course {
        private final String id;
        private final List<Integer> statuses = Collections.synchronizedList(new ArrayList<>());
        private final Visitor trainer = new Visitor(product);
        private volatile List<List<String>> pages;
        private volatile int failing = -1;
        private volatile String elsewhere = "";
        private final String cohort;
        private final String context;

        Course(String id, List<List<String>> pages) {
            this.id = id;
            this.pages = pages;
            platform.serve("/members/" + id, this::answer);
            launch(trainer, "i-" + id, "Instructor");
            Matcher link = found("/trainer/roster\\?cohort=([0-9a-f-]{36})", trainer.get("/trainer").text());
            this.cohort = link.group(1);
            this.context = found("/trainer/roster/([0-9a-f-]{36})", roster()).group(1);
        }

        void launch(Visitor browser, String subject, String role) {
            Map<String, Object> claims = platform.claims(subject, role);
            claims.put(CLAIM + "context", new HashMap<>(Map.of("id", id, "title", "课程" + id)));
            claims.put("https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice",
                    Map.of("context_memberships_url", platform.url("/members/" + id + "?course=7"), "service_versions", List.of("2.0")));
            Answer launched = platform.launch(browser, claims);
            assertThat(launched.location()).as(launched.text()).startsWith("/lti/arrived");
            browser.get(launched.location());
        }

        private void answer(HttpExchange exchange) throws IOException {
            Map<String, String> asked = TestPlatform.parameters(exchange.getRequestURI().getRawQuery());
            boolean good = platform.authorized(exchange, SCOPE);
            int page = Integer.parseInt(asked.getOrDefault("page", "1"));
            int status = !good ? 401 : !asked.getOrDefault("course", "").equals("7") ? 400 : page == failing ? 503 : 200;
            if (!MEDIA.equals(exchange.getRequestHeaders().getFirst("Accept"))) status = 406;
            statuses.add(status);
            if (page < pages.size())
                exchange.getResponseHeaders().add("Link", "<" + (elsewhere.isEmpty() ? platform.issuer() : elsewhere) + "/members/" + id
                        + "?course=7&page=" + (page + 1) + ">; rel=\"next\"");
            String members = String.join(",", pages.get(page - 1));
            TestPlatform.answer(exchange, status, MEDIA, status == 200 ? "{\"id\":\"x\",\"members\":[" + members + "]}" : "");
        }

        String roster() {
            return trainer.get("/trainer/roster?cohort=" + cohort).text();
        }

        /** Presses the button; waits for a reading that a launch has begun. */
        String read() {
            for (int tries = 0; tries < 20; tries++) {
                Answer answer = trainer.post("/trainer/roster/" + context, Map.of());
                assertThat(answer.status()).isEqualTo(303);
                if (!answer.location().contains("roster-going")) return trainer.get(answer.location()).text();
            }
            throw new AssertionError("still going");
        }

        String people() {
            return trainer.get("/trainer?cohort=" + cohort).text();
        }
    }

    private static Matcher found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher;
    }

    private static String member(String subject, String role) {
        return member(subject, role, "Active");
    }

    private static String member(String subject, String role, String status) {
        return "{\"user_id\":\"" + subject + "\",\"status\":\"" + status + "\",\"name\":\"名单" + subject + "\",\"roles\":[\"" + role + "\"]}";
    }

    private static List<String> learners(String... subjects) {
        return Arrays.stream(subjects).map(subject -> member(subject, "Learner")).collect(Collectors.toList());
    }

    /** What the page says: members, joined, gone, waiting. */
    private static List<Integer> figures(String page) {
        return List.of("名单上在读", "新加入", "离开", "等待确认").stream()
                .map(title -> Integer.parseInt(found(title + "<strong>(\\d+)</strong>", page).group(1)))
                .toList();
    }

    @Test
    void members_of_all_pages_come_and_those_who_are_gone_over_there_go() {
        List<String> last = new ArrayList<>(learners("p5"));
        last.add(member("p6", "Learner", "Inactive"));
        last.add(member("p7", "Mentor"));
        last.add(member("i-pages", "Instructor"));
        Course course = new Course("pages", List.of(learners("p1", "p2"), learners("p3", "p4"), last));
        course.launch(new Visitor(product), "by-launch", "Learner");
        join(course, 5);

        course.read();

        assertThat(course.people()).contains("名单p1", "名单p2", "名单p3", "名单p4", "名单p5", "周子扬").doesNotContain("名单p6", "名单p7", "学员by-launch");
        assertThat(figures(course.read())).as("nothing has changed").containsExactly(7, 0, 0, 0);

        course.pages = List.of(learners("p1"), List.of(member("p2", "Learner", "Deleted"), member("i-pages", "Instructor")), learners("p8"));
        assertThat(figures(course.read())).containsExactly(3, 1, 4, 0);

        assertThat(course.people()).contains("名单p1", "名单p8", "周子扬").doesNotContain("名单p2", "名单p3", "名单p5");
        assertThat(admin.get("/admin?find=" + URLEncoder.encode("名单p2", StandardCharsets.UTF_8)).text()).as("the account stays").contains("名单p2");
        assertThat(course.statuses).containsOnly(200);
    }

    private static void join(Course course, int person) {
        Answer joined = admin.post(
                "/admin/cohorts/" + course.cohort + "/join", Map.of("person", SeededClass.personId(person), "role", "learner", "find", ""));
        assertThat(joined.status()).isEqualTo(303);
    }

    @Test
    void a_token_that_is_refused_is_got_anew() {
        Course course = new Course("token", List.of(learners("t1")));
        course.read();
        course.statuses.clear();
        platform.forgetTokens();

        assertThat(figures(course.read())).containsExactly(1, 0, 0, 0);

        assertThat(course.statuses).containsExactly(401, 200);
    }

    @Test
    void a_roster_that_is_not_read_to_its_end_takes_nobody_away_and_says_why() {
        Course course = new Course("failing", List.of(learners("f1", "f2"), learners("f3")));
        course.read();

        course.pages = List.of(learners("f1"), learners("f4"));
        course.failing = 2;
        assertThat(course.read()).contains("平台没有正常回答", "127.0.0.1 answered 503", "没有人因此离开班级");
        assertThat(course.people()).contains("名单f1", "名单f2", "名单f3").doesNotContain("名单f4");

        course.failing = -1;
        course.elsewhere = "http://localhost:" + platform.port();
        assertThat(course.read()).contains("名单的下一页指向了别处");

        course.pages = List.of(List.of(member("f1", "Learner", "Inactive")));
        assertThat(course.read()).contains("名单上没有在读的人");
        assertThat(course.people()).contains("名单f1", "名单f2", "名单f3");

        course.elsewhere = "";
        course.pages = List.of(learners("f1", "f4"));
        assertThat(figures(course.read())).containsExactly(2, 1, 2, 0);
        assertThat(course.roster()).doesNotContain("没有人因此离开班级");
    }

    @Test
    void only_those_who_train_the_cohort_and_administrators_see_its_roster() {
        Course course = new Course("mine", List.of(learners("m1")));
        Visitor stranger = Visitor.signedIn(product, "t02");

        assertThat(stranger.get("/trainer/roster?cohort=" + course.cohort).status()).isEqualTo(404);
        assertThat(stranger.post("/trainer/roster/" + course.context, Map.of()).status()).isEqualTo(404);
        assertThat(admin.get("/trainer/roster?cohort=" + course.cohort).text()).contains("课程mine", "测试平台");
        assertThat(admin.post("/trainer/roster/" + course.context, Map.of()).status()).isEqualTo(303);
    }
}
