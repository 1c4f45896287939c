package academy.huikuan.grading;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.PersonStore;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.roleplay.Scenarios;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import academy.huikuan.web.Visit;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A trainer's desk: what to grade next in one exercise, and all works of the own cohorts. */
@Dependent
@Path("/grading")
public class GradingResource {
    private final QueueStore queue;
    private final CohortStore cohorts;
    private final PersonStore people;
    private final Desks desks;
    private final Scenarios scenarios;
    private final CurrentPerson me;
    private final Visit visit;
    private final Instance<ClassMap.Source> maps;

    @Inject
    GradingResource(
            QueueStore queue,
            CohortStore cohorts,
            PersonStore people,
            Desks desks,
            Scenarios scenarios,
            CurrentPerson me,
            Visit visit,
            Instance<ClassMap.Source> maps) {
        this.desks = desks;
        this.visit = visit;
        this.maps = maps;
        this.queue = queue;
        this.cohorts = cohorts;
        this.people = people;
        this.scenarios = scenarios;
        this.me = me;
    }

    @GET
    @Allow(Role.TRAINERS)
    @Transactional
    public Page list(
            @QueryParam("cohort") @DefaultValue("") String cohort,
            @QueryParam("exercise") @DefaultValue("") String exercise,
            @QueryParam("unit") @DefaultValue("") String unit,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("page") @DefaultValue("1") int page) {
        List<Cohort> own = cohorts.of(me.id(), Role.TRAINER);
        List<QueuePage.Choice> choices = own.stream()
                .map(one -> new QueuePage.Choice(one.id().value(), one.name()))
                .toList();
        if (own.isEmpty())
            return new QueuePage(choices, "", List.of(), Optional.empty(), List.of(), "", "", Map.of(), List.of(), 1, 1, Optional.empty());
        Optional<Exercise> asked = exercise.isEmpty() ? Optional.empty() : Optional.of(desks.asked(exercise, me.id()));
        CohortId chosen = own.stream()
                .map(Cohort::id)
                .filter(id -> cohort.isEmpty()
                        ? asked.isEmpty() || asked.get().cohorts().contains(id.value())
                        : id.value().equals(cohort))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        List<Exercise> worked = queue.exercises(chosen);
        Optional<Exercise> shownExercise = asked.filter(worked::contains).or(() -> worked.stream().findFirst());
        List<String> units = queue.units(chosen);
        String unitChosen = units.contains(unit) ? unit : "";
        Optional<QueueRank> rank = QueueRank.of(state);
        int pages = Math.max(1, (queue.count(chosen, unitChosen, rank) + QueueStore.PAGE - 1) / QueueStore.PAGE);
        int shown = Math.min(Math.max(1, page), pages);
        return new QueuePage(
                choices,
                chosen.value(),
                worked.stream()
                        .map(one -> new QueuePage.Choice(one.id().value(), desks.title(one)))
                        .toList(),
                shownExercise.map(one -> desks.today(one, me.id(), visit.language())),
                units.stream()
                        .map(id -> new QueuePage.Choice(id, scenarios.unitTitle(id)))
                        .toList(),
                unitChosen,
                rank.map(QueueRank::id).orElse(""),
                queue.counts(chosen),
                rows(queue.page(chosen, unitChosen, rank, shown)),
                shown,
                pages,
                maps.stream().findFirst().map(source -> source.of(chosen)));
    }

    private List<QueuePage.Row> rows(List<Submission> works) {
        Map<SubmissionId, Integer> reviews = queue.reviews(works);
        Map<SubmissionId, List<Review>> grades = queue.grades(works, me.id());
        Map<PersonId, String> names = people.byIds(works.stream().map(Submission::author).toList()).stream()
                .collect(Collectors.toMap(Person::id, Person::name));
        return works.stream()
                .map(work ->
                        row(work, reviews.getOrDefault(work.id(), 0), grades.getOrDefault(work.id(), List.of()), names))
                .toList();
    }

    private static QueuePage.Row row(Submission work, int reviews, List<Review> own, Map<PersonId, String> names) {
        Optional<Review> grade = own.stream().filter(Review::submitted).reduce((first, last) -> last);
        return new QueuePage.Row(
                "/grading/" + work.id(),
                work.code(),
                work.title(),
                work.tryNumber(),
                work.rank(),
                reviews,
                work.wanted(),
                work.submittedAt(),
                own.stream().anyMatch(review -> review.state() == Review.State.LEASED),
                grade.map(any -> names.getOrDefault(work.author(), "")),
                grade.map(review -> total(review.marks())));
    }

    private static String total(Marks marks) {
        return MedianRule.grade(List.copyOf(marks.levels().keySet()), List.of(marks))
                .score()
                .outOf(Level.TOP, 1)
                .toPlainString();
    }
}
