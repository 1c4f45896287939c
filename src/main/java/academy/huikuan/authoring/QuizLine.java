package academy.huikuan.authoring;

import java.time.Instant;

/** A quiz in the list. */
public record QuizLine(String id, String title, State state, boolean pending, int version, String ownerId, String owner, Instant changedAt) {
    public boolean mine(String person) {
        return ownerId.equals(person);
    }
}
