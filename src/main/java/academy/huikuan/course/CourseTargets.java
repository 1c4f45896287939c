package academy.huikuan.course;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.Role;
import academy.huikuan.web.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The course as a whole and each of its units, for links from outside. */
@ApplicationScoped
public class CourseTargets implements Target.Source {
    static final String COURSE = "course";
    static final String UNIT = "unit:";
    private static final Set<String> READERS = Set.of(Role.LEARNERS, Role.TRAINERS, Role.HRS, Role.ADMINS);

    @Inject
    private Catalogue catalogue;

    @Inject
    private CohortStore cohorts;

    @Override
    public List<Target> targets(Optional<String> cohort) {
        Stream<Unit> units = cohort.map(id -> cohorts.byId(new CohortId(id)))
                .map(of -> catalogue.course().units().stream().filter(unit -> of.has(unit.id())))
                .orElseGet(() -> catalogue.course().units().stream());
        return Stream.concat(Stream.of(whole(catalogue.course())), units.map(CourseTargets::of)).toList();
    }

    @Override
    public Optional<Target> target(String id) {
        return find(catalogue.course(), id);
    }

    static Optional<Target> find(Course course, String id) {
        if (id.equals(COURSE)) return Optional.of(whole(course));
        if (!id.startsWith(UNIT)) return Optional.empty();
        return course.find(id.substring(UNIT.length())).map(CourseTargets::of);
    }

    private static Target whole(Course course) {
        return new Target(COURSE, Target.Kind.COURSE, course.title(), "/course", true, READERS);
    }

    private static Target of(Unit unit) {
        return new Target(UNIT + unit.id(), Target.Kind.UNIT, unit.title(), "/course/" + unit.id(), true, READERS);
    }
}
