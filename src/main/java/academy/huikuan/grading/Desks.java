package academy.huikuan.grading;

import academy.huikuan.people.CohortStore;
import academy.huikuan.people.Department;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.PersonStore;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Refusal;
import academy.huikuan.roleplay.Scenarios;
import academy.huikuan.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings together what a trainer's desk shows of an exercise. */
@ApplicationScoped
public class Desks {
    private static final int MOST_PEOPLE = 10_000;

    @Inject
    private ExerciseStore exercises;

    @Inject
    private ModelStore models;

    @Inject
    private ModelRounds rounds;

    @Inject
    private SecondMarkingStore seconds;

    @Inject
    private DoubtStore doubts;

    @Inject
    private CircleStore circles;

    @Inject
    private QueueStore queue;

    @Inject
    private CohortStore cohorts;

    @Inject
    private PersonStore people;

    @Inject
    private Scenarios scenarios;

    @Inject
    private Instance<DeskEntry.Source> sources;

    @Inject
    private Clock clock;

    /** The exercise of that id, if that trainer trains one of its cohorts. @param id as it was sent */
    @Transactional
    Exercise asked(String id, PersonId trainer) {
        if (!Ids.fits(id)) throw new Refusal.NotFound();
        return exercises.trainedBy(new ExerciseId(id), trainer);
    }

    String title(Exercise exercise) {
        return exercise.isStanding() ? scenarios.unitTitle(exercise.unit()) : exercise.title();
    }

    @Transactional
    Today today(Exercise exercise, PersonId trainer, Language language) {
        Optional<ModelState> state = models.state(exercise.id());
        List<ClassReviews> classes = models.read(exercise.id(), clock.instant());
        Optional<ClassModel> model = model(exercise, state, classes);
        Set<String> mine = models.gradedBy(trainer, exercise.id()).entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        List<DeskEntry> entries = new ArrayList<>();
        sources.forEach(source -> entries.addAll(source.entries(trainer, exercise.id().value(), language)));
        return new TodayView(exercise.id(), classes, model, language)
                .of(
                        state.flatMap(ModelState::budget),
                        mine,
                        seconds.waiting(trainer, exercise.id()),
                        entries,
                        model.map(some -> doubts(exercise, some)).orElse(Doubt.Asked.NONE));
    }

    private Optional<ClassModel> model(Exercise exercise, Optional<ModelState> state, List<ClassReviews> classes) {
        return classes.isEmpty()
                ? Optional.empty()
                : rounds.model(exercise.id(), state, classes.get(0));
    }

    private Doubt.Asked doubts(Exercise exercise, ClassModel model) {
        List<Person> all = people.byIds(model.reviews().people().stream().limit(MOST_PEOPLE).map(PersonId::new).toList());
        Map<String, String> names = all.stream().collect(Collectors.toMap(person -> person.id().value(), Person::name));
        Map<String, String> departments = all.stream()
                .filter(person -> person.department().isPresent())
                .collect(Collectors.toMap(person -> person.id().value(), person -> person.department().orElseThrow().id()));
        Map<String, String> titles = all.stream()
                .flatMap(person -> person.department().stream())
                .collect(Collectors.toMap(Department::id, Department::name, (one, same) -> one));
        List<Doubt> raised = new Doubts(model, names)
                .all(Circles.of(model.reviews(), names, departments, titles, circles.teams(exercise.id())));
        Map<String, AnsweredDoubt> answers = doubts.answered(exercise.id());
        Map<PersonId, String> trainers = people.byIds(answers.values().stream().map(AnsweredDoubt::answeredBy).distinct().toList()).stream()
                .collect(Collectors.toMap(Person::id, Person::name));
        return new Doubt.Asked(
                raised.stream().filter(doubt -> !answers.containsKey(doubt.key())).toList(),
                raised.stream()
                        .filter(doubt -> answers.containsKey(doubt.key()))
                        .map(doubt -> answered(doubt, answers.get(doubt.key()), trainers))
                        .toList());
    }

    private static Doubt.Answered answered(Doubt doubt, AnsweredDoubt answer, Map<PersonId, String> trainers) {
        return new Doubt.Answered(doubt, trainers.getOrDefault(answer.answeredBy(), ""), answer.answeredAt());
    }

    @Transactional
    void budget(ExerciseId exercise, int works) {
        exercises.lock(exercise);
        models.budget(exercise, works);
    }

    @Transactional
    void answer(ExerciseId exercise, String question, PersonId trainer) {
        doubts.answer(exercise, question, trainer, clock.instant());
    }

    @Transactional
    void ask(ExerciseId exercise, String question) {
        doubts.ask(exercise, question);
    }

    /** Of the exercise that needs that trainer most; an empty page where there is none. */
    @Transactional
    AgreementPage agreement(PersonId trainer) {
        return cohorts.of(trainer, Role.TRAINER).stream()
                .flatMap(cohort -> queue.exercises(cohort.id()).stream())
                .findFirst()
                .map(this::agreement)
                .orElseGet(() -> AgreementPage.empty("", ""));
    }

    @Transactional
    AgreementPage agreement(Exercise exercise) {
        Optional<ModelState> state = models.state(exercise.id());
        List<ClassReviews> classes = models.read(exercise.id(), clock.instant());
        String id = exercise.id().value();
        return model(exercise, state, classes)
                .map(some -> AgreementPage.of(id, title(exercise), some))
                .orElseGet(() -> AgreementPage.empty(id, title(exercise)));
    }
}
