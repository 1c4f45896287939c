package academy.huikuan.course;

import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Settings;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reading a section, marking it as read, keeping where one stopped and what one keeps beside it. */
@Dependent
@Path("course")
public class SectionResource {
    private final Catalogue catalogue;
    private final CohortStore cohorts;
    private final ReadingStore reading;
    private final NoteStore notes;
    private final UnitSteps steps;
    private final CurrentPerson me;
    private final Settings settings;

    @Inject
    SectionResource(
            Catalogue catalogue,
            CohortStore cohorts,
            ReadingStore reading,
            NoteStore notes,
            UnitSteps steps,
            CurrentPerson me,
            Settings settings) {
        this.catalogue = catalogue;
        this.cohorts = cohorts;
        this.reading = reading;
        this.notes = notes;
        this.steps = steps;
        this.me = me;
        this.settings = settings;
    }

    @GET
    @Path("{unit}/{section}")
    @Allow({Role.LEARNERS, Role.TRAINERS, Role.HRS, Role.ADMINS})
    @Transactional
    public Page section(@PathParam("unit") String unitId, @PathParam("section") String sectionId) {
        return page(unitId, sectionId, NoteBox.of(notes.find(me.id(), unitId, sectionId)));
    }

    private SectionPage page(String unitId, String sectionId, NoteBox note) {
        Shelf shelf = shelf();
        Unit unit = shelf.unit(unitId);
        Section section = unit.section(sectionId);
        boolean learns = shelf.learns(unit);
        boolean last = unit.position(sectionId) == unit.sections().size() - 1;
        return new SectionPage(
                unit,
                section,
                plays() ? catalogue.terms().in(section) : catalogue.terms().in(section).stream().map(ScenarioLink::named).toList(),
                learns,
                learns ? reading.sectionsRead(me.id(), unitId) : Set.of(),
                last && learns ? steps.of(unit.id()) : List.of(),
                shelf.after(unit),
                me.id().value(),
                note);
    }

    private boolean plays() {
        return me.is(Role.LEARNER) || me.is(Role.TRAINER);
    }

    @POST
    @Path("{unit}/{section}/read")
    @Allow(Role.LEARNERS)
    @Transactional
    public Response read(@PathParam("unit") String unitId, @PathParam("section") String sectionId) {
        Unit unit = shelf().learnedUnit(unitId);
        reading.markRead(me.id(), unit, sectionId);
        int next = unit.position(sectionId) + 1;
        if (next == unit.sections().size()) {
            Set<String> read = reading.sectionsRead(me.id(), unitId);
            boolean all = unit.sections().stream().allMatch(section -> read.contains(section.id()));
            return Response.seeOther(URI.create("/course/" + unitId + "?notice=" + (all ? "unit-read" : "unit-gaps"))).build();
        }
        String nextId = unit.sections().get(next).id();
        reading.stand(me.id(), unitId, nextId);
        return Response.seeOther(URI.create("/course/" + unitId + "/" + nextId)).build();
    }

    /** Sent by the page's script as soon as the section is in sight. */
    @POST
    @Path("{unit}/{section}/here")
    @Allow(Role.LEARNERS)
    @Transactional
    public Response here(@PathParam("unit") String unitId, @PathParam("section") String sectionId) {
        Unit unit = shelf().learnedUnit(unitId);
        reading.stand(me.id(), unitId, unit.section(sectionId).id());
        return Response.noContent().build();
    }

    /** Puts a bookmark beside the section, or takes it away. */
    @POST
    @Path("{unit}/{section}/bookmark")
    @Allow({Role.LEARNERS, Role.TRAINERS, Role.HRS, Role.ADMINS})
    @Transactional
    public Response bookmark(
            @PathParam("unit") String unitId, @PathParam("section") String sectionId, @FormParam("on") @DefaultValue("") String on) {
        Unit unit = shelf().unit(unitId);
        Section section = unit.section(sectionId);
        boolean wanted = on.equals("true");
        if (wanted) notes.mark(me.id(), unit, section);
        else notes.unmark(me.id(), unit, section);
        String address = "/course/" + unitId + "/" + sectionId;
        return Response.seeOther(URI.create(wanted ? address + "?notice=bookmarked" : address + "?notice=unmarked")).build();
    }

    /** Keeps the note; the same form serves the script that saves while one writes. */
    @POST
    @Path("{unit}/{section}/note")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow({Role.LEARNERS, Role.TRAINERS, Role.HRS, Role.ADMINS})
    @Transactional
    public Response note(
            @PathParam("unit") String unitId,
            @PathParam("section") String sectionId,
            MultivaluedMap<String, String> fields,
            @Context HttpHeaders headers) {
        Unit unit = shelf().unit(unitId);
        Section section = unit.section(sectionId);
        NoteForm form = NoteForm.of(fields);
        boolean script = headers.getAcceptableMediaTypes().stream().anyMatch(MediaType.APPLICATION_JSON_TYPE::equals);
        if (form.keep().equals("other")) return kept(unitId, sectionId);
        Optional<SectionNote> before = notes.find(me.id(), unitId, sectionId);
        if (!script && form.tooLong(before))
            return Response.status(422).entity(page(unitId, sectionId, NoteBox.tooLong(before, form))).build();
        NoteStore.Written written = notes.write(me.id(), unit, section, form.over(before), form.revision());
        if (script) return NoteAnswer.of(written, settings.zone());
        if (written instanceof NoteStore.Written.Clash clash)
            return Response.status(409).entity(page(unitId, sectionId, NoteBox.clash(clash.stored(), form.text()))).build();
        return kept(unitId, sectionId);
    }

    private static Response kept(String unit, String section) {
        return Response.seeOther(URI.create("/course/" + unit + "/" + section + "?notice=note-kept#my-note")).build();
    }

    private Shelf shelf() {
        return Shelf.of(catalogue.course(), me, cohorts);
    }
}
