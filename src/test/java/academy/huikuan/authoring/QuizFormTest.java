package academy.huikuan.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.bank.Entry;
import academy.huikuan.people.Passwords;
import academy.huikuan.platform.Problem;
import academy.huikuan.question.Kind;
import academy.huikuan.question.Question;
import academy.huikuan.quiz.Conduct;
import academy.huikuan.quiz.Counting;
import academy.huikuan.quiz.Quiz;
import academy.huikuan.quiz.QuizText;
import academy.huikuan.quiz.ReviewRules.Shown;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuizFormTest {
    private static Entry entry(Kind kind, String id) {
        Question question = Relabelled.of(Samples.composed(Samples.right(kind)).made().orElseThrow().question(), new OwnId(id));
        return new Entry(question, 1, Samples.SOURCES.written(question));
    }

    private static final List<Entry> BANK =
            List.of(entry(Kind.SINGLE, "own-aaaaaaaaaa"), entry(Kind.TRUTH, "own-bbbbbbbbbb"), entry(Kind.ESSAY, "own-cccccccccc"));

    private static Entries entries(Map<String, String> texts, List<Map<String, String>> sections) {
        return new Entries(texts, Map.of(QuizForm.SECTION, sections)).and(QuizForm.blank());
    }

    private static Optional<Quiz> quiz(Entries entries, List<Problem> problems) {
        return QuizText.read(
                QuizForm.yaml("own-zzzzzzzzzz", "own-zzzzzzzzzz", entries), BANK, Samples.MATERIAL.topics(), Samples.MATERIAL.skills(), problems);
    }

    @Test
    void tags_are_kept_and_stand_in_the_file_as_a_remark() {
        Entries entries = entries(
                Map.of("title", "周会", "tags", "周会，新人  班\n# 不是设置"), List.of(Map.of("way", "fixed", "questions", "own-bbbbbbbbbb")));
        List<Problem> problems = new ArrayList<>();
        assertThat(QuizForm.tags(entries)).containsExactly("周会", "新人 班", "# 不是设置");
        assertThat(QuizForm.yaml("a", "a", entries)).contains("\n# tags: 周会, 新人 班, # 不是设置\n");
        assertThat(quiz(entries, problems)).as(problems.toString()).isPresent();
    }

    @Test
    void every_setting_of_the_form_reaches_the_quiz() {
        List<Problem> problems = new ArrayList<>();
        Entries entries = entries(
                Map.ofEntries(
                        Map.entry("title", "周会 \"复盘\": 小测 \\ #1"), Map.entry("pass", "70"), Map.entry("minutes", "20"), Map.entry("attempts", "2"),
                        Map.entry("grace", "9"), Map.entry("counts", "average"), Map.entry("layout", "all"), Map.entry("navigation", "sequential"),
                        Map.entry("delayfirst", "60"), Map.entry("delaylater", "1440"), Map.entry("opens", "2026-12-01T09:00"),
                        Map.entry("closes", "2026-12-05T18:30"), Map.entry("password", "回款 \"2026\""), Map.entry("atonce", "answers"),
                        Map.entry("later", ""), Map.entry("over", "answers marks key feedback")),
                List.of(
                        Map.of("heading", "一", "way", "fixed", "questions", "own-bbbbbbbbbb", "points", "3"),
                        Map.of("way", "drawn", "draw", "1", "kinds", "single", "topics", "stages/m1", "skills", "thinking", "mixed", "on"),
                        Map.of()));

        Quiz quiz = quiz(entries, problems).orElseThrow(() -> new AssertionError(problems));

        Conduct conduct = quiz.conduct();
        assertThat(quiz.title()).isEqualTo("周会 \"复盘\": 小测 \\ #1");
        assertThat(quiz.pass()).isEqualTo(70);
        assertThat(quiz.draw()).isEqualTo(2);
        assertThat(quiz.sections()).extracting(section -> section.points()).containsExactly(3, 1);
        assertThat(quiz.sections().get(0).fixed()).containsExactly("own-bbbbbbbbbb");
        assertThat(quiz.sections().get(1).kinds()).containsExactly(Kind.SINGLE);
        assertThat(quiz.sections().get(1).shuffle()).isTrue();
        assertThat(conduct.pageSize()).isZero();
        assertThat(conduct.sequential()).isTrue();
        assertThat(conduct.minutes()).isEqualTo(20);
        assertThat(conduct.grace()).isEqualTo(9);
        assertThat(conduct.attempts()).isEqualTo(2);
        assertThat(conduct.counts()).isEqualTo(Counting.AVERAGE);
        assertThat(conduct.firstDelay()).isEqualTo(60);
        assertThat(conduct.laterDelay()).isEqualTo(1440);
        assertThat(conduct.password()).contains("回款 \"2026\"");
        assertThat(conduct.opens()).contains(LocalDateTime.of(2026, 12, 1, 9, 0));
        assertThat(conduct.closes()).contains(LocalDateTime.of(2026, 12, 5, 18, 30));
        assertThat(conduct.review().atOnce()).containsExactly(Shown.ANSWERS);
        assertThat(conduct.review().closed()).hasSize(4);
    }

    @Test
    void a_password_is_kept_as_a_hash_and_shown_as_dots() {
        Entries first = QuizLock.kept(entries(Map.of("title", "a", "password", "回款"), List.of()), Entries.NONE);
        String hash = first.text("password");
        assertThat(Passwords.hashed(hash)).isTrue();
        assertThat(Passwords.fits("回款", hash)).isTrue();
        assertThat(QuizLock.shown(first).text("password")).isEqualTo(QuizLock.DOTS);
        assertThat(QuizLock.shown(Entries.NONE)).isEqualTo(Entries.NONE);

        assertThat(QuizLock.kept(QuizLock.shown(first), first)).isEqualTo(first);
        assertThat(QuizLock.kept(first.with("password", "回款"), first)).isEqualTo(first);
        Entries other = QuizLock.kept(first.with("password", QuizLock.DOTS + "闭环"), first);
        assertThat(Passwords.fits("闭环", other.text("password"))).isTrue();
        assertThat(QuizLock.kept(first.with("password", ""), first).text("password")).isEmpty();

        Entries plain = first.with("password", "旧的");
        assertThat(Passwords.fits("旧的", QuizLock.kept(QuizLock.shown(plain), plain).text("password"))).isTrue();
        Quiz quiz = quiz(first.with(QuizForm.SECTION, List.of(Map.of("questions", "own-aaaaaaaaaa"))).with("pass", "60"), new ArrayList<>())
                .orElseThrow();
        assertThat(quiz.conduct().password()).contains(hash);
    }

    @Test
    void a_section_draws_no_essay_unless_it_names_them() {
        List<Problem> problems = new ArrayList<>();
        assertThat(quiz(entries(Map.of("title", "a"), List.of(Map.of("way", "drawn", "draw", "3"))), problems)).isEmpty();
        assertThat(quiz(entries(Map.of("title", "a"), List.of(Map.of("way", "drawn", "draw", "1", "kinds", "essay"))), new ArrayList<>()))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "title, '', title", "pass, 0, pass", "pass, '', pass", "pass, 6O, pass", "minutes, 601, minutes", "attempts, -1, attempts",
        "opens, morgen, opens", "closes, 2020-01-01T00:00, closes"
    })
    void what_is_wrong_is_told_at_its_field(String field, String typed, String place) {
        Entries entries = entries(Map.of("title", "a", "opens", "2026-01-01T00:00"), List.of(Map.of("questions", "own-aaaaaaaaaa")))
                .with(field, typed);
        Sheet sheet = new Sheet(entries, academy.huikuan.question.Text.Format.PLAIN);
        QuizForm.check(sheet);
        assertThat(sheet.faults()).containsKey(place);
    }

    @Test
    void sections_need_questions_and_whole_numbers() {
        Entries entries = entries(
                Map.of("title", "a"),
                List.of(Map.of("way", "fixed"), Map.of("way", "drawn"), Map.of("way", "drawn", "draw", "2", "points", "11")));
        Sheet sheet = new Sheet(entries, academy.huikuan.question.Text.Format.PLAIN);
        QuizForm.check(sheet);
        assertThat(sheet.faults()).containsOnlyKeys("section.0.questions", "section.1.draw", "section.2.points");
    }
}
