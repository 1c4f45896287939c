package academy.huikuan.course;

import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** Reading a section, marking it as read, keeping where one stopped. */
@Dependent
@Path("course")
public class SectionResource {
    private final Catalogue catalogue;
    private final CohortStore cohorts;
    private final ReadingStore reading;
    private final UnitSteps steps;
    private final CurrentPerson me;

    @Inject
    SectionResource(Catalogue catalogue, CohortStore cohorts, ReadingStore reading, UnitSteps steps, CurrentPerson me) {
        this.catalogue = catalogue;
        this.cohorts = cohorts;
        this.reading = reading;
        this.steps = steps;
        this.me = me;
    }

    @GET
    @Path("{unit}/{section}")
    @Allow({Role.LEARNERS, Role.TRAINERS, Role.HRS, Role.ADMINS})
    @Transactional
    public Page section(@PathParam("unit") String unitId, @PathParam("section") String sectionId) {
        Shelf shelf = shelf();
        Unit unit = shelf.unit(unitId);
        Section section = unit.section(sectionId);
        boolean learns = shelf.learns(unit);
        boolean last = unit.position(sectionId) == unit.sections().size() - 1;
        return new SectionPage(
                unit,
                section,
                catalogue.terms().in(section),
                learns,
                learns ? reading.sectionsRead(me.id(), unitId) : Set.of(),
                last && learns ? steps.of(unit.id()) : List.of(),
                shelf.after(unit),
                me.id().value());
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

    private Shelf shelf() {
        return Shelf.of(catalogue.course(), me, cohorts);
    }
}
