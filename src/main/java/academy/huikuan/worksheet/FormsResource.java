package academy.huikuan.worksheet;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Refusal;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import academy.huikuan.web.Visit;
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

/** The forms for all who may read the course, and a learner's list of sheets. */
@Dependent
@Path("forms")
public class FormsResource {
    private static final String EXAMPLE = "example";

    private final Forms forms;
    private final WorksheetStore sheets;
    private final CohortStore cohorts;
    private final CurrentPerson me;
    private final Visit visit;

    @Inject
    FormsResource(Forms forms, WorksheetStore sheets, CohortStore cohorts, CurrentPerson me, Visit visit) {
        this.forms = forms;
        this.sheets = sheets;
        this.cohorts = cohorts;
        this.me = me;
        this.visit = visit;
    }

    @GET
    @Allow({Role.LEARNERS, Role.TRAINERS, Role.HRS, Role.ADMINS})
    public Page all(@QueryParam("page") @DefaultValue("1") String page) {
        int number = page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
        return new FormsPage(forms.all(), me.is(Role.LEARNER) ? Optional.of(sheets.of(me.id(), number)) : Optional.empty());
    }

    @GET
    @Path("{form}")
    @Allow({Role.LEARNERS, Role.TRAINERS, Role.HRS, Role.ADMINS})
    public Page form(@PathParam("form") FormId id) {
        Form form = forms.byId(id);
        Printed example = Printed.of(new Filled(form, form.example()), visit.language());
        return new FormPage(form, example, mayRead(form), me.is(Role.LEARNER), Ids.ordered());
    }

    private boolean mayRead(Form form) {
        boolean all = me.is(Role.TRAINER) || me.is(Role.HR) || me.is(Role.ADMIN);
        Optional<Cohort> cohort = all ? Optional.empty() : cohorts.current(me.id());
        return all || cohort.filter(of -> of.has(form.unit())).isPresent();
    }

    /** The empty form, to be filled in by hand. */
    @GET
    @Path("{form}/blank")
    @Allow({Role.LEARNERS, Role.TRAINERS, Role.HRS, Role.ADMINS})
    public Page blank(@PathParam("form") FormId id) {
        Form form = forms.byId(id);
        return paper(form, form.blank());
    }

    /** The filled example on paper. */
    @GET
    @Path("{form}/example")
    @Allow({Role.LEARNERS, Role.TRAINERS, Role.HRS, Role.ADMINS})
    public Page example(@PathParam("form") FormId id) {
        Form form = forms.byId(id);
        return paper(form, form.example());
    }

    private Page paper(Form form, Entries entries) {
        Printed printed = Printed.of(new Filled(form, entries), visit.language());
        return new PaperPage(form.title(), form.address(), printed, form.caution(), List.of(), 0);
    }

    @POST
    @Path("{form}")
    @Allow(Role.LEARNERS)
    @Transactional
    public Response begin(
            @PathParam("form") FormId id,
            @FormParam("from") @DefaultValue("") String from,
            @FormParam("key") @DefaultValue("") String key) {
        Form form = forms.byId(id);
        if (from.equals(EXAMPLE) && !form.copyable()) throw new Refusal.Invalid("worksheet.no-example-start");
        SheetId sheet = sheets.add(me.id(), wanted(key), form, from.equals(EXAMPLE) ? form.example() : form.blank());
        return Response.seeOther(URI.create("/sheets/" + sheet)).build();
    }

    /** The id that a page proposed for a new sheet, or another where it is none. */
    static SheetId wanted(String key) {
        return new SheetId(key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? key : Ids.ordered());
    }
}
