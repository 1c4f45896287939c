package academy.huikuan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Browser;
import academy.huikuan.harness.NeedsBrowser;
import academy.huikuan.harness.Product;
import academy.huikuan.harness.Screen;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of page that anybody of the demo class can reach, on the smallest phone and at a desk. */
@NeedsBrowser
class AccessibilityBrowserIT {
    private static final List<String> MENU =
            List.of("/", "/course", "/roleplay", "/reviews", "/trainer", "/grading", "/authoring", "/records", "/admin", "/me", "/marking",
                    "/pk");
    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.named("demo").with("HUIKUAN_DEMO", "true").start();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @ParameterizedTest
    @EnumSource(value = Screen.class, names = {"SMALL_PHONE", "DESKTOP"})
    void learners(Screen screen) {
        Set<String> kinds = new HashSet<>();
        kinds.addAll(crawl("learner1", screen, Set.of()));
        kinds.addAll(crawl("learner7", screen, Set.of()));
        kinds.addAll(crawl("learner13", screen, Set.of("/course/*/*", "/course/*/print", "/roleplay/*/brief", "/me")));
        kinds.addAll(crawl("learner24", screen, Set.of("/course/*/*", "/course/*/print", "/roleplay/*/brief", "/me")));
        assertThat(kinds)
                .contains(
                        "/", "/course", "/course/*", "/course/*/*", "/course/*/print", "/quiz/*", "/quiz/*/attempt/*/result",
                        "/quiz/*/attempt/*/*", "/roleplay", "/roleplay/*", "/roleplay/*/brief", "/roleplay/*/solo", "/roleplay/*/solo/*",
            "/roleplay/*/submit", "/roleplay/rooms", "/roleplay/rooms/*", "/roleplay/*/rooms", "/reviews", "/reviews/*", "/results",
            "/results/*", "/results/*/replays", "/search", "/glossary", "/notes", "/reviews/me", "/reviews/calibration",
            "/reviews/calibration/*", "/results/*/appeal",
                        "/notes/*/delete", "/me", "/forms", "/forms/*", "/forms/*/blank", "/forms/*/example", "/sheets/*", "/sheets/*/print", "/quizzes",
                        "/sheets/*/delete", "/drill", "/pk", "/pk/*", "/pk/*/teams/*/talk");
    }

    @ParameterizedTest
    @EnumSource(value = Screen.class, names = {"SMALL_PHONE", "DESKTOP"})
    void trainers(Screen screen) {
        assertThat(crawl("trainer1", screen, Set.of("/course/*/print")))
                .contains(
                "/trainer", "/trainer/scores", "/grading", "/grading/*", "/grading/agreement", "/grading/phrases", "/roleplay", "/roleplay/*", "/course/*/*",
            "/me", "/statistics", "/grading/appeals", "/grading/appeals/*", "/grading/reviewers",
                "/statistics/definitions", "/quiz/*/statistics", "/quiz/*/statistics/*", "/drill/retention", "/authoring", "/authoring/new",
                "/authoring/import", "/authoring/course", "/authoring/questions/*", "/authoring/questions/*/history", "/authoring/quizzes",
                "/authoring/quizzes/*", "/authoring/quizzes/*/history", "/authoring/quizzes/*/export", "/quiz/*/preview",
                "/quiz/*/settings", "/trainer/*/*/accommodations", "/marking", "/marking/essay/*", "/marking/attempt/*/*",
            "/marking/regrade", "/banks", "/banks/*", "/banks/check", "/exercises", "/exercises/new", "/exercises/*",
            "/exercises/*/edit", "/exercises/*/pairs", "/exercises/*/teams", "/pk", "/pk/*", "/pk/*/stage/board", "/pk/*/stage/lines/*");
    }

    @ParameterizedTest
    @EnumSource(value = Screen.class, names = {"SMALL_PHONE", "DESKTOP"})
    void hr(Screen screen) {
        assertThat(crawl("hr", screen, Set.of("/course/*/*", "/course/*/print"))).contains("/records", "/records/exports", "/me");
    }

    @ParameterizedTest
    @EnumSource(value = Screen.class, names = {"SMALL_PHONE", "DESKTOP"})
    void administrators(Screen screen) {
        assertThat(crawl("admin", screen, Set.of("/course/*/*", "/course/*/print")))
                .contains(
                        "/admin", "/admin/people/*", "/admin/people/new", "/admin/cohorts", "/admin/cohorts/*", "/admin/cohorts/*/edit",
                        "/admin/cohorts/new", "/admin/departments", "/admin/import", "/admin/lti", "/admin/lti/new", "/me", "/admin/sso", "/admin/sso/new/oidc",
                        "/admin/sso/new/wecom", "/admin/sso/new/dingtalk");
    }

    /** So that there is something to list and to delete. */
    private static void bookmark(Browser browser) {
        browser.visit("/course/stages/m1");
        if (!browser.all(".bookmark button[value=true]").isEmpty()) browser.submit(".bookmark button");
    }

    /** @return where the first such link of that list leads, for pages to which not every thing of its kind leads */
    private static String first(Browser browser, String list, String link) {
        browser.visit(list);
        return URI.create(browser.one(link).getAttribute("href")).getPath();
    }

    private static Set<String> crawl(String person, Screen screen, Set<String> skipped) {
        SoftAssertions problems = new SoftAssertions();
        Set<String> kinds;
        try (Browser browser = Browser.open(product, screen)) {
            browser.signIn(person);
            if (person.equals("learner1")) bookmark(browser);
            Crawl crawl = new Crawl(browser, "demo-" + person + "-" + screen, skipped, problems);
            if (person.equals("learner1")) crawl.from("/roleplay/m1-boyuan/solo");
            if (person.startsWith("learner")) crawl.from("/reviews/calibration");
            if (person.startsWith("trainer"))
                crawl.from("/trainer/scores")
                        .from(first(browser, "/trainer", "th a"))
                        .from(first(browser, "/authoring?state=published", "a.row-link") + "/history")
                        .from(first(browser, "/exercises", "a[href^='/exercises/']:has(+ .meta:empty)") + "/teams");
            kinds = crawl.run();
            browser.submit("form.language button");
            assertThat(browser.one("html").getAttribute("lang")).isEqualTo("en");
            for (String path : MENU.stream().filter(place -> !browser.all(".menu a[href='" + place + "']").isEmpty()).toList()) {
                browser.visit(path);
                crawl.inspect("demo-" + person + "-" + screen + "-en" + path.replace('/', '-'));
            }
        }
        problems.assertAll();
        return kinds;
    }
}
