package academy.huikuan.search;

import academy.huikuan.web.Allow;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;

/** Searching everything that is open to the person. */
@Dependent
@Path("search")
public class SearchResource {
    private final SearchWiring search;

    @Inject
    SearchResource(SearchWiring search) {
        this.search = search;
    }

    /** The answer's header `Server-Timing` tells how many milliseconds the search took. */
    @GET
    @Allow(Allow.SIGNED_IN)
    @Transactional
    public Response search(
            @QueryParam("q") @DefaultValue("") String typed,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("page") @DefaultValue("1") String page) {
        long begun = System.nanoTime();
        Hits hits = search.find(typed, Optional.of(kind), page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1);
        double milliseconds = (System.nanoTime() - begun) / 1e6;
        return Response.ok(new SearchPage(hits))
                .header("Server-Timing", String.format(Locale.ROOT, "search;dur=%.2f", milliseconds))
                .build();
    }
}
