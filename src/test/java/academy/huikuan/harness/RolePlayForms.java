package academy.huikuan.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms around role-plays and reviews, filled in over HTTP as a browser sends them. */
public final class RolePlayForms {
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");
    private static final Pattern SEQUENCE = Pattern.compile("name=\"sequence\" value=\"(\\d+)\"");
    private static final Pattern CRITERION = Pattern.compile("data-criterion=\"([a-z0-9-]+)\"");

    private RolePlayForms() {}

    /** @return what the pattern's first group finds first */
    public static String found(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        if (!found.find()) throw new AssertionError(pattern + " in " + page);
        return found.group(1);
    }

    /** @throws AssertionError unless the answer leads to an address that ends so */
    public static void follow(Visitor.Answer answer, String to) {
        if (!answer.location().endsWith(to)) throw new AssertionError(to + " after " + answer.status() + " " + answer.text());
    }

    /**
     * Brings a talk with somebody from outside up to its preview.
     * @param turns sales and customer in turn, sales first
     * @return the revision to confirm
     */
    public static String prepare(Visitor visitor, String scenario, List<String> turns) {
        String place = "/roleplay/" + scenario;
        StringBuilder text = new StringBuilder();
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (int turn = 0; turn < turns.size(); turn++) {
            boolean sales = turn % 2 == 0;
            text.append(sales ? "销售：" : "客户：").append(turns.get(turn)).append('\n');
            fields.add(Map.entry("side-" + turn, sales ? "SALES" : "CUSTOMER"));
            fields.add(Map.entry("text-" + turn, turns.get(turn)));
        }
        follow(visitor.uploadText(place + "/submit", "text", text.toString()), "/submit/turns");
        fields.add(Map.entry("revision", found(REVISION, visitor.get(place + "/submit/turns").text())));
        fields.add(Map.entry("action", "next"));
        follow(visitor.post(place + "/submit/turns", fields), "/submit/people");
        follow(visitor.post(place + "/submit/people", Map.of("partner", "outside", "action", "next")), "/submit/preview");
        return found(REVISION, visitor.get(place + "/submit/preview").text());
    }

    /** @param exercise its id; empty for the course's own */
    public static void confirm(Visitor visitor, String scenario, String revision, String exercise) {
        Map<String, String> fields = Map.of("revision", revision, "exercise", exercise);
        follow(visitor.post("/roleplay/" + scenario + "/submit/confirm", fields), "/submitted");
    }

    /** The sheet of that page with these levels, in the order of its criteria, each proven by the first turn. */
    public static List<Map.Entry<String, String>> sheet(String page, List<Integer> levels) {
        List<String> criteria = CRITERION.matcher(page).results().map(result -> result.group(1)).distinct().toList();
        if (criteria.size() != levels.size()) throw new AssertionError(criteria + " for " + levels);
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (int c = 0; c < criteria.size(); c++) {
            fields.add(Map.entry("level-" + criteria.get(c), String.valueOf(levels.get(c))));
            fields.add(Map.entry("evidence-" + criteria.get(c), "1"));
        }
        fields.add(Map.entry("comment", "日期和金额都说清楚了，下次先复述客户的难处，再谈哪天付。"));
        fields.add(Map.entry("sequence", found(SEQUENCE, page)));
        fields.add(Map.entry("action", "submit"));
        return fields;
    }
}
