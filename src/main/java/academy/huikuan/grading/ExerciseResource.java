package academy.huikuan.grading;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Settings;
import academy.huikuan.roleplay.Scenario;
import academy.huikuan.roleplay.Scenarios;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A trainer sets up exercises and sees how they stand. */
@Dependent
@Path("/exercises")
public class ExerciseResource {
    private final ExerciseStore exercises;
    private final ExerciseCountStore counts;
    private final RevisionStore revisions;
    private final ReminderStore reminders;
    private final ExerciseForms forms;
    private final ExerciseView view;
    private final CohortStore cohorts;
    private final Scenarios scenarios;
    private final CurrentPerson me;
    private final Settings settings;
    private final Clock clock;

    @Inject
    ExerciseResource(
            ExerciseStore exercises,
            ExerciseCountStore counts,
            RevisionStore revisions,
            ReminderStore reminders,
            ExerciseForms forms,
            ExerciseView view,
            CohortStore cohorts,
            Scenarios scenarios,
            CurrentPerson me,
            Settings settings,
            Clock clock) {
        this.exercises = exercises;
        this.counts = counts;
        this.revisions = revisions;
        this.reminders = reminders;
        this.forms = forms;
        this.view = view;
        this.cohorts = cohorts;
        this.scenarios = scenarios;
        this.me = me;
        this.settings = settings;
        this.clock = clock;
    }

    @GET
    @Allow(Role.TRAINERS)
    @Transactional
    public Page list(@QueryParam("cohort") @DefaultValue("") String asked) {
        List<Cohort> own = cohorts.of(me.id(), Role.TRAINER);
        if (own.isEmpty()) return new ExercisesPage(List.of(), "", List.of());
        Cohort cohort = own.stream()
                .filter(one -> asked.isEmpty() || one.id().value().equals(asked))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        List<Exercise> all = exercises.of(cohort.id());
        Map<String, ExerciseCountStore.Count> known = counts.of(all);
        return new ExercisesPage(
                ExerciseForms.choices(own),
                cohort.id().value(),
                all.stream().map(exercise -> row(exercise, known.getOrDefault(exercise.id().value(), ExerciseCountStore.NONE))).toList());
    }

    private ExercisesPage.Row row(Exercise exercise, ExerciseCountStore.Count count) {
        Instant now = clock.instant();
        String state = exercise.opensAt().filter(now::isBefore).isPresent()
                ? "planned"
                : !exercise.isOver(now) ? "open" : count.reviews() < count.wanted() ? "reviewing" : "over";
        return new ExercisesPage.Row(
                "/exercises/" + exercise.id(),
                view.title(exercise),
                exercise.isStanding(),
                state,
                exercise.opensAt(),
                exercise.closesAt(),
                exercise.rule().id(),
                exercise.cohorts().size(),
                count.works(),
                count.reviews(),
                count.wanted());
    }

    @GET
    @Path("new")
    @Allow(Role.TRAINERS)
    @Transactional
    public Page blank(@QueryParam("cohort") @DefaultValue("") String cohort) {
        List<Cohort> own = cohorts.of(me.id(), Role.TRAINER);
        if (own.isEmpty()) throw new Refusal.NotFound();
        return forms.page(Optional.empty(), forms.blank(own, cohort), Map.of(), me.id());
    }

    @POST
    @Path("new")
    @Allow(Role.TRAINERS)
    @Transactional
    public Response add(MultivaluedMap<String, String> sent) {
        ExerciseForm form = ExerciseForm.of(sent);
        Map<String, String> faults = forms.faults(form, Optional.empty(), me.id());
        if (!faults.isEmpty()) return Response.status(422).entity(forms.page(Optional.empty(), form, faults, me.id())).build();
        Terms terms = form.terms(forms.digest(form, Optional.empty()), settings.zone());
        Exercise exercise = new Exercise(scenarios.byId(firstOf(terms)).unit(), terms, me.id(), clock.instant());
        exercises.add(exercise);
        return ReviewResource.to("/exercises/" + exercise.id() + "?notice=exercise-made");
    }

    /** The first scenario in the course's order. */
    private String firstOf(Terms terms) {
        return scenarios.all().stream()
                .map(Scenario::id)
                .filter(terms.scenarios()::contains)
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    /** How it stands, for those who train one of its cohorts; who learns in one is led to where one begins. */
    @GET
    @Path("{exercise}")
    @Allow({Role.LEARNERS, Role.TRAINERS})
    @Transactional
    public Response show(@PathParam("exercise") ExerciseId id) {
        Exercise exercise = exercises.byId(id);
        if (me.is(Role.TRAINER) && exercises.has(exercise, me.id(), Role.TRAINER))
            return Response.ok(view.page(exercise, clock.instant())).build();
        if (me.is(Role.LEARNER) && exercises.has(exercise, me.id(), Role.LEARNER)) return ReviewResource.to(exercise.playedAt());
        throw new Refusal.NotFound();
    }

    @GET
    @Path("{exercise}/edit")
    @Allow(Role.TRAINERS)
    @Transactional
    public Page edit(@PathParam("exercise") ExerciseId id) {
        Exercise exercise = exercises.trainedBy(id, me.id());
        return forms.page(Optional.of(exercise), forms.of(exercise), Map.of(), me.id());
    }

    @POST
    @Path("{exercise}/edit")
    @Allow(Role.TRAINERS)
    @Transactional
    public Response change(@PathParam("exercise") ExerciseId id, MultivaluedMap<String, String> sent) {
        exercises.lock(id);
        Exercise exercise = exercises.trainedBy(id, me.id());
        ExerciseForm form = ExerciseForm.of(sent);
        Map<String, String> faults = forms.faults(form, Optional.of(exercise), me.id());
        if (!faults.isEmpty()) return Response.status(422).entity(forms.page(Optional.of(exercise), form, faults, me.id())).build();
        ExerciseForm fitting = exercise.isStanding() ? form.of(exercise.terms()) : form;
        revisions.arrange(exercise, fitting.terms(forms.digest(form, Optional.of(exercise)), settings.zone()), clock.instant());
        return ReviewResource.to("/exercises/" + id + "?notice=exercise-saved");
    }

    /** Who reviews whom. */
    @GET
    @Path("{exercise}/pairs")
    @Allow(Role.TRAINERS)
    @Transactional
    public Page pairs(@PathParam("exercise") ExerciseId id, @QueryParam("page") @DefaultValue("1") int page) {
        return view.pairs(exercises.trainedBy(id, me.id()), page);
    }

    /** Reminds all who are late; they find it on their first page. */
    @POST
    @Path("{exercise}/remind")
    @Allow(Role.TRAINERS)
    @Transactional
    public Response remind(@PathParam("exercise") ExerciseId id) {
        Exercise exercise = exercises.trainedBy(id, me.id());
        Instant now = clock.instant();
        reminders.remind(exercise, view.late(exercise, now), now);
        return ReviewResource.to("/exercises/" + id + "?notice=exercise-reminded");
    }
}
