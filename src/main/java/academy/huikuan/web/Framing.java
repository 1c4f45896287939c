package academy.huikuan.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;

/** In whose frames pages may stand. */
@ApplicationScoped
public class Framing {
    /** A feature that lets other sites show pages in a frame. */
    public interface Source {
        /** Origins such as `https://moodle.example.cn`; asked at every request, so it must be quick. */
        Set<String> origins();
    }

    @Inject
    @Any
    private Instance<Source> sources;

    public Set<String> origins() {
        Set<String> origins = new TreeSet<>();
        for (Source source : sources) origins.addAll(source.origins());
        return origins;
    }
}
