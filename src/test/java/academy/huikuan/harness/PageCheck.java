package academy.huikuan.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** What is asked of every page in a browser. */
final class PageCheck {
    private static final String AXE = axe();
    /** What fades in has no contrast yet; everybody sees it at its end. */
    private static final String AT_REST =
            "document.getAnimations().forEach(one => { try { one.finish(); } catch (endless) { one.cancel(); } })";
    private static final String SERIOUS =
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations']}).then(result => done(result.violations
              .filter(found => found.impact === 'serious' || found.impact === 'critical')
              .map(found => found.id + ' (' + found.help + '): ' + found.nodes.slice(0, 5).map(node => node.html).join(' | '))),
              failed => done(['axe failed: ' + failed]));
            """;
    private static final String TOO_WIDE =
            """
            const width = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= width) return [];
            return [...document.querySelectorAll('body *')]
              .filter(one => one.getBoundingClientRect().right > width + 1)
              .slice(0, 8).map(one => one.outerHTML.slice(0, 120));
            """;

    private PageCheck() {}

    static void of(ChromeDriver driver, String name) {
        driver.executeScript(AXE);
        driver.executeScript(AT_REST);
        List<String> problems = new ArrayList<>();
        texts(driver.executeAsyncScript(SERIOUS)).forEach(found -> problems.add("axe: " + found));
        texts(driver.executeScript(TOO_WIDE)).forEach(found -> problems.add("wider than the screen: " + found));
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER))
            if (entry.getLevel().getName().equals("SEVERE") && !entry.getMessage().contains("Failed to load resource"))
                problems.add("console: " + entry.getMessage());
        assertThat(problems).as(name + " at " + driver.getCurrentUrl()).isEmpty();
    }

    private static List<String> texts(Object answer) {
        return ((List<?>) answer).stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (InputStream stream = PageCheck.class.getResourceAsStream("/axe.min.js")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
