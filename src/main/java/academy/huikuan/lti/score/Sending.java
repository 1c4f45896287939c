package academy.huikuan.lti.score;

import academy.huikuan.lti.Link;
import academy.huikuan.lti.Registration;
import java.util.List;

/**
 * A score that is to be sent.
 * @param subject who the person is on the platform
 * @param ours points that the platform may show because of us
 */
record Sending(Task task, Link link, Registration platform, String subject, Standing standing, List<Points> ours) {
    Sending to(Link other) {
        return new Sending(task, other, platform, subject, standing, ours);
    }
}
