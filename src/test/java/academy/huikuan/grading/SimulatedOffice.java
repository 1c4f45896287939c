package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.grading.SimulatedClass.Someone;
import academy.huikuan.harness.Product;
import academy.huikuan.harness.RolePlayForms;
import academy.huikuan.harness.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Administrator and trainer of a simulated class, over HTTP. */
final class SimulatedOffice {
    private static final Pattern SET_UP = Pattern.compile("http://\\S+(/set-up/[0-9a-f]+)");
    private static final Pattern ID = Pattern.compile("([0-9a-f-]{36})");
    private static final Pattern FIRST = Pattern.compile("<div class=\"first-facts\">.*?href=\"(/grading/[0-9a-f-]{36})\"", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL);
    private static final String TRAINER = "T-1";

    /** Who reviews a work, and how far each is. */
    record Pairs(Map<String, Map<String, String>> reviewers, Map<String, Integer> owed, Map<String, Integer> given) {}

    private final Product product;
    private final Visitor admin;
    final Visitor trainer;
    private String exercise = "";

    SimulatedOffice(Product product) {
        this.product = product;
        this.admin = new Visitor(product);
        this.trainer = new Visitor(product);
    }

    /** Sets the product up and imports the class. @return everybody's one-time link by number; the trainer has entered */
    Map<String, String> takesOn(SimulatedClass all) {
        String setUp = RolePlayForms.found(SET_UP, product.output());
        Map<String, String> self =
                Map.of("number", "admin", "name", "高敏", "password", SimulatedLearner.PASSWORD, "again", SimulatedLearner.PASSWORD);
        assertThat(admin.enter(setUp, self).location()).endsWith("notice=set-up");
        Map<String, String> cohort = Map.of("title", "2026 秋", "from", "2026-01-01", "to", "2099-12-31");
        assertThat(admin.post("/admin/cohorts/new", cohort).location()).endsWith("notice=cohort-added");
        StringBuilder roster = new StringBuilder("工号,姓名,部门,角色,班级\n" + TRAINER + ",何立,培训部,培训师,2026 秋\n");
        for (Someone one : all.people)
            roster.append(String.join(",", one.personNumber(), one.name(), department(one.department()), "学员", "2026 秋")).append('\n');
        String upload = admin.upload("/admin/import", "roster", "roster.csv", roster.toString().getBytes(StandardCharsets.UTF_8)).location();
        String preview = path(upload);
        String seen = RolePlayForms.found(Pattern.compile("name=\"seen\" value=\"([^\"]+)\""), admin.get(preview).text());
        assertThat(admin.post(preview, Map.of("seen", seen)).location()).endsWith("notice=import-done");
        String links = admin.post(preview.replace("/admin/import/", "/admin/first-links/import/"), Map.of()).text();
        Map<String, String> byNumber = links.substring(1)
                .lines()
                .skip(1)
                .map(line -> line.replace("\"", "").split(","))
                .collect(Collectors.toMap(cells -> cells[0], cells -> path(cells[2])));
        assertThat(byNumber).hasSize(SimulatedClass.SIZE + 1);
        trainer.enter(byNumber.remove(TRAINER), Map.of("password", SimulatedLearner.PASSWORD, "again", SimulatedLearner.PASSWORD));
        return byNumber;
    }

    static String department(int number) {
        return "销售" + "甲乙丙丁戊己".charAt(number) + "部";
    }

    private String path(String address) {
        return address.replace(product.url(""), "");
    }

    /** @return the exercise's id */
    String setsExercise() {
        String page = trainer.get("/exercises/new").text();
        String cohort = RolePlayForms.found(Pattern.compile("name=\"cohort\"[^>]* value=\"([0-9a-f-]{36})\""), page);
        Map<String, String> form = new HashMap<>(Map.of(
                "title", "三百人练习", "scenario", SimulatedLearner.SCENARIO, "cohort", cohort, "rubric", "", "kind", "rolling", "opens", "",
                "closes", "", "reviews", "3", "rule", "model", "release", "at-once"));
        form.put("opinions", "on");
        String made = trainer.post("/exercises/new", form).location();
        exercise = RolePlayForms.found(ID, made);
        return exercise;
    }

    String exercisePage() {
        return trainer.get("/exercises/" + exercise).text();
    }

    String desk() {
        return trainer.get("/grading?exercise=" + exercise).text();
    }

    /** Grades what the desk wants first. @return addresses of the works, by author */
    Map<Integer, String> grades(SimulatedClass all, int most) {
        Map<Integer, String> graded = new LinkedHashMap<>();
        for (int list = 0; list < 5 && graded.size() < most; list++) {
            List<String> first = FIRST.matcher(desk()).results().map((MatchResult found) -> found.group(1)).toList();
            for (String address : first.subList(0, Math.min(first.size(), most - graded.size()))) {
                String page = trainer.get(address).text();
                Someone author = all.people.get(SimulatedLearner.authorOf(page));
                String answer = trainer.post(address, RolePlayForms.sheet(page, all.trainersLevels(author))).location();
                assertThat(answer).endsWith("notice=grade-submitted");
                graded.put(author.number(), address);
            }
        }
        return graded;
    }

    /** The screen of who reviews whom, all pages of it. */
    Pairs pairs() {
        Pairs pairs = new Pairs(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (int page = 1; ; page++) {
            String text = trainer.get("/exercises/" + exercise + "/pairs?page=" + page).text();
            String[] tables = text.split("aria-labelledby=\"loads-title\"");
            rows(tables[0]).forEach(row -> read(row, pairs));
            rows(tables[1]).forEach(row -> {
                List<String> cells = texts(row, "<td class=\"number\">(.*?)</td>");
                pairs.owed().put(head(row), Integer.valueOf(cells.get(0)));
                pairs.given().put(head(row), Integer.parseInt(cells.get(1)) + Integer.parseInt(cells.get(2)));
            });
            if (!text.contains("/pairs?page=" + (page + 1))) return pairs;
        }
    }

    private static void read(String row, Pairs pairs) {
        Map<String, String> reviewers = new LinkedHashMap<>();
        Pattern.compile("<span class=\"pair\"><span>(.*?)</span> <span class=\"tag[^>]*>(.*?)</span>")
                .matcher(row)
                .results()
                .forEach(found -> assertThat(reviewers.put(found.group(1), found.group(2))).as("twice in " + row).isNull());
        assertThat(pairs.reviewers().put(head(row), reviewers)).as("two works of " + head(row)).isNull();
    }

    static List<String> rows(String html) {
        return ROW.matcher(html).results().map(found -> found.group(1)).filter(row -> row.contains("<td")).toList();
    }

    private static String head(String row) {
        return RolePlayForms.found(Pattern.compile("<th scope=\"row\"[^>]*>(.*?)(?:<|$)"), row);
    }

    static List<String> texts(String html, String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(html).results().map(found -> found.group(1).strip()).toList();
    }

    /** How many reviews are in of each work that the list of all works calls under review. */
    List<Integer> underReview() {
        List<Integer> reviews = new ArrayList<>();
        for (int page = 1; ; page++) {
            String text = trainer.get("/grading?exercise=" + exercise + "&state=open&page=" + page).text();
            texts(text, "<td class=\"number\">(\\d+) / 3</td>").forEach(count -> reviews.add(Integer.valueOf(count)));
            if (reviews.size() < QueueStore.PAGE * page) return reviews;
        }
    }

    byte[] download() {
        Visitor.Answer answer = trainer.get("/exercises/" + exercise + "/reviews");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).contains("huikuan-reviews.zip");
        return answer.body();
    }
}
