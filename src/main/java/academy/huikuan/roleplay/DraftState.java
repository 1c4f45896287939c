package academy.huikuan.roleplay;

import academy.huikuan.platform.Moments;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/** Where a learner's newest draft of a scenario stands. @param stepReached 1 to 4. @param workNumber 1 for the first */
public record DraftState(String scenario, int workNumber, int stepReached, Instant changedAt, Optional<Instant> submittedAt) {
    static DraftState of(Object[] row) {
        return new DraftState(
                (String) row[0],
                (Integer) row[1],
                (Integer) row[2],
                Moments.read((LocalDateTime) row[3]),
                Optional.ofNullable((LocalDateTime) row[4]).map(Moments::read));
    }
}
