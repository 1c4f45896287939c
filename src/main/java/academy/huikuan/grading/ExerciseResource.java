package academy.huikuan.grading;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Settings;
import academy.huikuan.roleplay.Scenario;
import academy.huikuan.roleplay.Scenarios;
import academy.huikuan.rubric.Rubric;
import academy.huikuan.rubric.Rubrics;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A trainer sets up exercises and sees how they stand. */
@Dependent
@Path("/exercises")
public class ExerciseResource {
    private final ExerciseStore exercises;
    private final ExerciseCountStore counts;
    private final RevisionStore revisions;
    private final SubmissionStore submissions;
    private final ReminderStore reminders;
    private final RubricStore versions;
    private final ExerciseView view;
    private final CohortStore cohorts;
    private final Scenarios scenarios;
    private final Rubrics rubrics;
    private final GradingRules house;
    private final CurrentPerson me;
    private final Settings settings;
    private final Clock clock;

    @Inject
    ExerciseResource(
            ExerciseStore exercises,
            ExerciseCountStore counts,
            RevisionStore revisions,
            SubmissionStore submissions,
            ReminderStore reminders,
            RubricStore versions,
            ExerciseView view,
            CohortStore cohorts,
            Scenarios scenarios,
            Rubrics rubrics,
            GradingRules house,
            CurrentPerson me,
            Settings settings,
            Clock clock) {
        this.exercises = exercises;
        this.counts = counts;
        this.revisions = revisions;
        this.submissions = submissions;
        this.reminders = reminders;
        this.versions = versions;
        this.view = view;
        this.cohorts = cohorts;
        this.scenarios = scenarios;
        this.rubrics = rubrics;
        this.house = house;
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
                choices(own),
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

    private static List<QueuePage.Choice> choices(List<Cohort> cohorts) {
        return cohorts.stream().map(one -> new QueuePage.Choice(one.id().value(), one.name())).toList();
    }

    @GET
    @Path("new")
    @Allow(Role.TRAINERS)
    @Transactional
    public Page blank(@QueryParam("cohort") @DefaultValue("") String cohort) {
        List<Cohort> own = cohorts.of(me.id(), Role.TRAINER);
        if (own.isEmpty()) throw new Refusal.NotFound();
        SortedSet<String> chosen = own.stream()
                .map(one -> one.id().value())
                .filter(id -> id.equals(cohort) || own.size() == 1)
                .collect(Collectors.toCollection(TreeSet::new));
        ExerciseForm form = new ExerciseForm(
                "", new TreeSet<>(), chosen, "", allCriteria(), false, true, "", "", "", false, false, false,
                Rule.MEDIAN.id(), Release.OWN_REVIEWS.id(), true);
        return page(Optional.empty(), form, Map.of());
    }

    @POST
    @Path("new")
    @Allow(Role.TRAINERS)
    @Transactional
    public Response add(MultivaluedMap<String, String> sent) {
        ExerciseForm form = ExerciseForm.of(sent);
        Map<String, String> faults = faults(form, Optional.empty());
        if (!faults.isEmpty()) return Response.status(422).entity(page(Optional.empty(), form, faults)).build();
        Terms terms = form.terms(digest(form, Optional.empty()), settings.zone());
        Exercise exercise = new Exercise(scenarios.byId(firstOf(terms)).unit(), terms, me.id(), clock.instant());
        exercises.add(exercise);
        return ReviewResource.to("/exercises/" + exercise.id() + "?notice=exercise-made");
    }

    /** The first scenario in the course's order. */
    private String firstOf(Terms terms) {
        return scenarios.all().stream().map(Scenario::id).filter(terms.scenarios()::contains).findFirst().orElseThrow(Refusal.NotFound::new);
    }

    @GET
    @Path("{exercise}")
    @Allow(Role.TRAINERS)
    @Transactional
    public Page show(@PathParam("exercise") ExerciseId id) {
        return view.page(exercises.trainedBy(id, me.id()), clock.instant());
    }

    @GET
    @Path("{exercise}/edit")
    @Allow(Role.TRAINERS)
    @Transactional
    public Page edit(@PathParam("exercise") ExerciseId id) {
        Exercise exercise = exercises.trainedBy(id, me.id());
        Optional<Rubric> rubric = exercise.rubric().map(versions::byDigest);
        SortedSet<String> criteria = allCriteria();
        rubric.ifPresent(one -> {
            criteria.removeIf(criterion -> criterion.startsWith(one.id() + "/"));
            one.criteria().forEach(criterion -> criteria.add(one.id() + "/" + criterion.id()));
        });
        return page(
                Optional.of(exercise),
                ExerciseForm.of(exercise.terms(), rubric.map(Rubric::id).orElse(""), criteria, settings.zone()),
                Map.of());
    }

    @POST
    @Path("{exercise}/edit")
    @Allow(Role.TRAINERS)
    @Transactional
    public Response change(@PathParam("exercise") ExerciseId id, MultivaluedMap<String, String> sent) {
        exercises.lock(id);
        Exercise exercise = exercises.trainedBy(id, me.id());
        ExerciseForm form = ExerciseForm.of(sent);
        Map<String, String> faults = faults(form, Optional.of(exercise));
        if (!faults.isEmpty()) return Response.status(422).entity(page(Optional.of(exercise), form, faults)).build();
        ExerciseForm fitting = exercise.isStanding() ? form.of(exercise.terms()) : form;
        revisions.arrange(exercise, fitting.terms(digest(form, Optional.of(exercise)), settings.zone()), clock.instant());
        return ReviewResource.to("/exercises/" + id + "?notice=exercise-saved");
    }

    /** What is wrong with the form; cohorts that another trainer has put in may stay. */
    private Map<String, String> faults(ExerciseForm form, Optional<Exercise> exercise) {
        Map<String, String> faults = new LinkedHashMap<>(form.faults(exercise.filter(Exercise::isStanding).isPresent(), settings.zone()));
        SortedSet<String> known = new TreeSet<>(exercise.map(Exercise::cohorts).orElseGet(TreeSet::new));
        cohorts.of(me.id(), Role.TRAINER).forEach(cohort -> known.add(cohort.id().value()));
        List<String> ids = scenarios.all().stream().map(Scenario::id).toList();
        boolean standing = exercise.filter(Exercise::isStanding).isPresent();
        if (!standing && !known.containsAll(form.cohorts())) faults.put("cohorts", "exercise.fault-cohorts");
        if (!standing && !ids.containsAll(form.scenarios())) faults.put("scenarios", "exercise.fault-scenarios");
        if (!form.rubric().isEmpty() && rubrics.all().stream().noneMatch(rubric -> rubric.id().equals(form.rubric())))
            faults.put("rubric", "exercise.fault-criteria");
        return faults;
    }

    /** The version to grade by: the one so far where the same criteria are asked for, and its words are not to be renewed. */
    private Optional<String> digest(ExerciseForm form, Optional<Exercise> exercise) {
        if (form.rubric().isEmpty()) return Optional.empty();
        Rubric all = rubrics.byId(form.rubric());
        Optional<String> kept = exercise.flatMap(Exercise::rubric);
        List<String> asked = form.criteria().stream()
                .filter(one -> one.startsWith(all.id() + "/"))
                .map(one -> one.substring(all.id().length() + 1))
                .toList();
        if (!form.renew() && kept.filter(digest -> sameAsks(versions.byDigest(digest), all.id(), asked)).isPresent()) return kept;
        return Optional.of(versions.keep(all.only(asked)));
    }

    private static boolean sameAsks(Rubric kept, String id, List<String> asked) {
        return kept.id().equals(id)
                && kept.criteria().stream().map(one -> one.id()).collect(Collectors.toSet()).equals(new TreeSet<>(asked));
    }

    private SortedSet<String> allCriteria() {
        SortedSet<String> all = new TreeSet<>();
        rubrics.all().forEach(rubric -> rubric.criteria().forEach(criterion -> all.add(rubric.id() + "/" + criterion.id())));
        return all;
    }

    private ExerciseFormPage page(Optional<Exercise> exercise, ExerciseForm form, Map<String, String> faults) {
        List<Cohort> own = new ArrayList<>(cohorts.of(me.id(), Role.TRAINER));
        exercise.ifPresent(one -> cohorts.all().stream()
                .filter(cohort -> one.cohorts().contains(cohort.id().value())
                        && own.stream().noneMatch(mine -> mine.id().equals(cohort.id())))
                .forEach(own::add));
        return new ExerciseFormPage(
                exercise.map(one -> one.id().value()),
                exercise.filter(Exercise::isStanding).isPresent(),
                exercise.map(view::title).orElse(""),
                form,
                faults,
                units(form),
                choices(own),
                rubrics.all(),
                exercise.flatMap(Exercise::rubric).filter(this::outdated).isPresent(),
                exercise.map(one -> submissions.of(one).size()).orElse(0),
                house.reviews());
    }

    private boolean outdated(String digest) {
        Rubric kept = versions.byDigest(digest);
        return rubrics.all().stream()
                .filter(rubric -> rubric.id().equals(kept.id()))
                .map(rubric -> rubric.only(kept.criteria().stream().map(one -> one.id()).toList()))
                .anyMatch(rubric -> !rubric.equals(kept));
    }

    private List<ExerciseFormPage.Unit> units(ExerciseForm form) {
        Map<String, List<QueuePage.Choice>> units = scenarios.all().stream()
                .collect(Collectors.groupingBy(
                        Scenario::unit,
                        LinkedHashMap::new,
                        Collectors.mapping(one -> new QueuePage.Choice(one.id(), one.title()), Collectors.toList())));
        return units.entrySet().stream()
                .map(unit -> new ExerciseFormPage.Unit(
                        scenarios.unitTitle(unit.getKey()), unit.getValue(), ExerciseFormPage.chosen(unit.getValue(), form.scenarios())))
                .toList();
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
