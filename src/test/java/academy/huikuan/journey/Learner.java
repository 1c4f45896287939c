package academy.huikuan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.course.Section;
import academy.huikuan.course.Unit;
import academy.huikuan.harness.Browser;
import academy.huikuan.harness.Product;
import academy.huikuan.question.ChoiceQuestion;
import academy.huikuan.question.Question;
import academy.huikuan.question.SingleChoice;
import academy.huikuan.question.TrueFalse;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.openqa.selenium.support.ui.Select;

/** A learner with the own phone. */
final class Learner implements AutoCloseable {
    private final Attendant person;
    private final Material material;
    private final Looks looks;
    private final Browser browser;

    Learner(Product product, Attendant person, Material material, Looks looks) {
        this.person = person;
        this.material = material;
        this.looks = looks;
        this.browser = Browser.open(product, person.screen());
    }

    Browser browser() {
        return browser;
    }

    private Learner look(String page) {
        looks.at(browser, person.screen(), page);
        return this;
    }

    /** @param path of the one-time link */
    void setsPassword(String path) {
        browser.visit(path);
        look("first-sign-in");
        assertThat(browser.text("main")).contains(person.name(), person.number());
        browser.type("#password", Attendant.PASSWORD).type("#again", Attendant.PASSWORD).submit("main form button");
        assertThat(browser.path()).startsWith("/?");
        look("home-new");
    }

    void signsIn() {
        browser.signIn(person.number(), Attendant.PASSWORD);
    }

    void visits(String path, String page) {
        browser.visit(path);
        look(page);
    }

    /** Reads from the first section on, as the course's own button leads. */
    void begins() {
        visits("/course", "course");
        assertThat(browser.all(".units > li")).hasSize(1);
        visits("/course/" + material.unit().id(), "unit");
        browser.submit("main p > a.button.primary");
        marks(material.unit().sections().get(0));
    }

    void readsTheRest() {
        List<Section> sections = material.unit().sections();
        for (Section section : sections.subList(1, sections.size())) marks(section);
        assertThat(browser.path()).isEqualTo("/course/" + material.unit().id() + "?notice=unit-read");
        look("unit-read");
    }

    private void marks(Section section) {
        Unit unit = material.unit();
        assertThat(browser.path()).isEqualTo("/course/" + unit.id() + "/" + section.id());
        assertThat(browser.text("article h1")).isEqualTo(section.title());
        look("section-" + section.id());
        browser.submit("nav.turn form button");
    }

    /**
     * Takes the quiz.
     * @param answers how many of the questions to answer
     * @param mistakes how many of them wrongly
     * @param points that the result is to show
     */
    void takesQuiz(int answers, int mistakes, String points) {
        visits("/course/" + material.unit().id(), "unit-before-quiz");
        browser.submit("a[href='/quiz/" + material.unit().quiz().orElseThrow() + "']");
        look("quiz");
        browser.submit("form[action$='/attempt'] button");
        int questions = browser.all(".quiz-bar li").size();
        assertThat(questions).isGreaterThanOrEqualTo(10);
        int wrongToGo = mistakes;
        for (int number = 1; number <= questions; number++) {
            if (number <= answers && answer(wrongToGo > 0)) wrongToGo--;
            browser.submit(".quiz-next");
        }
        assertThat(wrongToGo).isZero();
        look("quiz-confirm");
        browser.submit(".quiz-finish button");
        assertThat(browser.text(".quiz-big strong")).isEqualTo(points);
        look("quiz-result-" + points);
    }

    /** Answers the question shown. @return whether it was answered wrongly, which needs a question with one right option */
    private boolean answer(boolean wrongly) {
        AnswerSheet sheet = new AnswerSheet(browser, material);
        Question question = sheet.question();
        look("question-" + question.getClass().getSimpleName());
        boolean wrong = wrongly && (question instanceof SingleChoice || question instanceof TrueFalse);
        if (wrong) sheet.wrong((ChoiceQuestion) question);
        else sheet.right();
        return wrong;
    }

    /** Looks at the role-plays, and at what only the one who plays the customer of a scenario may read. */
    void opensBrief(String scenario) {
        visits("/roleplay", "role-plays");
        visits("/roleplay/" + scenario, "scenario");
        visits("/roleplay/" + scenario + "/brief", "brief-door");
        browser.submit("form[action$='/brief'] button");
        look("brief");
    }

    void pastes(String scenario, String talk) {
        visits("/roleplay/" + scenario, "scenario-" + scenario);
        browser.submit("a[href='/roleplay/" + scenario + "/submit']");
        look("hand-in-1");
        browser.type("#text", talk).submit("form[data-keep] button.primary");
        checksAndSends();
    }

    void uploads(String scenario, Path file) {
        browser.visit("/roleplay/" + scenario + "/submit").choose("#file", file).submit("form[data-keep] button.primary");
        checksAndSends();
    }

    private void checksAndSends() {
        look("hand-in-2");
        browser.submit("button.primary[value=next]");
        new Select(browser.one("#partner")).selectByIndex(1);
        look(browser.shows(".mask-list") ? "hand-in-3-masked" : "hand-in-3");
        browser.submit("button.primary[value=next]");
        look("hand-in-4");
        browser.submit("form[action$='/confirm'] button");
        assertThat(browser.path()).contains("/submitted");
        look("handed-in");
    }

    /**
     * Gives all reviews that are owed; what is hidden may stand on none of them.
     * @param levels by the text of the page
     */
    void reviews(int owed, Function<String, List<Integer>> levels, String comment, List<String> hidden) {
        visits("/reviews", "reviews-closed");
        if (browser.shows("a.button.primary[href='/reviews/calibration']")) calibrates(List.of(2, 3, 2, 3, 2), comment);
        for (int done = 0; done < owed; done++) {
            visits("/reviews", "reviews");
            if (browser.shows("form[action='/reviews/next'] button.primary")) browser.submit("form[action='/reviews/next'] button.primary");
            else browser.submit("[aria-labelledby=open-title] a");
            look("review");
            assertThat(browser.text("main")).doesNotContain(hidden);
            ReviewSheet sheet = new ReviewSheet(browser);
            sheet.fill(levels.apply(browser.text(".turns")), comment);
            look("review-filled");
            sheet.handIn();
            assertThat(browser.path()).isEqualTo("/reviews?notice=review-submitted");
        }
        look("reviews-done");
        browser.submit("[aria-labelledby=done-title] a");
        look("reviewed");
    }

    /** Grades the two samples that come before the first review, and sees how far off that was. */
    private void calibrates(List<Integer> levels, String comment) {
        browser.submit("a.button.primary[href='/reviews/calibration']");
        look("calibration");
        browser.submit("form[action='/reviews/calibration'] button");
        for (int number = 1; number <= 2; number++) {
            look("trial");
            ReviewSheet sheet = new ReviewSheet(browser);
            sheet.fill(levels, comment);
            sheet.handIn();
            assertThat(browser.all(".compared-levels")).as("criteria beside the reasons").hasSize(levels.size());
            look("compared");
            browser.submit(".page-head a.primary");
        }
        assertThat(browser.path()).isEqualTo("/reviews");
        visits("/reviews/me", "severity");
    }

    /** @param grade of 4, or what is said in its place */
    void seesResult(String grade, int opinions, List<String> hidden) {
        visits("/results", "results");
        browser.submit(".rows a");
        look("result-" + person.number());
        assertThat(browser.text(".grade strong")).isEqualTo(grade);
        assertThat(browser.all(".opinion")).hasSize(opinions);
        assertThat(browser.all(".note-said")).as("notes at their turns").hasSize(opinions).allSatisfy(note ->
                assertThat(note.getText()).contains(ReviewSheet.NOTE));
        assertThat(browser.text("main")).doesNotContain(hidden);
        visits("/", "home-" + person.number());
    }

    @Override
    public void close() {
        browser.close();
    }
}
