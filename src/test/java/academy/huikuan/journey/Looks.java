package academy.huikuan.journey;

import academy.huikuan.harness.Browser;
import academy.huikuan.harness.Screen;
import java.util.HashSet;
import java.util.Set;

/** Looks at every page of the story, at each once for each size of screen. */
final class Looks {
    private final Set<String> seen = new HashSet<>();

    void at(Browser browser, Screen screen, String page) {
        String name = "journey-" + page + "-" + screen;
        if (seen.add(name)) browser.inspect(name);
    }
}
