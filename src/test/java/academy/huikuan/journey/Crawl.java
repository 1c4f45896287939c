package academy.huikuan.journey;

import academy.huikuan.harness.Browser;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;

/** Follows every link from the first page on, and looks at one page of each kind. */
final class Crawl {
    /** Words of addresses that tell kinds of pages apart; all others name a thing, such as a unit. */
    private static final Set<String> WORDS = Set.of(
            "accommodations", "admin", "again", "answers", "attempt", "authoring", "banks", "blank", "brief", "cards", "check",
            "cohorts", "compare", "confirm", "course", "definitions", "delete", "departments", "edit", "essay", "example", "export",
            "exports", "forms", "glossary", "grading", "history", "import", "learners", "list", "marking", "me", "new", "notes",
            "people", "pick", "preview", "print", "questions", "quiz", "quizzes", "records", "regrade", "replays", "result", "results",
            "retention", "reviews", "roleplay", "rooms", "samples", "search", "settings", "sheets", "solo", "speakers", "statistics",
            "submit", "submitted", "trainer", "judge", "lines", "pk", "board", "ceremony", "stage", "talk", "teams", "turns",
            "agreement", "appeal", "appeals", "calibration", "exercises", "pairs", "phrases", "reviewers", "self",
            "scores", "links", "lti", "select", "roster", "identities", "dingtalk", "oidc", "sso", "wecom");
    /** The same below the course, where sections may bear any of the other words as their names. */
    private static final Set<String> IN_COURSE = Set.of("course", "print");
    /** What a link may download. */
    private static final Set<String> FILES = Set.of("/admin/import/template", "/course/huikuan.epub");

    /** A message's key that stands in the place of its text. */
    private static final String KEY =
            "\\b(course|search|quiz|statistics|roleplay|room|grading|progress|records|worksheet|people|web|notice|refusal|drill|authoring|marking"
                    + "|bank|told|tournament|score|select|target|lti|register|roster|sso|token)\\.[a-z][a-z0-9-]+\\b";

    private final Browser browser;
    private final String name;
    private final SoftAssertions problems;
    private final Set<String> seen = new TreeSet<>();
    private final Deque<String> open = new ArrayDeque<>(List.of("/", "/search?q=M2", "/glossary"));
    private final Set<String> skipped;

    /** @param skipped kinds of pages that need not be looked at again */
    Crawl(Browser browser, String name, Set<String> skipped, SoftAssertions problems) {
        this.browser = browser;
        this.name = name;
        this.problems = problems;
        this.skipped = skipped;
    }

    /** Looks at this page first, for kinds that only some pages link to. */
    Crawl from(String path) {
        open.addFirst(path);
        return this;
    }

    /** @return the kinds of pages that were looked at; all that is wrong with any of them has been told to `problems` */
    Set<String> run() {
        while (!open.isEmpty()) {
            String path = open.remove();
            if (seen.contains(kind(path)) || skipped.contains(kind(path))) continue;
            browser.visit(path);
            seen.add(kind(path));
            seen.add(kind(browser.path()));
            inspect(name + kind(browser.path()).replace('/', '-').replace("*", "x"));
            links().stream().map(String::valueOf).filter(link -> !file(link)).forEach(open::add);
        }
        return seen;
    }

    private static boolean file(String link) {
        return FILES.contains(link) || link.replaceFirst("[?#].*", "").endsWith(".csv");
    }

    /** Looks at the page shown, and goes on where something is wrong with it. */
    void inspect(String picture) {
        problems.check(() -> browser.inspect(picture));
        problems.assertThat(browser.all("main > .card.problem[role=alert] h1")).as("error page at " + browser.path()).isEmpty();
        problems.assertThat(browser.text("body")).as(browser.path()).doesNotContainPattern(KEY);
    }

    private List<?> links() {
        return (List<?>) browser.driver()
                .executeScript("return [...document.querySelectorAll('a[href]')]"
                        + ".filter(a => a.origin === location.origin && !a.hasAttribute('download'))"
                        + ".map(a => a.pathname + a.search)");
    }

    static String kind(String address) {
        String path = address.replaceFirst("[?#].*", "");
        Set<String> words = path.startsWith("/course/") ? IN_COURSE : WORDS;
        String kind = Arrays.stream(path.split("/"))
                .map(word -> word.isEmpty() || words.contains(word) || word.equals("drill") && path.startsWith("/drill") ? word : "*")
                .collect(Collectors.joining("/"));
        return kind.isEmpty() ? "/" : kind;
    }
}
