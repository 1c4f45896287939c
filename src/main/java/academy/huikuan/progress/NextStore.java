package academy.huikuan.progress;

import academy.huikuan.course.Catalogue;
import academy.huikuan.course.ReadingStore;
import academy.huikuan.course.Section;
import academy.huikuan.course.Unit;
import academy.huikuan.grading.DueStore;
import academy.huikuan.grading.ToldStore;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Moments;
import academy.huikuan.quiz.OpenStore;
import academy.huikuan.quiz.Quiz;
import academy.huikuan.quiz.Quizzes;
import academy.huikuan.quiz.Terms;
import academy.huikuan.quiz.TermsStore;
import academy.huikuan.roleplay.Scenario;
import academy.huikuan.roleplay.Scenarios;
import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What a learner should do next: the one thing to go on with, and what is owed. */
@ApplicationScoped
public class NextStore {
    private static final Duration URGENT = Duration.ofHours(24);

    @Inject
    private Catalogue catalogue;

    @Inject
    private ReadingStore reading;

    @Inject
    private Quizzes quizzes;

    @Inject
    private OpenStore attempts;

    @Inject
    private TermsStore terms;

    @Inject
    private Scenarios scenarios;

    @Inject
    private EvidenceStore evidence;

    @Inject
    private DueStore due;

    @Inject
    private CohortStore cohorts;

    @Inject
    private ToldStore exercises;

    /**
     * The next step, and what is owed.
     * @param barred quizzes that are not passed and cannot be taken any more: used up, or closed
     * @param trainers whom to ask then
     */
    public record Next(
            Optional<HomePage.GoOn> goOn, List<HomePage.Todo> todos, List<String> barred, List<String> trainers) {}

    /** Something to do in a unit whose sections are read. */
    private record Task(String address, String title, String detail, String icon) {}

    /** A quiz that cannot be taken any more. */
    private record Barred(Quiz quiz, Terms terms) {}

    @Transactional
    public Next of(PersonId learner, CohortId cohort, Curriculum curriculum, Visible visible, Language language, Instant now) {
        List<HomePage.Todo> todos = new ArrayList<>(reviews(learner, language, now));
        todos.addAll(open(learner, language, now));
        todos.addAll(told(learner, language, now));
        TermsStore.Known known = terms.known(Set.of(learner));
        List<Barred> barred = new ArrayList<>();
        Optional<ReadingStore.Stopped> stop = reading.stopped(learner);
        Map<String, Set<String>> read = reading.sectionsRead(learner);
        Optional<HomePage.GoOn> goOn = Optional.empty();
        for (UnitPlan plan : inOrder(curriculum, visible, stop)) {
            Optional<Quiz> quiz = unpassed(plan, visible);
            Optional<Terms> holds = quiz.map(some -> known.of(learner, some));
            boolean early = plan.overall() && !opened(curriculum, visible);
            if (!early && barred(holds, plan, visible, now)) barred.add(new Barred(quiz.orElseThrow(), holds.orElseThrow()));
            Optional<HomePage.GoOn> section = unread(read.getOrDefault(plan.id(), Set.of()), curriculum, plan, stop);
            if (section.isPresent()) {
                if (goOn.isEmpty()) goOn = section;
                continue;
            }
            if (early) continue;
            for (Task task : tasks(learner, cohort, plan, visible, holds, language, now)) {
                if (todos.stream().anyMatch(todo -> todo.address().equals(task.address()))) continue;
                if (goOn.isEmpty()) goOn = Optional.of(step(curriculum, plan, task));
                else todos.add(new HomePage.Todo(task.title(), task.detail(), task.address(), task.icon(), false));
            }
        }
        List<String> trainers = barred.isEmpty() ? List.of() : trainers(cohort);
        Set<String> undecided = barred.isEmpty() ? Set.of() : attempts.undecided(learner);
        for (Barred one : barred) {
            boolean waits = undecided.contains(one.quiz().id());
            String detail = waits
                    ? Messages.text(language, "progress.todo-undecided")
                    : ask(one.terms().late(now) ? "closed" : "used-up", trainers, language);
            String title = Messages.text(language, "progress.todo-barred", one.quiz().title());
            todos.add(new HomePage.Todo(title, detail, "/quiz/" + one.quiz().id(), waits ? "hourglass" : "lock", false));
        }
        return new Next(goOn, todos, barred.stream().map(one -> one.quiz().title()).toList(), trainers);
    }

    /** Whether the quizzes of all units are passed. */
    private static boolean opened(Curriculum curriculum, Visible visible) {
        return curriculum.units().stream()
                .filter(plan -> plan.quiz() && !plan.overall())
                .allMatch(plan -> visible.of(plan).filter(unit -> unit.state().quizPassed()).isPresent());
    }

    /** The units that are not complete: first the one where the learner stopped, then in the course's order. */
    private static List<UnitPlan> inOrder(Curriculum curriculum, Visible visible, Optional<ReadingStore.Stopped> stop) {
        List<UnitPlan> open = new ArrayList<>(curriculum.units().stream()
                .filter(plan -> visible.status(plan) != Status.DONE)
                .toList());
        stop.flatMap(where -> open.stream().filter(plan -> plan.id().equals(where.unit())).findFirst()).ifPresent(first -> {
            open.remove(first);
            open.add(0, first);
        });
        return open;
    }

    private Optional<HomePage.GoOn> unread(
            Set<String> read, Curriculum curriculum, UnitPlan plan, Optional<ReadingStore.Stopped> stop) {
        if (plan.overall()) return Optional.empty();
        Unit unit = catalogue.unit(plan.id());
        Optional<ReadingStore.Stopped> here = stop.filter(where -> where.unit().equals(plan.id()) && !read.contains(where.section()));
        List<Section> open = unit.sections().stream().filter(section -> !read.contains(section.id())).toList();
        return here.flatMap(where -> open.stream().filter(section -> section.id().equals(where.section())).findFirst())
                .or(() -> open.stream().findFirst())
                .map(section -> new HomePage.GoOn(
                        "read",
                        curriculum.units().indexOf(plan) + 1,
                        plan.title(),
                        section.title(),
                        unit.sections().indexOf(section) + 1,
                        unit.sections().size(),
                        section.minutes(),
                        "",
                        "/course/" + plan.id() + "/" + section.id(),
                        here.map(ReadingStore.Stopped::at)));
    }

    private static HomePage.GoOn step(Curriculum curriculum, UnitPlan plan, Task task) {
        return new HomePage.GoOn(
                plan.overall() ? "last" : "step",
                curriculum.units().indexOf(plan) + 1,
                plan.title(),
                task.title(),
                0,
                plan.sections().size(),
                0,
                task.detail(),
                task.address(),
                Optional.empty());
    }

    /** The unit's quiz, if it is still to be passed. */
    private Optional<Quiz> unpassed(UnitPlan plan, Visible visible) {
        return plan.quiz() && !state(plan, visible).quizPassed() ? quizzes.ofUnit(plan.id()) : Optional.empty();
    }

    private static UnitState state(UnitPlan plan, Visible visible) {
        return visible.of(plan).map(UnitProgress::state).orElse(UnitState.NOTHING);
    }

    private static boolean barred(Optional<Terms> holds, UnitPlan plan, Visible visible, Instant now) {
        return holds.filter(terms -> terms.late(now) || terms.left(state(plan, visible).attempts()).orElse(1) == 0).isPresent();
    }

    /** Whom to ask for another attempt, or for a later closing. */
    private static String ask(String why, List<String> trainers, Language language) {
        return trainers.isEmpty()
                ? Messages.text(language, "progress.todo-" + why + "-nobody")
                : Messages.text(language, "progress.todo-" + why, String.join(Messages.text(language, "progress.comma"), trainers));
    }

    private List<String> trainers(CohortId cohort) {
        return cohorts.members(cohort, Role.TRAINER).stream().map(Person::name).toList();
    }

    /** The quiz while it is open and attempts are left, the role-play while a work may be handed in. */
    private List<Task> tasks(
            PersonId learner,
            CohortId cohort,
            UnitPlan plan,
            Visible visible,
            Optional<Terms> holds,
            Language language,
            Instant now) {
        UnitState state = state(plan, visible);
        List<Task> tasks = new ArrayList<>();
        holds.filter(terms -> !terms.early(now) && !terms.late(now))
                .map(terms -> terms.left(state.attempts()))
                .filter(left -> left.orElse(1) > 0)
                .ifPresent(left -> quizzes.ofUnit(plan.id())
                        .map(quiz -> new Task("/quiz/" + quiz.id(), quiz.title(), attemptsLeft(left, language), "clipboard-check"))
                        .ifPresent(tasks::add));
        if (plan.talk() && evidence.mayHandIn(cohort, learner, plan)) {
            List<Scenario> own = scenarios.ofUnit(plan.id());
            tasks.add(new Task(
                    own.size() == 1 ? "/roleplay/" + own.get(0).id() : "/roleplay",
                    Messages.text(language, "progress.todo-talk", own.get(0).title()),
                    Messages.text(language, state.works() == 0 ? "progress.todo-talk-first" : "progress.todo-talk-again"),
                    "messages"));
        }
        return tasks;
    }

    private static String attemptsLeft(OptionalInt left, Language language) {
        if (left.isEmpty()) return Messages.text(language, "progress.todo-quiz");
        return Messages.text(language, "progress.todo-quiz-left", left.getAsInt());
    }

    private List<HomePage.Todo> reviews(PersonId learner, Language language, Instant now) {
        DueStore.OpenReviews open = due.reviews(learner);
        if (open.count() == 0) return List.of();
        return List.of(new HomePage.Todo(
                Messages.text(language, "progress.todo-reviews", open.count()),
                open.firstLapse().map(at -> Messages.text(language, "progress.left-days", Moments.daysWithin(now, at))).orElse(""),
                "/reviews",
                "pencil",
                urgent(open.firstLapse(), now)));
    }

    private List<HomePage.Todo> told(PersonId learner, Language language, Instant now) {
        return exercises.of(learner).stream()
                .map(one -> new HomePage.Todo(
                        Messages.text(language, "exercise.told-" + one.kind(), one.title()),
                        one.closesAt()
                                .map(at -> left(at, language, now))
                                .orElseGet(() -> Messages.text(
                                        language, one.kind().equals("asked") ? "exercise.told-asked-detail" : "exercise.told-due")),
                        one.address(),
                        one.kind().equals("close") ? "clock" : "bell",
                        one.kind().equals("reminded") || urgent(one.closesAt(), now)))
                .toList();
    }

    private List<HomePage.Todo> open(PersonId learner, Language language, Instant now) {
        return attempts.of(learner).stream()
                .map(attempt -> new HomePage.Todo(
                        Messages.text(language, "progress.todo-attempt", attempt.title(), attempt.at(), attempt.of()),
                        attempt.dueAt()
                                .map(at -> left(at, language, now))
                                .orElseGet(() -> Messages.text(language, "progress.todo-attempt-saved")),
                        "/quiz/" + attempt.quiz(),
                        "list-check",
                        urgent(attempt.dueAt(), now)))
                .toList();
    }

    private static boolean urgent(Optional<Instant> at, Instant now) {
        return at.filter(moment -> Duration.between(now, moment).compareTo(URGENT) < 0).isPresent();
    }

    private static String left(Instant at, Language language, Instant now) {
        long minutes = Math.max(0, Duration.between(now, at).toMinutes());
        return minutes < 60
                ? Messages.text(language, "progress.left-minutes", minutes)
                : Messages.text(language, "progress.left-hours", minutes / 60);
    }
}
