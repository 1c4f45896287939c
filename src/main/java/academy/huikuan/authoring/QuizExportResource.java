package academy.huikuan.authoring;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** A published quiz as files to take elsewhere. */
@Dependent
@Path("authoring/quizzes/{own}/export")
public class QuizExportResource {
    private final QuestionStore questions;
    private final OwnQuizStore store;
    private final Material material;
    private final CurrentPerson me;

    @Inject
    QuizExportResource(QuestionStore questions, OwnQuizStore store, Material material, CurrentPerson me) {
        this.questions = questions;
        this.store = store;
        this.material = material;
        this.me = me;
    }

    @GET
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Page quiz(@PathParam("own") OwnId id, @QueryParam("format") @DefaultValue("") String format) {
        String address = "/authoring/quizzes/" + id;
        return ExportPage.of(address, export(id), address + "/export/file", List.of(), format, material);
    }

    @GET
    @Path("file")
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Response file(@PathParam("own") OwnId id, @QueryParam("format") @DefaultValue("") String format) {
        return ExportPage.file(export(id), format);
    }

    /** @throws Refusal.NotFound unless it is published; its password, if it has one, goes along as a hash for who may change it */
    private Export export(OwnId id) {
        boolean all = me.is(Role.ADMIN);
        OwnQuiz quiz = store.visible(id, me.id(), all);
        if (!quiz.published()) throw new Refusal.NotFound();
        Entries entries = all || quiz.isOf(me.id()) ? store.current(quiz) : store.current(quiz).with("password", "");
        return Export.of(id.value(), entries, material.sources().entries(questions.sources(store.bank(id)).values()));
    }
}
