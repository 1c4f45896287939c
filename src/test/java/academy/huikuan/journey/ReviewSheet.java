package academy.huikuan.journey;

import academy.huikuan.harness.Browser;
import java.util.List;
import java.util.Optional;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The sheet that reviewers and trainers fill in. */
final class ReviewSheet {
    static final String NOTE = "这一句可以先停一停";

    private final Browser browser;

    ReviewSheet(Browser browser) {
        this.browser = browser;
    }

    /**
     * Marks a turn for each criterion, notes something on the last of them, chooses the levels, writes the comment, and waits until all of it is saved.
     * @param levels in the order of the rubric
     */
    void fill(List<Integer> levels, String comment) {
        for (int number = 1; number <= levels.size(); number++) markEvidence(number, number);
        note(levels.size());
        if (browser.shows(".sheet-tab[data-view=rubric]")) browser.click(".sheet-tab[data-view=rubric]");
        List<String> criteria =
                browser.all(".criterion").stream().map(one -> one.getAttribute("data-criterion")).toList();
        for (int i = 0; i < levels.size(); i++) choose(criteria.get(i), levels.get(i));
        browser.type("#comment", comment);
        browser.one(".save-state[data-state=saved]");
    }

    private void markEvidence(int turn, int criterion) {
        String place = "#turn-" + turn;
        clickBelowBar(browser.one(place + " .turn-number"));
        clickBelowBar(browser.one(place + " .toggle:has(input[data-number='" + criterion + "'])"));
    }

    /** Notes something on the turn that was marked last, which is still picked. */
    private void note(int turn) {
        WebElement field = browser.one("#turn-" + turn + " .turn-note textarea");
        clickBelowBar(field);
        field.sendKeys(NOTE);
    }

    /** Marks a turn of the salesperson as crossing that line. */
    void redLine(int turn, String line) {
        clickBelowBar(browser.one("#turn-" + turn + " .turn-number"));
        new Select(browser.one("#turn-" + turn + " .red-select")).selectByValue(line);
    }

    private void choose(String criterion, int level) {
        String place = "#criterion-" + criterion;
        browser.until("open", () -> {
            boolean open = browser.one(place).getAttribute("class").contains("open");
            if (!open) clickBelowBar(browser.one(place + " .criterion-head h3"));
            return open ? Optional.of(true) : Optional.empty();
        });
        browser.until("chosen", () -> {
            WebElement label = browser.all(place + " .level").get(level);
            List<WebElement> chosen = label.findElements(By.cssSelector("input:checked"));
            if (chosen.isEmpty()) clickBelowBar(label);
            return chosen.stream().findFirst();
        });
    }

    /** As a thumb would scroll it: between the bar above and the sheet that covers the lower half of a phone. */
    private void clickBelowBar(WebElement element) {
        String scroll = "window.scrollBy({top: arguments[0].getBoundingClientRect().top - 190, behavior: 'instant'})";
        browser.driver().executeScript(scroll, element);
        element.click();
    }

    void handIn() {
        browser.submit(".comment-card button[value=submit]");
    }
}
