package academy.huikuan.authoring;

import academy.huikuan.bank.Bank;
import academy.huikuan.bank.Entry;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Fault;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Problem;
import academy.huikuan.question.Question;
import academy.huikuan.web.Allow;
import academy.huikuan.web.CsrfFilter;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Import of questions: upload, preview, confirm. Nothing is stored of a file with one wrong question. */
@Dependent
@Path("authoring/import")
public class UploadResource {
    private final UploadStore store;
    private final Material material;
    private final Published published;
    private final CurrentPerson me;

    @Inject
    UploadResource(UploadStore store, Material material, Published published, CurrentPerson me) {
        this.store = store;
        this.material = material;
        this.published = published;
        this.me = me;
    }

    @GET
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Page form() {
        return UploadPage.BLANK;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Response upload(@FormParam("file") EntityPart part) throws IOException {
        byte[] bytes = part == null ? new byte[0] : part.getContent().readNBytes(CsrfFilter.MOST_BYTES + 1);
        String name = part == null ? "" : part.getFileName().orElse("").replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", " ").strip();
        if (bytes.length == 0) return refused(new UploadPage(Optional.of(new Fault("authoring.fault-no-file", List.of())), List.of(), List.of()));
        String shown = name.length() > 100 ? name.substring(name.length() - 100) : name;
        Bank bank = material.sources().file(shown, bytes);
        List<Problem> problems = new ArrayList<>(bank.problems());
        List<Question> found = new ArrayList<>();
        Sources sources = material.sources();
        for (Entry entry : bank.questions()) {
            int line = Math.max(1, entry.line());
            Optional<String> lost = sources.lostRubric(entry.question());
            if (lost.isPresent())
                problems.add(new Problem(
                        shown, line, "there is no rubric '" + lost.get() + "' in content/rubrics; there are: " + sources.rubrics()));
            else if (sources.made(entry.question()).isPresent()) found.add(entry.question());
            else problems.add(new Problem(shown, line, "the question cannot be kept as a text: " + entry.question().label().name()));
        }
        List<String> names = found.stream().map(question -> question.label().name()).toList();
        if (!problems.isEmpty()) return refused(new UploadPage(Optional.empty(), problems, names));
        if (found.isEmpty()) return refused(new UploadPage(Optional.of(new Fault("authoring.fault-no-questions", List.of())), List.of(), List.of()));
        return Response.seeOther(URI.create("/authoring/import/" + store.keep(me.id(), shown, found, bank.remarks()))).build();
    }

    private static Response refused(UploadPage page) {
        return Response.status(422).entity(page).build();
    }

    @GET
    @Path("{upload}")
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Page preview(@PathParam("upload") UploadId id) {
        UploadStore.Preview preview = store.preview(id, me.id());
        return new UploadedPage(id.value(), preview.file(), preview.lines(), preview.remarks(), preview.stored());
    }

    @POST
    @Path("{upload}")
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Response confirm(
            @PathParam("upload") UploadId id,
            @FormParam("action") @DefaultValue("drafts") String action,
            @FormParam("known") @DefaultValue("") String known) {
        boolean publishes = action.equals("publish");
        store.store(id, me.id(), publishes, known.equals("on"));
        if (publishes) published.refresh();
        return Response.seeOther(URI.create("/authoring?author=me&notice=own-imported")).build();
    }
}
