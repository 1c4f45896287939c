package academy.huikuan.people;

import academy.huikuan.platform.Refusal;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import academy.huikuan.web.Visit;
import jakarta.enterprise.context.Dependent;
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
import java.util.List;
import java.util.Optional;

/** Who people from other systems are: an administrator says so, and corrects it. */
@Dependent
@Path("admin/identities")
public class IdentityResource {
    private final IdentityStore identities;
    private final PersonStore people;
    private final AdmissionPages titles;
    private final Visit visit;

    @Inject
    IdentityResource(IdentityStore identities, PersonStore people, AdmissionPages titles, Visit visit) {
        this.identities = identities;
        this.people = people;
        this.titles = titles;
        this.visit = visit;
    }

    @GET
    @Allow(Role.ADMINS)
    public Page waiting(@QueryParam("find") @DefaultValue("") String find, @QueryParam("page") @DefaultValue("1") int page) {
        String wanted = PeopleFilter.of(find, "", "", "").find();
        Slice<Identity> waiting = identities.waiting(wanted, page);
        List<Person> alike = alike(waiting.items());
        List<IdentityLine> lines = waiting.items().stream()
                .map(identity -> IdentityLine.of(identity, titles.title(identity.source()), alike))
                .toList();
        return new IdentitiesPage(new Slice<>(lines, waiting.page(), waiting.total()), wanted);
    }

    private List<Person> alike(List<Identity> waiting) {
        return people.alike(
                waiting.stream().flatMap(identity -> identity.email().stream()).toList(),
                waiting.stream().map(Identity::name).filter(name -> !name.isEmpty()).distinct().toList());
    }

    @GET
    @Path("{identity}")
    @Allow(Role.ADMINS)
    public Page show(@PathParam("identity") String id) {
        return page(id);
    }

    private IdentityPage page(String id) {
        Identity identity = identities.byId(id);
        List<Person> alike = identity.person().isPresent() ? List.of() : alike(List.of(identity));
        return IdentityPage.of(
                IdentityLine.of(identity, titles.title(identity.source()), alike), identity.person().map(PersonLine::of));
    }

    /** @param sure id of the person of whom the administrator has seen name and number */
    @POST
    @Path("{identity}/link")
    @Allow(Role.ADMINS)
    public Response link(
            @PathParam("identity") String id,
            @FormParam("number") @DefaultValue("") String number,
            @FormParam("sure") @DefaultValue("") String sure) {
        IdentityPage page = page(id);
        Optional<Person> person = people.byNumber(Naming.trimmed(number));
        if (person.isEmpty()) return refused(unknown(page, number));
        if (!person.get().id().value().equals(sure)) return refused(page.asking(PersonLine.of(person.get())));
        identities.link(id, person.get().id());
        return to("/admin/identities", "identity-linked");
    }

    @POST
    @Path("{identity}/add")
    @Allow(Role.ADMINS)
    public Response add(
            @PathParam("identity") String id,
            @FormParam("fresh") @DefaultValue("") String number,
            @FormParam("name") @DefaultValue("") String name) {
        String wanted = Naming.trimmed(number);
        Faults faults = Faults.NONE.and("fresh", Naming.number(wanted)).and("name", Naming.name(Naming.trimmed(name)));
        if (!faults.has("fresh") && people.byNumber(wanted).isPresent())
            faults = faults.and("fresh", Optional.of(Fault.of("people.number-taken", wanted)));
        if (faults.any()) return refused(page(id).refused(wanted, Naming.trimmed(name), faults));
        PersonId added = identities.add(id, wanted, Naming.trimmed(name));
        return to("/admin/people/" + added, "identity-added");
    }

    /** @param from whose it was when the page was shown */
    @POST
    @Path("{identity}/move")
    @Allow(Role.ADMINS)
    public Response move(
            @PathParam("identity") String id,
            @FormParam("person") PersonId from,
            @FormParam("number") @DefaultValue("") String number,
            @FormParam("sure") @DefaultValue("") String sure) {
        if (from == null) throw new Refusal.NotFound();
        IdentityPage page = page(id);
        Optional<Person> person = people.byNumber(Naming.trimmed(number));
        if (person.isEmpty()) return refused(unknown(page, number));
        PersonId to = person.get().id();
        if (to.equals(from))
            return refused(page.refused(Naming.trimmed(number), Faults.NONE.and("number", true, "people.identity-same")));
        if (!to.value().equals(sure)) return refused(page.asking(PersonLine.of(person.get())));
        identities.move(id, from, to, visit.secret());
        return to("/admin/people/" + to, "identity-moved");
    }

    @POST
    @Path("{identity}/part")
    @Allow(Role.ADMINS)
    public Response part(@PathParam("identity") String id, @FormParam("person") PersonId from) {
        if (from == null) throw new Refusal.NotFound();
        identities.part(id, from, visit.secret());
        return to("/admin/people/" + from, "identity-parted");
    }

    private static IdentityPage unknown(IdentityPage page, String number) {
        String entered = Naming.trimmed(number);
        Fault fault = entered.isEmpty() ? Fault.of("people.fault-empty") : Fault.of("people.identity-nobody", Naming.shortened(entered));
        return page.refused(entered, Faults.NONE.and("number", Optional.of(fault)));
    }

    private static Response refused(IdentityPage page) {
        return Response.status(422).entity(page).build();
    }

    private static Response to(String address, String notice) {
        return Response.seeOther(URI.create(address + "?notice=" + notice)).build();
    }
}
