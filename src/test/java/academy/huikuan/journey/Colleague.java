package academy.huikuan.journey;

import academy.huikuan.harness.Product;
import academy.huikuan.harness.RolePlayForms;
import academy.huikuan.harness.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A learner in the background, without a browser, so that there are enough people for three reviews each. */
final class Colleague {
    private static final Pattern TRIAL = Pattern.compile("href=\"(/reviews/calibration/[0-9a-f-]{36})\"");
    private static final Pattern EXERCISE = Pattern.compile("name=\"exercise\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern REVIEW = Pattern.compile("href=\"(/reviews/[0-9a-f-]{36})\"");

    private final Visitor visitor;

    Colleague(Product product) {
        this.visitor = new Visitor(product);
    }

    void setsPassword(String link) {
        Map<String, String> password = Map.of("password", Attendant.PASSWORD, "again", Attendant.PASSWORD);
        RolePlayForms.follow(visitor.enter(link, password), "/?notice=password-set");
    }

    void handsIn(String scenario, String talk) {
        List<String> turns = talk.lines().map(line -> line.substring(3)).toList();
        RolePlayForms.confirm(visitor, scenario, RolePlayForms.prepare(visitor, scenario, turns), "");
    }

    /** Grades both samples, then gives all reviews that are owed. @param levels by the text of the page */
    void reviews(int owed, Function<String, List<Integer>> levels) {
        visitor.post("/reviews/calibration", Map.of());
        for (String trial : all(TRIAL, visitor.get("/reviews/calibration").text()))
            RolePlayForms.follow(
                    visitor.post(trial, RolePlayForms.sheet(visitor.get(trial).text(), List.of(2, 2, 3, 2, 2))), "?notice=trial-submitted");
        for (int done = 0; done < owed; done++) {
            String reviews = visitor.get("/reviews").text();
            List<String> open = all(REVIEW, open(reviews));
            if (open.isEmpty()) {
                Map<String, String> next = Map.of("exercise", RolePlayForms.found(EXERCISE, reviews));
                RolePlayForms.follow(visitor.post("/reviews/next", next), "?notice=review-taken");
                open = all(REVIEW, open(visitor.get("/reviews").text()));
            }
            String page = visitor.get(open.get(0)).text();
            List<Map.Entry<String, String>> sheet = new ArrayList<>(RolePlayForms.sheet(page, levels.apply(page)));
            sheet.add(Map.entry("note-1", ReviewSheet.NOTE));
            RolePlayForms.follow(visitor.post(open.get(0), sheet), "/reviews?notice=review-submitted");
        }
    }

    private static String open(String page) {
        return page.replaceFirst("(?s)aria-labelledby=\"done-title\".*", "");
    }

    private static List<String> all(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(found -> found.group(1)).distinct().toList();
    }
}
