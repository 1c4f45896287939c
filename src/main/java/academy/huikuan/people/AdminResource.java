package academy.huikuan.people;

import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** The list of people. */
@Dependent
@Path("admin")
public class AdminResource {
    private final DirectoryStore directory;

    @Inject
    AdminResource(DirectoryStore directory) {
        this.directory = directory;
    }

    @GET
    @Allow(Role.ADMINS)
    public Page people(
            @QueryParam("find") @DefaultValue("") String find,
            @QueryParam("department") @DefaultValue("") String department,
            @QueryParam("role") @DefaultValue("") String role,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("page") @DefaultValue("1") int page) {
        List<PeoplePage.Choice> departments = directory.departments().stream()
                .map(each -> new PeoplePage.Choice(each.id(), each.name()))
                .toList();
        String known = departments.stream().map(PeoplePage.Choice::id).filter(department::equals).findFirst().orElse("");
        PeopleFilter filter = PeopleFilter.of(find, known, role, state);
        return new PeoplePage(directory.people(filter, page), filter, departments);
    }
}
