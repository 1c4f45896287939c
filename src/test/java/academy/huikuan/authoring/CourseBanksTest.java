package academy.huikuan.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.question.Question;
import org.junit.jupiter.api.Test;

class CourseBanksTest {
    @Test
    void every_question_of_the_course_can_be_taken_over_and_goes_on_as_a_form() {
        assertThat(Samples.course()).hasSizeGreaterThan(200).allSatisfy(entry -> {
            Question own = Relabelled.of(entry.question(), Samples.ID);
            Sources.Made made = Samples.SOURCES.made(own).orElseThrow();
            assertThat(made.question().label().topics()).isEqualTo(entry.question().label().topics());
            QuestionForm.Composed again = QuestionForm.composed(Samples.ID, QuestionForm.draft(made.question(), Samples.SOURCES), Samples.SOURCES);
            assertThat(again.made()).as(entry.question().label().id()).isPresent();
            assertThat(again.made().get().likeness()).as(entry.question().label().id()).isEqualTo(made.likeness());
        });
    }
}
