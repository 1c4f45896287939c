package academy.huikuan.grading;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Settings;
import academy.huikuan.rubric.Rubric;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An author grades the own work by the sheet that the others use. It never counts. */
@Dependent
@Path("/results/{submission}/self")
public class SelfResource {
    private final SubmissionStore submissions;
    private final ReviewStore reviews;
    private final RubricStore rubrics;
    private final ExerciseStore exercises;
    private final Event<ReviewHandedIn> handedIn;
    private final CurrentPerson me;
    private final Settings settings;
    private final Clock clock;

    @Inject
    SelfResource(
            SubmissionStore submissions,
            ReviewStore reviews,
            RubricStore rubrics,
            ExerciseStore exercises,
            Event<ReviewHandedIn> handedIn,
            CurrentPerson me,
            Settings settings,
            Clock clock) {
        this.submissions = submissions;
        this.reviews = reviews;
        this.rubrics = rubrics;
        this.exercises = exercises;
        this.handedIn = handedIn;
        this.me = me;
        this.settings = settings;
        this.clock = clock;
    }

    private Submission work(SubmissionId id) {
        Submission work = submissions.ownedBy(id, me.id());
        if (!work.exercise().selfAssessment()) throw new Refusal.NotFound();
        return work;
    }

    @GET
    @Allow(Role.LEARNERS)
    @Transactional
    public Response show(@PathParam("submission") SubmissionId id) {
        Submission work = work(id);
        Optional<Review> own = reviews.own(work, me.id());
        if (own.filter(Review::submitted).isPresent()) return ReviewResource.to("/results/" + id);
        return Response.ok(page(work, own, own.map(Review::marks).orElse(Marks.NONE), List.of(), false)).build();
    }

    private Page page(Submission work, Optional<Review> own, Marks marks, List<Gap> gaps, boolean outrun) {
        Sheet sheet = Sheet.of(
                        "/results/" + work.id() + "/self",
                        work.turns(),
                        rubrics.byDigest(work.rubricDigest()),
                        marks,
                        own.map(Review::sequence).orElse(0) + 1,
                        own.flatMap(Review::savedAt))
                .lacking(gaps);
        return new SelfPage("/results/" + work.id(), work.title(), outrun ? sheet.outrun() : sheet);
    }

    /** Saves what is written so far, or hands it in. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(Role.LEARNERS)
    @Transactional
    public Response write(@PathParam("submission") SubmissionId id, MultivaluedMap<String, String> form, @Context HttpHeaders headers) {
        Instant now = clock.instant();
        exercises.lock(submissions.exercise(id));
        Submission work = work(id);
        boolean handIn = "submit".equals(form.getFirst("action"));
        Optional<Review> begun = reviews.own(work, me.id());
        if (begun.filter(Review::submitted).isPresent()) {
            if (handIn) return ReviewResource.to("/results/" + id + "?notice=self-submitted");
            throw new Refusal.Conflict("grading.already-submitted");
        }
        Rubric rubric = rubrics.byDigest(work.rubricDigest());
        Marks marks = Marks.fromForm(form).within(rubric, work.turns().size());
        int number = ReviewResource.sequence(form);
        boolean script = ReviewResource.isScript(headers);
        if (!script && begun.filter(one -> one.isStale(marks, number)).isPresent())
            return Response.status(409).entity(page(work, begun, marks, List.of(), true)).build();
        Review own = begun.orElseGet(() -> begin(work, now));
        own.save(marks, number, now);
        if (script) return ReviewResource.saved(own.savedAt().orElse(now), own.sequence(), settings.zone());
        if (!handIn) return ReviewResource.to("/results/" + id + "/self?notice=review-saved");
        List<Gap> gaps = marks.gaps(rubric);
        if (!gaps.isEmpty()) return Response.status(422).entity(page(work, Optional.of(own), marks, gaps, false)).build();
        own.submit(rubric, new NameMask(List.of(me.person().name())), now);
        handedIn.fire(new ReviewHandedIn(me.id(), now));
        return ReviewResource.to("/results/" + id + "?notice=self-submitted");
    }

    private Review begin(Submission work, Instant now) {
        Review own = Review.byAuthor(work, me.id(), now);
        reviews.add(own);
        return own;
    }
}
