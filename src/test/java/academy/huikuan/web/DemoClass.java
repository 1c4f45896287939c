package academy.huikuan.web;

import academy.huikuan.harness.Product;
import academy.huikuan.harness.Visitor;
import academy.huikuan.harness.Visitor.Answer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A running product with the demo class, and beside it a second cohort with the trainer `outsider` and the learner `stranger`. */
final class DemoClass {
    static final String PASSWORD = "huikuan-2026";
    private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static DemoClass running;

    private final Product product = Product.named("demo-class").with("HUIKUAN_DEMO", "true").with("HUIKUAN_OUTBOUND_PRIVATE", "true").start();
    private final Map<String, Visitor> signedIn = new HashMap<>();
    private final Visitor admin = signedIn("admin");
    private final String secondCohort = newCohort();
    private final String outsider = add("outsider", "trainer");
    private final String stranger = add("stranger", "learner");

    private DemoClass() {
        join(outsider, "trainer");
        join(stranger, "learner");
    }

    static synchronized DemoClass running() {
        if (running == null) running = new DemoClass();
        return running;
    }

    private String newCohort() {
        LocalDate today = LocalDate.now(Clock.systemUTC());
        return idIn(admin.post(
                "/admin/cohorts/new",
                Map.of("title", "Second", "from", today.minusDays(9).toString(), "to", today.plusDays(9).toString())));
    }

    /** Adds somebody who may sign in, and tells the new person's id. */
    String add(String number, String role) {
        String id = idIn(admin.post("/admin/people/new", Map.of("number", number, "name", "Name of " + number, "role", role)));
        String link = all(admin.post("/admin/people/" + id + "/link", Map.of()).text(), "(/password/[0-9A-Za-z_-]+)").get(0);
        Answer set = nobody().post(link, Map.of("password", PASSWORD, "again", PASSWORD));
        if (set.status() != 303) throw new IllegalStateException(number + " cannot set a password: " + set.status());
        return id;
    }

    private void join(String person, String role) {
        Answer joined = admin.post("/admin/cohorts/" + secondCohort + "/join", Map.of("person", person, "role", role));
        if (joined.status() != 303) throw new IllegalStateException(person + " cannot join: " + joined.status());
    }

    private static String idIn(Answer redirect) {
        if (redirect.status() != 303) throw new IllegalStateException(redirect.status() + " " + redirect.text());
        return all(redirect.location(), ID).get(0);
    }

    /** All that the expression's first group finds in a page, each once; `{id}` in it stands for an id and is such a group. */
    static List<String> all(String page, String expression) {
        return Pattern.compile(expression.replace("{id}", ID))
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** The first that somebody finds on a page. */
    String found(String number, String page, String expression) {
        Visitor visitor = signedIn.computeIfAbsent(number, this::signedIn);
        return all(visitor.get(page).text(), expression).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + expression + " on " + page + " of " + number));
    }

    Visitor admin() {
        return admin;
    }

    String secondCohort() {
        return secondCohort;
    }

    /** The id of the only learner in the second cohort. */
    String stranger() {
        return stranger;
    }

    Visitor nobody() {
        return new Visitor(product);
    }

    /** Somebody in a browser of their own. */
    Visitor signedIn(String number) {
        Visitor visitor = nobody();
        Answer answer = visitor.signIn(number, PASSWORD);
        if (answer.status() != 303) throw new IllegalStateException(number + " cannot sign in: " + answer.status());
        return visitor;
    }
}
