package academy.huikuan.marking;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.quiz.AttemptId;
import academy.huikuan.quiz.ChangedQuestion;
import academy.huikuan.quiz.MarkStore;
import academy.huikuan.quiz.MendedStore;
import academy.huikuan.quiz.Quizzes;
import academy.huikuan.quiz.RegradeChunk;
import academy.huikuan.quiz.RegradeCount;
import academy.huikuan.quiz.RegradeId;
import academy.huikuan.quiz.RegradeLine;
import academy.huikuan.quiz.RegradeOrder;
import academy.huikuan.quiz.RegradeStore;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import academy.huikuan.web.Page;
import academy.huikuan.web.Visit;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Marking again after keys were mended: first what would change, then the change. Trainers for their cohorts, administrators for all. */
@Dependent
@Path("marking/regrade")
public class RegradeResource {
    /** So long one request changes marks; what is left then is shown again, to go on with. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final RegradeStore regrades;
    private final MendedStore mended;
    private final Quizzes quizzes;
    private final CurrentPerson me;
    private final Visit visit;
    private final Clock clock;

    @Inject
    RegradeResource(RegradeStore regrades, MendedStore mended, Quizzes quizzes, CurrentPerson me, Visit visit, Clock clock) {
        this.regrades = regrades;
        this.mended = mended;
        this.quizzes = quizzes;
        this.me = me;
        this.visit = visit;
        this.clock = clock;
    }

    private Optional<PersonId> scope() {
        return me.is(Role.ADMIN) ? Optional.empty() : Optional.of(me.id());
    }

    @GET
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Page choose(@Context UriInfo address) {
        return page(known(RegradeForm.read(address.getQueryParameters())), RegradeId.next(), "", false);
    }

    /** A quiz that there is not is as if none was asked for. */
    private RegradeForm known(RegradeForm form) {
        return quizzes.find(form.quiz()).isPresent() ? form : new RegradeForm("", List.of(), false);
    }

    private Page page(RegradeForm form, RegradeId run, String reason, boolean fault) {
        List<ChangedQuestion> questions = form.quiz().isEmpty() ? List.of() : mended.changed(form.quiz(), scope());
        return new RegradePage(
                scope().isEmpty(),
                quizzes.all().stream().map(quiz -> new MarkingPage.Choice(quiz.id(), quiz.title())).toList(),
                form.quiz(),
                questions,
                new HashSet<>(form.questions()),
                form.overriddenToo(),
                form.order(scope()).map(this::dry),
                run.value(),
                reason,
                fault,
                form.query(),
                form.quiz().isEmpty() ? List.of() : regrades.runs(form.quiz()));
    }

    private RegradePage.Dry dry(RegradeOrder order) {
        RegradeCount count = RegradeCount.NOTHING;
        List<RegradeLine> changing = new ArrayList<>();
        List<RegradeLine> others = new ArrayList<>();
        Optional<AttemptId> last = Optional.empty();
        do {
            RegradeChunk chunk = regrades.look(order, last);
            count = count.plus(chunk.count());
            for (RegradeLine line : chunk.lines()) {
                List<RegradeLine> kind = line.changes() ? changing : others;
                if (kind.size() < RegradePage.MOST) kind.add(line);
            }
            last = chunk.last();
        } while (last.isPresent());
        changing.addAll(others);
        List<RegradeLine> shown = changing.subList(0, Math.min(changing.size(), RegradePage.MOST));
        return new RegradePage.Dry(count, shown, count.changed() + count.kept() + count.unreadable() - shown.size());
    }

    /** The same as a file, with every line. */
    @GET
    @Path("list")
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Response list(@Context UriInfo address) {
        RegradeOrder order = known(RegradeForm.read(address.getQueryParameters())).order(scope()).orElseThrow(Refusal.NotFound::new);
        Language language = visit.language();
        RegradeCsv csv = new RegradeCsv(key -> Messages.text(language, key));
        StreamingOutput stream = out -> write(order, csv, out);
        return Response.ok(stream, "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"huikuan-regrade-" + order.quiz() + ".csv\"")
                .build();
    }

    private void write(RegradeOrder order, RegradeCsv csv, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        writer.write(csv.head());
        Optional<AttemptId> last = Optional.empty();
        do {
            RegradeChunk chunk = regrades.look(order, last);
            for (RegradeLine line : chunk.lines()) writer.write(csv.line(line));
            last = chunk.last();
        } while (last.isPresent());
        writer.flush();
    }

    /** Changes the marks, chunk by chunk; pressed twice it changes nothing more. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Response apply(MultivaluedMap<String, String> fields) {
        RegradeForm form = known(RegradeForm.read(fields));
        RegradeOrder order = form.order(scope()).orElseThrow(Refusal.NotFound::new);
        RegradeId run = run(RegradeForm.first(fields, "run"));
        String reason = RegradeForm.first(fields, "reason").replace("\r\n", "\n").strip();
        if (reason.length() < MarkStore.SHORTEST_REASON || reason.length() > MarkStore.LONGEST_REASON)
            return Response.status(422).entity(page(form, run, reason, true)).build();
        Instant end = clock.instant().plus(LONGEST);
        Optional<AttemptId> last = Optional.empty();
        do last = regrades.apply(run, order, reason, me.id(), last).last();
        while (last.isPresent() && clock.instant().isBefore(end));
        String to = last.isPresent() ? form.query() + "&notice=regraded-some" : "quiz=" + form.quiz() + "&notice=regraded";
        return Response.seeOther(URI.create("/marking/regrade?" + to)).build();
    }

    private static RegradeId run(String given) {
        try {
            return new RegradeId(given);
        } catch (IllegalArgumentException none) {
            return RegradeId.next();
        }
    }
}
