package academy.huikuan.quiz;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.JsonText;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Settings;
import academy.huikuan.question.Question;
import academy.huikuan.question.TalkItem;
import academy.huikuan.web.Allow;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** An open attempt, page by page; a trainer's is a preview. Reading a page of an attempt whose time is up finishes it. */
@Dependent
@Path("quiz/{quiz}/attempt/{attempt}")
public class AttemptResource {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Quizzes quizzes;
    private final AttemptStore attempts;
    private final ClosingStore closing;
    private final CurrentPerson me;
    private final Settings settings;
    private final Clock clock;

    @Inject
    AttemptResource(
            Quizzes quizzes, AttemptStore attempts, ClosingStore closing, CurrentPerson me, Settings settings, Clock clock) {
        this.quizzes = quizzes;
        this.attempts = attempts;
        this.closing = closing;
        this.me = me;
        this.settings = settings;
        this.clock = clock;
    }

    @GET
    @Allow({Role.LEARNERS, Role.TRAINERS})
    public Response resume(@PathParam("quiz") QuizId quiz, @PathParam("attempt") AttemptId id) {
        return open(quiz, id, sitting -> to(sitting.attempt(), String.valueOf(sitting.attempt().atItem())));
    }

    /** The page with that question. Where pages only go forward, every other page leads to the one where the learner stands. */
    @GET
    @Path("{number}")
    @Allow({Role.LEARNERS, Role.TRAINERS})
    public Response question(
            @PathParam("quiz") QuizId quiz,
            @PathParam("attempt") AttemptId id,
            @PathParam("number") int number,
            @QueryParam("keys") @DefaultValue("false") boolean keys) {
        return open(quiz, id, sitting -> {
            Attempt attempt = sitting.attempt();
            if (number < 1 || number > attempt.items()) throw new Refusal.NotFound();
            if (attempt.sequential() && attempt.firstOfPage(number) != attempt.firstOfPage(attempt.atItem()))
                return to(attempt, attempt.atItem() + "?notice=quiz-sequential");
            return Response.ok(page(sitting, number, Map.of(), keys)).build();
        });
    }

    private QuestionPage page(Sitting sitting, int number, Map<Integer, Untaken> faults, boolean keys) {
        return QuestionPage.of(sitting, number, quizzes::version, faults, keys, clock.instant());
    }

    @GET
    @Path("confirm")
    @Allow({Role.LEARNERS, Role.TRAINERS})
    public Response confirm(@PathParam("quiz") QuizId quiz, @PathParam("attempt") AttemptId id) {
        return open(quiz, id, sitting -> Response.ok(ConfirmPage.of(sitting, halfWay(sitting), clock.instant())).build());
    }

    private List<Integer> halfWay(Sitting sitting) {
        return sitting.items().stream()
                .filter(item -> quizzes.version(item.digest()) instanceof TalkItem talk && talk.halfWay(item.answer()))
                .map(AttemptItem::number)
                .toList();
    }

    /**
     * Without script: takes the answers of the page that were changed there, and goes on; after a line of a talk it stays. With an answer
     * that cannot be read it stays as well, says so and has saved the others.
     */
    @POST
    @Path("{number}")
    @Allow({Role.LEARNERS, Role.TRAINERS})
    public Response go(
            @PathParam("quiz") QuizId quiz,
            @PathParam("attempt") AttemptId id,
            @PathParam("number") int number,
            MultivaluedMap<String, String> form) {
        Sitting before = mine(quiz, id);
        if (number < 1 || number > before.attempt().items()) throw new Refusal.NotFound();
        boolean taken = before.attempt().takesAnswers(clock.instant());
        Map<Integer, Untaken> faults = taken ? attempts.saveAll(id, me.id(), changed(before.page(number), form)) : Map.of();
        if (!faults.isEmpty()) return Response.status(422).entity(page(mine(quiz, id), number, faults, false)).build();
        return open(quiz, id, sitting -> go(sitting.attempt(), number, Optional.ofNullable(form.getFirst("go")).orElse("here")));
    }

    private static Map<Integer, List<String>> changed(List<AttemptItem> page, MultivaluedMap<String, String> form) {
        Map<Integer, List<String>> changed = new TreeMap<>();
        for (AttemptItem item : page) {
            String name = QuestionPage.name(page.size() > 1, item.number());
            List<String> fields = form.getOrDefault(name, List.of());
            String shown = Optional.ofNullable(form.getFirst(name.replace("answer", "shown"))).orElse("");
            if (!ItemView.shown(fields).equals(shown.replaceAll("\\r\\n?", "\n").stripTrailing())) changed.put(item.number(), fields);
        }
        return changed;
    }

    /** @param go `next`, `previous`, `confirm`, `leave`, `here`, a question's number, or `flag` and `unflag` with one */
    private Response go(Attempt attempt, int number, String go) {
        if (go.equals("leave"))
            return Response.seeOther(URI.create("/quiz/" + attempt.quiz() + (attempt.preview() ? "/preview" : ""))).build();
        if (go.matches("(un)?flag(-[0-9]{1,3})?")) {
            int flagged = go.contains("-") ? Integer.parseInt(go.substring(go.indexOf('-') + 1)) : number;
            attempts.flag(attempt.id(), me.id(), flagged, go.startsWith("flag"));
            return to(attempt, number + (go.contains("-") ? "#at-" + flagged : ""));
        }
        int last = attempt.lastOfPage(number);
        if (go.equals("confirm") || go.equals("next") && last == attempt.items()) return to(attempt, "confirm");
        int wanted = go.matches("[0-9]{1,3}") ? Integer.parseInt(go) : number;
        if (go.equals("next")) wanted = last + 1;
        if (go.equals("previous")) wanted = attempt.firstOfPage(number) - 1;
        wanted = Math.max(1, Math.min(attempt.items(), wanted));
        attempts.standAt(attempt.id(), me.id(), wanted);
        String place = go.matches("[0-9]{1,3}") && attempt.pageSize() > 1 ? "#at-" + wanted : go.equals("here") && attempt.pageSize() == 1 ? "#quiz-now" : "";
        return to(attempt, wanted + place);
    }

    /**
     * With script: saves one answer as soon as it is given. Tells when the answer that stands was saved, its sequence number, and whether it
     * is another one that was given later: `{"saved":"10:42:07","sequence":1795000000000,"newer":false}`.
     */
    @POST
    @Path("{number}/answer")
    @Allow({Role.LEARNERS, Role.TRAINERS})
    @Produces(MediaType.APPLICATION_JSON)
    public String save(
            @PathParam("quiz") QuizId quiz,
            @PathParam("attempt") AttemptId id,
            @PathParam("number") int number,
            @FormParam("answer") List<String> answer,
            @FormParam("sequence") @DefaultValue("0") long sequence) {
        Saved saved = attempts.save(id, me.id(), number, answer, sequence);
        return JsonText.object()
                .add("saved", TIME.format(saved.at().atZone(settings.zone())))
                .add("sequence", saved.sequence())
                .add("newer", saved.newer())
                .build()
                .toString();
    }

    @POST
    @Path("{number}/flag")
    @Allow({Role.LEARNERS, Role.TRAINERS})
    @Produces(MediaType.APPLICATION_JSON)
    public String flag(
            @PathParam("quiz") QuizId quiz,
            @PathParam("attempt") AttemptId id,
            @PathParam("number") int number,
            @FormParam("on") boolean on) {
        attempts.flag(id, me.id(), number, on);
        return JsonText.object().add("flagged", on).build().toString();
    }

    /** With script: remembers at which page the learner stands, so that another device goes on there; forward pages go on by it. */
    @POST
    @Path("{number}/here")
    @Allow({Role.LEARNERS, Role.TRAINERS})
    @Produces(MediaType.APPLICATION_JSON)
    public String here(@PathParam("quiz") QuizId quiz, @PathParam("attempt") AttemptId id, @PathParam("number") int number) {
        attempts.standAt(id, me.id(), number);
        return JsonText.object().add("at", number).build().toString();
    }

    @POST
    @Path("finish")
    @Allow({Role.LEARNERS, Role.TRAINERS})
    public Response finish(@PathParam("quiz") QuizId quiz, @PathParam("attempt") AttemptId id) {
        Attempt attempt = mine(quiz, id).attempt();
        attempts.handIn(id, me.id());
        return to(attempt, "result?notice=quiz-handed-in");
    }

    private Response open(QuizId quiz, AttemptId id, Function<Sitting, Response> answer) {
        Sitting sitting = mine(quiz, id);
        Attempt attempt = sitting.attempt();
        if (attempt.finished()) return to(attempt, "result");
        if (!attempt.overdue(clock.instant())) return answer.apply(sitting);
        closing.finishIfDue(id);
        return to(attempt, "result?notice=quiz-time-up");
    }

    private Sitting mine(QuizId quiz, AttemptId id) {
        return attempts.sitting(id)
                .filter(sitting -> sitting.attempt().learner().equals(me.id()) && sitting.attempt().quiz().equals(quiz.value()))
                .orElseThrow(Refusal.NotFound::new);
    }

    private static Response to(Attempt attempt, String page) {
        return Response.seeOther(URI.create("/quiz/" + attempt.quiz() + "/attempt/" + attempt.id() + "/" + page))
                .build();
    }
}
