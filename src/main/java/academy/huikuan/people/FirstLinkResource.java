package academy.huikuan.people;

import academy.huikuan.platform.Settings;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import academy.huikuan.web.Visit;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** One-time links for everyone of a cohort or a roster who has no password yet, as a file to hand out from. */
@Dependent
@Path("admin/first-links")
public class FirstLinkResource {
    private final CohortStore cohorts;
    private final RosterStore rosters;
    private final LinkStore links;
    private final CurrentPerson current;
    private final Visit visit;
    private final Settings settings;

    @Inject
    FirstLinkResource(
            CohortStore cohorts, RosterStore rosters, LinkStore links, CurrentPerson current, Visit visit, Settings settings) {
        this.cohorts = cohorts;
        this.rosters = rosters;
        this.links = links;
        this.current = current;
        this.visit = visit;
        this.settings = settings;
    }

    @POST
    @Path("cohort/{id}")
    @Allow(Role.ADMINS)
    public Response ofCohort(@PathParam("id") CohortId id) {
        cohorts.byId(id);
        return download(cohorts.withoutPassword(id));
    }

    @POST
    @Path("import/{id}")
    @Allow(Role.ADMINS)
    public Response ofImport(@PathParam("id") UploadId id) {
        return download(rosters.withoutPassword(id, current.id()));
    }

    private Response download(List<Person> people) {
        Map<PersonId, String> tokens = links.issue(people);
        StringBuilder csv = new StringBuilder("\uFEFF");
        csv.append(Csv.line(text("people.column-number"), text("people.column-name"), text("people.column-link")));
        people.forEach(person -> csv.append(
                Csv.line(person.number(), person.name(), settings.publicAddress() + "/password/" + tokens.get(person.id()))));
        return Response.ok(csv.toString().getBytes(StandardCharsets.UTF_8), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"first-sign-in-links.csv\"")
                .build();
    }

    private String text(String key) {
        Language language = visit.language();
        return Messages.text(language, key);
    }
}
