package academy.huikuan.grading;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Ids;
import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import academy.huikuan.web.Target;
import academy.huikuan.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A cohort's exercises and the trainers' desk, for links from outside. */
@ApplicationScoped
public class GradingTargets implements Target.Source {
    static final String EXERCISE = "exercise:";
    private static final String DESK = "desk";

    @Inject
    private ExerciseStore exercises;

    @Inject
    private ExerciseView view;

    @Inject
    private Visit visit;

    @Override
    public List<Target> targets(Optional<String> cohort) {
        Stream<Target> own = cohort.map(CohortId::new).map(exercises::of).stream().flatMap(List::stream).map(this::of);
        return Stream.concat(own, Stream.of(desk())).toList();
    }

    @Override
    public Optional<Target> target(String id) {
        if (id.equals(DESK)) return Optional.of(desk());
        String exercise = id.startsWith(EXERCISE) ? id.substring(EXERCISE.length()) : "";
        return Ids.fits(exercise) ? exercises.find(new ExerciseId(exercise)).map(this::of) : Optional.empty();
    }

    /** The course's own is named in the course's language after its unit, since other systems keep that name. */
    private Target of(Exercise exercise) {
        String title = view.title(exercise);
        return new Target(
                EXERCISE + exercise.id(),
                Target.Kind.EXERCISE,
                exercise.isStanding() ? Messages.text(Language.ZH, "target.exercise-of", title) : title,
                "/exercises/" + exercise.id(),
                true,
                Set.of(Role.LEARNERS, Role.TRAINERS));
    }

    private Target desk() {
        String title = Messages.text(visit.language(), "target.the-desk");
        return new Target(DESK, Target.Kind.DESK, title, "/grading", false, Set.of(Role.TRAINERS));
    }
}
