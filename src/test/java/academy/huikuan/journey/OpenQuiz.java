package academy.huikuan.journey;

import academy.huikuan.harness.Browser;
import academy.huikuan.harness.Visitor;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A question of a running attempt, of a kind with one field or options; others that the draw has brought are passed by. */
final class OpenQuiz {
    private static final Pattern CHOSEN = Pattern.compile("name=\"answer\" value=\"([a-z])\"[^>]* checked");
    private static final Pattern NUMBER = Pattern.compile("id=\"quiz-(?:number|word)\" name=\"answer\" value=\"([^\"]+)\"");

    private static final String FIELD = "#quiz-number, #quiz-word";

    private final Browser browser;

    OpenQuiz(Browser browser) {
        this.browser = browser;
    }

    /** Gives an answer that differs from that for the other numbers, and waits for the page to say what became of it. */
    List<String> give(int which, String state) {
        if (browser.shows(FIELD)) {
            browser.type(FIELD, String.valueOf(100 + which)).one(FIELD).sendKeys(Keys.TAB);
        } else {
            browser.click(".quiz-choice:nth-of-type(" + (which + 1) + ") label");
        }
        is(state);
        return shown();
    }

    OpenQuiz is(String state) {
        browser.one(".save-state[data-state='" + state + "']");
        return this;
    }

    OpenQuiz next() {
        browser.submit(".quiz-next");
        return plain();
    }

    /** Goes on to a question of such a kind, unless one is shown. */
    OpenQuiz plain() {
        while (browser.all(FIELD + ", .quiz-choice").isEmpty()) browser.submit(".quiz-next");
        return this;
    }

    /** The answer that stands in the form. */
    List<String> shown() {
        if (browser.shows(FIELD)) return List.of(browser.one(FIELD).getDomProperty("value"));
        return browser.all(".quiz-choice input").stream()
                .filter(WebElement::isSelected)
                .map(input -> input.getDomProperty("value"))
                .toList();
    }

    /** The answer that the server has, asked by another browser. */
    static List<String> kept(Visitor learner, String question) {
        String page = learner.get(question).text();
        Optional<String> number = NUMBER.matcher(page).results().map(found -> found.group(1)).findFirst();
        return number.map(List::of).orElseGet(
                () -> CHOSEN.matcher(page).results().map((MatchResult found) -> found.group(1)).toList());
    }

    /** How many questions of the result page carry an answer. */
    static long answered(Browser browser) {
        return browser.all(".quiz-reviewed").stream()
                .filter(question -> !question.findElements(By.cssSelector(".quiz-option.chosen")).isEmpty()
                        || question.findElements(By.cssSelector(".quiz-numbers dd")).stream()
                                .findFirst()
                                .filter(own -> own.getText().matches(".*[0-9].*"))
                                .isPresent())
                .count();
    }
}
