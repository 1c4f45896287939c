package academy.huikuan.authoring;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import academy.huikuan.question.Question;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes questions and sets a quiz for the demo class, through the same verbs as its trainers would. */
@ApplicationScoped
public class DemoQuestions {
    @Inject
    private QuestionStore questions;

    @Inject
    private OwnQuizStore quizzes;

    @Inject
    private QuizDesk desk;

    @Inject
    private Material material;

    /**
     * Publishes all questions but the last, which stays a draft, and a quiz of them.
     * @param gift the questions
     * @param title of the quiz
     */
    @Transactional
    public void fill(PersonId trainer, CohortId cohort, String gift, String title) {
        Sources sources = material.sources();
        Sources.Read read = sources.read(gift);
        if (!read.problems().isEmpty()) throw new IllegalStateException("the demo class's questions: " + read.problems());
        List<String> published = new ArrayList<>();
        List<Question> all = read.questions();
        for (int at = 0; at < all.size(); at++) {
            OwnId id = OwnId.fresh();
            Sources.Made made = sources.made(Relabelled.of(all.get(at), id)).orElseThrow();
            Draft draft = QuestionForm.draft(made.question(), sources);
            if (at == all.size() - 1) questions.add(trainer, id, draft, Listing.of(made));
            else questions.addPublished(trainer, id, draft, made);
            if (at < all.size() - 1) published.add(id.value());
        }
        Map<String, String> section = Map.of("way", QuizForm.FIXED, "points", "1", "questions", String.join(" ", published));
        Entries entries = QuizForm.blank()
                .with("title", title)
                .with("minutes", "15")
                .with("cohorts", cohort.value())
                .with(QuizForm.SECTION, List.of(section));
        OwnId id = quizzes.add(trainer, entries);
        QuizDesk.Composed composed = desk.composed(id, trainer, true, entries, Set.of());
        if (!composed.clean()) throw new IllegalStateException("the demo class's quiz: " + composed.faults() + composed.problems());
        quizzes.publish(quizzes.locked(id, trainer, true), entries, composed.bank().keySet(), List.of(cohort.value()), trainer);
    }
}
