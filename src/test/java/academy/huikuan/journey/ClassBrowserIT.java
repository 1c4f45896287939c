package academy.huikuan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Browser;
import academy.huikuan.harness.NeedsBrowser;
import academy.huikuan.harness.Product;
import academy.huikuan.harness.Screen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/**
 * A class of twelve goes through a whole exercise and a PK: talks, samples, three reviews of each work, a trainer's blind grades, results
 * as the model makes them of exactly these reviews, an appeal, and at last a champion.
 */
@NeedsBrowser
class ClassBrowserIT {
    private static final String COHORT = "2026 冬 · 十二人班";
    private static final List<String> NAMES =
            List.of("祝青川", "滕予安", "晏书宁", "仇知远", "阮沐晴", "褚怀瑾", "戚若谷", "卞思齐", "殷如许", "岑朗月", "鲍景行", "翁听雨");
    private static final List<Attendant> PEOPLE = IntStream.range(0, NAMES.size())
            .mapToObj(i -> new Attendant("SE-" + (301 + i), NAMES.get(i), i % 2 == 0 ? "华东一部" : "华南二部", "学员", COHORT, Screen.SMALL_PHONE))
            .toList();
    private static final Attendant TRAINER = new Attendant("PX-31", "邢有容", "培训中心", "培训师", COHORT, Screen.DESKTOP);

    private static Product product;
    private static SharedPhone phone;
    private static Browser desk;

    private final ClassMarks marks = new ClassMarks();

    @BeforeAll
    static void start() {
        product = Product.named("twelve").start();
        List<Attendant> all = new ArrayList<>(PEOPLE);
        all.add(TRAINER);
        new Enrolment(product).of(all, COHORT);
        phone = new SharedPhone(product);
        desk = Browser.open(product, Screen.DESKTOP);
    }

    @AfterAll
    static void end() {
        if (phone != null) phone.close();
        if (desk != null) desk.close();
        product.close();
    }

    @Test
    void twelve_people_go_through_an_exercise_and_a_pk() {
        desk.signIn(TRAINER.number(), Attendant.PASSWORD);
        ClassExercise exercise = new ClassExercise(desk, phone, PEOPLE, marks);
        exercise.isSetUp();
        for (int person = 0; person < PEOPLE.size(); person++) exercise.handsIn(person);
        for (int person = 0; person < PEOPLE.size(); person++) {
            exercise.reviews(person);
            if (person == 0) seesNothingYet(phone.of(PEOPLE.get(0)));
        }
        whoReviewsWhom(exercise);
        exercise.isGradedBlind(3);

        ClassContest contest = new ClassContest(desk, phone, PEOPLE);
        contest.isSetUp();
        contest.isJudged();
        results();
        new ClassAppeal(desk, phone, PEOPLE, marks).isDecided();
        contest.isWon();
    }

    private static void seesNothingYet(Browser page) {
        page.visit("/results").submit(".rows a").inspect("class-result-waits");
        assertThat(page.shows(".result-wait")).isTrue();
        assertThat(page.shows(".grade")).isFalse();
    }

    /** The trainer's table of who reviews whom tells what the twelve have found before them, and it is fair. */
    private void whoReviewsWhom(ClassExercise exercise) {
        desk.visit(exercise.address() + "/pairs").inspect("class-pairs");
        Map<Integer, Set<Integer>> shown = new HashMap<>();
        for (WebElement row : desk.all("[aria-labelledby=works-title] tbody tr"))
            shown.put(
                    NAMES.indexOf(row.findElement(By.cssSelector("th")).getText()),
                    new TreeSet<>(row.findElements(By.cssSelector(".pair > span:first-child")).stream()
                            .map(name -> NAMES.indexOf(name.getText()))
                            .toList()));
        assertThat(shown).hasSize(PEOPLE.size());
        for (int author = 0; author < PEOPLE.size(); author++) {
            Set<Integer> reviewers = new TreeSet<>(
                    marks.of(author).stream().map(review -> Integer.valueOf(review.grader())).toList());
            assertThat(reviewers).as("of " + author).hasSize(3).isEqualTo(shown.get(author)).doesNotContain(author);
            assertThat(marks.by(author)).as("by " + author).hasSize(3).doesNotContainAnyElementsOf(reviewers);
            exercise.partner(author).ifPresent(partner -> assertThat(reviewers).as("partner of a talk").doesNotContain(partner));
        }
    }

    /** Each sees the own result as the model makes it, once the trainer's last grade is in it. */
    private void results() {
        ResultCheck check = new ResultCheck(marks);
        Set<Boolean> looked = new HashSet<>();
        for (int author = 0; author < PEOPLE.size(); author++) {
            Browser page = phone.of(PEOPLE.get(author)).visit("/results").submit(".rows a");
            String result = page.path();
            int whose = author;
            page.until("computed", () -> check.agrees(page, whose) || check.agrees(page.visit(result), whose)
                    ? Optional.of(true)
                    : Optional.empty());
            check.check(page, author);
            String own = NAMES.get(author);
            assertThat(page.text("main")).doesNotContain(NAMES.stream().filter(name -> !name.equals(own)).toList());
            if (looked.add(marks.isGraded(author))) page.inspect("class-result-" + (marks.isGraded(author) ? "graded" : "peers"));
        }
    }
}
