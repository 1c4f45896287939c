package academy.huikuan.records;

import academy.huikuan.people.CohortStore;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Settings;
import academy.huikuan.progress.Status;
import academy.huikuan.score.Score;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Completion records for HR: who has completed what, by filters, as of now or of any moment before. */
@Dependent
@Path("records")
public class RecordsResource {
    static final int PAGE = 50;
    private final RecordStore records;
    private final CohortStore cohorts;
    private final Settings settings;
    private final Clock clock;

    @Inject
    RecordsResource(RecordStore records, CohortStore cohorts, Settings settings, Clock clock) {
        this.records = records;
        this.cohorts = cohorts;
        this.settings = settings;
        this.clock = clock;
    }

    @GET
    @Allow(Role.HRS)
    @Transactional
    public Page records(@Context UriInfo address, @QueryParam("page") @DefaultValue("1") int asked) {
        RecordFilter filter = RecordFilter.of(address.getQueryParameters()::getFirst);
        Instant moment = filter.moment(settings.zone(), clock.instant());
        Map<Status, Long> counts = records.counts(filter, moment);
        long total = filter.status().map(counts::get).orElseGet(() -> counts.values().stream().mapToLong(Long::longValue).sum());
        int page = (int) Math.max(1, Math.min(asked, (total + PAGE - 1) / PAGE));
        List<CompletionRecord> shown = records.page(filter, moment, (page - 1) * PAGE, PAGE);
        return new RecordsPage(
                filter,
                moment,
                filter.asOf().isPresent(),
                cohorts.all().stream().map(cohort -> new RecordsPage.Choice(cohort.id().value(), cohort.name())).toList(),
                records.departments(moment),
                counts,
                learners(shown, records.unitsDone(shown, moment)),
                page,
                PAGE,
                total);
    }

    private static List<RecordsPage.Learner> learners(List<CompletionRecord> shown, Map<String, RecordStore.UnitsDone> done) {
        Map<String, List<CompletionRecord>> byLearner = new LinkedHashMap<>();
        for (CompletionRecord row : shown)
            byLearner.computeIfAbsent(row.cohortId() + "/" + row.learner(), key -> new ArrayList<>()).add(row);
        return byLearner.entrySet().stream()
                .map(entry -> learner(
                        entry.getValue(),
                        Optional.ofNullable(done.get(entry.getKey()))
                                .orElse(new RecordStore.UnitsDone(0, entry.getValue().size()))))
                .toList();
    }

    private static RecordsPage.Learner learner(List<CompletionRecord> rows, RecordStore.UnitsDone done) {
        CompletionRecord one = rows.get(0);
        return new RecordsPage.Learner(
                one.number(),
                one.name(),
                one.department(),
                one.cohort(),
                done.done(),
                done.of(),
                one.courseAt(),
                rows.stream().map(RecordsResource::line).toList());
    }

    private static RecordsPage.Line line(CompletionRecord row) {
        return new RecordsPage.Line(
                row.unit(),
                row.status(),
                row.quiz().map(Score::percent),
                row.grade(),
                row.attempts(),
                row.lastAt(),
                row.completedAt());
    }
}
