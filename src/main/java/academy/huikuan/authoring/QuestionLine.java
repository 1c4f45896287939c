package academy.huikuan.authoring;

import academy.huikuan.platform.Moments;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A question in the list.
 * @param marks see {@link Listing}
 * @param pending whether its author writes on
 * @param version 0 before the first
 */
public record QuestionLine(
        String id, String kind, String name, List<String> marks, State state, boolean pending, int version, String ownerId, String owner,
        Instant changedAt) {
    static final String COLUMNS = "q.id, q.kind, q.name, q.marks, q.retired, q.pending, q.versionNumber, p.id, p.name, q.changedAt";

    static QuestionLine of(Object[] row) {
        boolean retired = (Integer) row[4] == 1;
        int version = (Integer) row[6];
        return new QuestionLine(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                Listing.marks((String) row[3]),
                retired ? State.RETIRED : version > 0 ? State.PUBLISHED : State.DRAFT,
                (Boolean) row[5],
                version,
                (String) row[7],
                (String) row[8],
                Moments.read((LocalDateTime) row[9]));
    }

    public boolean mine(String person) {
        return ownerId.equals(person);
    }

    /** Topics, by their full names. */
    public List<String> topics() {
        return marks.stream().filter(mark -> mark.startsWith("topic=")).map(mark -> mark.substring(6)).toList();
    }

    /** The author's own tags. */
    public List<String> tags() {
        return marks.stream().filter(mark -> !mark.startsWith("topic=") && !mark.startsWith("skill=")).toList();
    }
}
