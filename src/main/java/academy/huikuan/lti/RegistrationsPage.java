package academy.huikuan.lti;

import academy.huikuan.web.Page;
import java.util.List;

/**
 * The learning platforms, those that wait to be let in first, and the keys with which the product signs.
 * @param open whether platforms may register themselves
 */
public record RegistrationsPage(List<RegistrationLine> lines, List<SigningKeyStore.Line> keys, boolean open, ToolAddresses tool)
        implements Page {
    public List<RegistrationLine> pending() {
        return lines.stream().filter(RegistrationLine::pending).toList();
    }

    public List<RegistrationLine> known() {
        return lines.stream().filter(line -> !line.pending()).toList();
    }

    @Override
    public String template() {
        return "lti/registrations.jte";
    }
}
