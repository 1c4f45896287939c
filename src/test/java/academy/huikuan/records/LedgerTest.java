package academy.huikuan.records;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.people.CohortId;
import academy.huikuan.progress.Status;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final CohortId AUTUMN = new CohortId("01990000-0000-7000-8000-000000000801");
    private static final CohortId EMPTY = new CohortId("01990000-0000-7000-8000-000000000802");
    private static final CohortId SPRING = new CohortId("01990000-0000-7000-8000-000000000803");
    private final List<String> asked = new ArrayList<>();

    /** Cohorts of five learners with two units each, read two learners at a time. */
    private RecordStore.Piece read(CohortId cohort, String after) {
        asked.add(cohort.value().charAt(35) + after);
        List<Integer> learners = cohort.equals(EMPTY)
                ? List.of()
                : IntStream.rangeClosed(1, 5).filter(n -> after.isEmpty() || n > Integer.parseInt(after)).limit(2).boxed().toList();
        List<CompletionRecord> rows = learners.stream()
                .flatMap(n -> List.of("a", "b").stream().map(unit -> row(cohort, n, unit)))
                .toList();
        Optional<String> last = learners.size() < 2 ? Optional.empty() : Optional.of("" + learners.get(1));
        return new RecordStore.Piece(rows, last);
    }

    private static CompletionRecord row(CohortId cohort, int learner, String unit) {
        return new CompletionRecord(
                cohort.value(), "" + learner, "" + learner, "", "", "", unit, Status.NOT_STARTED, Optional.empty(), Optional.empty(), false, 0,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void every_learner_of_every_cohort_comes_once_with_every_unit() {
        List<String> seen = new ArrayList<>();
        Ledger.all(List.of(SPRING, EMPTY, AUTUMN), this::read)
                .forEachRemaining(row -> seen.add(row.cohortId().charAt(35) + row.number() + row.unit()));
        assertThat(seen)
                .containsExactly(
                        "31a", "31b", "32a", "32b", "33a", "33b", "34a", "34b", "35a", "35b", "11a", "11b", "12a", "12b", "13a", "13b",
                        "14a", "14b", "15a", "15b");
    }

    @Test
    void a_page_is_read_only_when_its_first_row_is_asked_for() {
        Iterator<CompletionRecord> rows = Ledger.all(List.of(SPRING, AUTUMN), this::read);
        assertThat(asked).isEmpty();
        for (int row = 0; row < 4; row++) rows.next();
        assertThat(asked).containsExactly("3");
        rows.next();
        assertThat(asked).containsExactly("3", "32");
    }

    @Test
    void no_cohorts_are_no_rows() {
        assertThat(Ledger.all(List.of(), this::read).hasNext()).isFalse();
    }
}
