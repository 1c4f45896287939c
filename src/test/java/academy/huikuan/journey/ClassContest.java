package academy.huikuan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Browser;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The PK of a class: four teams of three bring their talks, all twelve compare them on their phones, and one wins. */
final class ClassContest {
    private static final String TITLE = "十二人班 · 催款之夜";
    private static final int TEAMS = 4;
    private static final int PLANNED = 30;
    /** The more is paid first, the better judges find the talk. */
    private static final Pattern PAID = Pattern.compile("12月25日先付 (\\d+) 万");
    private static final int MOST_PAID = 62;
    private static final String WINNING = "12月25日先付 " + MOST_PAID + " 万，您在会谈记录上签个字，我今晚就报回去。";
    private static final String TALK = "销售：曹经理，塔机第三期 168 万，8月31日到期，今天第 93 天。今天就定一张纸：最多四期。\n"
            + "客户：甲方没给钱，集团拿什么付？\n"
            + "销售：盖章的合同我带来了，付款那一页咱们一起念一遍？\n"
            + "客户：……没章的是稿子。可账上没钱是真的。\n"
            + "销售：%s\n"
            + "客户：这个我站得住，会上能讲。\n";

    private final Browser desk;
    private final SharedPhone phone;
    private final List<Attendant> people;
    /** Teams, by the amount that is first paid in their talk. */
    private final Map<Integer, WonBy> teams = new HashMap<>();
    /** Who has put the best talk first. */
    private final Set<String> convinced = new HashSet<>();
    private String address = "";

    /** A team and its people. */
    private record WonBy(String name, List<String> members) {}

    ClassContest(Browser desk, SharedPhone phone, List<Attendant> people) {
        this.desk = desk;
        this.phone = phone;
        this.people = people;
    }

    /** The trainer draws the teams, one of each brings the talk, and the judging is opened. */
    void isSetUp() {
        desk.visit("/pk");
        new Select(desk.one("#scenario")).selectByValue("pk-hongzhu");
        desk.type("#title", TITLE).submit("form[action='/pk'] .primary");
        address = desk.path().replaceFirst("[?#].*", "");
        desk.type("#count", String.valueOf(TEAMS)).submit("button[value=draw]");
        List<WebElement> rows = desk.all(".pk-teams > li");
        assertThat(rows).hasSize(TEAMS);
        for (int team = 0; team < TEAMS; team++) {
            WebElement row = rows.get(team);
            List<String> members = List.of(row.findElement(By.cssSelector(".meta")).getText().split("、"));
            assertThat(members).hasSize(3);
            int paid = MOST_PAID - 10 * team;
            teams.put(paid, new WonBy(row.findElement(By.cssSelector("input")).getDomProperty("value"), members));
            brings(members.get(0), row.findElement(By.cssSelector("a[href$='/talk']")).getDomAttribute("href"), paid);
        }
        desk.visit(address).submit("button[value=open]");
        assertThat(desk.text("main")).contains("比过 0 次", "计划 " + PLANNED + " 次");
    }

    private Attendant named(String name) {
        return people.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private void brings(String member, String talk, int paid) {
        String words = TALK.formatted(WINNING.replace(MOST_PAID + " 万", paid + " 万"));
        Browser page = phone.of(named(member)).visit(talk);
        page.driver().executeScript("document.getElementById('text').value = arguments[0]", words);
        page.submit("form[enctype] .primary").submit("button.primary[value=next]");
        assertThat(page.all(".talk-turn")).hasSize(6);
    }

    /** Everybody compares the pairs of others' talks, side by side, as long as there are any. */
    void isJudged() {
        int made = 0;
        boolean dissent = false;
        for (Attendant judge : people) {
            Browser page = phone.of(judge).visit(address + "/judge").submit("form[action$='/judge'] button");
            boolean first = judge.equals(people.get(0));
            for (; page.shows("#duel"); made++) {
                int left = paid(page, "left");
                int right = paid(page, "right");
                assertThat(teams.get(left).members()).as("not the own").doesNotContain(judge.name());
                assertThat(teams.get(right).members()).as("not the own").doesNotContain(judge.name());
                String better = left > right ? "left" : "right";
                // one of them sees the two weakest otherwise
                if (!dissent && left + right == 2 * MOST_PAID - 50) {
                    better = left > right ? "right" : "left";
                    dissent = true;
                }
                if (MOST_PAID == (better.equals("left") ? left : right)) convinced.add(judge.number());
                if (first) page.click(".pk-tabs [data-view=" + better + "]").click("#" + better + "-5 .pk-marks > span");
                else page.driver().executeScript("arguments[0].checked = true", page.all("#line-" + better + "-5").get(0));
                page.click(".pk-tabs [data-view=verdict]").click(".segments > span:has(#overall-" + better + ")");
                page.submit(".pk-save .primary");
            }
            assertThat(page.text("h1")).isEqualTo("左还是右");
        }
        assertThat(made).isEqualTo(PLANNED);
        desk.visit(address).submit("button[value=close]").visit(address + "/stage/board").inspect("class-board");
        assertThat(desk.all(".pk-ranking tbody tr")).hasSize(TEAMS);
        assertThat(desk.all(".pk-ranking tbody tr.leads")).hasSize(1);
        assertThat(desk.text(".pk-ranking")).doesNotContain(people.stream().map(Attendant::name).toList());
    }

    private static int paid(Browser page, String side) {
        Matcher found = PAID.matcher(page.all(".pk-talk[data-side=" + side + "]").get(0).getDomProperty("textContent"));
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    /** It is announced, and a learner sees the champion with the line that decided. */
    void isWon() {
        desk.visit(address).submit("button[value=release]");
        WonBy champion = teams.get(MOST_PAID);
        Browser page = phone.of(people.get(11)).visit(address);
        page.follow("颁奖页");
        int slides = page.all(".pk-slide").size();
        // what has just begun to fade in does not count as shown, so being there is asked for
        for (int slide = 1; slide < slides && page.all(".pk-slide.shown .pk-winner").isEmpty(); slide++)
            page.one("body").sendKeys(Keys.ARROW_RIGHT);
        page.until("faded in", () -> Optional.of(page.one(".pk-slide.shown").getCssValue("opacity")).filter("1"::equals));
        page.inspect("class-ceremony");
        assertThat(page.text(".pk-slide.shown .pk-winner-name")).isEqualTo(champion.name());
        assertThat(page.text(".pk-slide.shown .pk-members")).contains(champion.members());
        assertThat(page.text(".pk-slide.shown .pk-said blockquote")).contains(WINNING);
        assertThat(page.text(".pk-slide.shown .pk-said figcaption")).contains("第 5 句，" + convinced.size() + " 位评委");
    }
}
