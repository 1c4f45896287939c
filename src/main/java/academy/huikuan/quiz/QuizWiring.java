package academy.huikuan.quiz;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Jobs;
import academy.huikuan.platform.Starting;
import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import academy.huikuan.web.Step;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Finishes attempts whose time is up, and puts each quiz on its unit's page. */
@ApplicationScoped
public class QuizWiring implements Step.Source {
    /** Twice within the five seconds after the grace by which an attempt is closed. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** Attempts that are still open so long after their grace had company that could not be closed; they are closed one by one. */
    private static final Duration STUCK = Duration.ofSeconds(20);

    @Inject
    private Quizzes quizzes;

    @Inject
    private AttemptStore attempts;

    @Inject
    private ClosingStore closing;

    @Inject
    private StartStore starts;

    @Inject
    private StandingStore standings;

    @Inject
    private TermsStore terms;

    @Inject
    private Jobs jobs;

    @Inject
    private Clock clock;

    void start(@Observes @Priority(300) Starting event) {
        jobs.every(PAUSE, "finish attempts whose time is up", this::finish);
        jobs.every(STUCK, "finish attempts that were left over", () -> Jobs.each("finish", closing.due(STUCK), closing::finishIfDue));
        jobs.every(Duration.ofHours(1), "delete old previews of quizzes", starts::deleteOldPreviews);
    }

    private void finish() {
        int found = ClosingStore.AT_ONCE;
        while (found == ClosingStore.AT_ONCE) found = closing.finishDue();
    }

    @Override
    public List<Step> steps(String personId, String unit, Language language) {
        PersonId learner = new PersonId(personId);
        return quizzes.ofUnit(unit).stream().map(quiz -> step(learner, quiz, language)).toList();
    }

    private Step step(PersonId learner, Quiz quiz, Language language) {
        QuizStanding standing = standings.standing(learner, quiz.id());
        return new Step(
                quiz.title(),
                state(learner, quiz, standing, language),
                "/quiz/" + quiz.id(),
                "clipboard-check",
                standing.passed());
    }

    private String state(PersonId learner, Quiz quiz, QuizStanding standing, Language language) {
        Optional<String> best = standing.best().map(score -> String.valueOf(score.percent()));
        if (standing.passed()) return Messages.text(language, "quiz.step-passed", best.orElseThrow());
        Optional<Attempt> open = attempts.open(learner, quiz.id()).filter(attempt -> !attempt.overdue(clock.instant()));
        if (open.isPresent()) return Messages.text(language, "quiz.step-open", String.valueOf(open.get().atItem()));
        int left = terms.of(learner, quiz).left(standing.finished()).orElse(-1);
        int missing = best.isEmpty() ? standings.unpassed(learner, quiz).size() : 0;
        if (missing > 0) return Messages.text(language, "quiz.step-closed", String.valueOf(missing));
        if (best.isEmpty())
            return left < 0
                    ? Messages.text(language, "quiz.step-new")
                    : Messages.text(language, "quiz.step-new-left", String.valueOf(left));
        if (left < 0) return Messages.text(language, "quiz.step-failed", best.get());
        return left == 0
                ? Messages.text(language, "quiz.step-none-left", best.get())
                : Messages.text(language, "quiz.step-failed-left", best.get(), String.valueOf(left));
    }

    @Override
    public int order() {
        return 10;
    }
}
