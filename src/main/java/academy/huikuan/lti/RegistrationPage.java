package academy.huikuan.lti;

import academy.huikuan.people.Faults;
import academy.huikuan.people.PeoplePage;
import academy.huikuan.people.Slice;
import academy.huikuan.web.Page;
import java.util.List;

/**
 * One platform: its values, what it may do, where it is installed, and its courses.
 * @param faults of the form that was sent last
 * @param cohorts that a course may be coupled to, the newest first
 * @param frames in whose frames pages may stand by its addresses alone
 */
public record RegistrationPage(
        RegistrationLine line,
        PlatformForm form,
        RuleForm rules,
        Faults faults,
        List<DeploymentLine> deployments,
        Slice<CourseLine> courses,
        List<PeoplePage.Choice> cohorts,
        List<String> frames,
        ToolAddresses tool,
        String canvas,
        boolean open)
        implements Page {
    @Override
    public String template() {
        return "lti/registration.jte";
    }
}
