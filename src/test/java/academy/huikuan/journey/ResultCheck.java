package academy.huikuan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Browser;
import academy.huikuan.peer.PeerGrades;
import academy.huikuan.peer.PeerReview;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Compares a result page with the model run on the reviews that were written, to the decimals that are shown. */
final class ResultCheck {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");

    private final ClassMarks marks;
    private final PeerGrades model;
    private final Map<String, PeerGrades.Work> works;
    private final Map<String, PeerGrades.Grader> graders;

    ResultCheck(ClassMarks marks) {
        this.marks = marks;
        this.model = marks.model();
        this.works = model.works().stream().collect(Collectors.toMap(PeerGrades.Work::submission, Function.identity()));
        this.graders = model.graders().stream().collect(Collectors.toMap(PeerGrades.Grader::grader, Function.identity()));
    }

    /** Whether the page already shows what was computed from all of this; a grade may stay while the weights under it still change. */
    boolean agrees(Browser page, int author) {
        if (!page.shows(".grade")) return false;
        try {
            check(page, author);
            return true;
        } catch (AssertionError older) {
            return false;
        }
    }

    void check(Browser page, int author) {
        PeerGrades.Work work = works.get(ClassMarks.id(author));
        String as = "work of " + author + ": ";
        boolean byTrainer = marks.isGraded(author);
        double grade = byTrainer ? marks.trainers(author) : work.estimate();
        boolean passed = page.shows(".result-head .tag.done");
        if (grade >= ClassMarks.PASS) assertThat(passed).as(as + "passed with " + grade).isTrue();
        shows(as + "grade", page.text(".grade strong"), List.of(passed ? grade : readable(grade)));
        assertThat(page.shows(".interval")).as(as + "interval in the head").isEqualTo(!byTrainer);
        if (!byTrainer) {
            shows(as + "interval", page.text(".interval-words"), List.of(work.low(), work.high()));
            List<WebElement> words = page.all(".interval > p");
            double chance = 100 * work.passes(ClassMarks.PASS);
            List<Double> said = numbers(words.get(words.size() - 1).getText());
            assertThat(said.get(0)).as(as + "chance").isEqualTo(Math.max(1.0, Math.min(99.0, Math.round(chance))));
        }
        List<WebElement> ways = page.all("dl.facts dd");
        assertThat(ways).as(as + "ways").hasSize(byTrainer ? 4 : 3);
        ways = ways.subList(ways.size() - 3, ways.size());
        shows(as + "model", ways.get(0).getText(), List.of(readable(work.estimate()), work.low(), work.high()));
        shows(as + "mean", ways.get(1).getText(), List.of(marks.mean(author)));
        shows(as + "median", ways.get(2).getText(), List.of(marks.median(author)));
        reviews(page, author, as);
    }

    /** Every review under its number: the levels that were given, and how much it counts. */
    private void reviews(Browser page, int author, String as) {
        List<PeerReview> written = marks.of(author);
        List<WebElement> rows = page.all("table.weighed tbody tr");
        assertThat(rows).as(as + "reviews and their sum").hasSize(written.size() + 1);
        double together = 0;
        for (PeerReview review : written) {
            WebElement opinion = page.all(".opinion").stream()
                    .filter(one -> one.findElement(By.cssSelector(".said")).getText().equals(ClassMarks.comment(review)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(as + "no review of " + review.grader()));
            assertThat(opinion.findElements(By.cssSelector(".opinion-levels b")).stream().map(level -> Integer.valueOf(level.getText())).toList())
                    .as(as + "levels of " + review.grader())
                    .isEqualTo(review.levels());
            String name = opinion.findElement(By.cssSelector("h3")).getText();
            WebElement row = rows.stream()
                    .filter(one -> one.findElement(By.cssSelector("th")).getText().startsWith(name))
                    .findFirst()
                    .orElseThrow();
            double share = share(review);
            double raw = ClassMarks.mean(review.levels());
            double severity = graders.get(review.grader()).severity();
            together += share * (raw - severity);
            weighed(as + "review of " + review.grader() + ", ", row, raw, severity, share);
        }
        shows(as + "together", rows.get(rows.size() - 1).getText(), List.of(together));
    }

    private static void weighed(String as, WebElement row, double raw, double severity, double share) {
        List<String> cells = row.findElements(By.cssSelector("td")).stream().map(WebElement::getText).toList();
        shows(as + "raw", cells.get(0), List.of(raw));
        if (Math.abs(severity) < 0.05) assertThat(cells.get(1)).as(as + "severity").isEqualTo("正常");
        else {
            assertThat(cells.get(1)).as(as + "severity").startsWith(severity < 0 ? "紧" : "松");
            shows(as + "severity", cells.get(1), List.of(Math.abs(severity)));
        }
        shows(as + "corrected", cells.get(2), List.of(raw - severity));
        assertThat(near(numbers(cells.get(3)).get(0), 100 * share, 0)).as(as + "share " + cells.get(3) + " of " + share).isTrue();
    }

    private double share(PeerReview review) {
        return model.weights().stream()
                .filter(weight -> weight.grader().equals(review.grader()) && weight.submission().equals(review.submission()))
                .findFirst()
                .orElseThrow()
                .share();
    }

    private static void shows(String as, String text, List<Double> values) {
        List<Double> numbers = numbers(text);
        assertThat(numbers.size()).as(as + " in " + text).isGreaterThanOrEqualTo(values.size());
        for (int i = 0; i < values.size(); i++)
            assertThat(near(numbers.get(i), values.get(i), 1)).as(as + ": " + text + " for " + values.get(i)).isTrue();
    }

    /** What fails is shown rounded down, so that it never reads like the pass mark. */
    private static double readable(double grade) {
        return grade >= ClassMarks.PASS ? grade : Math.floor(10 * grade + 1e-6) / 10;
    }

    private static List<Double> numbers(String text) {
        Matcher match = NUMBER.matcher(text);
        return match.results().map(found -> new BigDecimal(found.group()).doubleValue()).toList();
    }

    /** Whether a number is another rounded; at a tie either way. */
    private static boolean near(double shown, double value, int places) {
        return Math.abs(shown - value) <= 0.5 * Math.pow(10, -places) + 1e-6;
    }
}
