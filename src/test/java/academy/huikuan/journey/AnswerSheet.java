package academy.huikuan.journey;

import academy.huikuan.harness.Browser;
import academy.huikuan.question.ChoiceQuestion;
import academy.huikuan.question.Computed;
import academy.huikuan.question.Essay;
import academy.huikuan.question.Gaps;
import academy.huikuan.question.Matching;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Ordering;
import academy.huikuan.question.Question;
import academy.huikuan.question.ShortAnswer;
import academy.huikuan.question.TalkItem;
import academy.huikuan.question.Text;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The question shown, of whatever kind, to be answered as its bank says. */
final class AnswerSheet {
    private final Browser browser;
    private final Question question;

    AnswerSheet(Browser browser, Material material) {
        this.browser = browser;
        this.question = material.question(shown());
    }

    Question question() {
        return question;
    }

    /** The question's whole text; of one with gaps without what stands in them. */
    private String shown() {
        return (String) browser.driver().executeScript(
                """
                const gaps = document.querySelector('.gap-text');
                if (!gaps) return [...document.querySelectorAll('.quiz-scene, .quiz-ask')].map(part => part.textContent).join('');
                const text = gaps.cloneNode(true);
                text.querySelectorAll('select').forEach(list => list.remove());
                return text.textContent;
                """);
    }

    /** Answers all of it rightly. */
    void right() {
        if (question instanceof ChoiceQuestion choice) choose(choice);
        if (question instanceof Numerical number) browser.type("#quiz-number", Material.number(number));
        if (question instanceof Computed computed) browser.type("#quiz-number", Material.number(computed, shown()));
        if (question instanceof ShortAnswer words) browser.type("#quiz-word", words.key().plain());
        if (question instanceof Essay) browser.type("#quiz-text", "先办事，再约时间，最后留一个可以核对的字。");
        if (question instanceof Matching matching) match(matching);
        if (question instanceof Ordering ordering) sort(ordering);
        if (question instanceof Gaps gaps) fill(gaps);
        if (question instanceof TalkItem talk) say(talk.dialogue().bestTalk().path());
        saved();
    }

    /** Chooses something that earns nothing. */
    void wrong(ChoiceQuestion choice) {
        List<WebElement> labels = browser.all(".quiz-choice label");
        for (int place = 0; place < labels.size(); place++) {
            if (Material.weight(choice, place, labels.get(place).getDomProperty("innerHTML")).units() > 0) continue;
            browser.click("label[for='" + labels.get(place).getDomAttribute("for") + "']");
            saved();
            return;
        }
        throw new IllegalStateException("no option is wrong");
    }

    private void saved() {
        browser.one(".save-state[data-state=saved]");
    }

    private void choose(ChoiceQuestion choice) {
        List<WebElement> labels = browser.all(".quiz-choice label");
        for (int place = 0; place < labels.size(); place++) {
            var weight = Material.weight(choice, place, labels.get(place).getDomProperty("innerHTML"));
            if (choice.several() ? weight.units() <= 0 : !weight.whole()) continue;
            browser.click("label[for='" + labels.get(place).getDomAttribute("for") + "']");
        }
    }

    private static boolean same(String shown, Text text) {
        return Material.letters(shown).equals(Material.letters(text.html()));
    }

    private static void select(WebElement list, Text wanted) {
        Select select = new Select(list);
        List<WebElement> options = select.getOptions();
        for (int place = 1; place < options.size(); place++)
            if (same(options.get(place).getDomProperty("textContent").replaceFirst("^[A-Z] · ", ""), wanted)) select.selectByIndex(place);
    }

    private void match(Matching matching) {
        for (WebElement pair : browser.all(".quiz-pair")) {
            String shown = pair.findElement(By.cssSelector("label")).getDomProperty("innerHTML");
            for (int left = 0; left < matching.lefts().size(); left++)
                if (same(shown, matching.lefts().get(left)))
                    select(pair.findElement(By.cssSelector("select")), matching.rights().get(matching.keys().get(left)));
        }
    }

    private void sort(Ordering ordering) {
        for (int place = 0; place < ordering.items().size(); place++) {
            Text wanted = ordering.items().get(place);
            int at = place;
            while (!same(browser.all(".order-item").get(at).getDomAttribute("data-text"), wanted)) at++;
            String up = ".order-move[data-step='-1']";
            WebElement button = browser.all(".order-item").get(at).findElement(By.cssSelector(up));
            for (int step = at; step > place; step--) browser.driver().executeScript("arguments[0].click()", button);
        }
    }

    private void fill(Gaps gaps) {
        for (int gap = 0; gap < gaps.gaps().size(); gap++) {
            String field = "#quiz-gap-" + (gap + 1);
            if (gaps.gaps().get(gap) instanceof Gaps.ChoiceGap choice)
                select(browser.one(field), choice.options().get(Integer.parseInt(choice.right())).text());
            else browser.type(field, gaps.gaps().get(gap).key());
        }
    }

    private void say(String path) {
        for (int said = 1; said <= path.length(); said++) browser.submit(".solo-line[value='" + path.substring(0, said) + "']");
        browser.one(".quiz-talk-end");
    }
}
