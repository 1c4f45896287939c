package academy.huikuan.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Browser;
import academy.huikuan.harness.NeedsBrowser;
import academy.huikuan.harness.Product;
import academy.huikuan.harness.Screen;
import academy.huikuan.harness.Visitor;
import academy.huikuan.harness.Visitor.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A trainer writes questions, makes a quiz of them and mends a key; a learner takes it. */
@NeedsBrowser
class AuthoringBrowserIT {
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"([0-9]+)\"");
    private static final Pattern COURSE_QUESTION = Pattern.compile("name=\"question\" value=\"([a-z0-9-]+)\"");
    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.seeded("authoring").start();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    private static void saved(Browser browser) {
        browser.until("saved", () -> Optional.of(true).filter(yes -> browser.shows(".save-state[data-state=saved]")));
    }

    private static String write(Browser browser, String kind, String... fields) {
        browser.visit("/authoring/new").submit("button[value=" + kind + "]");
        String address = browser.path();
        for (int at = 0; at < fields.length; at += 2) browser.type("[name='" + fields[at] + "']", fields[at + 1]);
        return address;
    }

    @Test
    void a_trainer_writes_and_a_learner_takes_a_quiz_and_a_mended_key_changes_nothing_that_was() {
        try (Browser trainer = Browser.open(product, Screen.DESKTOP);
                Browser learner = Browser.open(product, Screen.SMALL_PHONE)) {
            trainer.signIn("t01").inspect("authoring-home").visit("/authoring").inspect("authoring-empty");
            trainer.visit("/authoring/new").inspect("authoring-new");
            String choice = write(
                    trainer, "single", "prompt", "客户说下周付，先问什么？", "option.0.text", "哪一天？", "option.0.weight", "100", "option.1.text",
                    "为什么？");
            saved(trainer);
            trainer.inspect("authoring-single").submit("button[value=preview]").inspect("authoring-preview");
            trainer.click("#quiz-option-a, [name=answer][value=a]").submit(".phone .button.primary").inspect("authoring-preview-marked");
            trainer.visit(choice).submit("button[value=publish]");
            String order = write(
                    trainer, "ordering", "prompt", "排一排。", "item.0.text", "问日子", "item.1.text", "写下来", "item.2.text", "到日再问");
            trainer.submit("button[value=publish]");
            String number = write(trainer, "number", "prompt", "10 月 31 日到 11 月 18 日是几天？", "answer.0.value", "十八");
            trainer.submit("button[value=publish]").inspect("authoring-fault");
            assertThat(trainer.text("#faults")).contains("看不懂这个数");
            trainer.type("[name='answer.0.value']", "18").submit("button[value=publish]");
            assertThat(trainer.text(".notice")).contains("已发布");
            trainer.visit("/authoring").inspect("authoring-list");

            trainer.visit("/authoring/quizzes").submit("main .button.primary");
            String quiz = trainer.path();
            trainer.type("#title", "周会小测");
            saved(trainer);
            trainer.submit("button[value=pick-0]").inspect("authoring-pick");
            trainer.all("input[name=question]").forEach(box -> box.click());
            trainer.submit("form.flush .button.primary");
            assertThat(trainer.all(".chosen li")).hasSize(3);
            trainer.click("input[name=cohorts]").inspect("authoring-quiz").submit("button[value=publish]");
            assertThat(trainer.text(".notice")).contains("已发布");
            trainer.visit(quiz + "/history").inspect("authoring-quiz-history").visit(quiz + "/export").inspect("authoring-export");

            learner.signIn("HT-20001").visit("/course").submit(".beside a[href='/quizzes']").inspect("authoring-set");
            learner.submit("a[href^='/quiz/own-']").inspect("authoring-quiz-page");
            Visitor taking = Visitor.signedIn(product, "HT-20001");
            String page = learner.path();
            String attempt = taking.post(page + "/attempt", Map.of()).location();
            taking.post(attempt + "/finish", Map.of());
            String before = taking.get(attempt + "/result").text();
            assertThat(before).contains("周会小测");

            trainer.visit(choice).type("[name='prompt']", "客户说下周付，先说什么？").submit("button[value=publish]");
            trainer.visit(choice + "/history").inspect("authoring-history");
            assertThat(trainer.all("section.card")).hasSize(2);

            assertThat(taking.get(attempt + "/result").text()).isEqualTo(before).doesNotContain("先说什么");
            String again = taking.post(page + "/attempt", Map.of()).location();
            assertThat(List.of(1, 2, 3)).as("one of the questions").anySatisfy(place ->
                    assertThat(taking.get(again + "/" + place).text()).contains("先说什么"));
            assertThat(Visitor.signedIn(product, "HT-20005").get(page).status()).as("a learner of another class").isEqualTo(404);
            assertThat(Visitor.signedIn(product, "HT-20005").get("/quizzes").text()).doesNotContain("周会小测");
            assertThat(order).isNotEqualTo(number);
        }
    }

    private static Answer sent(Visitor visitor, String address, Map<String, String> fields) {
        Matcher revision = REVISION.matcher(visitor.get(address).text());
        assertThat(revision.find()).isTrue();
        Map<String, String> all = new HashMap<>(fields);
        all.putIfAbsent("revision", revision.group(1));
        return visitor.post(address, all);
    }

    @Test
    void without_script_rows_are_added_and_nothing_typed_is_lost() {
        Visitor trainer = Visitor.signedIn(product, "t01");
        String question = trainer.post("/authoring/new", Map.of("kind", "ordering")).location();
        Map<String, String> typed = Map.of(
                "kind", "ordering", "prompt", "排一排", "item.0.text", "一", "item.1.text", "二", "item.2.text", "三", "action", "add-item");

        Answer added = sent(trainer, question, typed);

        assertThat(added.location()).isEqualTo(question + "#item.3");
        assertThat(trainer.get(question).text()).contains("value=\"三\"", "id=\"item.3\"");
        Map<String, String> moved = new HashMap<>(typed);
        moved.put("action", "up-item-2");
        sent(trainer, question, moved);
        assertThat(trainer.get(question).text()).containsSubsequence("value=\"一\"", "value=\"三\"", "value=\"二\"");
    }

    @Test
    void a_quiz_of_the_courses_questions_is_tried_out_before_any_class_sees_it() {
        Visitor trainer = Visitor.signedIn(product, "t01");
        assertThat(trainer.get("/banks").text()).contains("href=\"/authoring\"");
        assertThat(trainer.get("/authoring").text()).contains("href=\"/banks\"");
        String quiz = trainer.post("/authoring/quizzes", Map.of()).location();
        sent(trainer, quiz, Map.of("title", "从课程挑", "pass", "60", "section.0.way", "fixed", "tags", "新人，周会", "action", "save"));
        Matcher first = COURSE_QUESTION.matcher(trainer.get(quiz + "/pick/course?section=0&quiz=stages&kind=truth").text());
        assertThat(first.find()).isTrue();

        String added = trainer.post(quiz + "/pick/course", Map.of("section", "0", "question", first.group(1))).location();
        String published = sent(trainer, quiz, Map.of("action", "publish")).location();

        assertThat(added).contains("notice=own-taken-over");
        assertThat(published).contains("notice=own-quiz-nobody");
        String page = "/quiz" + quiz.substring(quiz.lastIndexOf('/'));
        assertThat(trainer.get(quiz).text()).contains(page + "/preview");
        String attempt = trainer.post(page + "/preview", Map.of()).location();
        assertThat(trainer.get(trainer.get(attempt).location()).status()).as("its first question").isEqualTo(200);
        assertThat(Visitor.signedIn(product, "HT-20001").get(page).status()).as("a learner").isEqualTo(404);
        assertThat(trainer.get("/authoring/quizzes").text()).contains("从课程挑", "· 新人", "· 周会");
        assertThat(Visitor.signedIn(product, "t02").get(quiz + "/pick/course").status()).as("of another trainer").isEqualTo(404);
    }

    @Test
    void another_trainers_draft_is_not_there() {
        Visitor author = Visitor.signedIn(product, "t01");
        Visitor other = Visitor.signedIn(product, "t02");
        String question = author.post("/authoring/new", Map.of("kind", "truth")).location();
        String quiz = author.post("/authoring/quizzes", Map.of()).location();
        for (String page : new String[] {"", "/preview", "/history", "/delete"})
            assertThat(other.get(question + page).status()).as(page).isEqualTo(404);
        for (String form : new String[] {"", "/copy", "/state", "/delete", "/history/1", "/preview"})
            assertThat(other.post(question + form, Map.of("action", "save", "prompt", "x")).status()).as(form).isEqualTo(404);
        for (String page : new String[] {"", "/pick", "/history", "/export", "/export/file?format=gift", "/delete"})
            assertThat(other.get(quiz + page).status()).as(page).isEqualTo(404);
        for (String form : new String[] {"", "/pick", "/pick/course", "/withdraw", "/copy", "/delete", "/history/1"})
            assertThat(other.post(quiz + form, Map.of("title", "x", "action", "publish")).status()).as(form).isEqualTo(404);
        assertThat(other.get("/authoring").text()).doesNotContain(question);
        assertThat(Visitor.signedIn(product, "admin").get(question).status()).isEqualTo(200);
        assertThat(Visitor.signedIn(product, "hr01").get(question).status()).isEqualTo(403);
    }

    @Test
    void authors_html_is_made_safe() {
        Visitor author = Visitor.signedIn(product, "t01");
        String question = author.post("/authoring/new", Map.of("kind", "truth")).location();
        String prompt = "<b>粗</b><script>alert(1)</script><img src=x onerror=alert(2)>";
        sent(author, question, Map.of("kind", "truth", "prompt", prompt, "truth", "true", "format", "html", "action", "publish", "name", "<i>"));
        for (String page : new String[] {"", "/preview", "/history"})
            assertThat(author.get(question + page).text()).as(page).doesNotContain("<script>alert", "onerror=alert(2)>", "<h1><i>");
        assertThat(author.get(question + "/preview").text()).contains("<b>粗</b>");
    }
}
