package academy.huikuan.progress;

import java.util.Arrays;
import java.util.Optional;

/** How far a learner is with a unit. */
public enum Status {
    NOT_STARTED("not-started"),
    STUDYING("studying"),
    DONE("done");

    private final String id;

    Status(String id) {
        this.id = id;
    }

    /** As the database and addresses name it. */
    public String id() {
        return id;
    }

    public static Optional<Status> of(String id) {
        return Arrays.stream(values()).filter(status -> status.id.equals(id)).findFirst();
    }
}
