package academy.huikuan.worksheet;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.JsonText;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Messages;
import academy.huikuan.web.Page;
import academy.huikuan.web.Visit;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/** One sheet of the learner's own: filled in, copied, deleted, printed. Everything typed is kept, right or wrong. */
@Dependent
@Path("sheets/{sheet}")
public class SheetResource {
    private final Forms forms;
    private final WorksheetStore sheets;
    private final CurrentPerson me;
    private final Visit visit;

    @Inject
    SheetResource(Forms forms, WorksheetStore sheets, CurrentPerson me, Visit visit) {
        this.forms = forms;
        this.sheets = sheets;
        this.me = me;
        this.visit = visit;
    }

    @GET
    @Allow(Role.LEARNERS)
    @Transactional
    public Page sheet(@PathParam("sheet") SheetId id) {
        Worksheet sheet = sheets.byId(me.id(), id);
        return page(sheet, sheet.entries(), sheet.revision(), false, true);
    }

    @POST
    @Allow(Role.LEARNERS)
    @Transactional
    public Response fill(@PathParam("sheet") SheetId id, MultivaluedMap<String, String> form) {
        Worksheet sheet = sheets.locked(me.id(), id);
        Form definition = sheets.formOf(sheet);
        SheetForm sent = SheetForm.of(definition, form);
        boolean keeping = sent.action().equals("keep");
        Entries entries = sent.changed(definition);
        Filled filled = new Filled(definition, entries);
        if (sent.tooLong(filled)) return keeping ? told(422, sheet, filled) : again(422, page(sheet, entries, sent.revision(), false, false));
        if (sent.action().equals("separate")) {
            String key = Optional.ofNullable(form.getFirst("key")).orElse("");
            return next(sheets.addBeside(me.id(), FormsResource.wanted(key), sheet, entries), "?notice=sheet-separate");
        }
        if (sent.revision() != sheet.revision() && !entries.equals(sheet.entries()))
            return keeping ? told(409, sheet, filled) : again(409, page(sheet, entries, sent.revision(), true, false));
        sheets.fill(sheet, entries);
        if (keeping) return told(200, sheet, filled);
        if (sent.action().equals("print")) return next(id, "/print");
        if (!sent.place().isEmpty()) return next(id, sent.place());
        return next(id, filled.faults().isEmpty() ? "?notice=sheet-saved" : "?notice=sheet-saved-faults");
    }

    /** For the script of the page: the revision, what was understood, and what was not. */
    private Response told(int status, Worksheet sheet, Filled filled) {
        JsonObjectBuilder shown = JsonText.object();
        filled.shown().forEach((place, one) -> shown.add(place, one.text(visit.language())));
        JsonObjectBuilder faults = JsonText.object();
        filled.faults()
                .forEach((place, fault) -> faults.add(place, Messages.text(visit.language(), fault.key(), fault.details().toArray())));
        String json = JsonText.object()
                .add("revision", sheet.revision())
                .add("shown", shown)
                .add("faults", faults)
                .build()
                .toString();
        return Response.status(status).entity(json).type(MediaType.APPLICATION_JSON).build();
    }

    @GET
    @Path("print")
    @Allow(Role.LEARNERS)
    @Transactional
    public Page print(@PathParam("sheet") SheetId id) {
        Worksheet sheet = sheets.byId(me.id(), id);
        Filled filled = new Filled(sheets.formOf(sheet), sheet.entries());
        Printed printed = Printed.of(filled, visit.language());
        return new PaperPage(
                sheet.title(), "/sheets/" + id, printed, filled.form().caution(), filled.gaps(), filled.faults().size());
    }

    @POST
    @Path("copy")
    @Allow(Role.LEARNERS)
    @Transactional
    public Response copy(@PathParam("sheet") SheetId id, @FormParam("key") @DefaultValue("") String key) {
        Worksheet sheet = sheets.byId(me.id(), id);
        return next(sheets.addBeside(me.id(), FormsResource.wanted(key), sheet, sheet.entries()), "?notice=sheet-copied");
    }

    @GET
    @Path("delete")
    @Allow(Role.LEARNERS)
    @Transactional
    public Page ask(@PathParam("sheet") SheetId id) {
        Worksheet sheet = sheets.byId(me.id(), id);
        return new DeletePage("/sheets/" + id, sheets.formOf(sheet).title(), sheet.title(), sheet.changedAt());
    }

    @POST
    @Path("delete")
    @Allow(Role.LEARNERS)
    @Transactional
    public Response delete(@PathParam("sheet") SheetId id) {
        sheets.delete(me.id(), id);
        return Response.seeOther(URI.create("/forms?notice=sheet-deleted")).build();
    }

    /** @param revision that the entries go back to: a page that was refused must be refused again, until it is kept beside the other */
    private SheetPage page(Worksheet sheet, Entries entries, int revision, boolean elsewhere, boolean kept) {
        Form form = sheets.formOf(sheet);
        Optional<Printed> example = forms.all().stream()
                .filter(one -> one.id().equals(form.id()))
                .findFirst()
                .map(one -> Printed.of(new Filled(one, one.example()), visit.language()));
        return new SheetPage(
                sheet.id().value(), new Filled(form, entries), revision, sheet.changedAt(), example, elsewhere, kept, Ids.ordered());
    }

    private static Response again(int status, SheetPage page) {
        return Response.status(status).entity(page).build();
    }

    private static Response next(SheetId id, String rest) {
        return Response.seeOther(URI.create("/sheets/" + id + rest)).build();
    }
}
