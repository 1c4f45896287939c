package academy.huikuan.tournament;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.grading.RubricStore;
import academy.huikuan.harness.InTransaction;
import academy.huikuan.harness.StoreTest;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.people.Somebody;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Time;
import academy.huikuan.roleplay.Turn;
import academy.huikuan.rubric.Rubrics;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@StoreTest
class TournamentStoreIT {
    private static final String SCENARIO = "pk-hongzhu";

    @Inject
    private ContestStore contests;

    @Inject
    private TeamStore teams;

    @Inject
    private ComparisonStore comparisons;

    @Inject
    private Standings standings;

    @Inject
    private RubricStore rubrics;

    @Inject
    private Rubrics allRubrics;

    @Inject
    private CohortStore cohorts;

    @Inject
    private InTransaction transaction;

    @Inject
    private Somebody somebody;

    @Inject
    private Time time;

    /** A contest with its people, in teams of three. */
    private record Contested(ContestId id, Cohort cohort, Person trainer, List<Person> people, List<TeamId> teams) {}

    private Contested collecting(int count) {
        Cohort cohort = somebody.cohort();
        Person trainer = somebody.trainerOf(cohort);
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 3 * count; i++) people.add(somebody.learnerOf(cohort));
        ContestId id = transaction.of(() -> {
            Contest contest = new Contest(
                    trainer.id(), Set.of(cohort.id()), SCENARIO, "PK", rubrics.keep(allRubrics.byId("collection-talk")),
                    new Aspects(List.of(Aspects.OVERALL)), time.instant());
            contests.add(contest);
            teams.draw(contest.id(), people.stream().map(Person::id).toList(), count, number -> "队" + number);
            return contest.id();
        });
        return new Contested(id, cohort, trainer, people, teams.of(id).stream().map(Team::id).toList());
    }

    private Contested judging(int count, int planned) {
        Contested made = collecting(count);
        transaction.run(() -> {
            Contest contest = contests.locked(made.id());
            contest.plan(planned);
            for (TeamId team : made.teams()) teams.byId(made.id(), team).bring(talk(), made.people().get(0).id(), time.instant());
        });
        transaction.run(() -> contests.locked(made.id()).open(teams.enter(made.id()), time.instant()));
        assertThat(teams.field(made.id()).size()).isEqualTo(count);
        return made;
    }

    private static List<Turn> talk() {
        return List.of(new Turn(Turn.Side.SALES, "168 万，今天定日子。"), new Turn(Turn.Side.CUSTOMER, "25 号。"));
    }

    private Optional<ComparisonId> next(Contested contest, Person judge, Instant now) {
        return transaction.of(() -> comparisons
                .next(contest.id(), judge.id(), standings.of(contests.byId(contest.id())).by(Aspects.OVERALL).chosen(), now)
                .map(Comparison::id));
    }

    private void judge(Contested contest, Person judge, ComparisonId pair, Side side, Instant now) {
        transaction.run(() -> comparisons.locked(contest.id(), pair).judge(judge.id(), verdict(side), now));
    }

    private static Verdict verdict(Side side) {
        return new Verdict(new TreeMap<>(Map.of(Aspects.OVERALL, side)), Optional.of(new Line(side, 1)), List.of());
    }

    @Test
    void teams_are_drawn_evenly_and_each_once() {
        Contested contest = collecting(4);
        List<TeamStore.Mate> mates = teams.mates(contest.id());
        assertThat(mates).extracting(TeamStore.Mate::person).doesNotHaveDuplicates().hasSize(12);
        Map<TeamId, Integer> sizes = new HashMap<>();
        mates.forEach(mate -> sizes.merge(mate.team(), 1, Integer::sum));
        assertThat(sizes.values()).containsOnly(3);
        assertThat(sizes).hasSize(4);
    }

    @Test
    void teams_with_a_talk_are_not_drawn_again() {
        Contested contest = collecting(2);
        List<PersonId> people = contest.people().stream().map(Person::id).toList();
        transaction.run(() -> teams.locked(contest.id(), contest.teams().get(0)).bring(talk(), people.get(0), time.instant()));
        assertThatThrownBy(() -> teams.draw(contest.id(), people, 2, String::valueOf)).isInstanceOf(Refusal.Conflict.class);
        assertThat(teams.of(contest.id())).hasSize(2);
    }

    @Test
    void people_are_moved_and_a_team_goes_with_what_it_brought() {
        Contested contest = collecting(2);
        PersonId first = contest.people().get(0).id();
        TeamId from = teams.of(contest.id(), first).orElseThrow();
        TeamId to = contest.teams().stream().filter(team -> !team.equals(from)).findFirst().orElseThrow();
        teams.place(contest.id(), Map.of(first, Optional.of(to), contest.people().get(1).id(), Optional.empty()));
        assertThat(teams.of(contest.id(), first)).contains(to);
        assertThat(teams.of(contest.id(), contest.people().get(1).id())).isEmpty();
        transaction.run(() -> teams.remove(contest.id(), to));
        assertThat(teams.of(contest.id(), first)).isEmpty();
        assertThat(teams.of(contest.id())).extracting(Team::id).containsExactly(from);
    }

    @Test
    void thirty_judges_at_once_get_thirty_pairs_and_nothing_they_say_is_lost() throws Exception {
        Contested contest = judging(10, 75);
        Instant now = time.instant();
        Map<ComparisonId, PersonId> said = new ConcurrentHashMap<>();
        ExecutorService browsers = Executors.newFixedThreadPool(10);
        List<Callable<Integer>> all = new ArrayList<>();
        for (Person judge : contest.people())
            all.add(() -> {
                int made = 0;
                for (int turn = 0; turn < 3; turn++) {
                    Optional<ComparisonId> pair = next(contest, judge, now);
                    if (pair.isEmpty()) break;
                    judge(contest, judge, pair.get(), Side.LEFT, now);
                    assertThat(said.put(pair.get(), judge.id())).as("given twice").isNull();
                    made++;
                }
                return made;
            });
        int made = 0;
        for (Future<Integer> one : browsers.invokeAll(all)) made += one.get();
        browsers.shutdown();

        assertThat(made).isEqualTo(said.size()).isLessThanOrEqualTo(75).isGreaterThan(60);
        Contest entity = contests.byId(contest.id());
        Standings.Shot shot = transaction.of(() -> standings.of(entity));
        List<Standing.Judged> judged = comparisons.judged(contest.id(), teams.field(contest.id()));
        assertThat(judged).hasSize(made);
        assertThat(shot.field().size()).isEqualTo(10);
        ComparisonStore.Count count = comparisons.count(contest.id(), now);
        assertThat(count.done()).isEqualTo(made);
        assertThat(count.done() + count.out()).isLessThanOrEqualTo(75);
        assertThat(comparisons.made(contest.id()).values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(made);
    }

    @Test
    void nobody_judges_the_own_team_or_the_same_two_twice() {
        Contested contest = judging(4, 40);
        Instant now = time.instant();
        Person judge = contest.people().get(0);
        TeamId own = teams.of(contest.id(), judge.id()).orElseThrow();
        Set<Set<TeamId>> seen = new HashSet<>();
        Optional<ComparisonId> pair = next(contest, judge, now);
        while (pair.isPresent()) {
            ComparisonId id = pair.get();
            Comparison given = transaction.of(() -> comparisons.locked(contest.id(), id));
            assertThat(List.of(given.left(), given.right())).doesNotContain(own);
            assertThat(seen.add(Set.of(given.left(), given.right()))).isTrue();
            judge(contest, judge, id, Side.RIGHT, now);
            pair = next(contest, judge, now);
        }
        assertThat(seen).as("all that there are without the own team").hasSize(3);
    }

    @Test
    void what_is_said_once_stays_and_a_lapsed_pair_goes_to_somebody_else() {
        Contested contest = judging(4, 12);
        Instant now = time.instant();
        Person first = contest.people().get(0);
        ComparisonId pair = next(contest, first, now).orElseThrow();
        assertThat(next(contest, first, now)).contains(pair);
        judge(contest, first, pair, Side.LEFT, now);
        judge(contest, first, pair, Side.RIGHT, now);
        Comparison kept = transaction.of(() -> comparisons.locked(contest.id(), pair));
        assertThat(kept.picks()).containsEntry(Aspects.OVERALL, Side.LEFT);

        ComparisonId slow = next(contest, first, now).orElseThrow();
        Instant later = now.plus(Duration.ofMinutes(16));
        List<ComparisonId> others = new ArrayList<>();
        for (Person other : contest.people().subList(1, 12)) next(contest, other, later).ifPresent(others::add);
        assertThat(others).doesNotHaveDuplicates().contains(slow);
        assertThatThrownBy(() -> judge(contest, first, slow, Side.LEFT, later)).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void a_judge_who_is_late_but_alone_is_still_heard() {
        Contested contest = judging(4, 12);
        Instant now = time.instant();
        Person judge = contest.people().get(0);
        ComparisonId pair = next(contest, judge, now).orElseThrow();
        judge(contest, judge, pair, Side.LEFT, now.plus(Duration.ofHours(1)));
        assertThat(comparisons.madeBy(contest.id(), judge.id())).isEqualTo(1);
    }

    @Test
    void a_pair_that_is_handed_back_is_replaced_and_never_given_to_the_same_judge() {
        Contested contest = judging(4, 6);
        Instant now = time.instant();
        Person judge = contest.people().get(0);
        ComparisonId pair = next(contest, judge, now).orElseThrow();
        Set<TeamId> two = transaction.of(() -> {
            Comparison given = comparisons.locked(contest.id(), pair);
            given.decline(judge.id());
            return Set.of(given.left(), given.right());
        });
        Optional<ComparisonId> next = next(contest, judge, now);
        while (next.isPresent()) {
            ComparisonId id = next.get();
            assertThat(transaction.of(() -> {
                        Comparison given = comparisons.locked(contest.id(), id);
                        return Set.of(given.left(), given.right());
                    }))
                    .isNotEqualTo(two);
            judge(contest, judge, id, Side.LEFT, now);
            next = next(contest, judge, now);
        }
        assertThat(comparisons.count(contest.id(), now).done()).isEqualTo(2);
    }

    @Test
    void the_states_follow_each_other() {
        Contested contest = collecting(2);
        assertThatThrownBy(() -> transaction.run(() -> contests.locked(contest.id()).open(teams.enter(contest.id()), time.instant())))
                .isInstanceOf(Refusal.Conflict.class);
        Contested judged = judging(3, 9);
        Person judge = judged.people().get(0);
        assertThatThrownBy(() -> transaction.run(() -> contests.locked(judged.id()).release(time.instant()))).isInstanceOf(Refusal.Conflict.class);
        transaction.run(() -> contests.locked(judged.id()).plan(34));
        assertThatThrownBy(() -> transaction.run(() -> contests.locked(judged.id()).plan(20))).isInstanceOf(Refusal.Invalid.class);
        transaction.run(() -> contests.locked(judged.id()).close(time.instant()));
        assertThatThrownBy(() -> next(judged, judge, time.instant())).isInstanceOf(Refusal.Conflict.class);
        transaction.run(() -> contests.locked(judged.id()).reopen());
        assertThat(next(judged, judge, time.instant())).isPresent();
        transaction.run(() -> contests.locked(judged.id()).close(time.instant()));
        transaction.run(() -> contests.locked(judged.id()).release(time.instant()));
        assertThat(contests.byId(judged.id()).state()).isEqualTo(ContestState.RELEASED);
    }

    @Test
    void lines_that_decided_are_counted_for_the_winner() {
        Contested contest = judging(4, 12);
        Instant now = time.instant();
        Person judge = contest.people().get(0);
        ComparisonId pair = next(contest, judge, now).orElseThrow();
        judge(contest, judge, pair, Side.RIGHT, now);
        Comparison made = transaction.of(() -> comparisons.locked(contest.id(), pair));
        assertThat(comparisons.winningLines(contest.id(), Aspects.OVERALL)).containsExactly(new ComparisonStore.Mark(made.right(), 1, 1));
        assertThat(comparisons.redLines(contest.id())).isEmpty();
    }

    @Test
    void a_judge_who_marks_a_line_twice_counts_once() {
        Contested contest = judging(4, 30);
        Instant now = time.instant();
        Person first = contest.people().get(0);
        TeamId own = teams.of(contest.id(), first.id()).orElseThrow();
        TeamId champion = contest.teams().stream().filter(team -> !team.equals(own)).findFirst().orElseThrow();
        Person second = contest.people().stream()
                .filter(person -> !person.equals(first) && teams.of(contest.id(), person.id()).filter(own::equals).isPresent())
                .findFirst()
                .orElseThrow();
        for (Person judge : List.of(first, second))
            for (Optional<ComparisonId> pair = next(contest, judge, now); pair.isPresent(); pair = next(contest, judge, now)) {
                ComparisonId id = pair.get();
                Comparison given = transaction.of(() -> comparisons.locked(contest.id(), id));
                judge(contest, judge, id, given.left().equals(champion) ? Side.LEFT : Side.RIGHT, now);
            }
        assertThat(comparisons.count(contest.id(), now).done()).isEqualTo(6);
        assertThat(comparisons.winningLines(contest.id(), Aspects.OVERALL)).contains(new ComparisonStore.Mark(champion, 1, 2));
    }

    @Test
    void only_people_of_its_cohorts_see_a_contest() {
        Contested contest = collecting(2);
        Contested other = collecting(2);
        assertThat(contests.belongs(contest.id(), contest.trainer().id(), Role.TRAINER)).isTrue();
        assertThat(contests.belongs(contest.id(), other.trainer().id(), Role.TRAINER)).isFalse();
        assertThat(contests.belongs(contest.id(), other.people().get(0).id(), Role.LEARNER)).isFalse();
        assertThat(contests.of(contest.people().get(0).id(), Role.LEARNER, 1).items()).extracting(Contest::id).containsExactly(contest.id());
        assertThat(contests.openCohorts()).contains(contest.cohort().id().value());
        transaction.run(() -> contests.remove(contests.locked(contest.id())));
        assertThat(contests.of(contest.people().get(0).id(), Role.LEARNER, 1).items()).isEmpty();
    }
}
