package academy.huikuan.authoring;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.quiz.Quizzes;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One quiz: put together, published, withdrawn, copied, deleted; its history. */
@Dependent
@Path("authoring/quizzes/{own}")
public class OwnQuizResource {
    private final QuizDesk desk;
    private final OwnQuizStore store;
    private final QuestionStore questions;
    private final Published published;
    private final Quizzes quizzes;
    private final Choices choices;
    private final CurrentPerson me;

    @Inject
    OwnQuizResource(
            QuizDesk desk,
            OwnQuizStore store,
            QuestionStore questions,
            Published published,
            Quizzes quizzes,
            Choices choices,
            CurrentPerson me) {
        this.desk = desk;
        this.store = store;
        this.questions = questions;
        this.published = published;
        this.quizzes = quizzes;
        this.choices = choices;
        this.me = me;
    }

    private boolean all() {
        return me.is(Role.ADMIN);
    }

    @GET
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Page quiz(@PathParam("own") OwnId id) {
        QuizDesk.View view = desk.open(id, me.id(), all());
        return page(view, new QuizDesk.Composed(Optional.empty(), Map.of(), Map.of(), List.of()), true, Optional.empty());
    }

    private QuizWritePage page(QuizDesk.View view, QuizDesk.Composed composed, boolean kept, Optional<List<Difference.Line>> there) {
        return new QuizWritePage(
                view.id().value(),
                view.owner(),
                view.mine(),
                view.mine() || all(),
                taken(view.id()),
                tried(view.id()),
                view.state(),
                view.pending(),
                view.version(),
                view.revision(),
                view.changedAt(),
                QuizLock.shown(view.draft()),
                composed.faults(),
                composed.problems(),
                choices.ofQuiz(cohorts()),
                questions.lines(QuizForm.chosen(view.draft())),
                desk.pools(view.draft()),
                kept,
                there);
    }

    /** Whether a class that the viewer trains takes the published version. */
    private boolean taken(OwnId id) {
        return me.is(Role.TRAINER)
                && quizzes.extra(id.value())
                        .filter(extra -> desk.cohorts(me.id(), false).stream().anyMatch(cohort -> quizzes.learns(cohort, extra.quiz())))
                        .isPresent();
    }

    /** Whether the viewer may try out the published version: a class of theirs takes it, or none at all yet. */
    private boolean tried(OwnId id) {
        boolean nobodys = quizzes.extra(id.value()).filter(extra -> extra.cohorts().isEmpty()).isPresent();
        return me.is(Role.TRAINER) && nobodys || taken(id);
    }

    private List<Choice> cohorts() {
        return desk.cohorts(me.id(), all()).stream().map(cohort -> new Choice(cohort.id().value(), cohort.name())).toList();
    }

    @POST
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Response write(@PathParam("own") OwnId id, MultivaluedMap<String, String> form) {
        QuizDesk.Result result = desk.write(id, me.id(), all(), form);
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
                boolean open = !QuizForm.words(result.view().draft().text("cohorts")).isEmpty();
                return next(id, open ? "?notice=own-quiz-published" : "?notice=own-quiz-nobody");
            default:
                if (keeping) return told(200, result);
                if (action.matches("pick-[0-9]{1,2}")) return next(id, "/pick?section=" + action.substring(5));
                if (action.startsWith("drop-")) return next(id, "#section." + action.split("-")[1]);
                if (FormReader.ofTable(action)) return next(id, FormReader.place(action, result.view().draft()));
                return next(id, action.equals("check") ? "?notice=own-clean" : "?notice=own-saved");
        }
    }

    private Response told(int status, QuizDesk.Result result) {
        JsonObjectBuilder faults = Json.createObjectBuilder();
        result.composed().faults().forEach((place, fault) -> {
            boolean told = !Set.of("authoring.fault-empty", "authoring.fault-no-question").contains(fault.key());
            if (told) faults.add(place, Messages.text(choices.language(), fault.key(), fault.details().toArray()));
        });
        String json = Json.createObjectBuilder()
                .add("revision", result.view().revision())
                .add("shown", Json.createObjectBuilder())
                .add("faults", faults)
                .build()
                .toString();
        return Response.status(status).entity(json).type(MediaType.APPLICATION_JSON).build();
    }

    private Response again(int status, QuizDesk.Result result, boolean kept) {
        Optional<List<Difference.Line>> there = result.what() == QuestionDesk.What.ELSEWHERE
                ? Optional.of(Difference.of(told(result.there()), told(result.view().draft())))
                : Optional.empty();
        return Response.status(status).entity(page(result.view(), result.composed(), kept, there)).build();
    }

    private String told(Entries entries) {
        return DraftLines.of(QuizLock.shown(entries), choices.language());
    }

    @GET
    @Path("pick")
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Page pick(
            @PathParam("own") OwnId id,
            @QueryParam("section") @DefaultValue("0") String section,
            @QueryParam("find") @DefaultValue("") String find,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("topic") @DefaultValue("") String topic,
            @QueryParam("skill") @DefaultValue("") String skill,
            @QueryParam("author") @DefaultValue("") String author,
            @QueryParam("page") @DefaultValue("1") String page) {
        QuizDesk.View view = mine(id);
        BankFilter filter = BankFilter.of(find, kind, topic, skill, author, State.PUBLISHED.id());
        int number = page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
        return new PickPage(
                "/authoring/quizzes/" + id,
                view.draft().text("title"),
                section.matches("[0-9]{1,2}") ? Integer.parseInt(section) : 0,
                me.id().value(),
                questions.list(me.id(), all(), filter, number),
                filter,
                Set.copyOf(QuizForm.chosen(view.draft())),
                choices.kinds(),
                choices.topics(),
                choices.skills(),
                choices.topics().stream().collect(Collectors.toMap(Choice::value, Choice::label)));
    }

    private QuizDesk.View mine(OwnId id) {
        QuizDesk.View view = desk.open(id, me.id(), all());
        if (!view.mine() && !all()) throw new Refusal.NotFound();
        return view;
    }

    @POST
    @Path("pick")
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Response choose(
            @PathParam("own") OwnId id,
            @FormParam("section") @DefaultValue("0") String section,
            @FormParam("question") List<String> chosen) {
        int row = section.matches("[0-9]{1,2}") ? Integer.parseInt(section) : 0;
        desk.choose(id, me.id(), all(), row, chosen);
        return next(id, "?notice=own-chosen#section." + row);
    }

    @GET
    @Path("history")
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Page history(@PathParam("own") OwnId id) {
        QuizDesk.View view = desk.open(id, me.id(), all());
        List<OwnQuizStore.Kept> kept = store.history(id);
        List<HistoryPage.Version> versions = new ArrayList<>();
        for (int at = 0; at < kept.size(); at++) {
            OwnQuizStore.Kept one = kept.get(at);
            String before = at + 1 < kept.size() ? yaml(id, kept.get(at + 1).entries()) : "";
            versions.add(new HistoryPage.Version(
                    one.number(), one.publishedAt(), one.by(), Difference.of(before, yaml(id, one.entries()))));
        }
        return new HistoryPage(
                "/authoring/quizzes/" + id, view.draft().text("title"), view.version(), view.mine() || all(), versions);
    }

    /** With dots for the password. */
    private static String yaml(OwnId id, Entries entries) {
        return QuizForm.yaml(id.value(), id.value(), QuizLock.shown(entries));
    }

    @POST
    @Path("history/{number}")
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Response restore(@PathParam("own") OwnId id, @PathParam("number") int number) {
        desk.restore(id, me.id(), all(), number);
        return next(id, "?notice=own-restored");
    }

    @POST
    @Path("withdraw")
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Response withdraw(@PathParam("own") OwnId id) {
        desk.withdraw(id, me.id(), all());
        published.refresh();
        return next(id, "?notice=own-withdrawn");
    }

    @POST
    @Path("copy")
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Response copy(@PathParam("own") OwnId id) {
        return next(desk.copy(id, me.id(), all()), "?notice=own-copied");
    }

    @GET
    @Path("delete")
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Page ask(@PathParam("own") OwnId id) {
        QuizDesk.View view = mine(id);
        if (view.version() > 0) throw new Refusal.NotFound();
        return new DeletePage("/authoring/quizzes/" + id, view.draft().text("title"));
    }

    @POST
    @Path("delete")
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Response delete(@PathParam("own") OwnId id) {
        desk.delete(id, me.id(), all());
        return Response.seeOther(URI.create("/authoring/quizzes?notice=own-deleted")).build();
    }

    private static Response next(OwnId id, String rest) {
        return Response.seeOther(URI.create("/authoring/quizzes/" + id + rest)).build();
    }
}
