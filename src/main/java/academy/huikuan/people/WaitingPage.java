package academy.huikuan.people;

import academy.huikuan.web.Page;
import java.util.Optional;

/**
 * Told to someone from elsewhere whom an administrator has yet to know.
 * @param source title of the system they come from
 * @param name as that system says it
 * @param code by which an administrator finds them
 */
public record WaitingPage(Optional<String> source, Optional<String> name, String code) implements Page {
    @Override
    public String template() {
        return "people/waiting.jte";
    }
}
