package academy.huikuan.authoring;

import java.time.Instant;
import java.util.List;

/** A quiz in the list. */
public record QuizLine(
        String id,
        String title,
        List<String> tags,
        State state,
        boolean pending,
        int version,
        String ownerId,
        String owner,
        Instant changedAt) {
    public boolean mine(String person) {
        return ownerId.equals(person);
    }
}
