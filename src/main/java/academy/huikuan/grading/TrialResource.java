package academy.huikuan.grading;

import academy.huikuan.calibration.CalibrationRules;
import academy.huikuan.calibration.Trial;
import academy.huikuan.calibration.TrialId;
import academy.huikuan.calibration.TrialStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Settings;
import academy.huikuan.rubric.Rubrics;
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

/** The samples that someone grades before the first review. */
@Dependent
@Path("/reviews/calibration")
public class TrialResource {
    private final Calibrations calibrations;
    private final Trials sheets;
    private final TrialStore trials;
    private final Rubrics rubrics;
    private final CurrentPerson me;
    private final Settings settings;
    private final Clock clock;

    @Inject
    TrialResource(
            Calibrations calibrations,
            Trials sheets,
            TrialStore trials,
            Rubrics rubrics,
            CurrentPerson me,
            Settings settings,
            Clock clock) {
        this.calibrations = calibrations;
        this.sheets = sheets;
        this.trials = trials;
        this.rubrics = rubrics;
        this.me = me;
        this.settings = settings;
        this.clock = clock;
    }

    private static String address(Trial trial) {
        return "/reviews/calibration/" + trial.id();
    }

    @GET
    @Allow(Role.LEARNERS)
    @Transactional
    public Page start() {
        Optional<Calibrations.Need> need = calibrations.need(me.id());
        Optional<String> rubric = need.map(one -> one.rubric().id()).or(() -> trials.of(me.id()).stream()
                .filter(trial -> trial.kind() == Trial.Kind.FIRST)
                .map(Trial::rubric)
                .reduce((first, last) -> last));
        List<CalibrationPage.Row> begun = rubric.map(id -> calibrations.first(me.id(), id)).orElse(List.of()).stream()
                .map(trial -> new CalibrationPage.Row(
                        address(trial),
                        trial.code(),
                        trial.title(),
                        trial.submitted(),
                        Trials.marks(trial).complete(),
                        sheets.rubric(trial).criteria().size()))
                .toList();
        return new CalibrationPage(
                rubric.map(id -> rubrics.byId(id).title()).orElse(""),
                CalibrationRules.SAMPLES,
                CalibrationRules.MINUTES,
                need.isPresent(),
                begun);
    }

    @POST
    @Allow(Role.LEARNERS)
    @Transactional
    public Response begin() {
        return calibrations
                .need(me.id())
                .map(need -> calibrations.begin(me.id(), need, clock.instant()))
                .flatMap(given -> given.stream().filter(Trial::open).findFirst())
                .map(trial -> ReviewResource.to(address(trial)))
                .orElseGet(() -> ReviewResource.to("/reviews/calibration"));
    }

    @GET
    @Path("{trial}")
    @Allow(Role.LEARNERS)
    @Transactional
    public Page show(@PathParam("trial") TrialId id) {
        Trial trial = trials.first(id, me.id());
        return trial.submitted() ? compared(trial) : page(trial, sheets.sheet(trial, address(trial)));
    }

    private Page compared(Trial trial) {
        Optional<Trial> next = calibrations.first(me.id(), trial.rubric()).stream().filter(Trial::open).findFirst();
        return sheets.page(
                trial, next.map(TrialResource::address).orElse("/reviews"), next.isPresent() ? "calibration.next" : "calibration.to-reviews");
    }

    private Page page(Trial trial, Sheet sheet) {
        List<TrialId> both = calibrations.first(me.id(), trial.rubric()).stream().map(Trial::id).toList();
        return new TrialSheetPage(trial.code(), trial.title(), both.indexOf(trial.id()) + 1, both.size(), sheet);
    }

    /** Saves what is written so far, or hands it in; the same form serves the script that saves while one writes. */
    @POST
    @Path("{trial}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(Role.LEARNERS)
    @Transactional
    public Response write(
            @PathParam("trial") TrialId id, MultivaluedMap<String, String> form, @Context HttpHeaders headers) {
        Instant now = clock.instant();
        Trial trial = trials.locked(trials.first(id, me.id()));
        boolean script = ReviewResource.isScript(headers);
        if (!script && trial.submitted()) return ReviewResource.to(address(trial));
        Trials.Sent sent = sheets.write(trial, address(trial), form, script, now);
        if (script) return ReviewResource.saved(trial.savedAt().orElse(now), trial.sequence(), settings.zone());
        return switch (sent.became()) {
            case SAVED -> ReviewResource.to(address(trial) + "?notice=review-saved");
            case STALE -> Response.status(409).entity(page(trial, sent.sheet())).build();
            case LACKING -> Response.status(422).entity(page(trial, sent.sheet())).build();
            case SUBMITTED -> ReviewResource.to(address(trial) + "?notice=trial-submitted");
        };
    }
}
