package academy.huikuan.marking;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.question.Weight;
import academy.huikuan.quiz.AttemptId;
import academy.huikuan.quiz.MarkStore;
import academy.huikuan.quiz.MarkedItem;
import academy.huikuan.quiz.MarkedItemStore;
import academy.huikuan.score.Score;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A trainer sets the mark of one question by hand, and says why. */
@Dependent
@Path("marking/attempt/{attempt}/{number}")
public class OverrideResource {
    private final MarkedItemStore items;
    private final MarkStore marks;
    private final CurrentPerson me;

    @Inject
    OverrideResource(MarkedItemStore items, MarkStore marks, CurrentPerson me) {
        this.items = items;
        this.marks = marks;
        this.me = me;
    }

    @GET
    @Allow(Role.TRAINERS)
    public Page show(@PathParam("attempt") AttemptId attempt, @PathParam("number") ItemNumber number) {
        return page(items.byNumber(attempt, number.value(), me.id()), "", "", List.of(), false);
    }

    @POST
    @Allow(Role.TRAINERS)
    public Response set(
            @PathParam("attempt") AttemptId attempt,
            @PathParam("number") ItemNumber number,
            @FormParam("percent") @DefaultValue("") String percent,
            @FormParam("reason") @DefaultValue("") String written,
            @FormParam("seen") @DefaultValue("") String seen) {
        MarkedItem item = items.byNumber(attempt, number.value(), me.id());
        String reason = written.replace("\r\n", "\n").strip();
        Optional<Score> points = Percent.read(percent).map(Weight::points);
        List<String> faults = new ArrayList<>();
        if (points.isEmpty()) faults.add("percent");
        if (reason.length() < MarkStore.SHORTEST_REASON || reason.length() > MarkStore.LONGEST_REASON) faults.add("reason");
        if (!faults.isEmpty()) return Response.status(422).entity(page(item, percent, reason, faults, false)).build();
        if (!seen.equals(seen(item)) || !marks.override(attempt, number.value(), points.get(), item.mark(), reason, me.id())) {
            MarkedItem now = items.byNumber(attempt, number.value(), me.id());
            return Response.status(409).entity(page(now, percent, reason, List.of(), true)).build();
        }
        return Response.seeOther(URI.create(back(item) + "?notice=mark-set#question-" + number.value())).build();
    }

    private static String back(MarkedItem item) {
        return "/quiz/" + item.quiz() + "/attempt/" + item.attempt() + "/result";
    }

    /** The points that a form shows, so that it does not overwrite a mark that came meanwhile. */
    private static String seen(MarkedItem item) {
        return item.mark().map(mark -> String.valueOf(mark.earned())).orElse("none");
    }

    private static Page page(MarkedItem item, String percent, String reason, List<String> faults, boolean stale) {
        return new OverridePage(
                "/marking/attempt/" + item.attempt() + "/" + item.number(),
                back(item) + "#question-" + item.number(),
                item.title(),
                item.learner(),
                item.attemptNumber(),
                item.number(),
                item.review(),
                item.mark().map(Percent::told),
                seen(item),
                item.total().percent(),
                item.passed(),
                percent,
                reason,
                item.history(),
                faults,
                stale);
    }
}
