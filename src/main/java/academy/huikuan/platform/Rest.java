package academy.huikuan.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** All pages and addresses live at the root. */
@ApplicationPath("/")
public class Rest extends Application {
    /** Redirects stay relative, so that they hold behind any proxy. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.headers.location.relative.resolution.disabled", true);
    }
}
