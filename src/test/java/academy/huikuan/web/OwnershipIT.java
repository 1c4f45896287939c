package academy.huikuan.web;

import static academy.huikuan.web.DemoClass.all;
import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.CardForm;
import academy.huikuan.harness.Visitor.Answer;
import academy.huikuan.harness.Visitor;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.roleplay.RolePlayContent;
import academy.huikuan.roleplay.Turn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A role alone opens nothing of others: a learner has the own things, a trainer the own cohorts', HR no words of anybody. */
class OwnershipIT {
    private static final int TELLING = 18;
    private static final List<String> NAMES = names();
    private static final List<String> WORDS = words();
    private static DemoClass demo;
    private static String cohort;
    private static String learner;
    private static String work;
    private static String attempt;
    private static String open;
    private static String review;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        demo = DemoClass.running();
        cohort = demo.found("trainer2", "/trainer", "/trainer/{id}/");
        learner = demo.found("trainer2", "/trainer", "/trainer/" + cohort + "/{id}");
        work = demo.found("learner2", "/results", "/results/{id}");
        review = demo.found("learner2", "/reviews", "/reviews/{id}");
        attempt = "/quiz/stages/attempt/" + demo.found("learner2", "/quiz/stages", "/quiz/stages/attempt/{id}/result");
        open = "/quiz/stages/attempt/" + demo.found("learner13", "/quiz/stages", "/quiz/stages/attempt/{id}\"");
    }

    @Test
    void a_trainer_sees_only_the_cohorts_they_train() {
        Visitor own = demo.signedIn("trainer2");
        Visitor outsider = demo.signedIn("outsider");
        for (String page : List.of(
                "/trainer?cohort=" + cohort, "/trainer/" + cohort + "/" + learner, "/grading?cohort=" + cohort, "/grading/" + work,
                attempt + "/result", "/quiz/stages/settings?cohort=" + cohort, "/trainer/" + cohort + "/" + learner + "/accommodations")) {
            assertThat(own.get(page).status()).as("own " + page).isEqualTo(200);
            assertThat(outsider.get(page).status()).as("others' " + page).isEqualTo(404);
        }
        assertThat(outsider.get("/trainer/" + demo.secondCohort() + "/" + learner).status()).isEqualTo(404);
        String exercise = "/exercises/" + demo.found("trainer2", "/exercises", "/exercises/{id}\"");
        assertThat(own.get(exercise).status()).isEqualTo(200);
        for (String page : List.of(exercise, exercise + "/edit", exercise + "/pairs", exercise + "/reviews"))
            assertThat(outsider.get(page).status()).as("others' " + page).isEqualTo(404);
        String mark = "/marking" + attempt.substring("/quiz/stages".length()) + "/1";
        String essay = "/marking/essay/" + demo.found("trainer2", "/marking", "/marking/essay/{id}");
        assertThat(own.get(mark).status()).isEqualTo(200);
        assertThat(own.get(essay).status()).isEqualTo(200);
        for (String page : List.of(mark, essay)) {
            assertThat(outsider.get(page).status()).as("others' " + page).isEqualTo(404);
            assertThat(outsider.post(page, Map.of("percent", "0", "reason", "no reason", "seen", "none")).status()).isEqualTo(404);
        }
        assertThat(all(outsider.get("/marking").text(), "/marking/essay/{id}")).isEmpty();
        assertThat(outsider.get("/trainer/" + cohort + "/" + demo.stranger()).status()).isEqualTo(404);
        assertThat(outsider.get("/trainer/" + demo.secondCohort() + "/" + demo.stranger()).status()).isEqualTo(200);
        assertThat(all(outsider.get("/trainer").text(), "/trainer/[0-9a-f-]{36}/{id}")).containsExactly(demo.stranger());
        assertThat(all(outsider.get("/grading").text(), "/grading/{id}")).isEmpty();
        for (String page : List.of("/grading", "/trainer", "/roleplay/m1-boyuan", "/roleplay/m1-boyuan/brief"))
            assertThat(outsider.get(page).text()).as(page).doesNotContain(NAMES);
    }

    /** Neither the queue nor a text to mark tells who wrote it: no name, no number, no id of anybody or of an attempt. */
    @Test
    void who_marks_a_text_cannot_tell_its_author() {
        Visitor trainer = demo.signedIn("trainer2");
        List<String> people = all(trainer.get("/trainer").text(), "/trainer/[0-9a-f-]{36}/{id}");
        List<String> attempts = people.stream()
                .flatMap(person -> all(trainer.get("/trainer/" + cohort + "/" + person).text(), "/attempt/{id}/result").stream())
                .toList();
        List<String> essays = all(trainer.get("/marking").text(), "/marking/essay/{id}");
        assertThat(essays).isNotEmpty().allMatch(id -> id.charAt(14) == '4');
        List<String> pages = new ArrayList<>(List.of("/marking", "/marking?state=marked"));
        essays.forEach(essay -> pages.add("/marking/essay/" + essay));
        for (String page : pages) {
            String text = trainer.get(page).text();
            assertThat(text).as(page).doesNotContain(people).doesNotContain(attempts).doesNotContainPattern("learner[0-9]+");
        }
        assertThat(trainer.get("/marking").text()).doesNotContain(NAMES);
    }

    @Test
    void the_search_shows_only_what_opens() {
        String search = "/search?q=%E8%80%81%E6%9D%BF%20%E8%B4%A6%E6%9C%9F";
        for (String person : List.of("learner1", "trainer1", "outsider", "stranger", "hr", "admin")) {
            Visitor visitor = demo.signedIn(person);
            List<String> found = all(visitor.get(search).text(), "<li><a href=\"(/[^\"]+)\"");
            assertThat(found).as(person).isNotEmpty();
            for (String address : found)
                assertThat(visitor.get(address.replaceFirst("#.*", "")).status()).as(person + " " + address).isEqualTo(200);
        }
        assertThat(demo.signedIn("hr").get("/search?q=m2-dingxin%20GX-40").text()).doesNotContain("href=\"/roleplay/");
        assertThat(demo.signedIn("learner1").get("/search?q=GX-40").text()).contains("href=\"/roleplay/m2-dingxin\"");
    }

    @Test
    void a_trainer_grades_only_the_cohorts_they_train() {
        Visitor outsider = demo.signedIn("outsider");
        for (String action : List.of("", "/again", "/decline", "/red-line"))
            assertThat(outsider.post("/grading/" + work + action, Map.of("action", "submit")).status()).as(action).isEqualTo(404);
    }

    @Test
    void a_trainer_sets_terms_only_for_the_cohorts_they_train() {
        Visitor outsider = demo.signedIn("outsider");
        String given = "/trainer/" + cohort + "/" + learner + "/accommodations";
        assertThat(outsider.post("/quiz/stages/settings", Map.of("cohort", cohort, "minutes", "5")).status()).isEqualTo(404);
        assertThat(outsider.post(given, Map.of("attempts", "1", "reason", "x")).status()).isEqualTo(404);
        Visitor own = demo.signedIn("trainer2");
        assertThat(own.post(given, Map.of("attempts", "1", "reason", "OWNED")).status()).isEqualTo(303);
        String id = demo.found("trainer2", given, given + "/{id}/end");
        assertThat(outsider.post(given + "/" + id + "/end", Map.of()).status()).isEqualTo(404);
        assertThat(outsider.post("/trainer/" + demo.secondCohort() + "/" + demo.stranger() + "/accommodations/" + id + "/end", Map.of()).status())
                .isEqualTo(404);
        assertThat(own.post(given + "/" + id + "/end", Map.of()).status()).isEqualTo(303);
        assertThat(demo.signedIn("learner2").get("/quiz/stages").text()).doesNotContain("OWNED");
    }

    @Test
    void a_preview_is_its_trainer_s_alone() {
        Visitor own = demo.signedIn("trainer2");
        String preview = own.post("/quiz/stages/preview", Map.of()).location().replaceFirst("^https?://[^/]+", "");
        assertThat(own.get(preview + "/1?keys=true").text()).contains("quiz-reviewed");
        for (String number : List.of("trainer1", "outsider", "learner2")) {
            Visitor other = demo.signedIn(number);
            for (String page : List.of(preview, preview + "/1", preview + "/confirm", preview + "/result"))
                assertThat(other.get(page).status()).as(number + " on " + page).isEqualTo(404);
            assertThat(other.post(preview + "/1/answer", Map.of("answer", "a", "sequence", "1")).status()).isEqualTo(404);
        }
        assertThat(demo.signedIn("learner13").get(open + "/1?keys=true").text()).doesNotContain("quiz-reviewed");
    }

    @Test
    void a_learner_sees_and_changes_only_their_own() {
        for (String number : List.of("learner3", "stranger")) {
            Visitor other = demo.signedIn(number);
            for (String page : List.of(
                    attempt, attempt + "/1", attempt + "/confirm", attempt + "/result", open, open + "/1", open + "/confirm",
                    open + "/result", "/results/" + work, "/reviews/" + review))
                assertThat(other.get(page).status()).as(number + " on " + page).isEqualTo(404);
            for (String form : List.of(
                    open + "/1", open + "/1/answer", open + "/1/flag", open + "/1/here", open + "/finish", "/reviews/" + review,
                    "/reviews/" + review + "/return"))
                assertThat(other.post(form, Map.of("action", "submit", "answer", "1", "on", "true")).status())
                        .as(number + " to " + form)
                        .isEqualTo(404);
        }
        assertThat(demo.signedIn("learner13").get(open + "/1").status()).as("the open attempt of its owner").isEqualTo(200);
        assertThat(demo.signedIn("learner2").get("/reviews/" + review).status()).isEqualTo(200);
    }

    @Test
    void a_daily_card_and_its_answers_show_to_its_learner_only() {
        Visitor owner = demo.signedIn("learner4");
        CardForm card = CardForm.of(owner.get("/drill").text());
        String answer = owner.post(card.address(), card.shown()).location().replaceFirst("\\?.*", "");
        assertThat(owner.get(answer).status()).isEqualTo(200);
        for (String number : List.of("learner3", "stranger")) {
            Visitor other = demo.signedIn(number);
            assertThat(other.get(answer).status()).as(number).isEqualTo(404);
            assertThat(other.post(card.address(), card.shown()).status()).as(number).isEqualTo(404);
            assertThat(other.post(card.address(), Map.of("answer", "a")).status()).as(number).isEqualTo(404);
        }
        for (String number : List.of("trainer2", "hr", "admin")) assertThat(demo.signedIn(number).get(answer).status()).as(number).isEqualTo(403);
        String numbers = "/drill/retention?cohort=" + cohort;
        assertThat(demo.signedIn("trainer2").get(numbers).text()).contains("<table").doesNotContain(NAMES).doesNotContain("learner4");
        assertThat(demo.signedIn("outsider").get(numbers).status()).isEqualTo(404);
        assertThat(demo.signedIn("outsider").get("/drill/retention").text()).as("a class of one").doesNotContain("<table");
    }

    @Test
    void a_note_shows_to_its_writer_only() {
        String section = "/course/stages/ladder";
        String words = "只写给自己的一句";
        Visitor writer = demo.signedIn("learner5");
        assertThat(writer.post(section + "/note", Map.of("text", words, "revision", "0")).status()).isEqualTo(303);
        assertThat(writer.get(section).text()).contains(words);
        String note = demo.found("learner5", "/notes", "/notes/{id}/delete");
        for (String number : List.of("learner6", "trainer1", "trainer2", "hr", "admin")) {
            Visitor other = demo.signedIn(number);
            assertThat(other.get(section).text()).as(number).doesNotContain(words);
            assertThat(other.get("/notes").text()).as(number).doesNotContain(words);
            assertThat(other.get("/notes/" + note + "/delete").status()).as(number).isEqualTo(404);
            assertThat(other.post("/notes/" + note + "/delete", Map.of()).status()).as(number).isEqualTo(404);
        }
        assertThat(demo.signedIn("stranger").post(section + "/note", Map.of("text", "x", "revision", "0")).status())
                .isEqualTo(demo.signedIn("stranger").get(section).status() == 200 ? 303 : 404);
        assertThat(writer.get("/notes").text()).contains(words);
    }

    @Test
    void a_draft_shows_to_its_author_only() {
        String page = "/roleplay/m1-boyuan/submit";
        List<String> telling = WORDS.stream().filter(demo.signedIn("learner17").get(page).text()::contains).toList();
        assertThat(telling).as("what learner17 has pasted").isNotEmpty();
        for (String number : List.of("learner18", "learner1")) {
            Visitor other = demo.signedIn(number);
            for (String step : List.of("", "/speakers", "/turns", "/people", "/preview"))
                assertThat(other.get(page + step).text()).as(number).doesNotContain(telling);
        }
    }

    @Test
    void a_replay_shows_to_its_author_only() {
        String work = "/results/" + demo.found("learner1", "/results", "/results/{id}");
        String replay = demo.signedIn("learner1").post(work + "/replays", Map.of("turn", "3")).location().replaceFirst("^https?://[^/]+", "");
        assertThat(demo.signedIn("learner1").get(replay).status()).isEqualTo(200);
        for (String number : List.of("learner2", "stranger")) {
            Visitor other = demo.signedIn(number);
            assertThat(other.get(work + "/replays").status()).as(number).isEqualTo(404);
            assertThat(other.post(work + "/replays", Map.of("turn", "1")).status()).as(number).isEqualTo(404);
            for (String page : List.of("", "/compare")) assertThat(other.get(replay + page).status()).as(number + page).isEqualTo(404);
            for (String form : List.of("", "/draft", "/room")) assertThat(other.post(replay + form, Map.of("action", "save")).status()).as(number + form).isEqualTo(404);
        }
        for (String number : List.of("trainer1", "hr", "admin")) assertThat(demo.signedIn(number).get(replay).status()).as(number).isEqualTo(403);
    }

    @Test
    void a_sheet_shows_to_its_owner_only() {
        String sheet = "/sheets/" + demo.found("learner2", "/forms", "/sheets/{id}\"");
        assertThat(demo.signedIn("learner2").get(sheet).status()).isEqualTo(200);
        for (String number : List.of("learner1", "stranger")) {
            Visitor other = demo.signedIn(number);
            for (String page : List.of("", "/print", "/delete")) assertThat(other.get(sheet + page).status()).as(number + page).isEqualTo(404);
            for (String form : List.of("", "/copy")) assertThat(other.post(sheet + form, Map.of("action", "save")).status()).as(number + form).isEqualTo(404);
            other.post(sheet + "/delete", Map.of());
        }
        assertThat(demo.signedIn("learner2").get(sheet).status()).as("after others tried to delete it").isEqualTo(200);
        for (String number : List.of("trainer2", "hr", "admin")) assertThat(demo.signedIn(number).get(sheet).status()).as(number).isEqualTo(403);
    }

    @Test
    void a_reviewer_does_not_learn_whose_work_it_is() {
        Visitor reviewer = demo.signedIn("learner2");
        List<String> others = NAMES.stream().filter(name -> !name.equals(NAMES.get(1))).toList();
        for (String id : all(reviewer.get("/reviews").text(), "/reviews/{id}"))
            assertThat(reviewer.get("/reviews/" + id).text()).doesNotContain(others).doesNotContain(work).doesNotContain("learner3");
    }

    @Test
    void hr_reads_no_word_of_a_talk_or_of_an_opinion() {
        assertThat(WORDS).as("the trainer's desk tells").anyMatch(demo.signedIn("trainer2").get("/grading/" + work).text()::contains);
        Visitor hr = demo.signedIn("hr");
        Map<String, String> known = PathValues.known(demo);
        List<String> read = new ArrayList<>();
        for (Endpoint endpoint : Endpoint.ALL)
            if (endpoint.get() && endpoint.opensTo("hr")) read.add(hr.get(endpoint.with(known)).text());
        read.add(hr.get("/records?search=learner2").text());
        read.add(hr.post("/records/export", Map.of("format", "csv")).text());
        read.add(unzipped(hr.post("/records/export", Map.of("format", "xlsx"))));
        assertThat(read).allSatisfy(text -> assertThat(text).doesNotContain(WORDS));
        assertThat(read.get(read.size() - 1)).contains(NAMES.get(1));
    }

    /** What is in the parts of a workbook, which tells letters beyond ASCII by number. */
    private String unzipped(Answer answer) {
        try {
            Path file = Files.write(folder.resolve("records.xlsx"), answer.body());
            StringBuilder text = new StringBuilder();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries()))
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
            return Pattern.compile("&#x([0-9a-fA-F]+);")
                    .matcher(text)
                    .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The demo class's learners, in the order of their numbers. */
    private static List<String> names() {
        return texts(((Map<?, ?>) demoFile("class")).get("learners")).toList();
    }

    /** How the turns and comments of the demo class begin, each long enough to be found by. */
    /** How what the demo class says and thinks begins: its own talks, and the course's samples that it hands in. */
    private static List<String> words() {
        Stream<String> own = ((List<?>) demoFile("transcripts"))
                .stream()
                        .map(entry -> (Map<?, ?>) entry)
                        .flatMap(entry -> Stream.concat(texts(entry.get("turns")), Stream.of(entry.get("comment").toString())))
                        .map(text -> text.substring(text.indexOf('：') + 1));
        return Stream.of(own, sampleTurns(), writings())
                .flatMap(texts -> texts)
                .filter(text -> text.length() >= TELLING)
                .map(text -> text.substring(0, TELLING))
                .toList();
    }

    private static Stream<String> writings() {
        return ((List<?>) demoFile("essays"))
                .stream()
                        .map(entry -> (Map<?, ?>) entry)
                        .flatMap(entry -> Stream.of(entry.get("text").toString(), entry.get("comment").toString()));
    }

    private static Stream<String> sampleTurns() {
        return RolePlayContent.read(new SourceFolder(Path.of(""))).samples().all().stream()
                .flatMap(sample -> sample.turns().stream())
                .map(Turn::text);
    }

    private static Stream<String> texts(Object list) {
        return ((List<?>) list).stream().map(Object::toString);
    }

    private static Object demoFile(String name) {
        try (InputStream file = OwnershipIT.class.getResourceAsStream("/demo/" + name + ".yaml")) {
            return new Load(LoadSettings.builder().build()).loadFromInputStream(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
