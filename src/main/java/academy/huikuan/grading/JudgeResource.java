package academy.huikuan.grading;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
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
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;

/** A trainer decides appeals. */
@Dependent
@Path("/grading/appeals")
public class JudgeResource {
    private final Cares cares;
    private final AppealStore appeals;
    private final ReviewStore reviews;
    private final ExerciseStore exercises;
    private final SubmissionStore submissions;
    private final CohortStore cohorts;
    private final CurrentPerson me;
    private final Clock clock;

    @Inject
    JudgeResource(
            Cares cares,
            AppealStore appeals,
            ReviewStore reviews,
            ExerciseStore exercises,
            SubmissionStore submissions,
            CohortStore cohorts,
            CurrentPerson me,
            Clock clock) {
        this.cares = cares;
        this.appeals = appeals;
        this.reviews = reviews;
        this.exercises = exercises;
        this.submissions = submissions;
        this.cohorts = cohorts;
        this.me = me;
        this.clock = clock;
    }

    @GET
    @Allow(Role.TRAINERS)
    @Transactional
    public Page list() {
        return new AppealsPage(appeals.in(cohorts.of(me.id(), Role.TRAINER).stream().map(Cohort::id).toList()).stream()
                .map(cares::forTrainer)
                .toList());
    }

    private Appeal seen(AppealId id) {
        Appeal appeal = appeals.byId(id);
        exercises.trainedBy(appeal.submission().exercise(), me.id());
        return appeal;
    }

    private Appeal locked(AppealId id) {
        exercises.lock(submissions.exercise(appeals.work(id)));
        return seen(id);
    }

    @GET
    @Path("{appeal}")
    @Allow(Role.TRAINERS)
    @Transactional
    public Page show(@PathParam("appeal") AppealId id) {
        return page(seen(id), "", "", "");
    }

    private Page page(Appeal appeal, String words, String decision, String fault) {
        Submission work = appeal.submission();
        List<Review> own = reviews.grades(work, me.id());
        return new JudgePage(
                cares.forTrainer(appeal),
                "/grading/" + work.id(),
                !own.isEmpty() && own.stream().noneMatch(review -> review.state() == Review.State.LEASED),
                appeals.gradedSince(appeal),
                words,
                decision,
                fault);
    }

    @POST
    @Path("{appeal}/take")
    @Allow(Role.TRAINERS)
    @Transactional
    public Response take(@PathParam("appeal") AppealId id) {
        locked(id).step(AppealState.IN_REVIEW, me.id(), "", clock.instant());
        return back(id, "appeal-taken");
    }

    @POST
    @Path("{appeal}/uphold")
    @Allow(Role.TRAINERS)
    @Transactional
    public Response uphold(@PathParam("appeal") AppealId id, @FormParam("words") @DefaultValue("") String words) {
        return decide(id, AppealState.UPHELD, "uphold", words);
    }

    /** Closes it by the grade that a trainer has handed in since it was taken up. */
    @POST
    @Path("{appeal}/change")
    @Allow(Role.TRAINERS)
    @Transactional
    public Response change(@PathParam("appeal") AppealId id, @FormParam("words") @DefaultValue("") String words) {
        return decide(id, AppealState.CHANGED, "change", words);
    }

    private Response decide(AppealId id, AppealState decision, String name, String words) {
        Appeal appeal = locked(id);
        String why = words.replace("\r\n", "\n").strip();
        if (appeal.state() == AppealState.IN_REVIEW && why.length() < AppealRule.DECISION_LEAST)
            return Response.status(422).entity(page(appeal, why, name, "care.decision-short")).build();
        if (why.length() > AppealRule.REASON_MOST)
            return Response.status(422).entity(page(appeal, why, name, "care.appeal-reason-long")).build();
        appeals.decide(appeal, decision, me.id(), cares.names(appeal.submission(), List.of()).masked(why), clock.instant());
        return back(id, "appeal-decided");
    }

    private static Response back(AppealId id, String notice) {
        return ReviewResource.to("/grading/appeals/" + id + "?notice=" + notice);
    }
}
