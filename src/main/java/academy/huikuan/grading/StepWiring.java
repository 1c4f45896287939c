package academy.huikuan.grading;

import academy.huikuan.people.CohortStore;
import academy.huikuan.people.PersonId;
import academy.huikuan.roleplay.Scenarios;
import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import academy.huikuan.web.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Puts a unit's role-play among the steps on the unit's page. */
@ApplicationScoped
public class StepWiring implements Step.Source {
    @Inject
    private Scenarios scenarios;

    @Inject
    private SubmissionStore submissions;

    @Inject
    private StandingStore standings;

    @Inject
    private CohortStore cohorts;

    @Override
    @Transactional
    public List<Step> steps(String personId, String unit, Language language) {
        if (scenarios.ofUnit(unit).isEmpty()) return List.of();
        PersonId learner = new PersonId(personId);
        List<Submission> tries = cohorts.current(learner)
                .map(cohort -> submissions.tries(learner, cohort.id(), unit))
                .orElse(List.of());
        Optional<Submission> shown = tries.stream()
                .filter(work -> standings.progress(work, learner).kind() == Progress.Kind.PASSED)
                .findFirst();
        Optional<Submission> last = tries.isEmpty() ? Optional.empty() : Optional.of(tries.get(tries.size() - 1));
        return List.of(shown.or(() -> last)
                .map(work -> step(work, standings.progress(work, learner), language))
                .orElseGet(() -> step("/roleplay", Messages.text(language, "grading.step-none"), false, language)));
    }

    private static Step step(Submission work, Progress progress, Language language) {
        String state = progress.open()
                ? Messages.text(language, progress.kind().message(), progress.grade())
                : Messages.text(language, progress.kind().message(), progress.missing());
        return step("/results/" + work.id(), state, progress.kind() == Progress.Kind.PASSED, language);
    }

    private static Step step(String address, String state, boolean done, Language language) {
        return new Step(Messages.text(language, "grading.step"), state, address, "messages", done);
    }

    @Override
    public int order() {
        return 20;
    }
}
