package academy.huikuan.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.bank.Entry;
import academy.huikuan.bank.Formats;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.question.Presentation;
import academy.huikuan.question.Question;
import academy.huikuan.score.Score;
import java.util.Random;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BankTest {
    private final BankReader.Banks banks = BankReader.read(new SourceFolder(Path.of("")));

    @Test
    void nothing_is_wrong_with_the_banks_of_the_course() {
        assertThat(banks.problems()).isEmpty();
    }

    @Test
    void each_unit_of_the_course_has_its_quiz_and_all_of_them_the_last_one() {
        Quiz last = banks.quizzes().stream().filter(quiz -> quiz.blueprint().isPresent()).findFirst().orElseThrow();
        assertThat(last.id()).isEqualTo("final");
        assertThat(banks.quizzes().stream().filter(quiz -> quiz != last))
                .extracting(Quiz::unit)
                .hasSize(13)
                .containsExactlyInAnyOrderElementsOf(last.units());
    }

    @Test
    void every_question_can_be_read_again_from_its_kept_text() {
        for (Quiz quiz : banks.quizzes())
            for (Entry found : quiz.bank())
                assertThat(Formats.kept(found.source())).isEqualTo(found.question());
    }

    @Test
    void every_question_that_marks_itself_has_an_answer_that_earns_all_points() {
        for (Quiz quiz : banks.quizzes())
            for (Entry found : quiz.bank()) {
                Question question = found.question();
                Presentation shown = question.present(new Random(7));
                if (question.marksItself())
                    assertThat(question.mark(question.rightAnswer(shown).orElseThrow(), shown))
                            .as(question.label().id())
                            .contains(new Score(Question.FULL, Question.FULL));
                else assertThat(question.rightAnswer(shown)).as(question.label().id()).isEmpty();
            }
    }

    @Test
    void what_a_form_sends_for_an_answer_is_read_as_that_answer() {
        for (Quiz quiz : banks.quizzes())
            for (Entry found : quiz.bank()) {
                Question question = found.question();
                Presentation shown = question.present(new Random(8));
                question.rightAnswer(shown).ifPresent(right -> assertThat(question.read(question.fields(right, shown), shown))
                        .as(question.label().id())
                        .isEqualTo(right));
            }
    }
}
