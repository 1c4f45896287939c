package academy.huikuan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Browser;
import academy.huikuan.peer.PeerReview;
import java.util.List;
import java.util.stream.IntStream;

/** An author answers a review and doubts a result; the trainer grades again, and both see how it went. */
final class ClassAppeal {
    private static final String ANSWER = "谢谢，复述日期这一点我下次一定补上。";
    private static final String REASON = "第 1 句里金额、到期日、天数三样都报对了，应当高一级。";
    private static final String DECISION = "对着第 1 句重看了一遍，三样报全，准备一项提上来。";

    private final Browser desk;
    private final SharedPhone phone;
    private final List<Attendant> people;
    private final ClassMarks marks;

    ClassAppeal(Browser desk, SharedPhone phone, List<Attendant> people, ClassMarks marks) {
        this.desk = desk;
        this.phone = phone;
        this.people = people;
        this.marks = marks;
    }

    void isDecided() {
        int author = IntStream.range(0, people.size()).filter(one -> !marks.isGraded(one)).findFirst().orElseThrow();
        Browser page = phone.of(people.get(author)).visit("/results").submit(".rows a");
        String result = page.path();
        PeerReview first = first(page, author);
        page.click(".opinion .echo summary").click(".opinion .echo .stars label:nth-of-type(4)");
        page.type(".opinion .echo input[name=reason]", "具体到了哪一句").submit(".opinion .echo form[action$='/rating'] button");
        assertThat(page.text(".opinion .echo summary")).contains("4");
        page.click(".opinion .echo:nth-of-type(2) summary").type(".opinion .echo textarea", ANSWER);
        page.submit(".opinion .echo form[action$='/answer'] button");
        assertThat(page.text(".opinion .echo-answer")).contains(ANSWER);

        page.visit(result).submit("#appeals a.button");
        String criterion = page.all("input[name=criterion]").get(0).getDomProperty("value");
        page.click("label[for=choose-" + criterion + "]").type("#reason-" + criterion, REASON).inspect("class-appeal-form");
        page.submit("main form .primary");
        assertThat(page.all(".appeal-history tbody tr")).hasSize(1);

        int grade = decides();
        page.visit(result);
        assertThat(page.text(".grade strong")).isEqualTo(grade + ".0");
        assertThat(page.all(".appeal-history tbody tr")).hasSize(3);
        assertThat(page.text(".appeal-history")).contains("已提交", "受理中", "已改分", DECISION);
        page.inspect("class-appealed");

        Browser reviewers = phone.of(people.get(Integer.parseInt(first.grader()))).visit("/reviews");
        boolean answered = reviewers.all("[aria-labelledby=done-title] a").stream()
                .map(link -> link.getDomAttribute("href"))
                .toList()
                .stream()
                .anyMatch(review -> reviewers.visit(review).text("main").contains(ANSWER));
        assertThat(answered).as("the reviewer reads the answer").isTrue();
    }

    /** The review that stands first on the page. */
    private PeerReview first(Browser page, int author) {
        String said = page.text(".opinion .said");
        return marks.of(author).stream().filter(review -> ClassMarks.comment(review).equals(said)).findFirst().orElseThrow();
    }

    /** Takes the appeal, grades all criteria at level 3, and says why. */
    private int decides() {
        desk.visit("/grading/appeals").inspect("class-appeals");
        assertThat(desk.text("main")).doesNotContain(people.stream().map(Attendant::name).toList());
        desk.submit(".rows a");
        String appeal = desk.path();
        desk.submit("form[action$='/take'] .primary").follow("重新评分");
        new ReviewSheet(desk).fill(List.of(3, 3, 3, 3, 3), "第 1 句三样报全，准备一项提上来，其余照原话再看了一遍。");
        new ReviewSheet(desk).handIn();
        desk.visit(appeal).type("#words-change", DECISION).submit("form[action$='/change'] .primary");
        desk.visit(appeal).inspect("class-appeal-decided");
        assertThat(desk.all(".appeal-history tbody tr")).hasSize(3);
        return 3;
    }
}
