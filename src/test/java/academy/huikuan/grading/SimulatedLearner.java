package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.grading.SimulatedClass.Kind;
import academy.huikuan.grading.SimulatedClass.Someone;
import academy.huikuan.harness.Product;
import academy.huikuan.harness.RolePlayForms;
import academy.huikuan.harness.Visitor;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One of a simulated class, who does over HTTP what a browser would; remembers what the product has acknowledged. */
final class SimulatedLearner {
    static final String PASSWORD = "huikuan-2026";
    static final String SCENARIO = "m1-boyuan";

    /** By this line of the talk the test knows whose it is; nobody else does. */
    private static final Pattern MARK = Pattern.compile("货在 (\\d{3}) 号库位");

    private static final Pattern REVIEW = Pattern.compile("href=\"/reviews/([0-9a-f-]{36})\"");
    private static final Pattern WORK = Pattern.compile("href=\"(/results/[0-9a-f-]{36})\"");
    private static final int OWED = 3;

    final Someone someone;
    /** Levels of the reviews whose handing in was acknowledged, by their ids. */
    final Map<String, List<Integer>> acknowledged = new LinkedHashMap<>();
    /** Reviews that were sent; what became of the last one need not be known. */
    final Set<String> sent = new HashSet<>();
    /** Authors of reviewed works, by the reviews' ids. */
    final Map<String, Integer> authors = new LinkedHashMap<>();
    boolean handedIn;
    boolean triedToHandIn;

    private final SimulatedClass all;
    private final Visitor visitor;
    private String exercise = "";

    SimulatedLearner(SimulatedClass all, Someone someone, Product product) {
        this.all = all;
        this.someone = someone;
        this.visitor = new Visitor(product);
    }

    /** Chooses a password by the one-time link, which also signs in. */
    void enter(String link) {
        assertThat(visitor.enter(link, Map.of("password", PASSWORD, "again", PASSWORD)).location()).endsWith("/?notice=password-set");
    }

    private static List<String> all(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(result -> result.group(1)).distinct().toList();
    }

    private List<String> talk() {
        return List.of(
                "孙主管，9月1日送的 6 台风机，14.2 万，10月31日到期，货在 %03d 号库位，今天想跟您把付款的日子定下来。".formatted(someone.number()),
                "钱总说等年框谈好一起付。",
                "年框的事我记着。请款单走到哪一步了？还缺什么材料？",
                "盖章的对账单我一直没找着，财务那边说没有它不收。",
                "那我今天下午把对账单重新盖章送到您手上，您看周三之前能不能递进去？",
                "周三行，财务周五一批付款。");
    }

    /** Brings a talk through all five steps, or goes on where it was cut off. */
    void handIn(String toExercise) {
        exercise = toExercise;
        if (triedToHandIn && works() > 0) {
            handedIn = true;
            return;
        }
        String revision = RolePlayForms.prepare(visitor, SCENARIO, talk());
        triedToHandIn = true;
        RolePlayForms.confirm(visitor, SCENARIO, revision, exercise);
        handedIn = true;
    }


    /** How many works the own list of results has. */
    private int works() {
        return all(WORK, visitor.get("/results").text()).size();
    }

    /** The page of the own result. */
    String result() {
        return visitor.get(RolePlayForms.found(WORK, visitor.get("/results").text())).text();
    }

    /** How many reviews this one will write. */
    private int most() {
        return switch (someone.kind()) {
            case ABSENT, GONE -> 0;
            case GONE_SOON -> 1;
            default -> OWED;
        };
    }

    /**
     * Writes what is open and asks for the next, until nothing is to be had or enough is done.
     * @param told told of each review that was acknowledged
     */
    void review(Runnable told) {
        while (handedIn && acknowledged.size() < most()) {
            String page = visitor.get("/reviews").text();
            List<String> open = all(REVIEW, beforeDone(page));
            if (open.isEmpty() && !page.contains("action=\"/reviews/next\"")) return;
            if (open.isEmpty()) {
                String took = visitor.post("/reviews/next", Map.of("exercise", exercise)).location();
                if (took.endsWith("review-none")) return;
                assertThat(took).endsWith("notice=review-taken");
                continue;
            }
            for (String review : open.subList(0, Math.min(open.size(), most() - acknowledged.size()))) write(review, told);
        }
    }

    private static String beforeDone(String page) {
        int done = page.indexOf("aria-labelledby=\"done-title\"");
        return done < 0 ? page : page.substring(0, done);
    }

    private void write(String review, Runnable told) {
        String page = visitor.get("/reviews/" + review).text();
        Someone author = all.people.get(authorOf(page));
        authors.put(review, author.number());
        List<Integer> levels = all.levels(someone, author);
        sent.add(review);
        RolePlayForms.follow(visitor.post("/reviews/" + review, RolePlayForms.sheet(page, levels)), "/reviews?notice=review-submitted");
        acknowledged.put(review, levels);
        told.run();
    }

    /** Numbers of those whose works this one has reviewed, acknowledged. */
    Set<Integer> reviewed() {
        return acknowledged.keySet().stream().map(authors::get).collect(Collectors.toSet());
    }

    /** What was sent when the server went may have landed, which nobody could know. @param number of the work's author */
    void landed(int number) {
        sent.stream()
                .filter(review -> authors.get(review) == number)
                .forEach(review -> acknowledged.put(review, all.levels(someone, all.people.get(number))));
    }

    static int authorOf(String page) {
        return Integer.parseInt(RolePlayForms.found(MARK, page));
    }
}
