package academy.huikuan.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.platform.Problem;
import academy.huikuan.question.Kind;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuizRulesTest {
    private static Conduct conduct(String lines) {
        return RulesText.quiz(lines, 12).conduct();
    }

    @Test
    void what_is_left_out_is_as_usual() {
        assertThat(conduct("")).isEqualTo(Conduct.usual(20, 3, ReviewRules.FINISHED));
        assertThat(conduct("feedback: closed").review()).isEqualTo(ReviewRules.CLOSED);
        Quiz quiz = RulesText.quiz("", 12);
        assertThat(quiz.sections()).containsExactly(QuizSection.plain(10));
        assertThat(quiz.told()).isEqualTo("U\nu: 10\nminutes: 20\nattempts: 3\npass: 80\nfeedback: finished");
    }

    @Test
    void how_a_quiz_is_taken_can_be_set() {
        Conduct conduct = conduct("layout: 5\nnavigation: sequential\ngrace: 30\ncounts: average\ndelay: {first: 60, later: 1440}\n"
                + "password: 回款 2026\nopens: 2026-12-01\ncloses: 2026-12-20 18:30\nreview:\n  at-once: [answers]\n"
                + "  open: [answers, marks]\n  closed: [answers, marks, key, feedback]");

        assertThat(conduct.pageSize()).isEqualTo(5);
        assertThat(conduct.sequential()).isTrue();
        assertThat(conduct.grace()).isEqualTo(30);
        assertThat(conduct.counts()).isEqualTo(Counting.AVERAGE);
        assertThat(conduct.delay(0)).isZero();
        assertThat(conduct.delay(1)).isEqualTo(60);
        assertThat(conduct.delay(2)).isEqualTo(1440);
        assertThat(conduct.password()).contains("回款 2026");
        assertThat(conduct.opens()).contains(LocalDateTime.of(2026, 12, 1, 0, 0));
        assertThat(conduct.closes()).contains(LocalDateTime.of(2026, 12, 20, 18, 30));
        assertThat(conduct.review().encoded()).isEqualTo("a,am,akmf");
        assertThat(ReviewRules.decoded("a,am,akmf")).isEqualTo(conduct.review());
    }

    @Test
    void a_day_alone_ends_with_its_end_and_a_delay_alone_is_for_all() {
        assertThat(conduct("closes: 2026-12-20").closes()).contains(LocalDateTime.of(2026, 12, 21, 0, 0));
        assertThat(conduct("delay: 90").delay(1)).isEqualTo(90);
        assertThat(conduct("delay: 90").delay(7)).isEqualTo(90);
        assertThat(conduct("layout: all").pageSize()).isZero();
    }

    @Test
    void sections_say_what_is_drawn() {
        Quiz quiz = RulesText.quiz(
                "sections:\n  - draw: 3\n    kinds: [single, truth]\n    topics: [u/one]\n    skills: [thinking]\n    points: 2\n"
                        + "  - title: 写一段\n    questions: [q-1, q-2]\n    shuffle: yes",
                12);

        assertThat(quiz.draw()).isEqualTo(5);
        assertThat(quiz.sections())
                .containsExactly(
                        new QuizSection(
                                "", Set.of(Kind.SINGLE, Kind.TRUTH), Set.of("u/one"), Set.of("thinking"), List.of(), 3, 2, true),
                        new QuizSection("写一段", Set.of(), Set.of(), Set.of(), List.of("q-1", "q-2"), 2, 1, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "layout: none|'layout' is 'none'",
                "layout: 51|'layout' is '51'",
                "navigation: back|'navigation' is 'back'; give one of free, sequential",
                "counts: worst|'counts' is 'worst'; give one of best, last, first, average",
                "grace: 601|'grace' is '601'",
                "delay: soon|'delay' is 'soon'",
                "delay: {second: 3}|unknown setting 'second'",
                "password: ''|'password' is ''",
                "opens: tomorrow|'opens' is 'tomorrow'; give a date",
                "opens: 2026-02-30|'opens' is '2026-02-30'",
                "closes: 2026-12-01 25:00|'closes' is '2026-12-01 25:00'",
                "review: all|'review' needs lines",
                "review: {later: [marks]}|unknown setting 'later'",
                "review: {open: [all]}|'all' is none of answers, marks, key, feedback",
                "review: {open: [key]}|'open' needs 'answers' to show anything",
                "review: {open: marks}|'open' must be a list of words",
                "attempts: 101|'attempts' is '101'",
                "colour: red|unknown setting 'colour'",
                "blueprint: {units: {u: 1}}|unknown setting 'unit'"
            })
    void what_cannot_be_is_told(String line, String message) {
        assertThat(problems(line)).anySatisfy(problem -> assertThat(problem).contains(message));
    }

    @Test
    void a_quiz_closes_after_it_opens() {
        assertThat(problems("opens: 2026-12-02\ncloses: 2026-12-01"))
                .containsExactly("quizzes/u.yaml:10: 'closes' must come after 'opens'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- kinds: [single]|'draw' is ''",
                "- {draw: 3, kinds: [riddle]}|the kind 'riddle' is none of single",
                "- {draw: 3, kinds: [description]}|the kind 'description' is none of single",
                "- {draw: 3, points: 11}|'points' is '11'",
                "- {draw: 3, shuffle: maybe}|'shuffle' is 'maybe'",
                "- {draw: 2, questions: [q-1, q-2]}|a section with 'questions' has no 'draw'",
                "- {questions: [q-1, q-1]}|a question is listed twice",
                "- {draw: 150}; - {draw: 51}|201 questions are more than 200",
                "- many|a section has lines such as 'draw: 5'",
                "- {draw: 3, colour: red}|unknown setting 'colour'"
            })
    void what_a_section_cannot_be_is_told(String section, String message) {
        assertThat(problems("sections:\n  " + section.replace("; ", "\n  "))).anySatisfy(problem -> assertThat(problem).contains(message));
    }

    private static List<String> problems(String lines) {
        List<Problem> problems = new ArrayList<>();
        RulesText.rules(lines, problems);
        return problems.stream().map(Problem::toString).toList();
    }
}
