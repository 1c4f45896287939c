package academy.huikuan.grading;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.rubric.Criterion;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** An author doubts a result. */
@Dependent
@Path("/results/{submission}/appeal")
public class AppealResource {
    private final Cares cares;
    private final AppealStore appeals;
    private final ExerciseStore exercises;
    private final SubmissionStore submissions;
    private final RubricStore rubrics;
    private final CurrentPerson me;
    private final Clock clock;

    @Inject
    AppealResource(
            Cares cares,
            AppealStore appeals,
            ExerciseStore exercises,
            SubmissionStore submissions,
            RubricStore rubrics,
            CurrentPerson me,
            Clock clock) {
        this.cares = cares;
        this.appeals = appeals;
        this.exercises = exercises;
        this.submissions = submissions;
        this.rubrics = rubrics;
        this.me = me;
        this.clock = clock;
    }

    @GET
    @Allow(Role.LEARNERS)
    @Transactional
    public Page form(@PathParam("submission") SubmissionId id) {
        Submission work = cares.shown(id, me.id());
        return page(work, until(work), new TreeMap<>(), false);
    }

    private Instant until(Submission work) {
        if (appeals.open(work).isPresent()) throw new Refusal.Conflict("care.appeal-open");
        return cares.until(work, me.id()).orElseThrow(() -> new Refusal.Conflict("care.appeal-late"));
    }

    /** @param given reasons by criterion, empty ones too where it was chosen */
    private Page page(Submission work, Instant until, SortedMap<String, String> given, boolean sent) {
        Rubric rubric = rubrics.byDigest(work.resultRubric());
        Grade grade = work.settled().orElseThrow().grade();
        return new AppealFormPage(
                work.id().value(),
                work.title(),
                until,
                rubric.criteria().stream()
                        .map(criterion -> new AppealFormPage.Item(
                                rubric.criteria().indexOf(criterion) + 1,
                                criterion.id(),
                                criterion.title(),
                                grade.score(criterion.id()).outOf(Level.TOP, 1).toPlainString(),
                                given.containsKey(criterion.id()),
                                given.getOrDefault(criterion.id(), ""),
                                sent ? fault(given.get(criterion.id())) : ""))
                        .toList(),
                sent);
    }

    private static String fault(String reason) {
        if (reason == null) return "";
        if (reason.length() < AppealRule.REASON_LEAST) return "care.appeal-reason-short";
        return reason.length() > AppealRule.REASON_MOST ? "care.appeal-reason-long" : "";
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(Role.LEARNERS)
    @Transactional
    public Response submit(@PathParam("submission") SubmissionId id, MultivaluedMap<String, String> form) {
        exercises.lock(submissions.exercise(id));
        Submission work = cares.shown(id, me.id());
        Instant until = until(work);
        SortedMap<String, String> given = given(form, rubrics.byDigest(work.resultRubric()));
        if (given.isEmpty() || given.values().stream().anyMatch(reason -> !fault(reason).isEmpty()))
            return Response.status(422).entity(page(work, until, given, true)).build();
        NameMask names = cares.names(work, List.of(me.id()));
        given.replaceAll((criterion, reason) -> names.masked(reason));
        appeals.submit(work, me.id(), given, clock.instant());
        return back(id, "appeal-submitted");
    }

    private static SortedMap<String, String> given(MultivaluedMap<String, String> form, Rubric rubric) {
        SortedMap<String, String> given = new TreeMap<>();
        List<String> chosen = form.getOrDefault("criterion", List.of());
        for (Criterion criterion : rubric.criteria())
            if (chosen.contains(criterion.id()))
                given.put(
                        criterion.id(),
                        Optional.ofNullable(form.getFirst("reason-" + criterion.id())).orElse("").replace("\r\n", "\n").strip());
        return given;
    }

    @POST
    @Path("withdraw")
    @Allow(Role.LEARNERS)
    @Transactional
    public Response withdraw(@PathParam("submission") SubmissionId id) {
        exercises.lock(submissions.exercise(id));
        Submission work = submissions.ownedBy(id, me.id());
        appeals.open(work)
                .orElseThrow(() -> new Refusal.Conflict("care.appeal-moved-on"))
                .step(AppealState.WITHDRAWN, me.id(), "", clock.instant());
        return back(id, "appeal-withdrawn");
    }

    private static Response back(SubmissionId id, String notice) {
        return ReviewResource.to("/results/" + id + "?notice=" + notice + "#appeals");
    }
}
