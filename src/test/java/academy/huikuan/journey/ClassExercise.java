package academy.huikuan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Browser;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** An exercise of a class: set up by the trainer, with a talk and three reviews of everybody. */
final class ClassExercise {
    private static final String TITLE = "邓科长刚接手";
    private static final String SCENARIO = "gov-linjiang";
    /** In every talk another number of days, by which it is known. */
    private static final Pattern DAYS = Pattern.compile("到今天 (\\d+) 天");
    private static final int FIRST_DAYS = 31;
    /** The first six have played with each other, two and two. */
    private static final int PLAYED_TOGETHER = 6;

    private final Browser desk;
    private final SharedPhone phone;
    private final List<Attendant> people;
    private final List<String> names;
    private final ClassMarks marks;
    private String address = "";

    ClassExercise(Browser desk, SharedPhone phone, List<Attendant> people, ClassMarks marks) {
        this.desk = desk;
        this.phone = phone;
        this.people = people;
        this.names = people.stream().map(Attendant::name).toList();
        this.marks = marks;
    }

    String address() {
        return address;
    }

    /** Until a date a week from now, three reviews of each work, by the model. */
    void isSetUp() {
        desk.visit("/exercises").submit("a[href^='/exercises/new']");
        desk.type("#title", TITLE);
        desk.click("details:has(#scenario-" + SCENARIO + ") summary").click("label[for=scenario-" + SCENARIO + "]");
        String closes = LocalDateTime.now().plusDays(7).truncatedTo(ChronoUnit.MINUTES).toString();
        desk.click("label[for=kind-dated]");
        desk.driver().executeScript("arguments[0].value = arguments[1]", desk.one("#closes"), closes);
        desk.click("label[for=rule-model]").click("label[for=release-own-reviews]");
        new Select(desk.one("#reviews")).selectByValue("3");
        desk.submit("main form .buttons .primary");
        address = desk.path().replaceFirst("[?#].*", "");
        assertThat(desk.text("main")).contains(TITLE, "0 / 12");
        desk.inspect("class-exercise");
    }

    /** Whom someone has played with, of this class. */
    Optional<Integer> partner(int person) {
        return person < PLAYED_TOGETHER ? Optional.of(person % 2 == 0 ? person + 1 : person - 1) : Optional.empty();
    }

    private static String talk(int person) {
        return Material.talk(SCENARIO, person % 2).replace("到今天 39 天", "到今天 " + (FIRST_DAYS + person) + " 天")
                + "\n销售：那我先把第 " + (person + 1) + " 份清单备好，明早再跟您对一遍。";
    }

    void handsIn(int person) {
        Browser page = phone.of(people.get(person)).visit("/roleplay/" + SCENARIO + "/submit");
        page.driver().executeScript("document.getElementById('text').value = arguments[0]", talk(person));
        page.submit("form[data-keep] button.primary").submit("button.primary[value=next]");
        Select partners = new Select(page.one("#partner"));
        if (partner(person).isEmpty()) partners.selectByIndex(1);
        else partners.selectByVisibleText(names.get(partner(person).get()) + " · " + people.get(partner(person).get()).department());
        page.submit("button.primary[value=next]");
        WebElement here = page.all("fieldset .choice label").stream()
                .filter(label -> label.getText().startsWith(TITLE))
                .findFirst()
                .orElseThrow();
        page.driver().executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", here);
        here.click();
        page.submit("form[action$='/confirm'] button.primary");
        assertThat(page.path()).contains("/submitted");
    }

    /** Grades the two samples, then the three works that were given out. The first to do so does it all by finger, and finds a red line. */
    void reviews(int person) {
        Browser page = phone.of(people.get(person)).visit("/reviews");
        page.submit("a.button.primary[href='/reviews/calibration']").submit("form[action='/reviews/calibration'] button");
        for (int sample = 0; sample < 2; sample++) {
            write(page, ClassMarks.levels(person, sample), "这一通里接住情绪的那句最值钱，建议把日期再复述一遍。");
            assertThat(page.all(".compared-levels")).as("beside the reasons").hasSize(5);
            page.submit(".page-head a.primary");
        }
        List<String> given = page.all("[aria-labelledby=open-title] a").stream().map(link -> link.getDomAttribute("href")).toList();
        assertThat(given).as("given to " + person).hasSize(3);
        for (String review : given) {
            int author = author(page.visit(review));
            assertThat(page.text("main")).doesNotContain(names);
            List<Integer> levels = ClassMarks.levels(person, author);
            String comment = ClassMarks.comment(person, author);
            if (person == 0 && review.equals(given.get(0))) {
                levels = ClassMarks.crossed(levels);
                ReviewSheet sheet = new ReviewSheet(page);
                sheet.redLine(7, "threat");
                sheet.fill(levels, comment);
                page.inspect("class-red-line");
                sheet.handIn();
            } else write(page, levels, comment);
            assertThat(page.path()).isEqualTo("/reviews?notice=review-submitted");
            marks.reviewed(person, author, levels);
        }
        assertThat(page.all("[aria-labelledby=done-title] a")).hasSize(3);
    }

    private int author(Browser page) {
        Matcher days = DAYS.matcher(page.text(".turns"));
        assertThat(days.find()).as(page.path()).isTrue();
        return Integer.parseInt(days.group(1)) - FIRST_DAYS;
    }

    /** Fills the sheet in at once, with a turn for each criterion, and hands it in. */
    private static void write(Browser page, List<Integer> levels, String comment) {
        page.driver().executeScript(
                """
                const form = document.getElementById('sheet');
                form.querySelectorAll('.criterion').forEach((one, i) => {
                  form.querySelector(`input[name="level-${one.dataset.criterion}"][value="${arguments[0][i]}"]`).checked = true;
                  form.querySelectorAll(`input[name="evidence-${one.dataset.criterion}"]`)[i].checked = true;
                });
                form.elements.comment.value = arguments[1];
                """,
                levels, comment);
        if (page.shows(".sheet-tab[data-view=rubric]")) page.click(".sheet-tab[data-view=rubric]");
        new ReviewSheet(page).handIn();
    }

    /** The trainer grades what the desk puts first, beginning with the red line; without names, and before any review is in sight. */
    void isGradedBlind(int works) {
        desk.visit("/grading");
        Select exercises = new Select(desk.one("#desk-exercise"));
        if (!exercises.getFirstSelectedOption().getText().equals(TITLE)) {
            exercises.selectByVisibleText(TITLE);
            desk.submit("form:has(#desk-exercise) button");
        }
        desk.inspect("class-desk");
        assertThat(desk.text(".first-list li:first-child")).contains("红线");
        assertThat(desk.text(".first-list")).doesNotContain(names);
        List<String> first = desk.all(".first-list a.button").stream().limit(works).map(link -> link.getDomAttribute("href")).toList();
        assertThat(first).hasSize(works);
        for (String work : first) {
            int author = author(desk.visit(work));
            assertThat(desk.text("main")).doesNotContain(names);
            assertThat(desk.shows(".opinion")).isFalse();
            List<Integer> levels = ClassMarks.levels(2, author);
            assertThat(desk.shows(".desk-red")).as("red line").isEqualTo(work.equals(first.get(0)));
            write(desk, levels, "材料先备齐再开口，这一步做得扎实。下次把付款日也请他复述一遍。");
            desk.visit(work);
            assertThat(desk.text(".result-head")).contains(names.get(author));
            assertThat(desk.all(".opinion")).as("own and others").hasSize(4);
            marks.graded(author, levels);
        }
        assertThat(marks.isGraded(marks.by(0).get(0))).as("the work with the red line").isTrue();
    }
}
