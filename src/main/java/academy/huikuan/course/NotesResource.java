package academy.huikuan.course;

import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.people.Slice;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One's own bookmarks and notes, all together. */
@Dependent
@Path("notes")
public class NotesResource {
    private final Catalogue catalogue;
    private final CohortStore cohorts;
    private final NoteStore notes;
    private final CurrentPerson me;

    @Inject
    NotesResource(Catalogue catalogue, CohortStore cohorts, NoteStore notes, CurrentPerson me) {
        this.catalogue = catalogue;
        this.cohorts = cohorts;
        this.notes = notes;
        this.me = me;
    }

    @GET
    @Allow({Role.LEARNERS, Role.TRAINERS, Role.HRS, Role.ADMINS})
    @Transactional
    public Page list(@QueryParam("page") @DefaultValue("1") String page) {
        Map<String, Integer> order = new LinkedHashMap<>();
        for (Unit unit : catalogue.course().units())
            for (Section section : unit.sections()) order.put(unit.id() + "/" + section.id(), order.size());
        Comparator<NoteStore.Place> byCourse =
                Comparator.comparing(place -> order.getOrDefault(place.unit() + "/" + place.section(), Integer.MAX_VALUE));
        List<NoteStore.Place> places = notes.places(me.id()).stream()
                .sorted(byCourse.thenComparing(NoteStore.Place::unit).thenComparing(NoteStore.Place::section))
                .toList();
        Slice<NoteStore.Place> shown = Slice.of(places, page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1);
        Shelf shelf = Shelf.of(catalogue.course(), me, cohorts);
        List<NotesPage.Row> rows = notes.notes(me.id(), shown.items().stream().map(NoteStore.Place::id).toList()).stream()
                .map(note -> row(note, shelf))
                .toList();
        Map<String, List<NotesPage.Row>> byUnit =
                rows.stream().collect(Collectors.groupingBy(NotesPage.Row::unitTitle, LinkedHashMap::new, Collectors.toList()));
        List<NotesPage.Group> groups = new ArrayList<>();
        byUnit.forEach((title, inUnit) -> groups.add(new NotesPage.Group(title, inUnit)));
        return new NotesPage(new Slice<>(rows, shown.page(), shown.total()), groups);
    }

    private static NotesPage.Row row(SectionNote note, Shelf shelf) {
        return shelf.units().stream()
                .filter(unit -> unit.id().equals(note.unit()))
                .flatMap(unit -> unit.sections().stream()
                        .filter(section -> section.id().equals(note.section()))
                        .map(section -> new Spot(unit, section)))
                .findFirst()
                .map(spot -> new NotesPage.Row(
                        note, spot.unit().title(), spot.section().title(), Optional.of(spot.address())))
                .orElseGet(() -> new NotesPage.Row(note, note.unitTitle(), note.sectionTitle(), Optional.empty()));
    }

    @GET
    @Path("{note}/delete")
    @Allow({Role.LEARNERS, Role.TRAINERS, Role.HRS, Role.ADMINS})
    public Page ask(@PathParam("note") NoteId id) {
        return new NoteDeletePage(notes.note(me.id(), id));
    }

    @POST
    @Path("{note}/delete")
    @Allow({Role.LEARNERS, Role.TRAINERS, Role.HRS, Role.ADMINS})
    @Transactional
    public Response delete(@PathParam("note") NoteId id) {
        notes.delete(me.id(), id);
        return Response.seeOther(URI.create("/notes?notice=note-deleted")).build();
    }
}
