package academy.huikuan.records;

import academy.huikuan.people.CohortId;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** All records that fit a filter at a moment, read as they are asked for; holds the records of 150 learners at a time. */
final class Ledger {
    private Ledger() {}

    /** Where a page begins: the cohort, and the person number after which it goes on. */
    private record Place(int cohort, String after) {}

    static Iterator<CompletionRecord> all(RecordStore store, RecordFilter filter, Instant moment) {
        return all(store.cohorts(filter, moment), (cohort, number) -> store.after(cohort, number, filter, moment));
    }

    /** @param read the records of the cohort's learners after a person number */
    static Iterator<CompletionRecord> all(List<CohortId> cohorts, BiFunction<CohortId, String, RecordStore.Piece> read) {
        if (cohorts.isEmpty()) return List.<CompletionRecord>of().iterator();
        return new Paged<>(new Place(0, ""), place -> {
            RecordStore.Piece piece = read.apply(cohorts.get(place.cohort()), place.after());
            Optional<Place> next = piece.last().map(number -> new Place(place.cohort(), number));
            Optional<Place> nextCohort = Optional.of(new Place(place.cohort() + 1, "")).filter(other -> other.cohort() < cohorts.size());
            return new Paged.Piece<>(piece.rows(), next.or(() -> nextCohort));
        });
    }
}
