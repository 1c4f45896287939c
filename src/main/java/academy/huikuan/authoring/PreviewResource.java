package academy.huikuan.authoring;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.question.Answer;
import academy.huikuan.question.ChoiceQuestion;
import academy.huikuan.question.Computed;
import academy.huikuan.question.Presentation;
import academy.huikuan.question.Question;
import academy.huikuan.quiz.ItemReview;
import academy.huikuan.quiz.ItemView;
import academy.huikuan.score.Score;
import academy.huikuan.web.Allow;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A question tried out by its author, or by who may use it. */
@Dependent
@Path("authoring/questions/{own}/preview")
public class PreviewResource {
    private final QuestionDesk desk;
    private final CurrentPerson me;

    @Inject
    PreviewResource(QuestionDesk desk, CurrentPerson me) {
        this.desk = desk;
        this.me = me;
    }

    @GET
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Response show(@PathParam("own") OwnId id, @QueryParam("seed") @DefaultValue("1") String seed) {
        Optional<Sources.Made> made = desk.composed(id, me.id(), me.is(Role.ADMIN)).made();
        if (made.isEmpty()) return Response.seeOther(URI.create("/authoring/questions/" + id + "?notice=own-unfinished")).build();
        return Response.ok(page(id, made.get().question(), seed(seed), new Answer.Nothing(), false, false)).build();
    }

    /** Marks an answer; it changes nothing, so that there is nothing to go on to. */
    @POST
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Response answer(
            @PathParam("own") OwnId id,
            @FormParam("seed") @DefaultValue("1") String seed,
            @FormParam("answer") List<String> values,
            @FormParam("go") @DefaultValue("") String go) {
        Optional<Sources.Made> made = desk.composed(id, me.id(), me.is(Role.ADMIN)).made();
        if (made.isEmpty()) return Response.seeOther(URI.create("/authoring/questions/" + id + "?notice=own-unfinished")).build();
        Question question = made.get().question();
        Presentation shown = question.present(new Random(seed(seed)));
        try {
            Answer answer = question.read(values, shown);
            return Response.ok(page(id, question, seed(seed), answer, true, false)).build();
        } catch (IllegalArgumentException unreadable) {
            return Response.status(422).entity(page(id, question, seed(seed), new Answer.Nothing(), false, true)).build();
        }
    }

    private static long seed(String typed) {
        return typed.matches("[0-9]{1,9}") ? Long.parseLong(typed) : 1;
    }

    private static PreviewPage page(OwnId id, Question question, long seed, Answer answer, boolean marked, boolean unreadable) {
        Presentation shown = question.present(new Random(seed));
        ItemView view = ItemView.of(question, shown, answer);
        boolean over = !(view instanceof ItemView.Spoken spoken) || spoken.ending().isPresent();
        Optional<Score> score = marked && over ? question.mark(answer, shown) : Optional.empty();
        Optional<ItemReview> review = marked && over
                ? Optional.of(ItemReview.of(1, question, shown, answer, score, ItemReview.Shows.ALL))
                : Optional.empty();
        return new PreviewPage(
                "/authoring/questions/" + id,
                question.label().name(),
                view,
                seed,
                question instanceof Computed || !shown.order().isEmpty() && !(question instanceof ChoiceQuestion choice && !choice.shuffles()),
                review,
                score.map(points -> String.valueOf(points.percent())),
                unreadable);
    }
}
