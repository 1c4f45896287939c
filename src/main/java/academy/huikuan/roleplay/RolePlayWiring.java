package academy.huikuan.roleplay;

import academy.huikuan.people.Role;
import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.platform.Starting;
import academy.huikuan.platform.StartupFailure;
import academy.huikuan.rubric.Rubric;
import academy.huikuan.rubric.RubricReader;
import academy.huikuan.rubric.Rubrics;
import academy.huikuan.web.Place;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Loads rubrics and scenarios at the start and hands them out; names the place in the menu. */
@ApplicationScoped
public class RolePlayWiring implements Place.Source {
    private Rubrics rubrics;
    private Scenarios scenarios;

    void load(@Observes @Priority(100) Starting starting) {
        SourceFolder folder = SourceFolder.of(starting.settings());
        List<Problem> problems = new ArrayList<>();
        List<Rubric> read = RubricReader.read(folder, problems);
        rubrics = new Rubrics(read);
        scenarios = ScenarioReader.read(folder, read.stream().map(Rubric::id).collect(Collectors.toSet()), problems);
        if (!problems.isEmpty())
            throw StartupFailure.of("the role-plays cannot be used:", problems.stream().distinct().sorted().toList());
    }

    @Produces
    @ApplicationScoped
    Rubrics rubrics() {
        return rubrics;
    }

    @Produces
    @ApplicationScoped
    Scenarios scenarios() {
        return scenarios;
    }

    @Override
    public List<Place> places() {
        return List.of(new Place("roleplay.place", "/roleplay", "messages", Set.of(Role.LEARNERS, Role.TRAINERS), 30));
    }
}
