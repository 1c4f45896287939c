package academy.huikuan.progress;

import academy.huikuan.grading.DueStore;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Department;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.PersonStore;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Settings;
import academy.huikuan.quiz.AccommodationLine;
import academy.huikuan.quiz.GivenStore;
import academy.huikuan.quiz.MarkedItemStore;
import academy.huikuan.quiz.Quizzes;
import academy.huikuan.quiz.TermsStore;
import academy.huikuan.web.Allow;
import academy.huikuan.web.ClassLink;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The trainer's own cohorts: who is stuck where, and each learner of them. */
@Dependent
@Path("trainer")
public class TrainerResource {
    private static final int PAGE = 50;
    private final CohortStore cohorts;
    private final PersonStore people;
    private final ProgressStore progress;
    private final SkillStore skills;
    private final CurriculumWiring curriculum;
    private final Quizzes quizzes;
    private final TermsStore terms;
    private final GivenStore given;
    private final DueStore due;
    private final MarkedItemStore attempts;
    private final CurrentPerson me;
    private final Instance<ClassLink.Source> places;
    private final Settings settings;
    private final Clock clock;

    @Inject
    TrainerResource(
            CohortStore cohorts,
            PersonStore people,
            ProgressStore progress,
            SkillStore skills,
            CurriculumWiring curriculum,
            Quizzes quizzes,
            TermsStore terms,
            GivenStore given,
            DueStore due,
            MarkedItemStore attempts,
            CurrentPerson me,
            @Any Instance<ClassLink.Source> places,
            Settings settings,
            Clock clock) {
        this.cohorts = cohorts;
        this.people = people;
        this.progress = progress;
        this.skills = skills;
        this.curriculum = curriculum;
        this.quizzes = quizzes;
        this.terms = terms;
        this.given = given;
        this.due = due;
        this.attempts = attempts;
        this.me = me;
        this.places = places;
        this.settings = settings;
        this.clock = clock;
    }

    @GET
    @Allow(Role.TRAINERS)
    @Transactional
    public Page trainer(@QueryParam("cohort") @DefaultValue("") String asked, @QueryParam("page") @DefaultValue("1") int page) {
        List<Cohort> own = cohorts.of(me.id(), Role.TRAINER);
        if (own.isEmpty()) return new NoClassPage();
        Cohort cohort = asked.isEmpty()
                ? own.get(0)
                : own.stream().filter(some -> some.id().value().equals(asked)).findFirst().orElseThrow(Refusal.NotFound::new);
        List<Person> learners = cohorts.members(cohort.id(), Role.LEARNER);
        List<TrainerPage.Row> rows = view(cohort, learners, progress.current(cohort.id()), progress.courses(cohort.id())).rows(learners);
        int pages = Math.max(1, (rows.size() + PAGE - 1) / PAGE);
        int shown = Math.max(1, Math.min(page, pages));
        List<TrainerPage.Row> some = rows.subList((shown - 1) * PAGE, Math.min(rows.size(), shown * PAGE));
        return new TrainerPage(
                own.stream().map(one -> new TrainerPage.Choice(one.id().value(), one.name())).toList(),
                cohort.id().value(),
                rows.size(),
                (int) rows.stream().filter(TrainerPage.Row::complete).count(),
                (int) rows.stream().filter(row -> !row.reasons().isEmpty()).count(),
                due.forTrainer(cohort.id()),
                curriculum.of(cohort).units().stream().map(UnitPlan::title).toList(),
                curriculum.of(cohort).units().stream()
                        .flatMap(plan -> quizzes.ofUnit(plan.id()).stream())
                        .map(quiz -> new TrainerPage.QuizLink(quiz.id(), quiz.title()))
                        .toList(),
                some,
                ClassView.powers(names(some), skills.observed(cohort.id())),
                shown,
                pages,
                places.stream().flatMap(source -> source.links(cohort.id().value()).stream()).toList());
    }

    private static Map<String, String> names(List<TrainerPage.Row> rows) {
        Map<String, String> names = new LinkedHashMap<>();
        rows.forEach(row -> names.put(row.id(), row.name()));
        return names;
    }

    private ClassView view(Cohort cohort, List<Person> learners, List<UnitProgress> units, List<CourseProgress> courses) {
        Curriculum all = curriculum.of(cohort);
        TermsStore.Known known = terms.known(learners.stream().map(Person::id).toList());
        return new ClassView(
                all,
                learner -> all.allowing(plan -> quizzes.ofUnit(plan.id())
                        .map(quiz -> known.of(learner, quiz).attempts())
                        .orElse(plan.attempts())),
                units,
                courses,
                start(cohort),
                clock.instant());
    }

    private Instant start(Cohort cohort) {
        return cohort.startsOn().atStartOfDay(settings.zone()).toInstant();
    }

    @GET
    @Path("{cohort}/{learner}")
    @Allow(Role.TRAINERS)
    @Transactional
    public Page learner(@PathParam("cohort") CohortId id, @PathParam("learner") PersonId learner) {
        Cohort cohort = cohorts.trainedBy(id, me.id());
        if (!cohorts.has(id, learner, Role.LEARNER)) throw new Refusal.NotFound();
        Person person = people.byId(learner);
        Optional<CourseProgress> course = progress.course(id, learner);
        ClassView view = view(cohort, List.of(person), progress.current(id, learner), course.stream().toList());
        TrainerPage.Row row = view.row(person);
        Instant now = clock.instant();
        return new LearnerPage(
                id.value(),
                learner.value(),
                cohort.name(),
                person.name(),
                person.number(),
                person.department().map(Department::name).orElse(""),
                row.done(),
                row.cells().size(),
                course.flatMap(CourseProgress::completedAt),
                row.reasons(),
                view.lines(learner.value()),
                given.lines(learner).stream().filter(AccommodationLine::holds).toList(),
                RadarView.of(skills.radar(learner, now), skills.radar(learner, now.minus(Duration.ofDays(14)))),
                attempts.finished(learner));
    }
}
