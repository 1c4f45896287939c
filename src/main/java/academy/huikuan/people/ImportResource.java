package academy.huikuan.people;

import academy.huikuan.platform.Refusal;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Messages;
import academy.huikuan.web.Page;
import academy.huikuan.web.Visit;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Roster import: upload, preview, confirm. Nothing is stored of a roster with one wrong line. */
@Dependent
@Path("admin/import")
public class ImportResource {
    private final RosterStore rosters;
    private final CurrentPerson current;
    private final Visit visit;

    @Inject
    ImportResource(RosterStore rosters, CurrentPerson current, Visit visit) {
        this.rosters = rosters;
        this.current = current;
        this.visit = visit;
    }

    @GET
    @Allow(Role.ADMINS)
    public Page form() {
        return ImportPage.BLANK;
    }

    @GET
    @Path("template")
    @Allow(Role.ADMINS)
    public Response template() {
        String[] titles = Stream.of(RosterColumn.values())
                .map(column -> Messages.text(visit.language(), column.title()))
                .toArray(String[]::new);
        return Response.ok(("\uFEFF" + Csv.line(titles)).getBytes(StandardCharsets.UTF_8), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"roster.csv\"")
                .build();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Allow(Role.ADMINS)
    public Response upload(@FormParam("roster") EntityPart part) throws IOException {
        byte[] file = part == null ? new byte[0] : part.getContent().readNBytes(RosterText.MOST_BYTES + 1);
        Optional<Fault> fault = RosterText.fault(file);
        if (fault.isPresent()) return refused(ImportPage.of(fault.get()));
        String text = RosterText.decoded(file).orElseThrow();
        RosterReader.Reading reading = RosterReader.read(text);
        List<RosterProblem> problems = Stream.concat(
                        reading.problems().stream(), rosters.plan(reading.rows(), current.id()).problems().stream())
                .sorted(Comparator.comparingInt(RosterProblem::line))
                .toList();
        if (!problems.isEmpty()) return refused(ImportPage.of(problems));
        return Response.seeOther(URI.create("/admin/import/" + rosters.keep(text, current.id()))).build();
    }

    @GET
    @Path("{id}")
    @Allow(Role.ADMINS)
    public Page preview(@PathParam("id") UploadId id, @QueryParam("page") @DefaultValue("1") int page) {
        RosterStore.Preview preview = rosters.preview(id, current.id());
        RosterPlan plan = preview.plan();
        return new PreviewPage(
                id.value(),
                plan.added(),
                plan.changed(),
                plan.unchanged(),
                Slice.of(plan.entries(), page),
                plan.digest(),
                preview.applied(),
                preview.applied() ? rosters.withoutPassword(id, current.id()).size() : 0,
                plan.problems());
    }

    @POST
    @Path("{id}")
    @Allow(Role.ADMINS)
    public Response confirm(@PathParam("id") UploadId id, @FormParam("seen") @DefaultValue("") String seen) {
        try {
            rosters.apply(id, current.id(), seen);
        } catch (Refusal.Conflict moved) {
            return Response.seeOther(URI.create("/admin/import/" + id + "?notice=import-moved")).build();
        }
        return Response.seeOther(URI.create("/admin/import/" + id + "?notice=import-done")).build();
    }

    private static Response refused(ImportPage page) {
        return Response.status(422).entity(page).build();
    }
}
