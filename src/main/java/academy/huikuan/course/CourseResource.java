package academy.huikuan.course;

import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.quiz.Quiz;
import academy.huikuan.quiz.Quizzes;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The course's overview, its units and pictures. */
@Dependent
@Path("course")
public class CourseResource {
    private final Catalogue catalogue;
    private final Quizzes quizzes;
    private final CohortStore cohorts;
    private final ReadingStore reading;
    private final UnitSteps steps;
    private final CurrentPerson me;
    private final OfflineBook book;

    @Inject
    CourseResource(
            Catalogue catalogue,
            Quizzes quizzes,
            CohortStore cohorts,
            ReadingStore reading,
            UnitSteps steps,
            CurrentPerson me,
            OfflineBook book) {
        this.catalogue = catalogue;
        this.quizzes = quizzes;
        this.cohorts = cohorts;
        this.reading = reading;
        this.steps = steps;
        this.me = me;
        this.book = book;
    }

    @GET
    @Allow({Role.LEARNERS, Role.TRAINERS, Role.HRS, Role.ADMINS})
    @Transactional
    public Page course() {
        Shelf shelf = shelf();
        Map<String, Set<String>> read = reading.sectionsRead(me.id());
        Optional<ReadingStore.Stopped> stopped = reading.stopped(me.id());
        Optional<Spot> next = Spot.next(shelf.learned(), read, stopped);
        List<CoursePage.Row> rows = shelf.units().stream()
                .map(unit -> row(shelf, unit, read.getOrDefault(unit.id(), Set.of())))
                .toList();
        return new CoursePage(
                catalogue.course().title(),
                rows,
                next,
                next.map(spot -> shelf.number(spot.unit())).orElse(0),
                stopped.filter(place -> next.filter(spot -> spot.isAt(place)).isPresent()).map(ReadingStore.Stopped::at),
                !read.isEmpty(),
                !shelf.learned().isEmpty(),
                quizzes.last().filter(quiz -> shelf.isWhole(catalogue.course())).map(quiz -> last(shelf, quiz)),
                shelf.isWhole(catalogue.course()) ? Optional.of(book.offer()) : Optional.empty());
    }

    private CoursePage.Last last(Shelf shelf, Quiz quiz) {
        boolean learns = shelf.learned().equals(shelf.units());
        return new CoursePage.Last(
                quiz.title(),
                quiz.draw(),
                quiz.units().size(),
                quiz.minutes(),
                quiz.attempts(),
                quiz.pass(),
                learns ? steps.of(quiz.unit()).stream().findFirst() : Optional.empty());
    }

    private static CoursePage.Row row(Shelf shelf, Unit unit, Set<String> read) {
        int sectionsRead = (int) unit.sections().stream().filter(section -> read.contains(section.id())).count();
        return new CoursePage.Row(
                unit.id(),
                shelf.number(unit),
                unit.title(),
                unit.summary(),
                unit.minutes(),
                unit.sections().size(),
                sectionsRead,
                shelf.learns(unit));
    }

    @GET
    @Path("{unit}")
    @Allow({Role.LEARNERS, Role.TRAINERS, Role.HRS, Role.ADMINS})
    @Transactional
    public Page unit(@PathParam("unit") String id) {
        Shelf shelf = shelf();
        Unit unit = shelf.unit(id);
        boolean learns = shelf.learns(unit);
        Set<String> read = learns ? reading.sectionsRead(me.id(), id) : Set.of();
        Optional<Spot> next = learns ? Spot.next(List.of(unit), Map.of(id, read), reading.stopped(me.id())) : Optional.empty();
        return new UnitPage(unit, shelf.number(unit), learns, read, next, learns ? steps.of(unit.id()) : List.of(), shelf.after(unit));
    }

    @GET
    @Path("{unit}/print")
    @Allow({Role.LEARNERS, Role.TRAINERS, Role.HRS, Role.ADMINS})
    public Page print(@PathParam("unit") String id) {
        Shelf shelf = shelf();
        Unit unit = shelf.unit(id);
        return new PrintPage(unit, shelf.number(unit), catalogue.terms());
    }

    @GET
    @Path("pictures/{name}")
    @Allow({Role.LEARNERS, Role.TRAINERS, Role.HRS, Role.ADMINS})
    public Response picture(@PathParam("name") String name) {
        return Response.ok(catalogue.picture(name), "image/svg+xml")
                .header("Cache-Control", "private, max-age=86400")
                .build();
    }

    private Shelf shelf() {
        return Shelf.of(catalogue.course(), me, cohorts);
    }
}
