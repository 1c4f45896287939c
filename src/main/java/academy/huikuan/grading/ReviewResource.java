package academy.huikuan.grading;

import academy.huikuan.calibration.CalibrationRules;
import academy.huikuan.calibration.Trial;
import academy.huikuan.calibration.TrialStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Settings;
import academy.huikuan.roleplay.Scenarios;
import academy.huikuan.rubric.Rubric;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A learner's reviews of others' works. */
@Dependent
@Path("/reviews")
public class ReviewResource {
    /** Reviews that one person may give back: it is for works that one knows, not for choosing. */
    private static final int MOST_RETURNS = 2;

    private final ReviewStore reviews;
    private final ExerciseStore exercises;
    private final SubmissionStore submissions;
    private final AllocationStore allocations;
    private final SettlementStore settlements;
    private final RubricStore rubrics;
    private final ToldStore told;
    private final Scenarios scenarios;
    private final GradingRules rules;
    private final CurrentPerson me;
    private final Settings settings;
    private final Clock clock;
    private final Calibrations calibrations;
    private final Trials sheets;
    private final TrialStore trials;
    private final EchoStore echoes;
    private final Names names;

    @Inject
    ReviewResource(
            ReviewStore reviews,
            ExerciseStore exercises,
            SubmissionStore submissions,
            AllocationStore allocations,
            SettlementStore settlements,
            RubricStore rubrics,
            ToldStore told,
            Scenarios scenarios,
            GradingRules rules,
            CurrentPerson me,
            Settings settings,
            Clock clock,
            Calibrations calibrations,
            Trials sheets,
            TrialStore trials,
            EchoStore echoes,
            Names names) {
        this.reviews = reviews;
        this.exercises = exercises;
        this.submissions = submissions;
        this.allocations = allocations;
        this.settlements = settlements;
        this.rubrics = rubrics;
        this.told = told;
        this.scenarios = scenarios;
        this.rules = rules;
        this.me = me;
        this.settings = settings;
        this.clock = clock;
        this.calibrations = calibrations;
        this.sheets = sheets;
        this.trials = trials;
        this.echoes = echoes;
        this.names = names;
    }

    /** All lists are in the order of the works' codes, which chance gave: any other would follow the order in which the works came. */
    @GET
    @Allow(Role.LEARNERS)
    @Transactional
    public Page list() {
        Instant now = clock.instant();
        List<Submission> own = submissions.of(me.id());
        List<Review> given = reviews.givenTo(me.id());
        List<Trial> anchors = trials.openAnchors(me.id());
        return new ReviewsPage(
                told.of(me.id()).stream().filter(one -> !one.kind().equals("asked")).toList(),
                calibrations.need(me.id()).isPresent() ? CalibrationRules.SAMPLES : 0,
                own.stream()
                        .map(Submission::exercise)
                        .distinct()
                        .map(exercise -> task(exercise, given, anchors, now))
                        .toList(),
                Stream.concat(
                                given.stream().filter(ReviewResource::isOpen).map(review -> open(review, now)),
                                sheets.open(me.id(), now).stream())
                        .sorted(Comparator.comparing(ReviewsPage.Open::code))
                        .toList(),
                given.stream().flatMap(review -> asked(review).stream()).sorted(Comparator.comparing(ReviewsPage.Asked::code)).toList(),
                given.stream()
                        .filter(Review::submitted)
                        .sorted(Comparator.comparing(
                                review -> review.submission().code()))
                        .map(review -> new ReviewsPage.Done(
                                address(review),
                                review.submission().code(),
                                review.submission().title()))
                        .toList(),
                (int) own.stream().filter(work -> work.settled().isEmpty()).count());
    }

    private ReviewsPage.Task task(Exercise exercise, List<Review> given, List<Trial> anchors, Instant now) {
        Roster roster = allocations.roster(exercise);
        List<Review> here = given.stream()
                .filter(review -> review.submission().exercise().equals(exercise))
                .toList();
        return new ReviewsPage.Task(
                exercise.id().value(),
                exercise.isStanding() ? scenarios.unitTitle(exercise.unit()) : exercise.title(),
                roster.owed(me.id(), roster.tries(me.id()), exercise.rules(rules)),
                (int) here.stream().filter(Review::submitted).count(),
                (int) (here.stream().filter(review -> review.state() == Review.State.LEASED).count()
                        + anchors.stream()
                                .filter(trial -> !trial.lapsed(now)
                                        && trial.exercise().filter(exercise.id().value()::equals).isPresent())
                                .count()),
                allocations.hasNext(exercise, me.id(), now));
    }

    private ReviewsPage.Open open(Review review, Instant now) {
        return new ReviewsPage.Open(
                address(review),
                review.submission().code(),
                review.submission().title(),
                review.daysLeft(now),
                review.state() == Review.State.LAPSED,
                review.marks().complete(rubric(review)),
                rubric(review).criteria().size());
    }

    private Optional<ReviewsPage.Asked> asked(Review review) {
        return rubrics.asked(review)
                .map(part -> new ReviewsPage.Asked(
                        address(review), review.submission().code(), review.submission().title(), part.criteria().size()));
    }

    private static boolean isOpen(Review review) {
        return review.state() == Review.State.LEASED || review.state() == Review.State.LAPSED;
    }

    private static String address(Review review) {
        return "/reviews/" + review.id();
    }

    private Rubric rubric(Review review) {
        return rubrics.byDigest(review.submission().rubricDigest());
    }

    /** Takes the next work; several may press at once, nobody gets the same one twice. */
    @POST
    @Path("next")
    @Allow(Role.LEARNERS)
    @Transactional
    public Response next(@FormParam("exercise") @DefaultValue("") String id) {
        Exercise exercise = submissions.of(me.id()).stream()
                .map(Submission::exercise)
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        if (calibrations.need(me.id()).isPresent()) return first();
        boolean found = allocations.next(exercise.id(), me.id(), clock.instant());
        return to("/reviews?notice=" + (found ? "review-taken" : "review-none"));
    }

    @GET
    @Path("{review}")
    @Allow(Role.LEARNERS)
    @Transactional
    public Response show(@PathParam("review") ReviewId id) {
        Optional<Trial> anchor = trials.anchor(id.value(), me.id());
        if (anchor.isPresent()) return shown(anchor.get());
        Review review = reviews.mine(id, me.id());
        if (review.state() == Review.State.WITHDRAWN) throw new Refusal.NotFound();
        Optional<Rubric> more = rubrics.asked(review);
        if (more.isPresent()) return Response.ok(page(review, sheet(review, more.get(), review.marks()), true)).build();
        Sheet sheet = sheet(review, review.marks());
        if (review.submitted())
            return Response.ok(new ReviewedPage(
                            echoes.answer(review).map(Answer::words),
                            review.submission().code(),
                            review.submission().title(),
                            sheet))
                    .build();
        return calibrations.need(me.id(), review.submission()).isPresent() ? first() : Response.ok(page(review, sheet)).build();
    }

    /** First two samples are graded. */
    private static Response first() {
        return to("/reviews/calibration?notice=calibrate-first");
    }

    private Response shown(Trial anchor) {
        if (anchor.withdrawn()) throw new Refusal.NotFound();
        return Response.ok(
                        anchor.submitted()
                                ? sheets.page(anchor, "/reviews", "calibration.to-reviews")
                                : page(anchor, sheets.sheet(anchor, "/reviews/" + anchor.id())))
                .build();
    }

    /** A sample that was mixed into the reviews, looking like the others. */
    private Page page(Trial anchor, Sheet sheet) {
        Instant now = clock.instant();
        Exercise exercise = exercises.byId(new ExerciseId(anchor.exercise().orElseThrow()));
        Roster roster = allocations.roster(exercise);
        return new ReviewPage(
                anchor.id().value(),
                anchor.code(),
                anchor.title(),
                trials.sample(anchor).scenario(),
                anchor.daysLeft(now),
                anchor.lapsed(now),
                (int) reviews.handedIn(me.id(), exercise) + 1,
                roster.owed(me.id(), roster.tries(me.id()), exercise.rules(rules)),
                false,
                sheet);
    }

    private Sheet sheet(Review review, Marks marks) {
        return sheet(review, rubrics.byDigest(review.rubricDigest()), marks);
    }

    private static Sheet sheet(Review review, Rubric rubric, Marks marks) {
        return Sheet.of(
                address(review),
                review.submission().turns(),
                rubric,
                marks,
                review.sequence() + 1,
                review.savedAt());
    }

    private Page page(Review review, Sheet sheet) {
        return page(review, sheet, false);
    }

    /** @param more whether it was handed in, and only what has changed in the rubric is asked for */
    private Page page(Review review, Sheet sheet, boolean more) {
        Submission work = review.submission();
        Roster roster = allocations.roster(work.exercise());
        return new ReviewPage(
                review.id().value(),
                work.code(),
                work.title(),
                work.scenario(),
                review.daysLeft(clock.instant()),
                review.state() == Review.State.LAPSED,
                (int) reviews.handedIn(me.id(), work.exercise()) + 1,
                roster.owed(me.id(), roster.tries(me.id()), work.exercise().rules(rules)),
                more,
                sheet);
    }

    /** Saves what is written so far, or hands it in; the same form serves the script that saves while one writes. */
    @POST
    @Path("{review}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(Role.LEARNERS)
    @Transactional
    public Response write(
            @PathParam("review") ReviewId id, MultivaluedMap<String, String> form, @Context HttpHeaders headers) {
        Instant now = clock.instant();
        boolean handIn = "submit".equals(form.getFirst("action"));
        Optional<Trial> anchor = trials.anchor(id.value(), me.id());
        if (anchor.isPresent()) return write(trials.locked(anchor.get()), form, isScript(headers), now);
        if (handIn) exercises.lock(reviews.exercise(id, me.id()));
        Review review = reviews.locked(id, me.id());
        Optional<Rubric> more = rubrics.asked(review);
        if (more.isPresent()) return complete(review, more.get(), form, handIn, now);
        if (handIn && review.submitted()) return to("/reviews?notice=review-submitted");
        if (calibrations.need(me.id(), review.submission()).isPresent()) throw new Refusal.Conflict("calibration.first");
        Marks marks = Marks.fromForm(form)
                .within(rubric(review), review.submission().turns().size());
        int number = sequence(form);
        boolean script = isScript(headers);
        if (!script && review.isStale(marks, number) && !review.submitted())
            return Response.status(409)
                    .entity(page(review, sheet(review, marks).outrun()))
                    .build();
        review.save(marks, number, now);
        if (script) return saved(review.savedAt().orElse(now), review.sequence(), settings.zone());
        if (!handIn) return to(address(review) + "?notice=review-saved");
        List<Gap> gaps = marks.gaps(rubric(review));
        if (!gaps.isEmpty())
            return Response.status(422)
                    .entity(page(review, sheet(review, marks).lacking(gaps)))
                    .build();
        settlements.submit(review, names.of(review.submission(), me.id()), now);
        allocations.assignFreed(review.submission().exercise(), now);
        calibrations.mix(review.submission().exercise(), me.id(), rules.lease(), now);
        return to("/reviews?notice=review-submitted");
    }

    /** Takes what was asked for since the rubric has changed; the rest of the review stays. */
    private Response complete(Review review, Rubric part, MultivaluedMap<String, String> form, boolean handIn, Instant now) {
        if (!handIn) throw new Refusal.Conflict("grading.already-submitted");
        Marks marks = Marks.fromForm(form).within(part, review.submission().turns().size());
        List<Gap> gaps = marks.gaps(part);
        if (!gaps.isEmpty())
            return Response.status(422).entity(page(review, sheet(review, part, marks).lacking(gaps), true)).build();
        settlements.complete(review, review.marks().with(marks, part), names.of(review.submission(), me.id()), now);
        return to("/reviews?notice=review-completed");
    }

    private Response write(Trial anchor, MultivaluedMap<String, String> form, boolean script, Instant now) {
        String here = "/reviews/" + anchor.id();
        if (!script && anchor.submitted()) return to(here);
        Trials.Sent sent = sheets.write(anchor, here, form, script, now);
        if (script) return saved(anchor.savedAt().orElse(now), anchor.sequence(), settings.zone());
        return switch (sent.became()) {
            case SAVED -> to(here + "?notice=review-saved");
            case STALE -> Response.status(409).entity(page(anchor, sent.sheet())).build();
            case LACKING -> Response.status(422).entity(page(anchor, sent.sheet())).build();
            case SUBMITTED -> to(here + "?notice=anchor-submitted");
        };
    }

    /** Gives a work back that one knows; it goes to someone else at once. */
    @POST
    @Path("{review}/return")
    @Allow(Role.LEARNERS)
    @Transactional
    public Response giveBack(@PathParam("review") ReviewId id) {
        Optional<Trial> anchor = trials.anchor(id.value(), me.id());
        if (anchor.isEmpty()) exercises.lock(reviews.exercise(id, me.id()));
        if (returned() >= MOST_RETURNS) throw new Refusal.Conflict("grading.returned-enough");
        if (anchor.isPresent()) {
            trials.locked(anchor.get()).withdraw();
            return to("/reviews?notice=review-returned");
        }
        Review review = reviews.locked(id, me.id());
        review.withdraw();
        allocations.assign(review.submission().exercise(), clock.instant());
        return to("/reviews?notice=review-returned");
    }

    private long returned() {
        return reviews.givenTo(me.id()).stream().filter(one -> one.state() == Review.State.WITHDRAWN).count()
                + trials.of(me.id()).stream().filter(Trial::withdrawn).count();
    }

    static int sequence(MultivaluedMap<String, String> form) {
        String given = form.getFirst("sequence");
        return given != null && given.matches("[0-9]{1,9}") ? Integer.parseInt(given) : 0;
    }

    static boolean isScript(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream().anyMatch(MediaType.APPLICATION_JSON_TYPE::equals);
    }

    /** What a script is told after a saving: when, and under which number. */
    static Response saved(Instant at, int sequence, ZoneId zone) {
        String time = DateTimeFormatter.ofPattern("HH:mm:ss").format(at.atZone(zone));
        return Response.ok(
                        "{\"saved\":\"" + time + "\",\"sequence\":" + sequence + "}",
                        MediaType.APPLICATION_JSON)
                .build();
    }

    static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
