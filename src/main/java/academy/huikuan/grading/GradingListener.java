package academy.huikuan.grading;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Refusal;
import academy.huikuan.roleplay.Scenario;
import academy.huikuan.roleplay.Scenarios;
import academy.huikuan.roleplay.TranscriptSubmitted;
import academy.huikuan.roleplay.Turn;
import academy.huikuan.rubric.Rubrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
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
    private ReviewStore reviews;

    @Inject
    private TeamStore teams;

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
    private Names names;

    @Inject
    private GradingRules rules;

    @Inject
    private Event<WorkHandedIn> taken;

    void take(@Observes TranscriptSubmitted alone) {
        Scenario scenario = scenarios.byId(alone.scenario());
        Exercise exercise = admissions.chosen(alone.exercise(), alone.cohort(), scenario);
        exercises.lock(exercise.id());
        TranscriptSubmitted handedIn = withEarlier(alone, masked(alone, exercise));
        admissions.refusal(handedIn.author(), exercise).ifPresent(key -> {
            throw new Refusal.Conflict(key);
        });
        Optional<Submission> replaced = admissions.replaced(handedIn.author(), exercise);
        Submission work = replaced.isPresent() ? replaced.get() : add(exercise, handedIn, scenario);
        if (replaced.isPresent()) replace(work, handedIn, scenario);
        allocations.assign(exercise, handedIn.at());
        taken.fire(new WorkHandedIn(
                work.authors().stream().sorted().map(PersonId::new).toList(),
                handedIn.cohort(),
                handedIn.unit(),
                exercise.id().value(),
                handedIn.at()));
    }

    private Submission add(Exercise exercise, TranscriptSubmitted handedIn, Scenario scenario) {
        Submission work = new Submission(
                exercise,
                handedIn,
                new Frozen(code(), scenario.title(), rubric(exercise, scenario), masked(handedIn, exercise)),
                submissions.number(handedIn.author(), handedIn.cohort(), handedIn.unit()),
                submissions.tries(handedIn.author(), exercise).size() + 1,
                exercise.due(handedIn.at(), rules));
        if (exercise.teams())
            teams.team(exercise, handedIn.author()).ifPresent(team -> work.of(team, teams.members(exercise, team)));
        submissions.add(work);
        return work;
    }

    /**
     * A talk that begins like an earlier one of the author goes on from it: who took part in that one knows the author by its first turn.
     * There is room for two; those of the talk itself come first.
     */
    private TranscriptSubmitted withEarlier(TranscriptSubmitted handedIn, List<Turn> masked) {
        Stream<PersonId> earlier = submissions.of(handedIn.author()).stream()
                .filter(work -> work.scenario().equals(handedIn.scenario()) && work.turns().get(0).equals(masked.get(0)))
                .flatMap(work -> work.barred().stream())
                .map(PersonId::new);
        List<PersonId> known = Stream.of(handedIn.partner().stream(), handedIn.observer().stream(), earlier)
                .flatMap(person -> person)
                .filter(person -> !person.equals(handedIn.author()))
                .distinct()
                .toList();
        return new TranscriptSubmitted(
                handedIn.author(),
                handedIn.cohort(),
                handedIn.scenario(),
                handedIn.unit(),
                handedIn.turns(),
                known.stream().findFirst(),
                known.stream().skip(1).findFirst(),
                handedIn.exercise(),
                handedIn.at());
    }

    /** Nobody has begun to review it; whoever was to and took part in the new talk gives it back. */
    private void replace(Submission work, TranscriptSubmitted handedIn, Scenario scenario) {
        submissions.add(work.replace(
                handedIn,
                new Frozen(work.code(), scenario.title(), rubric(work.exercise(), scenario), masked(handedIn, work.exercise())),
                submissions.number(work.author(), work.cohort(), handedIn.unit())));
        for (Review review : reviews.of(work)) {
            review.outrun();
            boolean open = review.kind() == Review.Kind.PEER
                    && (review.state() == Review.State.LEASED || review.state() == Review.State.LAPSED);
            if (open && work.barred().contains(review.reviewer().value())) review.withdraw();
        }
    }

    /** The exercise's rubric, or the scenario's as it stands now. */
    private String rubric(Exercise exercise, Scenario scenario) {
        return exercise.rubric().orElseGet(() -> versions.keep(rubrics.byId(scenario.rubric())));
    }

    private List<Turn> masked(TranscriptSubmitted handedIn, Exercise exercise) {
        Stream<PersonId> team = exercise.teams()
                ? teams.team(exercise, handedIn.author()).stream()
                        .flatMap(name -> teams.members(exercise, name).stream())
                        .map(PersonId::new)
                : Stream.empty();
        NameMask mask = names.of(
                exercise.cohorts(),
                handedIn.scenario(),
                Stream.of(Stream.of(handedIn.author()), team, handedIn.partner().stream(), handedIn.observer().stream())
                        .flatMap(person -> person)
                        .distinct()
                        .toList());
        return handedIn.turns().stream()
                .map(turn -> new Turn(turn.side(), mask.masked(turn.text())))
                .toList();
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
