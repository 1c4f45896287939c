package academy.huikuan.tournament;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a work stands before its judge; it tells nothing of whose it is. */
public enum Side {
    LEFT,
    RIGHT;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Side other() {
        return this == LEFT ? RIGHT : LEFT;
    }

    static Optional<Side> of(String id) {
        return Arrays.stream(values()).filter(side -> side.id().equals(id)).findFirst();
    }
}
