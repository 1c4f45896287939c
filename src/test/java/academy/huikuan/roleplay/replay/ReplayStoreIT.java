package academy.huikuan.roleplay.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.harness.InTransaction;
import academy.huikuan.harness.StoreTest;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.Person;
import academy.huikuan.people.Somebody;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Time;
import academy.huikuan.roleplay.DraftStore;
import academy.huikuan.roleplay.Turn;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@StoreTest
class ReplayStoreIT {
    private static final String SCENARIO = "m1-boyuan";
    private static final List<Turn> GRADED = List.of(
            new Turn(Turn.Side.SALES, "孙主管，10月31日到期的 14.2 万。"),
            new Turn(Turn.Side.CUSTOMER, "在忙。\n“月底再说”"),
            new Turn(Turn.Side.SALES, "那您尽快。"),
            new Turn(Turn.Side.CUSTOMER, "好。"));

    @Inject
    private ReplayStore replays;

    @Inject
    private DraftStore drafts;

    @Inject
    private InTransaction transaction;

    @Inject
    private Somebody somebody;

    @Inject
    private Time time;

    @Test
    void a_replay_keeps_what_stands_before_its_turn() {
        Cohort cohort = somebody.cohort();
        Person author = somebody.learnerOf(cohort);
        String work = Ids.random();

        ReplayId id = replays.begin(author.id(), cohort.id(), SCENARIO, work, GRADED, 3);
        transaction.run(() -> replays.locked(id, author.id())
                .write(List.of(new Turn(Turn.Side.SALES, "付款单卡在哪一步？"), new Turn(Turn.Side.CUSTOMER, "  ")), time.instant()));

        Replay replay = replays.ownedBy(id, author.id());
        assertThat(replay.before()).isEqualTo(GRADED);
        assertThat(replay.kept()).isEqualTo(GRADED.subList(0, 2));
        assertThat(replay.talk()).containsExactly(GRADED.get(0), GRADED.get(1), new Turn(Turn.Side.SALES, "付款单卡在哪一步？"));
        assertThat(replay.revision()).isEqualTo(1);
        assertThat(replays.of(author.id(), work)).extracting(ReplayStore.Branch::fromTurn, ReplayStore.Branch::turns)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3, 1));
    }

    @Test
    void nothing_is_written_yet_at_its_beginning() {
        Cohort cohort = somebody.cohort();
        Person author = somebody.learnerOf(cohort);
        for (int turn = 1; turn <= 4; turn++) {
            Replay replay = replays.ownedBy(replays.begin(author.id(), cohort.id(), SCENARIO, Ids.random(), GRADED, turn), author.id());
            assertThat(replay.written()).isFalse();
            assertThat(replay.added()).containsExactly(new Turn(GRADED.get(turn - 1).side(), ""));
        }
    }

    @Test
    void only_its_author_finds_it_and_only_turns_that_are_there() {
        Cohort cohort = somebody.cohort();
        Person author = somebody.learnerOf(cohort);
        ReplayId id = replays.begin(author.id(), cohort.id(), SCENARIO, Ids.random(), GRADED, 1);

        assertThatThrownBy(() -> replays.ownedBy(id, somebody.learnerOf(cohort).id())).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> replays.begin(author.id(), cohort.id(), SCENARIO, Ids.random(), GRADED, 5)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void it_becomes_a_draft_that_knows_where_it_came_from() {
        Cohort cohort = somebody.cohort();
        Person author = somebody.learnerOf(cohort);
        String work = Ids.random();
        assertThat(drafts.hasUnsent(author.id(), SCENARIO)).isFalse();

        transaction.run(() -> drafts.branch(author.id(), cohort.id(), SCENARIO, GRADED, work, 3));

        assertThat(drafts.hasUnsent(author.id(), SCENARIO)).isTrue();
        assertThat(drafts.states(author.id()).get(SCENARIO).stepReached()).isEqualTo(4);
    }
}
