package academy.huikuan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Browser;
import academy.huikuan.harness.Product;
import academy.huikuan.harness.Screen;
import java.util.List;

/** The trainer, at a desk. */
final class Trainer implements AutoCloseable {
    private final Looks looks;
    private final Browser browser;

    Trainer(Product product, Looks looks) {
        this.looks = looks;
        this.browser = Browser.open(product, Screen.DESKTOP);
    }

    void setsPassword(String path) {
        browser.visit(path).type("#password", Attendant.PASSWORD).type("#again", Attendant.PASSWORD).submit("main form button");
        looks.at(browser, Screen.DESKTOP, "trainer-first");
    }

    /**
     * Grades the work with that sentence in it, without a name or a level of others in sight until the own grade is in.
     * @param grade that the levels make, of 4
     */
    void gradesBlind(String sentence, List<Integer> levels, String comment, String grade, String author, List<String> names, int reviews) {
        browser.visit("/grading");
        looks.at(browser, Screen.DESKTOP, "desk");
        browser.driver().executeScript("document.querySelector('table.heat')?.remove()");
        assertThat(browser.text("main")).as("beside the map of the class's powers, which names no work").doesNotContain(names);
        List<String> works = browser.all("table.queue a").stream().map(link -> link.getDomAttribute("href")).toList();
        assertThat(works).hasSize(names.size());
        String work = works.stream().filter(address -> browser.visit(address).text(".turns").contains(sentence)).findFirst().orElseThrow();
        browser.visit(work);
        looks.at(browser, Screen.DESKTOP, "grading");
        assertThat(browser.text("main")).doesNotContain(names);
        assertThat(browser.shows(".opinion")).isFalse();

        ReviewSheet sheet = new ReviewSheet(browser);
        sheet.fill(levels, comment);
        sheet.handIn();

        browser.visit(work);
        looks.at(browser, Screen.DESKTOP, "graded");
        assertThat(browser.text(".result-head")).contains(author);
        assertThat(browser.text(".grade strong")).isEqualTo(grade);
        assertThat(browser.all(".opinion")).as("own and others").hasSize(reviews + 1);
    }

    /** Sees the class with everybody in it. */
    void seesClass(List<String> names) {
        browser.visit("/trainer");
        looks.at(browser, Screen.DESKTOP, "class");
        assertThat(browser.text("main")).contains(names);
    }

    @Override
    public void close() {
        browser.close();
    }
}
