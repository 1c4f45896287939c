package academy.huikuan.lti.score;

import academy.huikuan.lti.ContextStore;
import academy.huikuan.lti.Link;
import academy.huikuan.lti.Registration;
import academy.huikuan.lti.RegistrationStore;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.people.Slice;
import academy.huikuan.platform.OutboxStore;
import academy.huikuan.platform.Refusal;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What platforms were told of a class: for its trainers, and for administrators. */
@Dependent
@Path("trainer/scores")
public class ScoresResource {
    private final ExchangeStore log;
    private final ScoreStore scores;
    private final ContextStore contexts;
    private final RegistrationStore registrations;
    private final CohortStore cohorts;
    private final OutboxStore outbox;
    private final CurrentPerson me;

    @Inject
    ScoresResource(
            ExchangeStore log,
            ScoreStore scores,
            ContextStore contexts,
            RegistrationStore registrations,
            CohortStore cohorts,
            OutboxStore outbox,
            CurrentPerson me) {
        this.log = log;
        this.scores = scores;
        this.contexts = contexts;
        this.registrations = registrations;
        this.cohorts = cohorts;
        this.outbox = outbox;
        this.me = me;
    }

    /** The classes of theirs that come from a platform. */
    private List<Cohort> mine() {
        Set<String> coupled = Set.copyOf(log.cohorts());
        List<Cohort> all = me.is(Role.ADMIN) ? cohorts.all() : cohorts.of(me.id(), Role.TRAINER);
        return all.stream().filter(cohort -> coupled.contains(cohort.id().value())).toList();
    }

    @GET
    @Allow({Role.TRAINERS, Role.ADMINS})
    @Transactional
    public Page scores(
            @QueryParam("cohort") @DefaultValue("") String asked,
            @QueryParam("learner") @DefaultValue("") String learner,
            @QueryParam("failures") @DefaultValue("false") boolean failures,
            @QueryParam("page") @DefaultValue("1") int page) {
        List<Cohort> own = mine();
        Optional<Cohort> chosen = own.stream().filter(cohort -> asked.isEmpty() || cohort.id().value().equals(asked)).findFirst();
        if (chosen.isEmpty() && !asked.isEmpty()) throw new Refusal.NotFound();
        List<ScoresPage.Choice> choices = own.stream().map(one -> new ScoresPage.Choice(one.id().value(), one.name())).toList();
        return chosen.map(cohort -> page(choices, cohort.id(), learner, failures, Slice.asked(page)))
                .orElseGet(() -> new ScoresPage(choices, "", List.of(), "", failures, List.of(), new Slice<>(List.of(), 1, 0)));
    }

    private ScoresPage page(List<ScoresPage.Choice> choices, CohortId cohort, String asked, boolean failures, int page) {
        List<ScoresPage.Choice> learners = cohorts.members(cohort, Role.LEARNER).stream()
                .map(one -> new ScoresPage.Choice(one.id().value(), one.name()))
                .toList();
        String learner = learners.stream().map(ScoresPage.Choice::id).filter(asked::equals).findFirst().orElse("");
        ExchangeStore.Filter filter = new ExchangeStore.Filter(cohort, learner, failures);
        return new ScoresPage(
                choices, cohort.value(), learners, learner, failures, links(cohort), new Slice<>(rows(log.page(filter, page)), page, log.count(filter)));
    }

    private List<ScoresPage.LinkLine> links(CohortId cohort) {
        Map<String, String> platforms = registrations.all().stream().collect(Collectors.toMap(Registration::id, Registration::name));
        return log.links(cohort).stream()
                .map(link -> new ScoresPage.LinkLine(
                        link.id(),
                        title(link),
                        link.context().title(),
                        platforms.getOrDefault(link.context().registration(), ""),
                        link.lineItem().isPresent(),
                        link.scopes().contains(Scopes.RESULT)))
                .toList();
    }

    private static String title(Link link) {
        return link.title().isBlank() ? link.target() : link.title();
    }

    private List<ScoresPage.Row> rows(List<ExchangeStore.Line> lines) {
        Map<String, Instant> next = new HashMap<>(outbox.next(lines.stream()
                .filter(line -> line.name().isPresent())
                .map(line -> key(line.exchange()))
                .distinct()
                .toList()));
        List<ScoresPage.Row> rows = new ArrayList<>();
        for (ExchangeStore.Line line : lines) {
            Exchange exchange = line.exchange();
            rows.add(new ScoresPage.Row(
                    exchange.id(),
                    exchange.at(),
                    line.name().orElse(""),
                    title(line.link()),
                    exchange.said(),
                    exchange.status(),
                    exchange.detail(),
                    Optional.ofNullable(next.remove(key(exchange)))));
        }
        return rows;
    }

    private static String key(Exchange exchange) {
        return Task.orderKey(exchange.link(), String.valueOf(exchange.person()));
    }

    /** Sends the score of one line again, whether or not anything is new. */
    @POST
    @Path("{exchange}/again")
    @Allow({Role.TRAINERS, Role.ADMINS})
    @Transactional
    public Response again(@PathParam("exchange") ExchangeId id) {
        Exchange exchange = log.find(id.value()).filter(one -> one.person() != null).orElseThrow(Refusal.NotFound::new);
        Link link = mine(exchange.link());
        scores.again(link, new PersonId(exchange.person()));
        return back(link, "score-again");
    }

    /** Sends the scores of all who learn at a link again. */
    @POST
    @Path("links/{link}/again")
    @Allow({Role.TRAINERS, Role.ADMINS})
    @Transactional
    public Response all(@PathParam("link") LinkId id) {
        Link link = mine(id.value());
        scores.again(link);
        return back(link, "score-again-all");
    }

    private Link mine(String id) {
        Link link = contexts.linkById(id);
        if (mine().stream().noneMatch(cohort -> cohort.id().equals(link.context().cohort()))) throw new Refusal.NotFound();
        return link;
    }

    private static Response back(Link link, String notice) {
        return Response.seeOther(URI.create("/trainer/scores?cohort=" + link.context().cohort().value() + "&notice=" + notice)).build();
    }
}
