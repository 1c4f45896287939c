package academy.huikuan.lti;

import java.time.Instant;

/** A place where a platform has installed the product. @param deployment the platform's own id of it */
public record DeploymentLine(String id, String deployment, boolean closed, Instant firstAt) {
    static DeploymentLine of(Deployment one) {
        return new DeploymentLine(one.id(), one.deployment(), one.closed(), one.firstAt());
    }
}
