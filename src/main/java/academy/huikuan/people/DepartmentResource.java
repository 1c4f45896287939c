package academy.huikuan.people;

import academy.huikuan.platform.Refusal;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
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

/** Departments come with their people; here they get another name. */
@Dependent
@Path("admin/departments")
public class DepartmentResource {
    private final DirectoryStore directory;

    @Inject
    DepartmentResource(DirectoryStore directory) {
        this.directory = directory;
    }

    @GET
    @Allow(Role.ADMINS)
    public Page departments(@QueryParam("page") @DefaultValue("1") int page) {
        return new DepartmentsPage(directory.departments(page), "", "", Faults.NONE);
    }

    @POST
    @Path("{id}")
    @Allow(Role.ADMINS)
    public Response rename(
            @PathParam("id") String id,
            @FormParam("name") @DefaultValue("") String given,
            @FormParam("page") @DefaultValue("1") int page) {
        String name = Naming.trimmed(given);
        Optional<Fault> fault = Naming.title(name);
        if (fault.isPresent()) return again(id, name, fault.get(), page);
        try {
            directory.rename(id, name);
        } catch (Refusal.Invalid taken) {
            return again(id, name, new Fault(taken.key(), List.of(name)), page);
        }
        return Response.seeOther(URI.create("/admin/departments?page=" + page + "&notice=department-renamed")).build();
    }

    private Response again(String id, String name, Fault fault, int page) {
        Faults faults = Faults.NONE.and("name-" + id, Optional.of(fault));
        return Response.status(422).entity(new DepartmentsPage(directory.departments(page), id, name, faults)).build();
    }
}
