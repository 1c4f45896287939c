package academy.huikuan.grading;

import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.PersonStore;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Settings;
import academy.huikuan.rubric.Rubric;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
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

/** A trainer grades a work, blind: what peers gave shows only afterwards. */
@Dependent
@Path("/grading/{submission}")
public class DeskResource {
    private final ExerciseStore exercises;
    private final SubmissionStore submissions;
    private final ReviewStore reviews;
    private final SettlementStore settlements;
    private final RubricStore rubrics;
    private final GradingRules rules;
    private final PhraseStore phrases;
    private final SecondMarkingStore seconds;
    private final ModelStore models;
    private final CohortStore cohorts;
    private final PersonStore people;
    private final CurrentPerson me;
    private final Settings settings;
    private final Clock clock;
    private final Cares cares;
    private final AppealStore appeals;

    @Inject
    DeskResource(
            ExerciseStore exercises,
            SubmissionStore submissions,
            ReviewStore reviews,
            SettlementStore settlements,
            RubricStore rubrics,
            GradingRules rules,
            PhraseStore phrases,
            SecondMarkingStore seconds,
            ModelStore models,
            CohortStore cohorts,
            PersonStore people,
            CurrentPerson me,
            Settings settings,
            Clock clock,
            Cares cares,
            AppealStore appeals) {
        this.exercises = exercises;
        this.submissions = submissions;
        this.reviews = reviews;
        this.settlements = settlements;
        this.rubrics = rubrics;
        this.rules = rules;
        this.phrases = phrases;
        this.seconds = seconds;
        this.models = models;
        this.cohorts = cohorts;
        this.people = people;
        this.me = me;
        this.settings = settings;
        this.clock = clock;
        this.cares = cares;
        this.appeals = appeals;
    }

    /** The work, if it is of an exercise in which a cohort takes part that this person trains. */
    private Submission work(SubmissionId id) {
        Submission work = submissions.byId(id);
        exercises.trainedBy(work.exercise(), me.id());
        return work;
    }

    /** As {@link #work}, for a change. */
    private Submission lockedWork(SubmissionId id) {
        exercises.lock(submissions.exercise(id));
        return work(id);
    }

    @GET
    @Allow(Role.TRAINERS)
    @Transactional
    public Page show(@PathParam("submission") SubmissionId id) {
        Submission work = work(id);
        List<Review> own = reviews.grades(work, me.id());
        Optional<Review> draft = draft(own);
        boolean grades = own.isEmpty() || draft.isPresent();
        return page(
                work,
                own,
                grades
                        ? Optional.of(
                                sheet(work, draft, draft.map(Review::marks).orElse(Marks.NONE)))
                        : Optional.empty());
    }

    private static Optional<Review> draft(List<Review> own) {
        return own.stream()
                .filter(review -> review.state() == Review.State.LEASED)
                .findFirst();
    }

    private Sheet sheet(Submission work, Optional<Review> draft, Marks marks) {
        return Sheet.of(
                "/grading/" + work.id(),
                work.turns(),
                rubrics.byDigest(work.rubricDigest()),
                marks,
                draft.map(Review::sequence).orElse(0) + 1,
                draft.flatMap(Review::savedAt));
    }

    private Page page(Submission work, List<Review> own, Optional<Sheet> form) {
        boolean seen = own.stream().anyMatch(review -> review.state() != Review.State.LEASED);
        String cohort = cohorts.byId(work.cohort()).name();
        Rubric rubric = rubrics.byDigest(work.rubricDigest());
        return new DeskView(work, rubric, reviews.of(work), rules.passMark(rubric), models.estimate(work.id()))
                .beside(seen ? cares.beside(work) : CareView.NOTHING, appeals.open(work).map(appeal -> "/grading/appeals/" + appeal.id()))
                .page(
                        cohort,
                        own,
                        form,
                        form.isEmpty() ? List.of() : PhrasesPage.lines(phrases.of(me.id())),
                        seen ? Optional.of(people.byId(work.author()).name()) : Optional.empty());
    }

    /** Saves what is written so far, or hands the grade in. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(Role.TRAINERS)
    @Transactional
    public Response write(
            @PathParam("submission") SubmissionId id,
            MultivaluedMap<String, String> form,
            @Context HttpHeaders headers) {
        Instant now = clock.instant();
        Submission work = lockedWork(id);
        List<Review> own = reviews.grades(work, me.id());
        boolean handIn = "submit".equals(form.getFirst("action"));
        Optional<Review> begun = draft(own);
        if (begun.isEmpty() && !own.isEmpty()) {
            if (handIn) return here(id, "grade-submitted");
            throw new Refusal.Conflict("grading.already-submitted");
        }
        Rubric rubric = rubrics.byDigest(work.rubricDigest());
        Marks marks = Marks.fromForm(form).within(rubric, work.turns().size());
        Review grade = begun.orElseGet(() -> begin(work, 1, Marks.NONE, now));
        int number = ReviewResource.sequence(form);
        boolean script = ReviewResource.isScript(headers);
        if (!script && grade.isStale(marks, number))
            return Response.status(409)
                    .entity(page(
                            work,
                            own,
                            Optional.of(sheet(work, Optional.of(grade), marks).outrun())))
                    .build();
        grade.save(marks, number, now);
        if (script) return ReviewResource.saved(grade.savedAt().orElse(now), grade.sequence(), settings.zone());
        if (!handIn) return here(id, "review-saved");
        List<Gap> gaps = marks.gaps(rubric);
        if (!gaps.isEmpty())
            return Response.status(422)
                    .entity(page(
                            work,
                            own,
                            Optional.of(sheet(work, Optional.of(grade), marks).lacking(gaps))))
                    .build();
        settlements.grade(grade, now);
        return appeals.open(work)
                .filter(appeal -> appeal.state() == AppealState.IN_REVIEW)
                .map(appeal -> ReviewResource.to("/grading/appeals/" + appeal.id() + "?notice=grade-submitted"))
                .orElseGet(() -> here(id, "grade-submitted"));
    }

    private Review begin(Submission work, int round, Marks marks, Instant now) {
        Review grade = seconds.isSecond(work.id(), me.id()) && !work.redLineOpen()
                ? Review.bySecondTrainer(work, me.id(), round, marks, now)
                : Review.byTrainer(work, me.id(), round, marks, now);
        reviews.add(grade);
        return grade;
    }

    /** Reads the peers' reviews instead of grading blind; that is on record. */
    @POST
    @Path("decline")
    @Allow(Role.TRAINERS)
    @Transactional
    public Response decline(@PathParam("submission") SubmissionId id) {
        Submission work = lockedWork(id);
        List<Review> own = reviews.grades(work, me.id());
        if (own.isEmpty() || draft(own).isPresent())
            draft(own)
                    .orElseGet(() -> begin(work, own.size() + 1, Marks.NONE, clock.instant()))
                    .withdraw();
        return here(id, "grade-declined");
    }

    /** Grades once more; until the new grade is handed in the old one holds. */
    @POST
    @Path("again")
    @Allow(Role.TRAINERS)
    @Transactional
    public Response again(@PathParam("submission") SubmissionId id) {
        Submission work = lockedWork(id);
        List<Review> own = reviews.grades(work, me.id());
        if (!own.isEmpty() && draft(own).isEmpty())
            begin(work, own.size() + 1, own.get(own.size() - 1).marks(), clock.instant());
        return here(id, "grade-again");
    }

    /** What was marked is no red line: the result is free. */
    @POST
    @Path("red-line")
    @Allow(Role.TRAINERS)
    @Transactional
    public Response release(@PathParam("submission") SubmissionId id) {
        settlements.release(lockedWork(id), me.id(), clock.instant());
        return here(id, "red-line-released");
    }

    private static Response here(SubmissionId id, String notice) {
        return ReviewResource.to("/grading/" + id + "?notice=" + notice);
    }
}
