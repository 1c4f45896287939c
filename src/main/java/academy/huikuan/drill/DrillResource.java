package academy.huikuan.drill;

import academy.huikuan.course.Catalogue;
import academy.huikuan.course.Shelf;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.people.Slice;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Refusal;
import academy.huikuan.question.Answer;
import academy.huikuan.quiz.ItemReview;
import academy.huikuan.quiz.ItemView;
import academy.huikuan.quiz.OpenStore;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A learner's daily cards, one a page: the question, then at once what was right. */
@Dependent
@Path("drill")
public class DrillResource {
    private final AgendaStore agenda;
    private final TurnStore turns;
    private final OpenStore open;
    private final Catalogue catalogue;
    private final CohortStore cohorts;
    private final CurrentPerson me;
    private final Clock clock;

    @Inject
    DrillResource(
            AgendaStore agenda,
            TurnStore turns,
            OpenStore open,
            Catalogue catalogue,
            CohortStore cohorts,
            CurrentPerson me,
            Clock clock) {
        this.agenda = agenda;
        this.turns = turns;
        this.open = open;
        this.catalogue = catalogue;
        this.cohorts = cohorts;
        this.me = me;
        this.clock = clock;
    }

    @GET
    @Allow(Role.LEARNERS)
    @Transactional
    public Page show(@QueryParam("since") @DefaultValue("") String since) {
        Optional<Page> closed = closed();
        if (closed.isPresent()) return closed.get();
        AgendaStore.Day day = agenda.day(me.id());
        return day.left().stream()
                .findFirst()
                .flatMap(card -> turns.ask(me.id(), card))
                .map(turn -> page(turn, day.today(), new Answer.Nothing(), Ids.random(), since, Optional.empty()))
                .orElseGet(() -> new RestPage(day.today()));
    }

    /** While a quiz is open, whose key a card might tell. */
    private Optional<Page> closed() {
        return open.of(me.id()).stream().findFirst().map(quiz -> new ClosedPage(quiz.quiz(), quiz.title()));
    }

    private Page page(TurnStore.Turn turn, Today today, Answer answer, String key, String since, Optional<String> problem) {
        Card card = turn.card();
        Asked asked = turn.asked();
        return new CardPage(
                card.id().value(),
                lessons().of(card.subject(), card.title()),
                !card.subject().topic(),
                asked.step() + 1,
                asked.turn(),
                asked.digest(),
                key,
                ItemView.of(asked.question(), asked.shown(), answer),
                today,
                Clockface.of(Sitting.of(since, clock.instant())),
                problem);
    }

    private Lessons lessons() {
        return new Lessons(catalogue.course(), Shelf.of(catalogue.course(), me, cohorts).units());
    }

    @POST
    @Path("{card}")
    @Allow(Role.LEARNERS)
    @Transactional
    public Response answer(
            @PathParam("card") CardId id,
            @FormParam("turn") @DefaultValue("-1") int number,
            @FormParam("question") @DefaultValue("") String digest,
            @FormParam("key") @DefaultValue("") String key,
            @FormParam("since") @DefaultValue("") String since,
            @FormParam("action") @DefaultValue("answer") String action,
            @FormParam("answer") List<String> values) {
        Optional<TurnStore.Taken> taken = turns.taken(me.id(), id, number, key);
        if (taken.isPresent()) return to(taken.get().answer(), since, taken.get().elsewhere() ? "&notice=drill-elsewhere" : "");
        if (closed().isPresent()) throw new Refusal.Conflict("refusal.drill-quiz-open");
        TurnStore.Turn turn = turns.turn(me.id(), id, number, digest);
        if (!key.matches("[0-9a-f-]{36}")) throw new Refusal.Invalid("refusal.bad-request");
        Reply reply = action.equals("show") ? Reply.NONE : Reply.of(turn.asked(), values);
        if (reply.problem().isEmpty()) return to(turns.keep(me.id(), turn, key, reply.answer()), since, "");
        return Response.status(422)
                .entity(page(turn, agenda.today(me.id()), reply.answer(), key, since, reply.problem()))
                .build();
    }

    private Response to(AnswerId answer, String since, String notice) {
        return Response.seeOther(URI.create(
                        "/drill/answers/" + answer + "?since=" + Sitting.of(since, clock.instant()).carried() + notice))
                .build();
    }

    @GET
    @Path("answers/{answer}")
    @Allow(Role.LEARNERS)
    @Transactional
    public Page answered(@PathParam("answer") AnswerId id, @QueryParam("since") @DefaultValue("") String since) {
        TurnStore.Given given = turns.given(me.id(), id);
        Optional<Page> closed = closed();
        if (closed.isPresent()) return closed.get();
        CardAnswer answer = given.answer();
        Card card = given.card();
        Lessons lessons = lessons();
        Today today = agenda.today(me.id());
        return new AnswerPage(
                lessons.of(card.subject(), card.title()),
                !card.subject().topic(),
                answer.right(),
                ItemReview.of(
                        given.number(),
                        given.question(),
                        answer.shown(),
                        answer.answer(),
                        Optional.of(answer.mark()),
                        ItemReview.Shows.ALL),
                given.question().label().topics().stream()
                        .filter(Subject::fits)
                        .findFirst()
                        .map(topic -> lessons.of(new Subject(topic), Optional.empty()))
                        .orElseGet(() -> lessons.of(card.subject(), Optional.empty())),
                Schedule.answered(answer.step(), answer.right(), answer.day()).due(),
                today,
                Clockface.of(Sitting.of(since, clock.instant())));
    }

    @GET
    @Path("cards")
    @Allow(Role.LEARNERS)
    @Transactional
    public Page cards(@QueryParam("page") @DefaultValue("1") int page) {
        Slice<Card> cards = agenda.cards(me.id(), page);
        Lessons lessons = lessons();
        LocalDate today = agenda.today();
        return new CardsPage(
                cards.items().stream().map(card -> row(card, lessons, today)).toList(), cards.total(), cards.page(), cards.pages());
    }

    private static CardsPage.Row row(Card card, Lessons lessons, LocalDate today) {
        return new CardsPage.Row(
                lessons.of(card.subject(), card.title()),
                !card.subject().topic(),
                card.state().id(),
                card.state() == Card.State.LEARNED ? Schedule.DAYS.size() : card.step(),
                card.dueOn(),
                card.due(today));
    }
}
