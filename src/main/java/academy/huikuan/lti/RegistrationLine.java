package academy.huikuan.lti;

import java.time.Instant;

/**
 * A registration in a list.
 * @param deployments seen so far
 * @param courses that people came from
 */
public record RegistrationLine(
        String id, String name, String issuer, Registration.State state, String product, Instant createdAt, long deployments, long courses) {
    public boolean pending() {
        return state == Registration.State.PENDING;
    }

    /** The key of its state's name. */
    public String stateTitle() {
        return "register.state-" + state.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The class of its state's tag. */
    public String stateTag() {
        return pending() ? "hold" : state == Registration.State.ACTIVE ? "done" : "";
    }
}
