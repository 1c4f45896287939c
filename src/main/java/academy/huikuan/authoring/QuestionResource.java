package academy.huikuan.authoring;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Fault;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Problem;
import academy.huikuan.question.Kind;
import academy.huikuan.question.Question;
import academy.huikuan.quiz.KeyView;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Messages;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One question: written, published, retired, copied, deleted; its history. */
@Dependent
@Path("authoring/questions/{own}")
public class QuestionResource {
    private final QuestionDesk desk;
    private final QuestionStore store;
    private final Material material;
    private final Published published;
    private final Choices choices;
    private final CurrentPerson me;

    @Inject
    QuestionResource(
            QuestionDesk desk, QuestionStore store, Material material, Published published, Choices choices, CurrentPerson me) {
        this.desk = desk;
        this.store = store;
        this.material = material;
        this.published = published;
        this.choices = choices;
        this.me = me;
    }

    private boolean all() {
        return me.is(Role.ADMIN);
    }

    @GET
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Page question(@PathParam("own") OwnId id) {
        QuestionDesk.View view = desk.open(id, me.id(), all());
        if (!view.mine() && !all()) return view(view);
        return page(view, Missing.left(desk.composed(id, me.id(), all())), true, Optional.empty());
    }

    private Page view(QuestionDesk.View view) {
        QuestionStore.Kept kept = store.version(view.id(), view.version());
        Question question = material.sources().kept(kept.source());
        return new ViewPage(
                view.id().value(),
                question.label().name(),
                Kind.of(question).id(),
                view.owner(),
                view.state(),
                view.version(),
                kept.publishedAt(),
                kept.source(),
                KeyView.of(1, question),
                store.usedIn(view.id()));
    }

    @POST
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Response write(@PathParam("own") OwnId id, MultivaluedMap<String, String> form) {
        QuestionDesk.Result result = desk.write(id, me.id(), all(), form);
        String action = Optional.ofNullable(form.getFirst("action")).orElse("");
        boolean keeping = action.equals("keep");
        switch (result.what()) {
            case TOO_LONG:
                return keeping ? told(422, result) : again(422, result, false);
            case ELSEWHERE:
                return keeping ? told(409, result) : again(409, result, false);
            case FAULTY:
                return again(422, result, true);
            case PUBLISHED:
                published.refresh();
                return next(id, "?notice=own-published");
            default:
                if (keeping) return told(200, result);
                if (action.equals("preview")) return next(id, "/preview");
                if (action.equals("check")) return next(id, "?notice=own-clean");
                if (FormReader.ofTable(action)) return next(id, FormReader.place(action, result.view().draft().entries()));
                return next(id, "?notice=own-saved");
        }
    }

    /** For the script of the page: the revision, and what is wrong so far; what is only missing is not told while one writes. */
    private Response told(int status, QuestionDesk.Result result) {
        JsonObjectBuilder faults = Json.createObjectBuilder();
        Missing.left(result.composed())
                .faults()
                .forEach((place, fault) ->
                        faults.add(place, Messages.text(choices.language(), fault.key(), fault.details().toArray())));
        String json = Json.createObjectBuilder()
                .add("revision", result.view().revision())
                .add("shown", Json.createObjectBuilder())
                .add("faults", faults)
                .build()
                .toString();
        return Response.status(status).entity(json).type(MediaType.APPLICATION_JSON).build();
    }

    private Response again(int status, QuestionDesk.Result result, boolean kept) {
        Optional<List<Difference.Line>> there = result.what() == QuestionDesk.What.ELSEWHERE
                ? Optional.of(Difference.of(
                        DraftLines.of(result.there(), choices.language()), DraftLines.of(result.view().draft(), choices.language())))
                : Optional.empty();
        return Response.status(status).entity(page(result.view(), result.composed(), kept, there)).build();
    }

    private WritePage page(
            QuestionDesk.View view, QuestionForm.Composed composed, boolean kept, Optional<List<Difference.Line>> there) {
        Map<String, Fault> faults = composed.faults();
        List<Problem> problems = composed.problems();
        return new WritePage(
                view.id().value(),
                Listing.of(view.draft()).name(),
                view.draft().kind().map(Kind::id),
                view.owner(),
                view.mine(),
                view.state(),
                view.pending(),
                view.version(),
                view.revision(),
                view.changedAt(),
                view.draft().entries(),
                faults,
                problems,
                choices.ofQuestion(),
                kept,
                there,
                store.usedIn(view.id()));
    }

    @GET
    @Path("history")
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Page history(@PathParam("own") OwnId id) {
        QuestionDesk.View view = desk.open(id, me.id(), all());
        List<QuestionStore.Kept> kept = store.history(id);
        List<HistoryPage.Version> versions = new ArrayList<>();
        for (int at = 0; at < kept.size(); at++) {
            QuestionStore.Kept one = kept.get(at);
            String before = at + 1 < kept.size() ? kept.get(at + 1).source() : "";
            versions.add(new HistoryPage.Version(one.number(), one.publishedAt(), one.by(), Difference.of(before, one.source())));
        }
        String name = view.mine() || all() || kept.isEmpty()
                ? Listing.of(view.draft()).name()
                : material.sources().kept(kept.get(0).source()).label().name();
        return new HistoryPage("/authoring/questions/" + id, name, view.version(), view.mine() || all(), versions);
    }

    @POST
    @Path("history/{number}")
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Response restore(@PathParam("own") OwnId id, @PathParam("number") int number) {
        desk.restore(id, me.id(), all(), number);
        return next(id, "?notice=own-restored");
    }

    @POST
    @Path("copy")
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Response copy(@PathParam("own") OwnId id) {
        return next(desk.copy(me.id(), all(), id), "?notice=own-copied");
    }

    @POST
    @Path("state")
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Response state(@PathParam("own") OwnId id, @FormParam("retired") @DefaultValue("") String retired) {
        boolean off = retired.equals("true");
        desk.retire(id, me.id(), all(), off);
        return next(id, off ? "?notice=own-retired" : "?notice=own-back");
    }

    @GET
    @Path("delete")
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Page ask(@PathParam("own") OwnId id) {
        QuestionDesk.View view = desk.open(id, me.id(), all());
        if (!view.mine() && !all() || view.version() > 0) throw new academy.huikuan.platform.Refusal.NotFound();
        return new DeletePage("/authoring/questions/" + id, Listing.of(view.draft()).name());
    }

    @POST
    @Path("delete")
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Response delete(@PathParam("own") OwnId id) {
        desk.delete(id, me.id(), all());
        return Response.seeOther(URI.create("/authoring?notice=own-deleted")).build();
    }

    private static Response next(OwnId id, String rest) {
        return Response.seeOther(URI.create("/authoring/questions/" + id + rest)).build();
    }
}
