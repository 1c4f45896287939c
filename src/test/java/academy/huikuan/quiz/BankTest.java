package academy.huikuan.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.platform.SourceFolder;
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
            for (GiftReader.Found found : quiz.bank())
                assertThat(GiftReader.question(found.text())).isEqualTo(found.question());
    }

    @Test
    void every_question_has_an_answer_that_earns_all_points() {
        for (Quiz quiz : banks.quizzes())
            for (GiftReader.Found found : quiz.bank())
                assertThat(found.question().mark(key(found.question())).earned())
                        .as(found.question().label().id())
                        .isEqualTo(Question.FULL);
    }

    private static Answer key(Question question) {
        if (question instanceof Numerical numerical) return new Answer.Entered(numerical.key().best().toPlainString());
        return Answer.chosen(java.util.stream.IntStream.range(0, question.options().size())
                .filter(option -> question.options().get(option).right())
                .boxed()
                .toList());
    }
}
