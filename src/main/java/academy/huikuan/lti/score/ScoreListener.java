package academy.huikuan.lti.score;

import academy.huikuan.course.SectionRead;
import academy.huikuan.grading.GradeSettled;
import academy.huikuan.grading.ReportStore;
import academy.huikuan.grading.ReviewHandedIn;
import academy.huikuan.grading.WorkHandedIn;
import academy.huikuan.lti.LinkOpened;
import academy.huikuan.people.PersonId;
import academy.huikuan.progress.CompletionChanged;
import academy.huikuan.quiz.AttemptFinished;
import academy.huikuan.quiz.AttemptRemarked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Has platforms told of what people do, in the transaction in which they do it. */
@ApplicationScoped
public class ScoreListener {
    @Inject
    private ScoreStore scores;

    @Inject
    private ReportStore works;

    void read(@Observes SectionRead event) {
        scores.changed(event.learner(), List.of(unit(event.unit()), Standings.COURSE));
    }

    void finished(@Observes AttemptFinished event) {
        quiz(event.learner(), event.quiz(), event.unit());
    }

    void remarked(@Observes AttemptRemarked event) {
        quiz(event.learner(), event.quiz(), event.unit());
    }

    private void quiz(PersonId learner, String quiz, String unit) {
        scores.changed(learner, List.of(Standings.QUIZ + quiz, unit(unit), Standings.COURSE));
    }

    void handedIn(@Observes WorkHandedIn event) {
        List<String> targets = List.of(Standings.EXERCISE + event.exercise(), unit(event.unit()), Standings.COURSE);
        event.authors().forEach(author -> scores.changed(author, targets));
    }

    void settled(@Observes GradeSettled event) {
        String exercise = works.exercise(event.submission());
        scores.changed(event.author(), List.of(Standings.EXERCISE + exercise, unit(event.unit()), Standings.COURSE));
    }

    void reviewed(@Observes ReviewHandedIn event) {
        scores.wake(event.reviewer());
    }

    void completed(@Observes CompletionChanged event) {
        scores.changed(event.learner(), List.of(event.unit().map(ScoreListener::unit).orElse(Standings.COURSE), Standings.COURSE));
    }

    /** What was earned before the link was there. */
    void opened(@Observes LinkOpened event) {
        scores.opened(event.learner(), event.link());
    }

    private static String unit(String id) {
        return Standings.UNIT + id;
    }
}
