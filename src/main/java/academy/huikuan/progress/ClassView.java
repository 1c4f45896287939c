package academy.huikuan.progress;

import academy.huikuan.grading.ClassMap;
import academy.huikuan.grading.Grade;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts together what a trainer sees of a cohort from what was read of it in bulk. */
final class ClassView {
    private final Curriculum curriculum;
    private final Map<String, List<UnitProgress>> progress;
    private final Map<String, CourseProgress> courses;
    private final Function<PersonId, Curriculum> own;
    private final Instant start;
    private final Instant now;

    /**
     * @param own the curriculum with the attempts that a learner has
     * @param start when the cohort began: silence of those who have begun nothing counts from then
     */
    ClassView(
            Curriculum curriculum,
            Function<PersonId, Curriculum> own,
            List<UnitProgress> progress,
            List<CourseProgress> courses,
            Instant start,
            Instant now) {
        this.own = own;
        this.curriculum = curriculum;
        this.progress = progress.stream().collect(Collectors.groupingBy(UnitProgress::learner));
        this.courses = courses.stream().collect(Collectors.toMap(CourseProgress::learner, course -> course));
        this.start = start;
        this.now = now;
    }

    /** All learners: those who are stuck first, then those who are on their way, then those who are done. */
    List<TrainerPage.Row> rows(List<Person> learners) {
        return learners.stream()
                .map(this::row)
                .sorted(Comparator.comparing(TrainerPage.Row::complete)
                        .thenComparing(row -> row.reasons().isEmpty())
                        .thenComparing(row -> -row.reasons().size())
                        .thenComparing(TrainerPage.Row::done))
                .toList();
    }

    TrainerPage.Row row(Person learner) {
        String id = learner.id().value();
        List<UnitProgress> own = progress.getOrDefault(id, List.of());
        long done = curriculum.units().stream()
                .filter(plan -> own.stream().anyMatch(unit -> unit.unit().equals(plan.id()) && unit.status() == Status.DONE))
                .count();
        return new TrainerPage.Row(
                id,
                learner.name(),
                learner.number(),
                complete(id),
                (int) done,
                curriculum.units().stream().map(plan -> cell(plan, find(own, plan))).toList(),
                reasons(id, own));
    }

    private boolean complete(String learner) {
        return Optional.ofNullable(courses.get(learner)).flatMap(CourseProgress::completedAt).isPresent();
    }

    private List<TrainerPage.Reason> reasons(String learner, List<UnitProgress> begun) {
        Instant joined = Optional.ofNullable(courses.get(learner)).map(CourseProgress::enrolledAt).orElse(start);
        Instant since = joined.isAfter(start) ? joined : start;
        return Stuck.of(own.apply(new PersonId(learner)), begun, since, complete(learner), now).stream()
                .map(stuck -> new TrainerPage.Reason(
                        stuck.reason().id(),
                        stuck.unit().flatMap(curriculum::unit).map(UnitPlan::title).orElse(""),
                        stuck.days()))
                .toList();
    }

    private static Optional<UnitProgress> find(List<UnitProgress> own, UnitPlan plan) {
        return own.stream().filter(unit -> unit.unit().equals(plan.id())).findFirst();
    }

    private static TrainerPage.Cell cell(UnitPlan plan, Optional<UnitProgress> unit) {
        UnitState state = unit.map(UnitProgress::state).orElse(UnitState.NOTHING);
        return new TrainerPage.Cell(
                unit.map(UnitProgress::status).orElse(Status.NOT_STARTED),
                state.read(),
                unit.map(UnitProgress::sections).orElse(plan.sections().size()),
                plan.quiz(),
                state.quiz().map(score -> score.percent()),
                state.quizPassed(),
                state.attempts(),
                plan.talk(),
                state.talk().map(score -> Grade.rounded(score, state.talkPassed())),
                state.talkPassed(),
                state.works());
    }

    /** The units of a learner, in the course's order. */
    List<LearnerPage.UnitLine> lines(String learner) {
        List<UnitProgress> own = progress.getOrDefault(learner, List.of());
        List<LearnerPage.UnitLine> lines = new ArrayList<>();
        for (UnitPlan plan : curriculum.units()) {
            Optional<UnitProgress> unit = find(own, plan);
            lines.add(new LearnerPage.UnitLine(
                    plan.title(),
                    cell(plan, unit),
                    unit.map(UnitProgress::firstAt),
                    unit.map(UnitProgress::lastAt),
                    unit.flatMap(UnitProgress::completedAt)));
        }
        return lines;
    }

    /** @param names of the learners shown by their ids, in their order */
    static ClassMap powers(Map<String, String> names, Map<String, List<SkillRadar.Observed>> observed) {
        List<SkillRadar> radars =
                names.keySet().stream().map(id -> SkillRadar.of(observed.getOrDefault(id, List.of()))).toList();
        SkillRadar together = SkillRadar.together(observed);
        List<ClassMap.Row> rows = new ArrayList<>();
        for (int axis = 0; axis < SkillRadar.SKILLS.size(); axis++) {
            int place = axis;
            rows.add(new ClassMap.Row(
                    SkillRadar.SKILLS.get(axis),
                    radars.stream().map(radar -> radar.axes().get(place).percent()).toList(),
                    together.axes().get(axis).percent()));
        }
        Optional<String> weakest = weakest(observed);
        long below = weakest.map(skill -> rows.get(SkillRadar.SKILLS.indexOf(skill)).shares().stream()
                        .filter(share -> share.isPresent() && share.get() < 60)
                        .count())
                .orElse(0L);
        return new ClassMap(List.copyOf(names.values()), rows, weakest, below);
    }

    /** The class's weakest power. */
    static Optional<String> weakest(Map<String, List<SkillRadar.Observed>> observed) {
        return SkillRadar.together(observed).weakest().map(SkillRadar.Axis::skill);
    }
}
