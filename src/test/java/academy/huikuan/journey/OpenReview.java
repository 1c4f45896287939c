package academy.huikuan.journey;

import academy.huikuan.harness.Browser;

/** A review that is being written, on a wide screen. */
final class OpenReview {
    private final Browser browser;

    OpenReview(Browser browser) {
        this.browser = browser;
    }

    /** Chooses a level, 0 to 4, for the criterion in that place, from 0. */
    OpenReview level(int criterion, int level) {
        browser.click(".criterion:nth-of-type(" + (criterion + 1) + ") .level:nth-of-type(" + (level + 1) + ")");
        return this;
    }

    OpenReview comment(String words) {
        browser.type("#comment", words);
        return this;
    }

    /** Gives every criterion that level, with the first turn as evidence. */
    OpenReview complete(int level, String comment) {
        browser.click(".turn .turn-number");
        int criteria = browser.all(".criterion").size();
        for (int criterion = 0; criterion < criteria; criterion++) {
            browser.click(".turn.picked .toggle:nth-of-type(" + (criterion + 1) + ")");
            level(criterion, level);
        }
        return comment(comment);
    }

    /** Waits for the page to say what became of it: saved or offline. */
    OpenReview is(String state) {
        browser.one(".save-state[data-state='" + state + "']");
        return this;
    }

    String comment() {
        return browser.one("#comment").getDomProperty("value");
    }
}
