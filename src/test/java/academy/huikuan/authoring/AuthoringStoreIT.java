package academy.huikuan.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.harness.StoreTest;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.people.Somebody;
import academy.huikuan.platform.Refusal;
import academy.huikuan.question.Question;
import academy.huikuan.quiz.DemoAttempts;
import academy.huikuan.quiz.MendedStore;
import academy.huikuan.quiz.PracticeStore;
import academy.huikuan.quiz.Quiz;
import academy.huikuan.quiz.Quizzes;
import academy.huikuan.quiz.StandingStore;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@StoreTest
class AuthoringStoreIT {
    private static final BankFilter MINE = BankFilter.of("", "", "", "", BankFilter.ME, "");

    @Inject
    private QuestionDesk desk;

    @Inject
    private QuestionStore questions;

    @Inject
    private OwnQuizStore quizzes;

    @Inject
    private QuizDesk quizDesk;

    @Inject
    private UploadStore uploads;

    @Inject
    private Published published;

    @Inject
    private Quizzes taken;

    @Inject
    private StandingStore standings;

    @Inject
    private DemoAttempts attempts;

    @Inject
    private MendedStore mended;

    @Inject
    private PracticeStore practice;

    @Inject
    private Material material;

    @Inject
    private Somebody somebody;

    private static Map<String, List<String>> form(int revision, String action, String... fields) {
        Map<String, List<String>> form = new HashMap<>();
        form.put("kind", List.of("truth"));
        form.put("revision", List.of(String.valueOf(revision)));
        form.put("action", List.of(action));
        form.put("truth", List.of("true"));
        form.put("format", List.of("moodle"));
        for (int at = 0; at < fields.length; at += 2) form.put(fields[at], List.of(fields[at + 1]));
        return form;
    }

    private OwnId begun(Person author) {
        Draft draft = Samples.draft(academy.huikuan.question.Kind.TRUTH, "format", "moodle");
        return questions.add(author.id(), OwnId.fresh(), draft, Listing.of(draft));
    }

    private QuestionDesk.Result write(OwnId id, Person author, String action, String... fields) {
        int revision = desk.open(id, author.id(), false).revision();
        return desk.write(id, author.id(), false, form(revision, action, fields));
    }

    private OwnId publishedQuestion(Person author, String prompt) {
        OwnId id = begun(author);
        assertThat(write(id, author, "publish", "prompt", prompt).what()).isEqualTo(QuestionDesk.What.PUBLISHED);
        return id;
    }

    @Test
    void each_publication_is_a_version_and_the_same_again_is_none() {
        Person author = somebody.with(Role.TRAINER);
        OwnId id = publishedQuestion(author, "先问日子。");
        write(id, author, "publish", "prompt", "先问日子。");
        write(id, author, "publish", "prompt", "先问原因。", "truth", "false");

        List<QuestionStore.Kept> history = questions.history(id);
        assertThat(history).extracting(QuestionStore.Kept::number).containsExactly(2, 1);
        assertThat(history.get(0).source()).contains("先问原因");
        assertThat(history.get(1).source()).contains("先问日子");

        desk.restore(id, author.id(), false, 1);
        assertThat(desk.open(id, author.id(), false).draft().entries().text("prompt")).isEqualTo("先问日子。");
        assertThat(desk.open(id, author.id(), false).pending()).isTrue();
        assertThat(questions.current(questions.visible(id, author.id(), false))).contains("先问原因");
        desk.write(id, author.id(), false, Map.of("action", List.of("publish"), "revision", List.of("0")));
        assertThat(questions.history(id)).extracting(QuestionStore.Kept::number).containsExactly(3, 2, 1);
        assertThat(questions.history(id).get(0).digest()).isEqualTo(history.get(1).digest());
    }

    @Test
    void a_draft_is_its_authors_and_the_administrators_and_what_is_published_everybodys_to_see() {
        Person author = somebody.with(Role.TRAINER);
        Person other = somebody.with(Role.TRAINER);
        OwnId draft = begun(author);
        OwnId open = publishedQuestion(author, "公开的题 " + author.id());

        assertThatThrownBy(() -> desk.open(draft, other.id(), false)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> desk.write(draft, other.id(), false, form(1, "save"))).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> desk.copy(other.id(), false, draft)).isInstanceOf(Refusal.NotFound.class);
        assertThat(desk.open(draft, other.id(), true).mine()).isFalse();
        assertThat(desk.open(open, other.id(), false).version()).isEqualTo(1);
        assertThatThrownBy(() -> desk.write(open, other.id(), false, form(1, "save"))).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> desk.retire(open, other.id(), false, true)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> desk.restore(open, other.id(), false, 1)).isInstanceOf(Refusal.NotFound.class);
        BankFilter his = BankFilter.of("", "", "", "", author.id().value(), "");
        assertThat(questions.list(other.id(), false, his, 1).items()).extracting(QuestionLine::id).containsExactly(open.value());
        assertThat(questions.list(other.id(), true, his, 1).items()).hasSize(2);
        OwnId copy = desk.copy(other.id(), false, open);
        assertThat(desk.open(copy, other.id(), false).mine()).isTrue();
    }

    @Test
    void what_was_written_elsewhere_meanwhile_is_not_lost() {
        Person author = somebody.with(Role.TRAINER);
        OwnId id = begun(author);
        write(id, author, "keep", "prompt", "第一台设备");

        QuestionDesk.Result late = desk.write(id, author.id(), false, form(1, "keep", "prompt", "第二台设备"));

        assertThat(late.what()).isEqualTo(QuestionDesk.What.ELSEWHERE);
        assertThat(late.there().entries().text("prompt")).isEqualTo("第一台设备");
        assertThat(late.view().draft().entries().text("prompt")).isEqualTo("第二台设备");
        assertThat(desk.write(id, author.id(), false, form(1, "overwrite", "prompt", "第二台设备")).what()).isEqualTo(QuestionDesk.What.KEPT);
        assertThat(desk.open(id, author.id(), false).draft().entries().text("prompt")).isEqualTo("第二台设备");
    }

    @Test
    void publishing_twice_at_once_makes_one_version() throws Exception {
        Person author = somebody.with(Role.TRAINER);
        OwnId id = begun(author);
        write(id, author, "keep", "prompt", "同时按两下");
        Callable<QuestionDesk.What> press =
                () -> desk.write(id, author.id(), false, form(2, "publish", "prompt", "同时按两下")).what();

        ExecutorService presses = Executors.newFixedThreadPool(4);
        for (Future<QuestionDesk.What> one : presses.invokeAll(IntStream.range(0, 4).mapToObj(n -> press).toList()))
            assertThat(one.get()).isEqualTo(QuestionDesk.What.PUBLISHED);
        presses.shutdown();

        assertThat(questions.history(id)).hasSize(1);
    }

    @Test
    void the_list_finds_by_kind_topic_skill_words_and_state() {
        Person author = somebody.with(Role.TRAINER);
        OwnId first = begun(author);
        write(first, author, "publish", "prompt", "百分之 100%_的 题", "topic", "stages/m1", "skill", "thinking", "tags", "周会");
        OwnId second = begun(author);
        write(second, author, "publish", "prompt", "另一题", "topic", "stages/m10", "skill", "listening");
        desk.retire(second, author.id(), false, true);

        assertThat(found(author, "", "", "", "", "")).containsExactly(first.value());
        assertThat(found(author, "", "", "", "", "retired")).containsExactly(second.value());
        assertThat(found(author, "100%_", "truth", "stages/m1", "thinking", "published")).containsExactly(first.value());
        assertThat(found(author, "周会", "", "", "", "")).containsExactly(first.value());
        assertThat(found(author, "%", "single", "", "", "")).isEmpty();
        assertThat(found(author, "", "", "stages/m", "", "")).isEmpty();
        assertThat(found(author, "", "", "", "listening", "")).isEmpty();
    }

    private List<String> found(Person author, String find, String kind, String topic, String skill, String state) {
        return questions.list(author.id(), false, BankFilter.of(find, kind, topic, skill, BankFilter.ME, state), 1).items().stream()
                .map(QuestionLine::id)
                .toList();
    }

    private Entries quizOf(String title, Cohort cohort, OwnId... chosen) {
        String ids = String.join(" ", List.of(chosen).stream().map(OwnId::value).toList());
        return QuizForm.blank()
                .with("title", title)
                .with("cohorts", cohort.id().value())
                .with(QuizForm.SECTION, List.of(Map.of("way", QuizForm.FIXED, "questions", ids)));
    }

    private OwnId publishedQuiz(Person author, Entries entries) {
        OwnId id = quizzes.add(author.id(), entries);
        assertThat(quizDesk.write(id, author.id(), false, Map.of("action", List.of("publish"), "revision", List.of("1"))).what())
                .isEqualTo(QuestionDesk.What.PUBLISHED);
        published.refresh();
        return id;
    }

    @Test
    void a_published_quiz_is_taken_by_its_cohort_and_an_old_attempt_keeps_its_questions() {
        Cohort cohort = somebody.cohort();
        Person author = somebody.trainerOf(cohort);
        PersonId learner = somebody.learnerOf(cohort).id();
        OwnId question = publishedQuestion(author, "先问日子，再问原因。");
        OwnId id = publishedQuiz(author, quizOf("小测", cohort, question));

        Quiz quiz = taken.byId(id.value());
        assertThat(taken.learns(cohort, quiz)).isTrue();
        assertThat(taken.learns(somebody.cohort(), quiz)).isFalse();
        attempts.take(learner, quiz, 0);
        assertThat(standings.standing(learner, id.value()).passed()).isTrue();
        assertThat(standings.standing(learner, id.value()).best().orElseThrow().percent()).isEqualTo(100);

        write(question, author, "publish", "prompt", "先问日子，再问原因。", "truth", "false");
        published.refresh();

        Quiz mended = taken.byId(id.value());
        assertThat(mended.bank()).hasSize(1);
        assertThat(mended.bank().get(0).source()).isNotEqualTo(quiz.bank().get(0).source());
        assertThat(standings.standing(learner, id.value()).best().orElseThrow().percent()).isEqualTo(100);
        assertThat(questions.usedIn(question)).containsExactly("小测");
    }

    @Test
    void a_rule_takes_what_fits_when_the_quiz_is_published() {
        Cohort cohort = somebody.cohort();
        Person author = somebody.trainerOf(cohort);
        OwnId first = begun(author);
        write(first, author, "publish", "prompt", "抽到的题", "topic", "trust/four-signs", "skill", "coaching");
        Map<String, String> rule = Map.of("way", "drawn", "draw", "1", "kinds", "truth", "topics", "trust/four-signs", "skills", "coaching");
        Entries entries = quizOf("抽题", cohort).with(QuizForm.SECTION, List.of(rule));

        OwnId id = publishedQuiz(author, entries);
        OwnId later = begun(author);
        write(later, author, "publish", "prompt", "后来的题", "topic", "trust/four-signs", "skill", "coaching");
        published.refresh();

        assertThat(quizzes.bank(id)).contains(first.value()).doesNotContain(later.value());
        assertThat(quizDesk.pools(entries).get(0)).isGreaterThanOrEqualTo(2);
        Map<String, String> many = new HashMap<>(rule);
        many.put("draw", "199");
        QuizDesk.Composed composed =
                quizDesk.composed(id, author.id(), false, entries.with(QuizForm.SECTION, List.of(many)), java.util.Set.of());
        assertThat(composed.faults()).containsKey("section.0.draw");
    }

    @Test
    void a_withdrawn_quiz_is_begun_by_nobody_and_never_deleted() {
        Cohort cohort = somebody.cohort();
        Person author = somebody.trainerOf(cohort);
        PersonId learner = somebody.learnerOf(cohort).id();
        OwnId id = publishedQuiz(author, quizOf("收回的", cohort, publishedQuestion(author, "一题。")));
        attempts.take(learner, taken.byId(id.value()), 0);

        quizDesk.withdraw(id, author.id(), false);
        published.refresh();

        assertThatThrownBy(() -> attempts.take(learner, taken.byId(id.value()), 0)).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> quizDesk.delete(id, author.id(), false)).isInstanceOf(Refusal.Conflict.class);
        assertThat(standings.standing(learner, id.value()).finished()).isEqualTo(1);
        assertThat(taken.ofUnit(id.value())).as("a unit's quiz").isEmpty();
    }

    @Test
    void a_trainer_opens_a_quiz_only_for_cohorts_they_train() {
        Cohort cohort = somebody.cohort();
        Person author = somebody.with(Role.TRAINER);
        OwnId id = quizzes.add(author.id(), quizOf("别人的班", cohort, publishedQuestion(author, "一题。")));
        QuizDesk.Result result =
                quizDesk.write(id, author.id(), false, Map.of("action", List.of("publish"), "revision", List.of("1")));
        assertThat(result.what()).isEqualTo(QuestionDesk.What.FAULTY);
        assertThat(result.composed().faults()).containsOnlyKeys("cohorts");
    }

    @Test
    void a_mended_key_of_an_own_question_can_be_applied_to_what_was_handed_in() {
        Cohort cohort = somebody.cohort();
        Person author = somebody.trainerOf(cohort);
        PersonId learner = somebody.learnerOf(cohort).id();
        OwnId question = publishedQuestion(author, "答案写反了的题。");
        OwnId id = publishedQuiz(author, quizOf("要重判的", cohort, question));
        attempts.take(learner, taken.byId(id.value()), 0);
        assertThat(mended.changed(id.value(), Optional.of(author.id()))).isEmpty();

        write(question, author, "publish", "prompt", "答案写反了的题。", "truth", "false");
        published.refresh();

        assertThat(mended.changed(id.value(), Optional.of(author.id()))).singleElement().satisfies(changed -> {
            assertThat(changed.id()).isEqualTo(question.value());
            assertThat(changed.answers()).isEqualTo(1);
            assertThat(changed.readable()).isTrue();
        });
    }

    @Test
    void questions_of_the_course_go_into_an_own_quiz_once() {
        Cohort cohort = somebody.cohort();
        Person author = somebody.trainerOf(cohort);
        OwnId id = quizzes.add(author.id(), QuizForm.blank().with("title", "从课程挑").with("cohorts", cohort.id().value()));
        List<Question> chosen = taken.ofUnit("stages").orElseThrow().bank().stream().limit(3).map(found -> found.question()).toList();

        assertThat(quizDesk.takeOver(id, author.id(), false, 0, chosen)).isEqualTo(3);
        assertThat(quizDesk.takeOver(id, author.id(), false, 0, chosen)).as("made a second time").isZero();

        assertThat(QuizForm.chosen(quizDesk.open(id, author.id(), false).draft())).hasSize(3);
        assertThat(questions.list(author.id(), false, MINE, 1).items())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.topics()).isNotEmpty());
        assertThatThrownBy(() -> quizDesk.takeOver(id, somebody.with(Role.TRAINER).id(), false, 0, chosen)).isInstanceOf(Refusal.NotFound.class);
        assertThat(quizDesk.write(id, author.id(), false, Map.of("action", List.of("publish"), "revision", List.of("2"))).what())
                .isEqualTo(QuestionDesk.What.PUBLISHED);
    }

    @Test
    void the_drill_does_not_ask_what_trainers_put_together() {
        Cohort cohort = somebody.cohort();
        Person author = somebody.trainerOf(cohort);
        OwnId question = publishedQuestion(author, "下周才考的题。");
        publishedQuiz(author, quizOf("下周的考试", cohort, question));
        assertThat(practice.questions()).isNotEmpty().noneMatch(one -> one.id().startsWith("own-"));
        assertThat(practice.questions()).isSameAs(practice.questions());
    }

    @Test
    void a_file_is_stored_once_without_what_is_there_already() {
        Person author = somebody.with(Role.TRAINER);
        String mark = author.id().value();
        List<Question> found = material.sources().read("::a:: " + mark + " {=b ~c}\n\n::d:: " + mark + " {=b ~c}\n\n::e:: " + mark + " {T}").questions();
        UploadId id = uploads.keep(author.id(), "a.gift", found, List.of());

        UploadStore.Preview preview = uploads.preview(id, author.id());
        assertThat(preview.lines()).extracting(UploadStore.Line::known).containsExactly(false, true, false);
        assertThatThrownBy(() -> uploads.preview(id, somebody.with(Role.TRAINER).id())).isInstanceOf(Refusal.NotFound.class);
        assertThat(uploads.store(id, author.id(), true, false)).isEqualTo(2);
        assertThat(uploads.store(id, author.id(), true, false)).isZero();
        assertThat(questions.list(author.id(), false, MINE, 1).items())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.state()).isEqualTo(State.PUBLISHED));
        UploadId again = uploads.keep(author.id(), "a.gift", found, List.of());
        assertThat(uploads.preview(again, author.id()).lines()).allMatch(UploadStore.Line::known);
        assertThat(Optional.of(uploads.store(again, author.id(), false, true))).contains(3);
    }
}
