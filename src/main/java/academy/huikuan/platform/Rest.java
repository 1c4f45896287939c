package academy.huikuan.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All pages and addresses live at the root. */
@ApplicationPath("/")
public class Rest extends Application {}
