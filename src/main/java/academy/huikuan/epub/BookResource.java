package academy.huikuan.epub;

import academy.huikuan.people.Role;
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

    @Inject
    BookResource(PackedBook book) {
        this.book = book;
    }

    @GET
    @Path("huikuan.epub")
    @Allow({Role.LEARNERS, Role.TRAINERS, Role.HRS, Role.ADMINS})
    public Response book(@Context Request request) {
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
