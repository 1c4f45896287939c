package academy.huikuan.lti.select;

import academy.huikuan.lti.ContextStore;
import academy.huikuan.lti.Link;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.people.Slice;
import academy.huikuan.platform.Refusal;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import academy.huikuan.web.Target;
import academy.huikuan.web.Targets;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the links of platforms' courses lead: for those who train the cohort, and for administrators. */
@Dependent
@Path("lti/links")
public class LinksResource {
    private final ContextStore contexts;
    private final CohortStore cohorts;
    private final Targets targets;
    private final CurrentPerson me;

    @Inject
    LinksResource(ContextStore contexts, CohortStore cohorts, Targets targets, CurrentPerson me) {
        this.contexts = contexts;
        this.cohorts = cohorts;
        this.targets = targets;
        this.me = me;
    }

    @GET
    @Allow({Role.TRAINERS, Role.ADMINS})
    @Transactional
    public Page links(@QueryParam("cohort") @DefaultValue("") String asked, @QueryParam("page") @DefaultValue("1") int page) {
        List<Cohort> open = open();
        if (open.isEmpty() && asked.isEmpty()) return new LinksPage(List.of(), "", Slice.of(List.of(), 1), List.of());
        Cohort cohort = open.stream()
                .filter(one -> asked.isEmpty() || one.id().value().equals(asked))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        List<Target> all = targets.all(Optional.of(cohort.id().value()));
        Set<String> ids = all.stream().map(Target::id).collect(Collectors.toSet());
        Slice<Link> links = contexts.linksOf(cohort.id(), page);
        return new LinksPage(
                open.stream().map(one -> new LinksPage.Cohort(one.id().value(), one.name())).toList(),
                cohort.id().value(),
                new Slice<>(links.items().stream().map(link -> row(link, ids)).toList(), links.page(), links.total()),
                kinds(all));
    }

    /** The cohorts coupled with a platform's course that this person may look after. */
    private List<Cohort> open() {
        Set<String> coupled = Set.copyOf(contexts.coupled());
        List<Cohort> own = me.is(Role.ADMIN) ? cohorts.all() : cohorts.of(me.id(), Role.TRAINER);
        return own.stream().filter(cohort -> coupled.contains(cohort.id().value())).toList();
    }

    private static LinksPage.Row row(Link link, Set<String> targets) {
        return new LinksPage.Row(link.id(), link.title(), link.context().title(), link.target(), targets.contains(link.target()));
    }

    private static List<LinksPage.Kind> kinds(List<Target> all) {
        return java.util.Arrays.stream(Target.Kind.values())
                .map(kind -> new LinksPage.Kind(
                        kind.title(),
                        all.stream()
                                .filter(target -> target.kind() == kind)
                                .map(target -> new LinksPage.Option(target.id(), target.title()))
                                .toList()))
                .filter(kind -> !kind.options().isEmpty())
                .toList();
    }

    @POST
    @Path("{link}")
    @Allow({Role.TRAINERS, Role.ADMINS})
    @Transactional
    public Response change(@PathParam("link") String id, @FormParam("target") @DefaultValue("") String target) {
        Link link = contexts.linkById(id);
        CohortId cohort = link.context().cohort();
        if (!me.is(Role.ADMIN)) cohorts.trainedBy(cohort, me.id());
        boolean open = targets.all(Optional.of(cohort.value())).stream().anyMatch(one -> one.id().equals(target));
        if (!open) throw new Refusal.Invalid("select.no-target");
        contexts.leadsTo(link.id(), target);
        return Response.seeOther(URI.create("/lti/links?cohort=" + cohort + "&notice=link-leads")).build();
    }
}
