package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.grading.Ledger.Pair;
import academy.huikuan.grading.Ledger.Reviewer;
import academy.huikuan.grading.Ledger.Work;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LedgerTest {
    private static IntStream classSizes() {
        return IntStream.rangeClosed(4, 60);
    }

    private static Work work(int author, Set<String> barred, int wanted) {
        return work(author, barred, wanted, false);
    }

    private static Work work(int author, Set<String> barred, int wanted, boolean waiting) {
        return new Work("w" + author, "p" + author, barred, wanted, waiting, Set.of(), Set.of());
    }

    private static Reviewer reviewer(int number, int owed) {
        return new Reviewer("p" + number, "p" + number, owed, owed, false, false);
    }

    /** In a class of less than seven some must review each other, which only works that have waited may ask for. */
    private static List<Work> works(int size, int wanted) {
        return IntStream.range(0, size)
                .mapToObj(author -> work(author, Set.of(), wanted, size > 2 && size < 2 * wanted + 1))
                .toList();
    }

    private static List<Reviewer> reviewers(int size, int owed) {
        return IntStream.range(0, size)
                .mapToObj(number -> reviewer(number, owed))
                .toList();
    }

    private static long reciprocal(List<Pair> pairs) {
        Set<String> seen = new HashSet<>();
        pairs.forEach(pair ->
                seen.add(pair.reviewer().substring(1) + ">" + pair.work().substring(1)));
        return seen.stream()
                .filter(edge -> seen.contains(
                        edge.substring(edge.indexOf('>') + 1) + ">" + edge.substring(0, edge.indexOf('>'))))
                .count();
    }

    private static void lawful(List<Work> works, List<Pair> pairs) {
        assertThat(pairs).doesNotHaveDuplicates();
        Map<String, Work> byId = new LinkedHashMap<>();
        works.forEach(work -> byId.put(work.id(), work));
        assertThat(pairs).allSatisfy(pair -> {
            Work work = byId.get(pair.work());
            assertThat(pair.reviewer())
                    .isNotEqualTo(work.party())
                    .isNotIn(work.barred())
                    .isNotIn(work.former())
                    .isNotIn(work.reviewers());
        });
    }

    @ParameterizedTest
    @MethodSource("classSizes")
    void a_whole_class_at_once_gets_and_gives_three_each(int size) {
        List<Work> works = works(size, 3);
        List<Pair> pairs = new Ledger(7, works, reviewers(size, 3)).assign();
        lawful(works, pairs);
        assertThat(pairs).hasSize(3 * size);
        for (int i = 0; i < size; i++) {
            String id = String.valueOf(i);
            assertThat(pairs).filteredOn(pair -> pair.work().equals("w" + id)).hasSize(3);
            assertThat(pairs)
                    .filteredOn(pair -> pair.reviewer().equals("p" + id))
                    .hasSize(3);
        }
        if (size >= 8) assertThat(reciprocal(pairs)).isZero();
    }

    @ParameterizedTest
    @MethodSource("classSizes")
    void partners_and_observers_are_left_out_and_still_everybody_gives_what_is_owed(int size) {
        int most = size > 6 ? 3 : 2;
        List<Work> works = new ArrayList<>();
        for (int i = 0; i < size; i++)
            works.add(work(
                    i, size > 6 ? Set.of("p" + (i ^ 1), "p" + (i + 2) % size) : Set.of("p" + (i + 1) % size), most, size < 8));
        List<Pair> pairs = new Ledger(size, works, reviewers(size, most)).assign();
        lawful(works, pairs);
        assertThat(pairs).hasSize(most * size);
    }

    @ParameterizedTest
    @MethodSource("classSizes")
    void works_that_come_one_by_one_stay_balanced_within_one(int size) {
        Map<String, Set<String>> given = new LinkedHashMap<>();
        for (int here = 1; here <= size; here++) {
            boolean complete = here == size;
            List<Work> works = state(here, given, complete);
            List<Reviewer> reviewers = IntStream.range(0, here)
                    .mapToObj(i -> new Reviewer("p" + i, "p" + i, 3, complete ? 9 : 2 - load("p" + i, given), false, complete))
                    .toList();
            List<Pair> pairs = new Ledger(3, works, reviewers).assign();
            lawful(works, pairs);
            if (here > 1) assertThat(pairs).isNotEmpty();
            pairs.forEach(pair ->
                    given.computeIfAbsent(pair.work(), any -> new HashSet<>()).add(pair.reviewer()));
        }
        assertThat(given).hasSize(size).allSatisfy((id, who) -> assertThat(who).hasSize(3));
        assertThat(reviewers(size, 3))
                .allMatch(reviewer -> load(reviewer.id(), given) >= 2 && load(reviewer.id(), given) <= 4);
        assertThat(reviewers(size, 3).stream()
                        .filter(reviewer -> load(reviewer.id(), given) != 3)
                        .count())
                .isLessThanOrEqualTo(2);
    }

    private static int load(String reviewer, Map<String, Set<String>> given) {
        return (int)
                given.values().stream().filter(who -> who.contains(reviewer)).count();
    }

    @Test
    void nobody_is_given_more_at_once_than_there_is_room_for() {
        List<Reviewer> reviewers = IntStream.range(0, 9)
                .mapToObj(i -> new Reviewer("p" + i, "p" + i, 3, 2, false, false))
                .toList();
        assertThat(new Ledger(5, works(9, 3), reviewers).assign()).hasSize(18);
    }

    private static List<Work> state(int size, Map<String, Set<String>> given, boolean waiting) {
        return IntStream.range(0, size)
                .mapToObj(i -> new Work(
                        "w" + i,
                        "p" + i,
                        Set.of(),
                        3,
                        waiting,
                        Set.copyOf(given.getOrDefault("w" + i, Set.of())),
                        Set.of()))
                .toList();
    }

    @Test
    void the_order_in_which_people_are_listed_changes_nothing() {
        List<Work> works = new ArrayList<>(works(24, 3));
        List<Reviewer> reviewers = new ArrayList<>(reviewers(24, 3));
        List<Pair> once = new Ledger(11, works, reviewers).assign();
        Collections.shuffle(works, new Random(1));
        Collections.shuffle(reviewers, new Random(2));
        assertThat(new Ledger(11, works, reviewers).assign()).isEqualTo(once);
        assertThat(new Ledger(12, works, reviewers).assign()).isNotEqualTo(once);
    }

    @Test
    void of_the_first_two_works_one_goes_out_at_once_and_the_other_when_a_third_comes() {
        List<Pair> first = new Ledger(1, works(2, 3), reviewers(2, 3)).assign();
        assertThat(first).hasSize(1);
        assertThat(reciprocal(new Ledger(1, works(3, 2).stream().map(LedgerTest::fresh).toList(), reviewers(3, 2)).assign())).isZero();
    }

    private static Work fresh(Work work) {
        return new Work(work.id(), work.party(), work.barred(), work.wanted(), false, Set.of(), Set.of());
    }

    @Test
    void nobody_reviews_the_own_team_or_a_team_that_reviews_it() {
        List<Work> works = List.of(
                new Work("wA", "A", Set.of(), 3, false, Set.of(), Set.of()),
                new Work("wB", "B", Set.of(), 3, false, Set.of("a1"), Set.of()));
        List<Reviewer> reviewers = List.of(
                new Reviewer("a1", "A", 3, 3, false, false),
                new Reviewer("a2", "A", 3, 3, false, false),
                new Reviewer("b1", "B", 3, 3, false, false));
        assertThat(new Ledger(1, works, reviewers).assign()).containsExactly(new Pair("a2", "wB"));
    }

    @Test
    void whoever_let_a_review_lapse_is_not_asked_again_for_it_but_may_ask_for_another() {
        List<Work> works = List.of(
                new Work("w0", "p0", Set.of(), 3, false, Set.of("p1"), Set.of("p2")),
                new Work("w3", "p3", Set.of(), 3, false, Set.of(), Set.of()));
        List<Reviewer> reviewers = List.of(new Reviewer("p2", "p2", 3, 3, true, false));
        assertThat(new Ledger(1, works, reviewers).assign()).isEmpty();
        assertThat(new Ledger(1, works, reviewers).next("p2")).contains("w3");
    }

    @Test
    void a_late_author_finds_reviewers_among_those_who_are_done_once_the_work_has_waited() {
        List<Work> fresh = List.of(new Work("w9", "p9", Set.of("p1"), 3, false, Set.of(), Set.of()));
        List<Work> done = IntStream.range(0, 5)
                .mapToObj(i -> new Work(
                        "w" + i,
                        "p" + i,
                        Set.of(),
                        3,
                        false,
                        Set.of("p" + (i + 1) % 5, "p" + (i + 2) % 5, "p" + (i + 3) % 5),
                        Set.of()))
                .toList();
        List<Work> works = new ArrayList<>(done);
        works.addAll(fresh);
        List<Reviewer> reviewers = new ArrayList<>(reviewers(5, 3));
        reviewers.add(new Reviewer("p9", "p9", 3, 3, false, true));
        assertThat(new Ledger(1, works, reviewers).assign()).isEmpty();
        works.set(5, new Work("w9", "p9", Set.of("p1"), 3, true, Set.of(), Set.of()));
        List<Pair> pairs = new Ledger(1, works, reviewers).assign();
        assertThat(pairs)
                .hasSize(3)
                .allMatch(pair -> pair.work().equals("w9") && !pair.reviewer().equals("p1"));
    }

    @Test
    void a_late_author_may_give_the_reviews_owed_though_no_work_lacks_one() {
        List<Work> works = List.of(new Work("w0", "p0", Set.of(), 3, false, Set.of("p1", "p2", "p3"), Set.of()));
        assertThat(new Ledger(1, works, List.of(new Reviewer("p9", "p9", 3, 3, false, true))).next("p9"))
                .contains("w0");
        assertThat(new Ledger(1, works, List.of(new Reviewer("p9", "p9", 3, 3, false, false))).next("p9"))
                .isEmpty();
    }

    @Test
    void someone_who_owes_nothing_may_take_only_what_has_waited() {
        List<Reviewer> done = List.of(new Reviewer("p1", "p1", 0, 3, false, false));
        assertThat(new Ledger(1, List.of(new Work("w0", "p0", Set.of(), 3, false, Set.of(), Set.of())), done)
                        .next("p1"))
                .isEmpty();
        assertThat(new Ledger(1, List.of(new Work("w0", "p0", Set.of(), 3, true, Set.of(), Set.of())), done)
                        .next("p1"))
                .contains("w0");
    }

    @Test
    void a_stranger_gets_nothing() {
        assertThat(new Ledger(1, works(3, 3), reviewers(3, 3)).next("p8")).isEmpty();
    }
}
