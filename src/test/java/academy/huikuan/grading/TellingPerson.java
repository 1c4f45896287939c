package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.PageForm;
import academy.huikuan.harness.Product;
import academy.huikuan.harness.Visitor;
import academy.huikuan.harness.Visitor.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A learner whose name, number and words would give the learner away, in a browser of their own. */
final class TellingPerson {
    static final String SCENARIO = "m1-boyuan";
    static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String SUBMIT = "/roleplay/" + SCENARIO + "/submit";

    final String id;
    final String name;
    final String number;
    /** What only this one's talk says, and what only this one's reviews say. */
    final String phrase;
    final String remark;

    private final Product product;
    private Visitor browser;

    TellingPerson(Product product, int place, String name) {
        this.product = product;
        this.id = "01997777-0000-7000-8000-%012d".formatted(place);
        this.name = name;
        this.number = "QX-7013" + place;
        this.phrase = "合同ZW81" + place + "那一笔";
        this.remark = "记号LP93" + place;
    }

    Visitor browser() {
        if (browser == null) browser = Visitor.signedIn(product, number);
        return browser;
    }

    /** In a new browser, after the product was started again. */
    void comesAgain() {
        browser = null;
    }

    String text(String path) {
        Answer answer = browser().get(path);
        assertThat(answer.status()).as(name + " on " + path).isEqualTo(200);
        return answer.text();
    }

    /** All that an expression's first group finds, each once. */
    static List<String> all(String text, String expression) {
        return Pattern.compile(expression).matcher(text).results().map(found -> found.group(1)).distinct().toList();
    }

    private static String path(Answer redirect) {
        assertThat(redirect.status()).as(redirect.text()).isEqualTo(303);
        return redirect.location().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
    }

    /** Brings a talk as text. @param partner id of a colleague or `outside` */
    void brings(String text, String partner) {
        handsIn(browser().uploadText(SUBMIT, "text", text), partner);
    }

    void brings(String file, byte[] bytes, String partner) {
        handsIn(browser().upload(SUBMIT, "file", file, bytes), partner);
    }

    private void handsIn(Answer taken, String partner) {
        String next = path(taken);
        if (next.endsWith("/speakers")) {
            PageForm form = PageForm.of(text(next), "/submit/speakers");
            List<String> labels = form.values("label-");
            for (int i = 0; i < labels.size(); i++) form.with("as-" + i, labels.get(i).contains(name) ? "SALES" : "CUSTOMER");
            next = path(browser().post(next, form.fields()));
        }
        next = path(browser().post(next, PageForm.of(text(next), "/submit/turns").with("action", "next").fields()));
        next = path(browser().post(next, Map.of("partner", partner, "observer", "", "action", "next")));
        confirms(next);
    }

    private void confirms(String preview) {
        assertThat(path(browser().post(SUBMIT + "/confirm", PageForm.of(text(preview), "/submit/confirm").fields()))).endsWith("/submitted");
    }

    /** Plays the talk in a room, as the salesperson, and hands it in. */
    void playsWith(TellingPerson customer, List<String> sold, List<String> answered) {
        String room = path(browser().post("/roleplay/" + SCENARIO + "/rooms", Map.of("part", "SALES", "minutes", "20", "action", "invite")));
        String invitation = all(text(room), "value=\"[^\"]*(/roleplay/rooms/join/[0-9a-f]+)\"").get(0);
        assertThat(path(customer.browser().post(invitation, Map.of("part", "CUSTOMER")))).isEqualTo(room);
        for (TellingPerson one : List.of(this, customer)) one.browser().post(room, Map.of("action", "ready"));
        for (int i = 0; i < sold.size(); i++) {
            says(room, sold.get(i), i + 1);
            customer.says(room, answered.get(i), i + 1);
        }
        for (TellingPerson one : List.of(this, customer)) one.browser().post(room, Map.of("action", "end"));
        assertThat(path(browser().post(room + "/draft", Map.of()))).startsWith(SUBMIT);
        confirms(path(browser().post(SUBMIT + "/people", Map.of("action", "next"))));
    }

    private void says(String room, String words, int sequence) {
        Map<String, String> turn = Map.of("text", words, "pen", id, "sequence", String.valueOf(sequence));
        assertThat(browser().postJson(room + "/turns", turn).status()).isEqualTo(200);
    }

    String work() {
        return all(text("/results"), "\"/results/(" + ID + ")\"").get(0);
    }

    /** Addresses of the reviews that are still to be written, as the page lists them. */
    List<String> open() {
        String page = text("/reviews");
        int end = page.indexOf("id=\"task-") < 0 ? page.length() : page.indexOf("id=\"task-");
        return all(page.substring(0, end), "\"(/reviews/" + ID + ")\"");
    }

    List<String> reviews() {
        return all(text("/reviews"), "\"(/reviews/" + ID + ")\"");
    }

    /** Codes as the page lists them. */
    List<String> codes() {
        return new ArrayList<>(Pattern.compile("\\bR-[A-Z0-9]{5}\\b").matcher(text("/reviews")).results().map(found -> found.group()).toList());
    }

    /** Writes a review and signs it with all that tells the writer. */
    void reviews(String address, int level) {
        PageForm form = PageForm.of(text(address), address);
        for (String criterion : all(text(address), "id=\"criterion-([a-z0-9-]+)\""))
            form.with("level-" + criterion, String.valueOf(level)).with("evidence-" + criterion, "1");
        String signed = remark + "：第 1 句先对数，问得好。我是" + name + "，工号 " + number + "，有事找" + name.substring(2) + "。";
        List<Map.Entry<String, String>> fields = new ArrayList<>(form.fields());
        fields.removeIf(field -> field.getKey().equals("comment") || field.getKey().equals("note-1"));
        fields.addAll(List.of(Map.entry("comment", signed), Map.entry("note-1", "这句好，" + number), Map.entry("action", "submit")));
        Answer answer = browser().post(address, fields);
        Matcher why = Pattern.compile("id=\"gaps\".*?</section>", Pattern.DOTALL).matcher(answer.text());
        assertThat(answer.status()).as(() -> name + " on " + address + " " + (why.find() ? why.group() : answer.text())).isEqualTo(303);
    }
}
