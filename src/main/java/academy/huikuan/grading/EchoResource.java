package academy.huikuan.grading;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.web.Allow;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;

/** What an author says to a review, once the result shows. */
@Dependent
@Path("/results/{submission}/reviews/{opinion}")
public class EchoResource {
    private final Cares cares;
    private final ReviewStore reviews;
    private final EchoStore echoes;
    private final ExerciseStore exercises;
    private final SubmissionStore submissions;
    private final CurrentPerson me;
    private final Clock clock;

    @Inject
    EchoResource(
            Cares cares,
            ReviewStore reviews,
            EchoStore echoes,
            ExerciseStore exercises,
            SubmissionStore submissions,
            CurrentPerson me,
            Clock clock) {
        this.cares = cares;
        this.reviews = reviews;
        this.echoes = echoes;
        this.exercises = exercises;
        this.submissions = submissions;
        this.me = me;
        this.clock = clock;
    }

    private Review review(Submission work, OpinionId opinion) {
        if (!work.exercise().opinionsShown()) throw new Refusal.NotFound();
        return ReviewStore.shuffled(work, reviews.of(work)).stream()
                .filter(review -> OpinionId.of(work, review).equals(opinion))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    @POST
    @Path("rating")
    @Allow(Role.LEARNERS)
    @Transactional
    public Response rate(
            @PathParam("submission") SubmissionId id,
            @PathParam("opinion") OpinionId opinion,
            @FormParam("rated") @DefaultValue("") String rated,
            @FormParam("reason") @DefaultValue("") String reason) {
        Submission work = locked(id);
        Review review = review(work, opinion);
        if (!rated.matches("[1-" + Rating.BEST + "]")) throw new Refusal.Invalid("care.rate-choose");
        String words = line(reason);
        if (words.length() > Rating.REASON_MOST) throw new Refusal.Invalid("care.too-long", String.valueOf(Rating.REASON_MOST));
        echoes.rate(review, Integer.parseInt(rated), masked(work, words, 2 * Rating.REASON_MOST), clock.instant());
        return back(id, "rated");
    }

    @POST
    @Path("answer")
    @Allow(Role.LEARNERS)
    @Transactional
    public Response answer(
            @PathParam("submission") SubmissionId id,
            @PathParam("opinion") OpinionId opinion,
            @FormParam("answer") @DefaultValue("") String answer) {
        Submission work = locked(id);
        Review review = review(work, opinion);
        String words = answer.replace("\r\n", "\n").strip();
        if (words.isEmpty()) throw new Refusal.Invalid("care.answer-empty");
        if (words.length() > Answer.MOST) throw new Refusal.Invalid("care.too-long", String.valueOf(Answer.MOST));
        echoes.answer(review, masked(work, words, 2 * Answer.MOST), clock.instant());
        return back(id, "answered");
    }

    private Submission locked(SubmissionId id) {
        exercises.lock(submissions.exercise(id));
        return cares.shown(id, me.id());
    }

    private static String line(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    private String masked(Submission work, String words, int most) {
        String masked = cares.names(work, List.of(me.id())).masked(words);
        return masked.substring(0, Math.min(masked.length(), most));
    }

    private static Response back(SubmissionId id, String notice) {
        return ReviewResource.to("/results/" + id + "?notice=" + notice + "#said");
    }
}
