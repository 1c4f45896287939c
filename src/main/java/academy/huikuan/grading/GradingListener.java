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
    private StandingStore standings;

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
        submissions.lock(handedIn.cohort());
        standings.refusal(handedIn.author(), handedIn.cohort(), handedIn.unit()).ifPresent(key -> {
            throw new Refusal.Conflict(key);
        });
        Exercise exercise = new Exercise(handedIn.cohort(), handedIn.unit());
        Scenario scenario = scenarios.byId(handedIn.scenario());
        submissions.add(new Submission(
                handedIn,
                code(),
                scenario.title(),
                versions.keep(rubrics.byId(scenario.rubric())),
                masked(handedIn),
                submissions.tries(handedIn.author(), exercise).size() + 1,
                0,
                rules.deadline()));
        allocations.assign(exercise, handedIn.at());
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

    private static String draw() {
        StringBuilder code = new StringBuilder("R-");
        for (int i = 0; i < 5; i++) code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return code.toString();
    }
}
