package academy.huikuan.authoring;

import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Messages;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Questions as files to take elsewhere; what is published only. */
@Dependent
@Path("authoring/export")
public class ExportResource {
    private static final int MOST = 500;

    private final QuestionStore questions;
    private final Material material;
    private final Choices choices;

    @Inject
    ExportResource(QuestionStore questions, Material material, Choices choices) {
        this.questions = questions;
        this.material = material;
        this.choices = choices;
    }

    @GET
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Response selected(@QueryParam("question") List<String> ids, @QueryParam("format") @DefaultValue("") String format) {
        Map<String, String> sources = sources(ids);
        if (sources.isEmpty()) return Response.seeOther(URI.create("/authoring?notice=own-select")).build();
        Export export = selection(sources);
        return Response.ok(ExportPage.of("/authoring", export, "/authoring/export/file", List.copyOf(sources.keySet()), format, material)).build();
    }

    @GET
    @Path("file")
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Response selectedFile(@QueryParam("question") List<String> ids, @QueryParam("format") @DefaultValue("") String format) {
        Map<String, String> sources = sources(ids);
        if (sources.isEmpty()) throw new Refusal.NotFound();
        return ExportPage.file(selection(sources), format);
    }

    private Map<String, String> sources(List<String> ids) {
        return questions.sources(ids.stream().limit(MOST).toList());
    }

    private Export selection(Map<String, String> sources) {
        return Export.of(Messages.text(choices.language(), "authoring.questions"), material.sources().entries(sources.values()));
    }
}
