package academy.huikuan.epub;

import academy.huikuan.course.Catalogue;
import academy.huikuan.course.Shelf;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.web.Allow;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The book to download. */
@Dependent
@Path("course")
public class BookResource {
    private final PackedBook book;
    private final Catalogue catalogue;
    private final CohortStore cohorts;
    private final CurrentPerson me;

    @Inject
    BookResource(PackedBook book, Catalogue catalogue, CohortStore cohorts, CurrentPerson me) {
        this.book = book;
        this.catalogue = catalogue;
        this.cohorts = cohorts;
        this.me = me;
    }

    @GET
    @Path("huikuan.epub")
    @Allow({Role.LEARNERS, Role.TRAINERS, Role.HRS, Role.ADMINS})
    public Response book(@Context Request request) {
        if (!Shelf.of(catalogue.course(), me, cohorts).isWhole(catalogue.course())) throw new Refusal.NotFound();
        EntityTag tag = new EntityTag(book.digest());
        String name = URLEncoder.encode(book.fileName(), StandardCharsets.UTF_8);
        return Optional.ofNullable(request.evaluatePreconditions(tag))
                .orElseGet(() -> Response.ok(book.bytes(), "application/epub+zip")
                        .header("Content-Disposition", "attachment; filename=\"huikuan.epub\"; filename*=UTF-8''" + name))
                .tag(tag)
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
