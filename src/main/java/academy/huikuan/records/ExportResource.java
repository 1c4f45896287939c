package academy.huikuan.records;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Settings;
import academy.huikuan.progress.CurriculumWiring;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import academy.huikuan.web.Page;
import academy.huikuan.web.Visit;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Takes records out as files, keeps a log of it, and does an export once more as it was. Asking for a file is a POST, for it leaves a row in the log. */
@Dependent
@Path("records")
public class ExportResource {
    /** Changes are written at most so long before they are committed; a file as of now waits until they are in. */
    private static final Duration SETTLES = Duration.ofMillis(1000);

    private final RecordStore records;
    private final ExportStore exports;
    private final RegisterStore register;
    private final CurriculumWiring curriculum;
    private final CohortStore cohorts;
    private final CurrentPerson me;
    private final Visit visit;
    private final Settings settings;
    private final Clock clock;

    @Inject
    ExportResource(
            RecordStore records,
            ExportStore exports,
            RegisterStore register,
            CurriculumWiring curriculum,
            CohortStore cohorts,
            CurrentPerson me,
            Visit visit,
            Settings settings,
            Clock clock) {
        this.records = records;
        this.exports = exports;
        this.register = register;
        this.curriculum = curriculum;
        this.cohorts = cohorts;
        this.me = me;
        this.visit = visit;
        this.settings = settings;
        this.clock = clock;
    }

    @POST
    @Path("export")
    @Allow(Role.HRS)
    public Response export(MultivaluedMap<String, String> form) {
        register.refresh(curriculum.course());
        RecordFilter filter = RecordFilter.of(form::getFirst);
        Instant moment = filter.asOf().isPresent() ? filter.moment(settings.zone(), clock.instant()) : latest();
        return file(exports.begin(me.id(), Format.of(form.getFirst("format")), visit.language(), filter, moment));
    }

    /** Where nothing was recorded since the last moment that has settled, the records of then are those of now, and nobody has to wait. */
    private Instant latest() {
        Instant now = clock.instant();
        Instant settled = now.minus(SETTLES);
        return records.changedAfter(settled) ? now : settled;
    }

    @POST
    @Path("exports/{export}/again")
    @Allow(Role.HRS)
    public Response again(@PathParam("export") ExportId id) {
        return file(exports.again(id, me.id()));
    }

    @GET
    @Path("exports")
    @Allow(Role.HRS)
    public Page exports(@QueryParam("page") @DefaultValue("1") int asked) {
        long total = exports.count();
        int page = (int) Math.max(1, Math.min(asked, (total + RecordsResource.PAGE - 1) / RecordsResource.PAGE));
        Map<String, String> names = cohorts.all().stream().collect(Collectors.toMap(cohort -> cohort.id().value(), cohort -> cohort.name()));
        List<ExportsPage.Line> lines = exports.page((page - 1) * RecordsResource.PAGE, RecordsResource.PAGE).stream()
                .map(log -> line(log, names))
                .toList();
        return new ExportsPage(lines, page, RecordsResource.PAGE, total);
    }

    private ExportsPage.Line line(ExportLog log, Map<String, String> cohortNames) {
        RecordFilter filter = log.filter();
        return new ExportsPage.Line(
                log.id().value(),
                log.begunAt(),
                log.person().name(),
                log.format().id(),
                log.moment(),
                "/records" + (filter.query().isEmpty() ? "" : "?" + filter.query()),
                told(filter, visit.language(), cohortNames),
                log.written().map(Export.Written::rows),
                log.written().map(written -> written.digest().substring(0, 12)),
                log.repeatOf().isPresent());
    }

    private static List<ExportsPage.Told> told(
            RecordFilter filter, Language language, Map<String, String> cohortNames) {
        return filter.fields().entrySet().stream()
                .filter(field -> !field.getKey().equals("asof"))
                .map(field -> new ExportsPage.Told(
                        Messages.text(language, "records.filter-" + field.getKey()),
                        switch (field.getKey()) {
                            case "cohort" -> cohortNames.getOrDefault(field.getValue(), field.getValue());
                            case "status" -> Messages.text(language, "progress.status-" + field.getValue());
                            default -> field.getValue();
                        }))
                .toList();
    }

    private Response file(ExportLog log) {
        String stamp = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(log.moment().atZone(settings.zone()));
        StreamingOutput stream = out -> write(log, out);
        return Response.ok(stream, log.format().mediaType())
                .header("Content-Disposition", "attachment; filename=\"huikuan-records-" + stamp + "." + log.format().id() + "\"")
                .build();
    }

    private void write(ExportLog log, OutputStream out) throws IOException {
        settle(log.moment());
        Export export = new Export(settings.zone(), key -> Messages.text(log.language(), key));
        RecordFile file = log.format().open(out, Messages.text(log.language(), "records.sheet-title"));
        Iterator<CompletionRecord> rows = Ledger.all(records, log.filter(), log.moment());
        Export.Written written = export.write(rows, file, total -> note(log, total));
        exports.finish(log.id(), written);
    }

    /** Waits until whatever was under way at that moment is committed, so that the same export gives the same cells later. */
    private void settle(Instant moment) throws IOException {
        Duration wait = SETTLES.minus(Duration.between(moment, clock.instant()));
        if (wait.isNegative() || wait.isZero()) return;
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private List<List<String>> note(ExportLog log, Export.Written written) {
        DateTimeFormatter form = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
        Map<String, String> names = log.filter().cohort().stream()
                .collect(Collectors.toMap(CohortId::value, id -> cohorts.byId(id).name()));
        String filters = told(log.filter(), log.language(), names).stream()
                .map(field -> field.name() + ": " + field.value())
                .collect(Collectors.joining("; "));
        UnaryOperator<String> text = key -> Messages.text(log.language(), key);
        return List.of(
                List.of(text.apply("records.note-as-of"), form.format(log.moment().atZone(settings.zone())) + " " + settings.zone().getId()),
                List.of(text.apply("records.note-filters"), filters.isEmpty() ? text.apply("records.note-no-filter") : filters),
                List.of(text.apply("records.note-rows"), String.valueOf(written.rows())),
                List.of(text.apply("records.note-digest"), written.digest()),
                List.of(text.apply("records.note-made"), log.person().name() + ", " + form.format(log.begunAt().atZone(settings.zone()))),
                List.of(text.apply("records.column-score"), text.apply("records.note-score")),
                List.of(text.apply("records.column-talk"), text.apply("records.note-talk")));
    }
}
