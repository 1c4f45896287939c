package academy.huikuan.roleplay;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A learner has handed in a transcript; what is masked is masked already.
 * @param partner who played the customer, if a colleague did
 * @param observer who watched, if anyone did
 * @param exercise id of the one that the learner chose; empty for the course's own
 */
public record TranscriptSubmitted(
        PersonId author,
        CohortId cohort,
        String scenario,
        String unit,
        List<Turn> turns,
        Optional<PersonId> partner,
        Optional<PersonId> observer,
        Optional<String> exercise,
        Instant at) {
    /** For the course's own exercise. */
    public TranscriptSubmitted(
            PersonId author,
            CohortId cohort,
            String scenario,
            String unit,
            List<Turn> turns,
            Optional<PersonId> partner,
            Optional<PersonId> observer,
            Instant at) {
        this(author, cohort, scenario, unit, turns, partner, observer, Optional.empty(), at);
    }
}
