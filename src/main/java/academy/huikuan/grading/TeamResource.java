package academy.huikuan.grading;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Person;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Messages;
import academy.huikuan.web.Page;
import academy.huikuan.web.Visit;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who plays in which team: entered by the trainer, or drawn. */
@Dependent
@Path("/exercises/{exercise}/teams")
public class TeamResource {
    private static final int LONGEST_NAME = 60;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ExerciseStore exercises;
    private final TeamStore teams;
    private final SubmissionStore submissions;
    private final ExerciseView view;
    private final CurrentPerson me;
    private final Visit visit;

    @Inject
    TeamResource(
            ExerciseStore exercises, TeamStore teams, SubmissionStore submissions, ExerciseView view, CurrentPerson me, Visit visit) {
        this.exercises = exercises;
        this.teams = teams;
        this.submissions = submissions;
        this.view = view;
        this.me = me;
        this.visit = visit;
    }

    private Exercise exercise(ExerciseId id) {
        Exercise exercise = exercises.trainedBy(id, me.id());
        if (!exercise.teams()) throw new Refusal.NotFound();
        return exercise;
    }

    @GET
    @Allow(Role.TRAINERS)
    @Transactional
    public Page show(@PathParam("exercise") ExerciseId id) {
        Exercise exercise = exercise(id);
        return page(exercise, teams.of(exercise), "");
    }

    private TeamsPage page(Exercise exercise, SortedMap<String, String> names, String fault) {
        Set<String> played = new HashSet<>();
        submissions.of(exercise).forEach(work -> played.addAll(work.authors()));
        List<TeamsPage.Row> rows = new ArrayList<>();
        view.learners(exercise).forEach((person, cohort) -> rows.add(new TeamsPage.Row(
                person.id().value(),
                person.name(),
                cohort,
                names.getOrDefault(person.id().value(), ""),
                played.contains(person.id().value()))));
        return new TeamsPage(exercise.id().value(), view.title(exercise), rows, new TreeSet<>(names.values()), fault);
    }

    /** Takes the names that were entered, `team-` and the person's id. */
    @POST
    @Allow(Role.TRAINERS)
    @Transactional
    public Response enter(@PathParam("exercise") ExerciseId id, MultivaluedMap<String, String> form) {
        exercises.lock(id);
        Exercise exercise = exercise(id);
        SortedMap<String, String> entered = new TreeMap<>();
        boolean tooLong = false;
        for (Person person : view.learners(exercise).keySet()) {
            String name = String.join("", form.getOrDefault("team-" + person.id(), List.of())).strip().replaceAll("\\s+", " ");
            tooLong |= name.length() > LONGEST_NAME;
            if (!name.isEmpty()) entered.put(person.id().value(), name);
        }
        if (tooLong) return Response.status(422).entity(page(exercise, entered, "exercise.fault-team")).build();
        arrange(exercise, entered);
        return ReviewResource.to("/exercises/" + id + "/teams?notice=exercise-teams");
    }

    /** Draws teams of about that size by lot; whoever has played already keeps the team. */
    @POST
    @Path("draw")
    @Allow(Role.TRAINERS)
    @Transactional
    public Response draw(@PathParam("exercise") ExerciseId id, @FormParam("size") @DefaultValue("3") String size) {
        exercises.lock(id);
        Exercise exercise = exercise(id);
        if (!size.matches("[2-8]")) return Response.status(422).entity(page(exercise, teams.of(exercise), "exercise.fault-size")).build();
        List<String> people = new ArrayList<>(view.learners(exercise).keySet().stream().map(person -> person.id().value()).toList());
        people.removeAll(played(exercise).keySet());
        Collections.shuffle(people, RANDOM);
        int count = Math.max(1, (int) Math.round(people.size() / (double) Integer.parseInt(size)));
        SortedMap<String, String> drawn = new TreeMap<>();
        Set<String> taken = new HashSet<>(played(exercise).values());
        List<String> names = new ArrayList<>();
        for (int number = 1; names.size() < count; number++) {
            String name = Messages.text(visit.language(), "exercise.team-n", String.valueOf(number));
            if (!taken.contains(name)) names.add(name);
        }
        for (int i = 0; i < people.size(); i++) drawn.put(people.get(i), names.get(i % count));
        arrange(exercise, drawn);
        return ReviewResource.to("/exercises/" + id + "/teams?notice=exercise-drawn");
    }

    private SortedMap<String, String> played(Exercise exercise) {
        SortedMap<String, String> played = new TreeMap<>();
        for (Submission work : submissions.of(exercise))
            work.team().ifPresent(team -> work.authors().forEach(person -> played.put(person, team)));
        return played;
    }

    /** A team that has handed in stays as it was, and nobody else joins it. */
    private void arrange(Exercise exercise, SortedMap<String, String> wanted) {
        Map<String, String> played = played(exercise);
        SortedMap<String, String> all = new TreeMap<>(wanted);
        all.values().removeIf(new HashSet<>(played.values())::contains);
        all.keySet().removeAll(played.keySet());
        all.putAll(played);
        teams.arrange(exercise, all);
    }
}
