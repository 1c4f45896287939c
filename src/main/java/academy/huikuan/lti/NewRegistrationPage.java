package academy.huikuan.lti;

import academy.huikuan.people.Faults;
import academy.huikuan.web.Page;

/** A platform to be entered by hand, with all that its administrator has to enter there. */
public record NewRegistrationPage(PlatformForm form, Faults faults, ToolAddresses tool, String canvas, boolean open) implements Page {
    @Override
    public String template() {
        return "lti/new.jte";
    }
}
