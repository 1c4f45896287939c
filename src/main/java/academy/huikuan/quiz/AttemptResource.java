package academy.huikuan.quiz;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Settings;
import academy.huikuan.question.Question;
import academy.huikuan.web.Allow;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;

/** An open attempt, one question a page. Reading a page of an attempt whose time is up finishes it. */
@Dependent
@Path("quiz/{quiz}/attempt/{attempt}")
public class AttemptResource {
    private final Quizzes quizzes;
    private final AttemptStore attempts;
    private final ClosingStore closing;
    private final CurrentPerson me;
    private final Settings settings;
    private final Clock clock;

    @Inject
    AttemptResource(Quizzes quizzes, AttemptStore attempts, ClosingStore closing, CurrentPerson me, Settings settings, Clock clock) {
        this.quizzes = quizzes;
        this.attempts = attempts;
        this.closing = closing;
        this.me = me;
        this.settings = settings;
        this.clock = clock;
    }

    @GET
    @Allow(Role.LEARNERS)
    public Response resume(@PathParam("quiz") QuizId quiz, @PathParam("attempt") AttemptId id) {
        return open(quiz, id, attempt -> to(attempt, String.valueOf(attempt.atItem())));
    }

    @GET
    @Path("{number}")
    @Allow(Role.LEARNERS)
    public Response question(
            @PathParam("quiz") QuizId quiz, @PathParam("attempt") AttemptId id, @PathParam("number") int number) {
        return open(quiz, id, attempt -> {
            if (number < 1 || number > attempt.items()) throw new Refusal.NotFound();
            List<AttemptItem> items = attempts.items(id);
            AttemptItem item = items.get(number - 1);
            Question question = quizzes.version(item.digest());
            return Response.ok(QuestionPage.of(attempt, items, item, question, clock.instant())).build();
        });
    }

    @GET
    @Path("confirm")
    @Allow(Role.LEARNERS)
    public Response confirm(@PathParam("quiz") QuizId quiz, @PathParam("attempt") AttemptId id) {
        return open(quiz, id, attempt -> Response.ok(ConfirmPage.of(attempt, attempts.items(id), clock.instant()))
                .build());
    }

    /** Without script: takes the page's answer, if it was changed there, and goes on; after a line of a talk it stays. */
    @POST
    @Path("{number}")
    @Allow(Role.LEARNERS)
    @Transactional
    public Response go(
            @PathParam("quiz") QuizId quiz,
            @PathParam("attempt") AttemptId id,
            @PathParam("number") int number,
            @FormParam("answer") List<String> answer,
            @FormParam("shown") @DefaultValue("") String shown,
            @FormParam("go") @DefaultValue("here") String go) {
        Instant now = clock.instant();
        boolean changed = !ItemView.shown(answer).equals(shown.replaceAll("\\r\\n?", "\n").stripTrailing());
        if (changed && mine(quiz, id).takesAnswers(now)) attempts.save(id, me.id(), number, answer, now.toEpochMilli());
        return open(quiz, id, attempt -> {
            if (go.equals("flag") || go.equals("unflag")) attempts.flag(id, me.id(), number, go.equals("flag"));
            String next = next(go, number, attempt.items());
            if (next.matches("[0-9]+")) attempts.standAt(id, me.id(), Integer.parseInt(next));
            if (go.equals("here")) next = next + "#quiz-now";
            return next.isEmpty() ? Response.seeOther(URI.create("/quiz/" + quiz)).build() : to(attempt, next);
        });
    }

    /** The page to go to after a question; empty for the quiz's own page. */
    private static String next(String go, int number, int items) {
        if (go.equals("leave")) return "";
        if (go.equals("confirm") || go.equals("next") && number >= items) return "confirm";
        int wanted = go.matches("[0-9]{1,3}") ? Integer.parseInt(go) : number;
        if (go.equals("next")) wanted = number + 1;
        if (go.equals("previous")) wanted = number - 1;
        return String.valueOf(Math.max(1, Math.min(items, wanted)));
    }

    /** With script: saves one answer as soon as it is given. */
    @POST
    @Path("{number}/answer")
    @Allow(Role.LEARNERS)
    @jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
    public String save(
            @PathParam("quiz") QuizId quiz,
            @PathParam("attempt") AttemptId id,
            @PathParam("number") int number,
            @FormParam("answer") List<String> answer,
            @FormParam("sequence") @DefaultValue("0") long sequence) {
        mine(quiz, id);
        Saved saved = attempts.save(id, me.id(), number, answer, sequence);
        String time = DateTimeFormatter.ofPattern("HH:mm:ss").format(saved.at().atZone(settings.zone()));
        return Json.createObjectBuilder()
                .add("saved", time)
                .add("sequence", saved.sequence())
                .add("newer", saved.newer())
                .build()
                .toString();
    }

    @POST
    @Path("{number}/flag")
    @Allow(Role.LEARNERS)
    @jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
    public String flag(
            @PathParam("quiz") QuizId quiz,
            @PathParam("attempt") AttemptId id,
            @PathParam("number") int number,
            @FormParam("on") boolean on) {
        mine(quiz, id);
        attempts.flag(id, me.id(), number, on);
        return Json.createObjectBuilder().add("flagged", on).build().toString();
    }

    /** With script: remembers at which question the learner stands, so that another device goes on there. */
    @POST
    @Path("{number}/here")
    @Allow(Role.LEARNERS)
    public void here(@PathParam("quiz") QuizId quiz, @PathParam("attempt") AttemptId id, @PathParam("number") int number) {
        mine(quiz, id);
        attempts.standAt(id, me.id(), number);
    }

    @POST
    @Path("finish")
    @Allow(Role.LEARNERS)
    public Response finish(@PathParam("quiz") QuizId quiz, @PathParam("attempt") AttemptId id) {
        Attempt attempt = mine(quiz, id);
        attempts.handIn(id, me.id());
        return to(attempt, "result?notice=quiz-handed-in");
    }

    private Response open(QuizId quiz, AttemptId id, Function<Attempt, Response> answer) {
        Attempt attempt = mine(quiz, id);
        if (attempt.finished()) return to(attempt, "result");
        if (!attempt.overdue(clock.instant())) return answer.apply(attempt);
        closing.finishIfDue(id);
        return to(attempt, "result?notice=quiz-time-up");
    }

    private Attempt mine(QuizId quiz, AttemptId id) {
        return attempts.find(id)
                .filter(attempt -> attempt.learner().equals(me.id()) && attempt.quiz().equals(quiz.value()))
                .orElseThrow(Refusal.NotFound::new);
    }

    private static Response to(Attempt attempt, String page) {
        return Response.seeOther(URI.create("/quiz/" + attempt.quiz() + "/attempt/" + attempt.id() + "/" + page))
                .build();
    }
}
