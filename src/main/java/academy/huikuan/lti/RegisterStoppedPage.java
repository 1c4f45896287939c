package academy.huikuan.lti;

import academy.huikuan.web.Page;
import java.util.List;

/**
 * A platform could not be registered.
 * @param key of the message; what to do stands under the same key with `-cure`
 * @param details fill the message's places
 */
public record RegisterStoppedPage(String key, List<String> details) implements Page {
    @Override
    public String template() {
        return "lti/register-stopped.jte";
    }
}
