package academy.huikuan.people;

import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Settings;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One person's account: add, describe, suspend, readmit, let them set a password. */
@Dependent
@Path("admin/people")
public class PersonResource {
    private final PersonStore people;
    private final DirectoryStore directory;
    private final CohortStore cohorts;
    private final LinkStore links;
    private final IdentityStore identities;
    private final AdmissionPages titles;
    private final CurrentPerson current;
    private final Settings settings;

    @Inject
    PersonResource(
            PersonStore people,
            DirectoryStore directory,
            CohortStore cohorts,
            LinkStore links,
            IdentityStore identities,
            AdmissionPages titles,
            CurrentPerson current,
            Settings settings) {
        this.people = people;
        this.directory = directory;
        this.cohorts = cohorts;
        this.links = links;
        this.identities = identities;
        this.titles = titles;
        this.current = current;
        this.settings = settings;
    }

    @GET
    @Path("new")
    @Allow(Role.ADMINS)
    public Page blank() {
        return page(Optional.empty(), new PersonForm("", "", "", "", Set.of(Role.LEARNER)), Faults.NONE);
    }

    @POST
    @Path("new")
    @Allow(Role.ADMINS)
    public Response add(
            @FormParam("number") String number,
            @FormParam("name") String name,
            @FormParam("department") String department,
            @FormParam("email") String email,
            @FormParam("role") List<String> roles) {
        PersonForm form = PersonForm.of(number, name, department, email, roles);
        Faults faults = taken(form, Optional.empty());
        if (!faults.has("number") && people.byNumber(form.number()).isPresent())
            faults = faults.and("number", Optional.of(Fault.of("people.number-taken", form.number())));
        if (faults.any()) return refused(Optional.empty(), form, faults);
        Optional<Department> of = Optional.of(form.department()).filter(text -> !text.isEmpty()).map(people::department);
        return to(people.add(form.number(), form.name(), form.roles(), of, form.email()).id(), "person-added");
    }

    @GET
    @Path("{id}")
    @Allow(Role.ADMINS)
    public Page show(@PathParam("id") PersonId id) {
        Person person = people.byId(id);
        return page(Optional.of(person), PersonForm.of(person), Faults.NONE);
    }

    @POST
    @Path("{id}")
    @Allow(Role.ADMINS)
    public Response describe(
            @PathParam("id") PersonId id,
            @FormParam("name") String name,
            @FormParam("department") String department,
            @FormParam("email") String email,
            @FormParam("role") List<String> roles) {
        Person person = people.byId(id);
        PersonForm form = PersonForm.of(person.number(), name, department, email, roles);
        Faults faults = taken(form, Optional.of(id));
        if (faults.any()) return refused(Optional.of(person), form, faults);
        try {
            people.describe(id, form.name(), form.roles(), form.department(), form.email());
        } catch (Refusal.Conflict last) {
            return refused(Optional.of(person), form, Faults.NONE.and("role", true, last.key()));
        }
        return to(id, "person-saved");
    }

    /** The form's faults, and whether somebody else has the address. */
    private Faults taken(PersonForm form, Optional<PersonId> own) {
        Faults faults = form.faults();
        if (form.email().isEmpty() || faults.has("email")) return faults;
        return faults.and(
                "email",
                people.byEmail(form.email())
                        .filter(holder -> own.filter(holder.id()::equals).isEmpty())
                        .map(holder -> Fault.of("people.email-taken", form.email(), holder.number())));
    }

    @POST
    @Path("{id}/suspend")
    @Allow(Role.ADMINS)
    public Response suspend(@PathParam("id") PersonId id) {
        if (id.equals(current.id())) throw new Refusal.Conflict("people.suspend-oneself");
        people.suspend(id);
        return to(id, "person-suspended");
    }

    @POST
    @Path("{id}/readmit")
    @Allow(Role.ADMINS)
    public Response readmit(@PathParam("id") PersonId id) {
        people.readmit(id);
        return to(id, "person-readmitted");
    }

    /** Answers with the link itself: it is told only here, and no address may carry it. */
    @POST
    @Path("{id}/link")
    @Allow(Role.ADMINS)
    public Page link(@PathParam("id") PersonId id) {
        Person person = people.byId(id);
        if (person.suspended()) throw new Refusal.Conflict("people.link-suspended");
        String address = settings.publicAddress() + "/password/" + links.issue(id);
        return new IssuedLinkPage(PersonLine.of(person), address, links.expiryOfNew());
    }

    private Response refused(Optional<Person> known, PersonForm form, Faults faults) {
        return Response.status(422).entity(page(known, form, faults)).build();
    }

    private Page page(Optional<Person> known, PersonForm form, Faults faults) {
        List<PeoplePage.Choice> joined = known.stream()
                .flatMap(person -> Stream.of(Role.LEARNER, Role.TRAINER).flatMap(role -> cohorts.of(person.id(), role).stream()))
                .map(cohort -> new PeoplePage.Choice(cohort.id().value(), cohort.name()))
                .distinct()
                .toList();
        List<String> departments = directory.departments().stream().map(Department::name).toList();
        boolean oneself = known.filter(person -> person.id().equals(current.id())).isPresent();
        List<IdentityLine> elsewhere = known.stream()
                .flatMap(person -> identities.of(person.id()).stream())
                .map(identity -> IdentityLine.of(identity, titles.title(identity.source()), List.of()))
                .toList();
        return new PersonPage(known.map(PersonLine::of), form, faults, departments, joined, elsewhere, oneself);
    }

    private static Response to(PersonId id, String notice) {
        return Response.seeOther(URI.create("/admin/people/" + id + "?notice=" + notice)).build();
    }
}
