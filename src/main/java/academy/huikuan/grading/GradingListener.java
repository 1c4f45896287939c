package academy.huikuan.grading;

import academy.huikuan.people.PersonId;
import academy.huikuan.people.PersonStore;
import academy.huikuan.platform.Refusal;
import academy.huikuan.roleplay.Scenario;
import academy.huikuan.roleplay.Scenarios;
import academy.huikuan.roleplay.TranscriptSubmitted;
import academy.huikuan.roleplay.Turn;
import academy.huikuan.rubric.Rubrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;

/** Takes in what was handed in: freezes it, masks names, and gives it out for review at once. */
@ApplicationScoped
public class GradingListener {
    /** Letters and digits that nobody mistakes for one another. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private SubmissionStore submissions;

    @Inject
    private AllocationStore allocations;

    @Inject
    private ExerciseStore exercises;

    @Inject
    private AdmissionStore admissions;

    @Inject
    private RubricStore versions;

    @Inject
    private Scenarios scenarios;

    @Inject
    private Rubrics rubrics;

    @Inject
    private PersonStore people;

    @Inject
    private GradingRules rules;

    void take(@Observes TranscriptSubmitted handedIn) {
        Scenario scenario = scenarios.byId(handedIn.scenario());
        Exercise exercise = admissions.chosen(handedIn.exercise(), handedIn.cohort(), scenario);
        exercises.lock(exercise.id());
        admissions.refusal(handedIn.author(), exercise).ifPresent(key -> {
            throw new Refusal.Conflict(key);
        });
        submissions.add(new Submission(
                exercise,
                handedIn,
                new Frozen(code(), scenario.title(), rubric(exercise, scenario), masked(handedIn)),
                submissions.tries(handedIn.author(), handedIn.cohort(), handedIn.unit()).size() + 1,
                submissions.tries(handedIn.author(), exercise).size() + 1,
                exercise.due(handedIn.at(), rules)));
        allocations.assign(exercise, handedIn.at());
    }

    /** The exercise's rubric, or the scenario's as it stands now. */
    private String rubric(Exercise exercise, Scenario scenario) {
        return exercise.rubric().orElseGet(() -> versions.keep(rubrics.byId(scenario.rubric())));
    }

    private List<Turn> masked(TranscriptSubmitted handedIn) {
        NameMask names = new NameMask(
                Stream.of(Stream.of(handedIn.author()), handedIn.partner().stream(), handedIn.observer().stream())
                        .flatMap(person -> person)
                        .map(this::name)
                        .toList());
        return handedIn.turns().stream()
                .map(turn -> new Turn(turn.side(), names.masked(turn.text())))
                .toList();
    }

    private String name(PersonId person) {
        return people.byId(person).name();
    }

    private String code() {
        String code = draw();
        while (!submissions.codeIsFree(code)) code = draw();
        return code;
    }

    /** A code for a work, which may be taken already. */
    static String draw() {
        StringBuilder code = new StringBuilder("R-");
        for (int i = 0; i < 5; i++) code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return code.toString();
    }
}
