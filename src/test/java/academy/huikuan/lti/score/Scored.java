package academy.huikuan.lti.score;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Product;
import academy.huikuan.harness.Visitor;
import academy.huikuan.harness.Visitor.Answer;
import academy.huikuan.lti.TestPlatform;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A learner who comes from a platform and earns something. */
final class Scored {
    static final String UNIT = "mindset";
    private static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String GRADES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Visitor browser;
    private final List<String> sections;

    private Scored(Visitor browser) {
        this.browser = browser;
        this.sections = Pattern.compile("href=\"(/course/" + UNIT + "/[a-z0-9-]+)\"").matcher(browser.get("/course/" + UNIT).text()).results()
                .map((MatchResult found) -> found.group(1))
                .filter(path -> !path.endsWith("/print"))
                .distinct()
                .toList();
    }

    /** Launches a link as a learner; each link stands in a course of its own. */
    static Scored launched(Product product, TestPlatform platform, String subject, String link, String target, Map<String, Object> grades) {
        return new Scored(launched(product, platform, subject, "Learner", link, target, grades));
    }

    static Visitor launched(
            Product product, TestPlatform platform, String subject, String role, String link, String target, Map<String, Object> grades) {
        Map<String, Object> claims = platform.claims(subject, role);
        claims.put(CLAIM + "resource_link", Map.of("id", link, "title", "练习 " + link));
        claims.put(CLAIM + "context", Map.of("id", "course-" + link, "title", "班 " + link));
        claims.put(CLAIM + "custom", Map.of("target", target));
        claims.put(GRADES, grades);
        Visitor browser = new Visitor(product);
        Answer launch = platform.launch(browser, claims);
        assertThat(launch.status()).as(launch.text()).isEqualTo(303);
        return browser;
    }

    /** Reads the section of that number, from 0. */
    void reads(int number) {
        assertThat(browser.post(sections.get(number) + "/read", Map.of()).status()).isEqualTo(303);
    }

    /** Hands in an attempt at the unit's quiz without an answer. */
    void failsTheQuiz() {
        String attempt = browser.post("/quiz/" + UNIT + "/attempt", Map.of()).location().replaceFirst("/[0-9]+([?#].*)?$", "");
        Answer finished = browser.post(attempt + "/finish", Map.of());
        assertThat(finished.location()).as(attempt + " " + finished.text()).contains("/result");
    }

    static <T> T await(String what, Supplier<Optional<T>> attempt) {
        return await(what, PATIENCE, attempt);
    }

    static <T> T await(String what, Duration most, Supplier<Optional<T>> attempt) {
        long end = System.nanoTime() + most.toNanos();
        while (System.nanoTime() < end) {
            Optional<T> found = attempt.get();
            if (found.isPresent()) return found.get();
            pause();
        }
        throw new AssertionError("not within " + most.toSeconds() + " s: " + what);
    }

    /** Waits for that many scores of a person, and gives the latest. */
    static TestGradebook.Line score(TestGradebook book, String user, int number) {
        return await(number + " scores of " + user + ", there are " + book.lines(user), () -> {
            List<TestGradebook.Line> lines = book.lines(user);
            return lines.size() >= number ? Optional.of(lines.get(number - 1)) : Optional.empty();
        });
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
