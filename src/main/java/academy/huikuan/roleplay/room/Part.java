package academy.huikuan.roleplay.room;

import academy.huikuan.roleplay.Turn;
import java.util.Arrays;
import java.util.Optional;

/** What someone does in a room. The observer listens and says nothing. */
public enum Part {
    SALES,
    CUSTOMER,
    OBSERVER;

    /** The side on which that one speaks; empty for the observer. */
    public Optional<Turn.Side> side() {
        return this == OBSERVER ? Optional.empty() : Optional.of(Turn.Side.valueOf(name()));
    }

    public boolean speaks() {
        return this != OBSERVER;
    }

    static Optional<Part> of(String name) {
        return Arrays.stream(values()).filter(part -> part.name().equals(name)).findFirst();
    }
}
