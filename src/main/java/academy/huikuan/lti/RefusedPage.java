package academy.huikuan.lti;

import academy.huikuan.web.Page;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * A login or launch that is refused, with the reason and the cure.
 * @param problem key of the text; the cure has the same with `-cure`
 * @param arguments of both
 */
public record RefusedPage(String problem, List<String> arguments) implements Page {
    static Response answer(String problem, String... arguments) {
        return Response.status(400).type(MediaType.TEXT_HTML).entity(new RefusedPage(problem, List.of(arguments))).build();
    }

    /** The arguments as texts take them. */
    public Object[] fill() {
        return arguments.toArray();
    }

    @Override
    public String template() {
        return "lti/refused.jte";
    }
}
