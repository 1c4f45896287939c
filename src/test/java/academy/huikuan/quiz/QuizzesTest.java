package academy.huikuan.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.bank.Entry;
import academy.huikuan.bank.GiftReader;
import academy.huikuan.question.Question;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuizzesTest {
    private static final String SOURCE = "// [id:own-aaaaaaaaaa]\n::One:: One {T}";

    /** So that its answers can be marked again once its key is mended. */
    @Test
    void a_trainer_s_question_has_the_version_of_today_that_its_quiz_asks() {
        Question question = GiftReader.question(SOURCE);
        Quiz quiz = new Quiz("own-zzzzzzzzzz", "Own", "own-zzzzzzzzzz", 1, 0, 0, 60, FeedbackTime.FINISHED, List.of(new Entry(question, 1, SOURCE)));
        Quizzes quizzes = new Quizzes();

        for (String digest : List.of("before", "after")) {
            quizzes.beside(List.of(new Quizzes.Extra(quiz, Map.of("own-aaaaaaaaaa", digest), Set.of(), false)));
            assertThat(quizzes.today("own-aaaaaaaaaa")).contains(digest);
            assertThat(quizzes.digest(question)).isEqualTo(digest);
        }
        assertThat(quizzes.today("own-bbbbbbbbbb")).isEmpty();
        assertThat(quizzes.all()).containsExactly(quiz);
        assertThat(quizzes.course()).isEmpty();
    }
}
