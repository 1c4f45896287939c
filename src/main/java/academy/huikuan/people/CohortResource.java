package academy.huikuan.people;

import academy.huikuan.platform.Refusal;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Cohorts: their list, their dates and units, their learners and trainers. */
@Dependent
@Path("admin/cohorts")
public class CohortResource {
    private static final int MOST_FOUND = 20;

    private final CohortStore cohorts;
    private final PersonStore people;
    private final DirectoryStore directory;
    private final Instance<UnitTitles> titles;

    @Inject
    CohortResource(CohortStore cohorts, PersonStore people, DirectoryStore directory, Instance<UnitTitles> titles) {
        this.cohorts = cohorts;
        this.people = people;
        this.directory = directory;
        this.titles = titles;
    }

    @GET
    @Allow(Role.ADMINS)
    public Page all(@QueryParam("page") @DefaultValue("1") int page) {
        return new CohortsPage(cohorts.page(page));
    }

    @GET
    @Path("new")
    @Allow(Role.ADMINS)
    public Page blank() {
        return new CohortFormPage(Optional.empty(), new CohortForm("", "", "", Set.of()), Faults.NONE, units());
    }

    @POST
    @Path("new")
    @Allow(Role.ADMINS)
    public Response add(
            @FormParam("title") String name,
            @FormParam("from") String from,
            @FormParam("to") String to,
            @FormParam("unit") List<String> chosen) {
        CohortForm form = form(name, from, to, chosen);
        Faults faults = form.faults();
        if (!faults.has("title") && cohorts.taken(form.name())) faults = faults.and("title", Optional.of(taken(form)));
        if (faults.any()) return refused(Optional.empty(), form, faults);
        return to(cohorts.add(form.name(), form.startsOn(), form.endsOn(), form.units()).id(), "cohort-added");
    }

    @GET
    @Path("{id}")
    @Allow(Role.ADMINS)
    public Page show(
            @PathParam("id") CohortId id,
            @QueryParam("find") @DefaultValue("") String find,
            @QueryParam("page") @DefaultValue("1") int page) {
        Cohort cohort = cohorts.byId(id);
        PeopleFilter wanted = PeopleFilter.of(find, "", "", "in");
        List<PersonLine> found = wanted.find().isEmpty()
                ? List.of()
                : directory.people(wanted, 1).items().stream().limit(MOST_FOUND).toList();
        return new CohortPage(
                id.value(),
                cohort.name(),
                cohort.startsOn().toString(),
                cohort.endsOn().toString(),
                units().stream().filter(unit -> cohort.units().contains(unit.id())).map(UnitTitles.UnitTitle::title).toList(),
                cohorts.members(id, Role.TRAINER, 1),
                cohorts.members(id, Role.LEARNER, page),
                wanted.find(),
                found,
                cohorts.countWithoutPassword(id));
    }

    @GET
    @Path("{id}/edit")
    @Allow(Role.ADMINS)
    public Page edit(@PathParam("id") CohortId id) {
        return new CohortFormPage(Optional.of(id.value()), CohortForm.of(cohorts.byId(id)), Faults.NONE, units());
    }

    @POST
    @Path("{id}/edit")
    @Allow(Role.ADMINS)
    public Response describe(
            @PathParam("id") CohortId id,
            @FormParam("title") String name,
            @FormParam("from") String from,
            @FormParam("to") String to,
            @FormParam("unit") List<String> chosen) {
        CohortForm form = form(name, from, to, chosen);
        if (form.faults().any()) return refused(Optional.of(id.value()), form, form.faults());
        try {
            cohorts.describe(id, form.name(), form.startsOn(), form.endsOn(), form.units());
        } catch (Refusal.Invalid taken) {
            return refused(Optional.of(id.value()), form, Faults.NONE.and("title", Optional.of(taken(form))));
        }
        return to(id, "cohort-saved");
    }

    @POST
    @Path("{id}/join")
    @Allow(Role.ADMINS)
    public Response join(
            @PathParam("id") CohortId id,
            @FormParam("person") PersonId person,
            @FormParam("role") @DefaultValue("") String role,
            @FormParam("find") @DefaultValue("") String find) {
        if (person == null || !people.byId(person).is(membership(role))) throw new Refusal.Invalid("people.join-role");
        cohorts.byId(id);
        cohorts.join(id, person, membership(role));
        String found = URLEncoder.encode(find, StandardCharsets.UTF_8);
        return Response.seeOther(URI.create("/admin/cohorts/" + id + "?find=" + found + "&notice=cohort-joined")).build();
    }

    @POST
    @Path("{id}/leave")
    @Allow(Role.ADMINS)
    public Response leave(
            @PathParam("id") CohortId id, @FormParam("person") PersonId person, @FormParam("role") @DefaultValue("") String role) {
        if (person == null) throw new Refusal.NotFound();
        cohorts.leave(id, person, membership(role));
        return to(id, "cohort-left");
    }

    private static Role membership(String id) {
        return Role.of(id).filter(role -> role == Role.LEARNER || role == Role.TRAINER).orElseThrow(Refusal.NotFound::new);
    }

    private CohortForm form(String name, String from, String to, List<String> chosen) {
        Set<String> known = units().stream().map(UnitTitles.UnitTitle::id).collect(Collectors.toSet());
        List<String> units = chosen.stream().filter(known::contains).toList();
        return CohortForm.of(name, from, to, Set.copyOf(units).containsAll(known) ? List.of() : units);
    }

    private List<UnitTitles.UnitTitle> units() {
        return titles.stream().flatMap(source -> source.all().stream()).toList();
    }

    private static Fault taken(CohortForm form) {
        return Fault.of("people.cohort-taken", form.name());
    }

    private Response refused(Optional<String> id, CohortForm form, Faults faults) {
        return Response.status(422).entity(new CohortFormPage(id, form, faults, units())).build();
    }

    private static Response to(CohortId id, String notice) {
        return Response.seeOther(URI.create("/admin/cohorts/" + id + "?notice=" + notice)).build();
    }
}
