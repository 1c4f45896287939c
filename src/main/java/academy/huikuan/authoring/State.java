package academy.huikuan.authoring;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a question or quiz has come. */
public enum State {
    /** Seen by its author alone. */
    DRAFT,
    PUBLISHED,
    /** A question that is not offered any more, a quiz that nobody can begin any more. */
    RETIRED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<State> of(String id) {
        return Arrays.stream(values()).filter(state -> state.id().equals(id)).findFirst();
    }
}
