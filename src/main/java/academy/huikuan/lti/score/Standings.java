package academy.huikuan.lti.score;

import academy.huikuan.grading.ExerciseReport;
import academy.huikuan.lti.Link;
import academy.huikuan.lti.score.Progress.Activity;
import academy.huikuan.lti.score.Progress.Grading;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.progress.VisibleProgress;
import academy.huikuan.progress.VisibleStore;
import academy.huikuan.quiz.QuizReport;
import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where people stand with what links lead to, as a gradebook is told it. */
@ApplicationScoped
public class Standings {
    static final String COURSE = "course";
    static final String UNIT = "unit:";
    static final String QUIZ = "quiz:";
    static final String EXERCISE = "exercise:";

    @Inject
    private CohortStore cohorts;

    @Inject
    private VisibleStore progress;

    @Inject
    private academy.huikuan.quiz.ReportStore quizzes;

    @Inject
    private academy.huikuan.grading.ReportStore exercises;

    /** Empty for who has not begun, who does not learn in the course any more, and for what earns no score. */
    @Transactional
    Optional<Standing> of(Link link, PersonId person) {
        CohortId cohort = link.context().cohort();
        String target = link.target();
        if (!cohorts.has(cohort, person, Role.LEARNER)) return Optional.empty();
        if (target.equals(COURSE)) return progress.course(cohort, person).map(found -> of(found, "score.comment-course"));
        if (target.startsWith(UNIT)) return progress.unit(cohort, person, rest(target)).map(found -> of(found, "score.comment-unit"));
        if (target.startsWith(QUIZ)) return quizzes.report(person, rest(target)).map(Standings::of);
        if (target.startsWith(EXERCISE)) return exercises.report(person, rest(target)).map(Standings::of);
        return Optional.empty();
    }

    private static String rest(String target) {
        return target.substring(target.indexOf(':') + 1);
    }

    private static Standing of(VisibleProgress found, String comment) {
        Progress progress = found.complete() ? Progress.DONE : new Progress(Activity.IN_PROGRESS, Grading.PENDING);
        return new Standing(
                new Told(Optional.of(Points.percent(found.done(), found.of())), progress),
                Optional.of(found.firstAt()),
                Optional.of(found.lastAt()),
                text(comment, found.done(), found.of()),
                found.lookAgain());
    }

    private static Standing of(QuizReport found) {
        Progress progress = found.pending() ? new Progress(Activity.SUBMITTED, Grading.PENDING_MANUAL) : Progress.DONE;
        String counts = "score.comment-" + found.counting().name().toLowerCase(Locale.ROOT);
        String comment = found.attempt().isPresent()
                ? text(counts, found.attempt().getAsInt(), found.finished())
                : text(counts, found.finished());
        return new Standing(
                new Told(Optional.of(Points.of(found.score())), progress),
                Optional.of(found.startedAt()),
                Optional.of(found.finishedAt()),
                found.pending() ? comment + text("score.comment-pending") : comment,
                Optional.empty());
    }

    private static Standing of(ExerciseReport found) {
        Progress waiting = new Progress(Activity.SUBMITTED, found.waitsForTrainer() ? Grading.PENDING_MANUAL : Grading.PENDING);
        String comment = found.best().isEmpty() ? "score.comment-handed-in" : found.byTrainer() ? "score.comment-trainer" : "score.comment-peers";
        return new Standing(
                new Told(found.best().map(Points::of), found.best().isPresent() ? Progress.DONE : waiting),
                Optional.empty(),
                Optional.of(found.submittedAt()),
                text(comment, found.tries()),
                found.lookAgain());
    }

    private static String text(String key, int... numbers) {
        Object[] arguments = Arrays.stream(numbers).mapToObj(String::valueOf).toArray();
        return Messages.text(Language.ZH, key, arguments);
    }
}
