package academy.huikuan.marking;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.VersionStore;
import academy.huikuan.quiz.EssayId;
import academy.huikuan.quiz.EssayStore;
import academy.huikuan.quiz.EssayWork;
import academy.huikuan.rubric.RedLine;
import academy.huikuan.rubric.Rubric;
import academy.huikuan.rubric.RubricText;
import academy.huikuan.rubric.Rubrics;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** One text, marked blind. */
@Dependent
@Path("marking/essay/{essay}")
public class EssayResource {
    private final EssayStore essays;
    private final Rubrics rubrics;
    private final VersionStore versions;
    private final CurrentPerson me;
    private final Clock clock;

    @Inject
    EssayResource(EssayStore essays, Rubrics rubrics, VersionStore versions, CurrentPerson me, Clock clock) {
        this.essays = essays;
        this.rubrics = rubrics;
        this.versions = versions;
        this.me = me;
        this.clock = clock;
    }

    @GET
    @Allow(Role.TRAINERS)
    @Transactional
    public Page show(@PathParam("essay") EssayId id) {
        EssayWork work = essays.byId(id, me.id());
        return page(work, EssayForm.EMPTY.of(work.timesMarked()), List.of(), false);
    }

    /** Marks it, and goes on to the next one. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(Role.TRAINERS)
    @Transactional
    public Response mark(@PathParam("essay") EssayId id, MultivaluedMap<String, String> fields) {
        EssayWork work = essays.byId(id, me.id());
        EssayForm form = EssayForm.read(fields);
        Optional<Rubric> rubric = rubric(work);
        List<EssayPage.Fault> faults = form.faults(rubric);
        if (!faults.isEmpty()) return Response.status(422).entity(page(work, form, faults, false)).build();
        Optional<String> digest = rubric.map(one -> versions.keep("rubric", one.id(), RubricText.encoded(one)));
        if (!essays.mark(id, me.id(), form.seen(), form.mark(rubric, digest))) {
            EssayWork now = essays.byId(id, me.id());
            return Response.status(409).entity(page(now, form.of(now.timesMarked()), List.of(), true)).build();
        }
        String next = essays.next(me.id(), "", id).map(other -> "/marking/essay/" + other).orElse("/marking");
        return Response.seeOther(URI.create(next + "?notice=essay-marked")).build();
    }

    /** A rubric that the content does not have any more leaves points, which the page says. */
    private Optional<Rubric> rubric(EssayWork work) {
        return work.rubric().flatMap(id -> rubrics.all().stream().filter(one -> one.id().equals(id)).findFirst());
    }

    private Page page(EssayWork work, EssayForm form, List<EssayPage.Fault> faults, boolean stale) {
        Optional<Rubric> rubric = rubric(work);
        return new EssayPage(
                work.id().value(),
                work.title(),
                work.question(),
                work.task(),
                work.text(),
                work.text().codePointCount(0, work.text().length()),
                work.notes(),
                work.model(),
                work.rank(),
                MarkingResource.days(work, clock.instant()),
                essays.waiting(me.id()),
                rubric.map(Rubric::title),
                work.rubric().filter(any -> rubric.isEmpty()),
                rubric.map(Rubric::levelNames).orElse(List.of()),
                EssayPage.items(rubric, form),
                rubric.map(Rubric::redLines).orElse(List.<RedLine>of()),
                form.redLine().orElse(""),
                form.percent(),
                form.comment(),
                form.seen(),
                essays.history(work.id(), me.id()),
                faults,
                stale);
    }
}
