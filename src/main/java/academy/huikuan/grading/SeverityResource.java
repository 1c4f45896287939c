package academy.huikuan.grading;

import academy.huikuan.calibration.Severity;
import academy.huikuan.calibration.Trial;
import academy.huikuan.calibration.TrialStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** How one does as a reviewer. */
@Dependent
@Path("/reviews/me")
public class SeverityResource {
    private static final int MOST_MONTHS = 12;

    private final Severities severities;
    private final TrialStore trials;
    private final Trials sheets;
    private final CurrentPerson me;
    private final Clock clock;

    @Inject
    SeverityResource(Severities severities, TrialStore trials, Trials sheets, CurrentPerson me, Clock clock) {
        this.severities = severities;
        this.trials = trials;
        this.sheets = sheets;
        this.me = me;
        this.clock = clock;
    }

    @GET
    @Allow(Role.LEARNERS)
    @Transactional
    public Page show() {
        List<Severity.Seen> reasons = severities.reasons(List.of(me.id())).getOrDefault(me.id(), List.of());
        List<Severity.Seen> results =
                severities.results(List.of(me.id()), Optional.of(clock.instant())).getOrDefault(me.id(), List.of());
        return new SeverityPage(
                Severity.of(reasons).map(SeverityPage.Line::of),
                Severity.of(results).map(SeverityPage.Line::of),
                months(Severity.monthly(reasons), Severity.monthly(results)),
                trials.of(me.id()).stream().filter(Trial::submitted).map(this::tried).toList());
    }

    private static List<SeverityPage.Month> months(Map<YearMonth, Severity> reasons, Map<YearMonth, Severity> results) {
        TreeSet<YearMonth> all = new TreeSet<>(reasons.keySet());
        all.addAll(results.keySet());
        return all.stream()
                .skip(Math.max(0, all.size() - MOST_MONTHS))
                .map(month -> new SeverityPage.Month(
                        month.toString(),
                        Optional.ofNullable(reasons.get(month)).map(SeverityPage.Line::of),
                        Optional.ofNullable(results.get(month)).map(SeverityPage.Line::of)))
                .toList();
    }

    private SeverityPage.Tried tried(Trial trial) {
        boolean anchor = trial.kind() == Trial.Kind.ANCHOR;
        return new SeverityPage.Tried(
                (anchor ? "/reviews/" : "/reviews/calibration/") + trial.id(),
                trial.code(),
                trial.title(),
                sheets.difference(trial).same(),
                sheets.rubric(trial).criteria().size(),
                anchor);
    }
}
