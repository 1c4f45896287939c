package academy.huikuan.authoring;

import academy.huikuan.bank.Entry;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Problem;
import academy.huikuan.platform.Refusal;
import academy.huikuan.quiz.QuizText;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Messages;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Questions and quizzes as files to take elsewhere; what is published only. */
@Dependent
@Path("authoring")
public class ExportResource {
    private static final int MOST = 500;

    private final QuestionStore questions;
    private final OwnQuizStore store;
    private final Material material;
    private final Choices choices;
    private final CurrentPerson me;

    @Inject
    ExportResource(
            QuestionStore questions, OwnQuizStore store, Material material, Choices choices, CurrentPerson me) {
        this.questions = questions;
        this.store = store;
        this.material = material;
        this.choices = choices;
        this.me = me;
    }

    @GET
    @Path("export")
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Response selected(@QueryParam("question") List<String> ids, @QueryParam("format") @DefaultValue("") String format) {
        Map<String, String> sources = sources(ids);
        if (sources.isEmpty()) return Response.seeOther(URI.create("/authoring?notice=own-select")).build();
        Export export = selection(sources);
        return Response.ok(page("/authoring", export, "/authoring/export/file", List.copyOf(sources.keySet()), format)).build();
    }

    @GET
    @Path("export/file")
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Response selectedFile(@QueryParam("question") List<String> ids, @QueryParam("format") @DefaultValue("") String format) {
        Map<String, String> sources = sources(ids);
        if (sources.isEmpty()) throw new Refusal.NotFound();
        return file(selection(sources), format);
    }

    private Map<String, String> sources(List<String> ids) {
        return questions.sources(ids.stream().limit(MOST).toList());
    }

    private Export selection(Map<String, String> sources) {
        return Export.of(Messages.text(choices.language(), "authoring.questions"), entries(sources.values()));
    }

    private List<Entry> entries(Collection<String> sources) {
        Sources reader = material.sources();
        return sources.stream().map(source -> new Entry(reader.kept(source), 1, source)).toList();
    }

    @GET
    @Path("quizzes/{own}/export")
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Response quiz(@PathParam("own") OwnId id, @QueryParam("format") @DefaultValue("") String format) {
        String address = "/authoring/quizzes/" + id;
        return Response.ok(page(address, export(id), address + "/export/file", List.of(), format)).build();
    }

    @GET
    @Path("quizzes/{own}/export/file")
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Response quizFile(@PathParam("own") OwnId id, @QueryParam("format") @DefaultValue("") String format) {
        return file(export(id), format);
    }

    private Export export(OwnId id) {
        OwnQuiz quiz = store.visible(id, me.id(), me.is(Role.ADMIN));
        if (!quiz.published()) throw new Refusal.NotFound();
        return Export.of(id.value(), store.current(quiz), entries(questions.sources(store.bank(id)).values()));
    }

    private ExportPage page(String back, Export export, String address, List<String> ids, String format) {
        List<Problem> course = QuizText.asCourse("quizzes/" + export.name(), export.yaml(), export.bank(), material.folder());
        return new ExportPage(back, export.name(), address, ids, export.bank().size(), format, export.losses(), course);
    }

    private static Response file(Export export, String format) {
        Export.File file = export.file(format).orElseThrow(Refusal.NotFound::new);
        return Response.ok(file.bytes(), file.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .build();
    }
}
