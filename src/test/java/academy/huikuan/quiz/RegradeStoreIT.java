package academy.huikuan.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.harness.StoreTest;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Somebody;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Refusal;
import academy.huikuan.question.Answer;
import academy.huikuan.question.KeyChange;
import academy.huikuan.question.Question;
import academy.huikuan.question.TrueFalse;
import academy.huikuan.question.Weight;
import academy.huikuan.score.Score;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The mended question is one to judge, whose former version had the key the other way round. */
@StoreTest
class RegradeStoreIT {
    private static final Optional<AttemptId> BEGIN = Optional.empty();
    private static final String WHY = "答案写反了，已改正";

    @Inject
    private PastAttempts past;

    @Inject
    private RegradeStore regrades;

    @Inject
    private MendedStore mended;

    @Inject
    private MarkStore marks;

    @Inject
    private MarkNoteStore notes;

    @Inject
    private AttemptStore attempts;

    @Inject
    private Quizzes quizzes;

    @Inject
    private Somebody somebody;

    private Quiz quiz() {
        return quizzes.ofUnit("stages").orElseThrow();
    }

    private TrueFalse today() {
        return quiz().bank().stream()
                .map(found -> found.question())
                .filter(TrueFalse.class::isInstance)
                .map(TrueFalse.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private String id() {
        return today().label().id();
    }

    private String former() {
        String label = "// [id:" + id() + "] [tag:topic=stages/m1] [tag:skill=thinking]\n";
        return past.version(id(), label + "::旧:: 旧题面。 {" + (today().truth() ? "F" : "T") + "}");
    }

    private String other() {
        String text = "// [id:" + id() + "]\n::旧:: 旧题面。 {=是 ~否}";
        return past.version(id(), text);
    }

    /** What the form sends for the answer that is right today. */
    private List<String> right() {
        return List.of(today().truth() ? "a" : "b");
    }

    private RegradeOrder order(PersonId trainer, boolean overriddenToo) {
        return RegradeOrder.of(quiz().id(), List.of(id()), overriddenToo, Optional.of(trainer));
    }

    private Optional<Score> mark(AttemptId attempt) {
        return attempts.items(attempt).get(0).score();
    }

    @Test
    void a_dry_run_says_who_changes_and_changes_nothing() {
        Cohort cohort = somebody.cohort();
        PersonId trainer = somebody.trainerOf(cohort).id();
        PersonId learner = somebody.learnerOf(cohort).id();
        AttemptId taken = past.taken(learner, quiz(), 1, List.of(former()), List.of(right()));
        assertThat(mark(taken)).contains(Weight.NOTHING.points());

        assertThat(mended.changed(quiz().id(), Optional.of(trainer))).singleElement().satisfies(question -> {
            assertThat(question.id()).isEqualTo(id());
            assertThat(question.answers()).isEqualTo(1);
            assertThat(question.readable()).isTrue();
            assertThat(question.reworded()).isTrue();
        });
        RegradeChunk dry = regrades.look(order(trainer, false), BEGIN);

        assertThat(dry.count()).isEqualTo(new RegradeCount(1, 1, 0, 0, 0, 1, 1, 0));
        assertThat(dry.lines()).singleElement().satisfies(line -> {
            assertThat(line.attempt()).isEqualTo(taken);
            assertThat(line.to()).contains(Weight.ALL.points());
            assertThat(line.totalTo()).isEqualTo(new Score(Question.FULL, Question.FULL));
            assertThat(line.passedFrom()).isFalse();
            assertThat(line.passedTo()).isTrue();
        });
        assertThat(mark(taken)).contains(Weight.NOTHING.points());
        assertThat(notes.of(taken)).isEmpty();
        assertThat(past.told(learner)).isEmpty();
    }

    @Test
    void what_the_dry_run_said_is_done_once_and_the_attempt_keeps_the_version_it_asked() {
        Cohort cohort = somebody.cohort();
        PersonId trainer = somebody.trainerOf(cohort).id();
        PersonId learner = somebody.learnerOf(cohort).id();
        String asked = former();
        AttemptId taken = past.taken(learner, quiz(), 1, List.of(asked), List.of(right()));
        RegradeChunk dry = regrades.look(order(trainer, false), BEGIN);
        RegradeId run = RegradeId.next();

        RegradeChunk done = regrades.apply(run, order(trainer, false), WHY, trainer, BEGIN);
        RegradeChunk again = regrades.apply(run, order(trainer, false), WHY, trainer, BEGIN);

        assertThat(done).isEqualTo(dry);
        assertThat(again.count().changed()).isZero();
        assertThat(mark(taken)).contains(Weight.ALL.points());
        assertThat(attempts.items(taken).get(0).digest()).isEqualTo(asked);
        assertThat(attempts.find(taken).orElseThrow().passed()).isTrue();
        assertThat(past.told(learner)).hasSize(1);
        assertThat(notes.of(taken).get(1)).singleElement().satisfies(note -> {
            assertThat(note.kind()).isEqualTo(MarkKind.REGRADE);
            assertThat(note.words()).isEqualTo(WHY);
        });
        assertThat(regrades.runs(quiz().id())).anySatisfy(told -> {
            assertThat(told.marksChanged()).isEqualTo(1);
            assertThat(told.questions()).containsExactly(id());
        });
        assertThatThrownBy(() -> regrades.apply(run, order(trainer, true), WHY, trainer, BEGIN)).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void a_mark_set_by_hand_stays_unless_it_is_asked_for() {
        Cohort cohort = somebody.cohort();
        PersonId trainer = somebody.trainerOf(cohort).id();
        AttemptId taken = past.taken(somebody.learnerOf(cohort).id(), quiz(), 1, List.of(former()), List.of(right()));
        marks.override(taken, 1, Weight.of(1, 2).points(), mark(taken), "先给一半的分", trainer);

        assertThat(regrades.apply(RegradeId.next(), order(trainer, false), WHY, trainer, BEGIN).count().kept()).isEqualTo(1);
        assertThat(mark(taken)).contains(Weight.of(1, 2).points());

        assertThat(regrades.apply(RegradeId.next(), order(trainer, true), WHY, trainer, BEGIN).count().changed()).isEqualTo(1);
        assertThat(mark(taken)).contains(Weight.ALL.points());
    }

    @Test
    void what_cannot_be_read_is_told_and_left_alone() {
        Cohort cohort = somebody.cohort();
        PersonId trainer = somebody.trainerOf(cohort).id();
        AttemptId taken = past.taken(somebody.learnerOf(cohort).id(), quiz(), 1, List.of(other()), List.of(List.of("a")));
        Optional<Score> before = mark(taken);

        RegradeChunk done = regrades.apply(RegradeId.next(), order(trainer, false), WHY, trainer, BEGIN);

        assertThat(done.lines()).singleElement().satisfies(line -> {
            assertThat(line.outcome()).isEqualTo(RegradeLine.Outcome.UNREADABLE);
            assertThat(line.reason()).contains(KeyChange.Reason.KIND);
        });
        assertThat(mark(taken)).isEqualTo(before);
        assertThat(mended.changed(quiz().id(), Optional.of(trainer)).get(0).readable()).isFalse();
    }

    @Test
    void a_trainer_reaches_the_own_cohorts_only_and_an_order_without_one_everybody() {
        Cohort cohort = somebody.cohort();
        PersonId outsider = somebody.trainerOf(somebody.cohort()).id();
        Optional<AttemptId> before = Optional.of(new AttemptId(Ids.ordered()));
        AttemptId taken = past.taken(somebody.learnerOf(cohort).id(), quiz(), 1, List.of(former()), List.of(right()));

        assertThat(mended.changed(quiz().id(), Optional.of(outsider))).isEmpty();
        assertThat(regrades.look(order(outsider, false), BEGIN).count()).isEqualTo(RegradeCount.NOTHING);
        RegradeOrder all = RegradeOrder.of(quiz().id(), List.of(id()), false, Optional.empty());
        assertThat(regrades.look(all, before).lines()).extracting(RegradeLine::attempt).contains(taken);
    }

    @Test
    void many_attempts_are_changed_in_chunks_and_what_broke_off_goes_on() {
        Cohort cohort = somebody.cohort();
        PersonId trainer = somebody.trainerOf(cohort).id();
        PersonId learner = somebody.learnerOf(cohort).id();
        Answer answer = Answer.chosen(List.of(today().truth() ? 0 : 1));
        List<AttemptId> made = past.many(learner, quiz(), RegradeStore.AT_ONCE + 5, former(), answer);
        RegradeId run = RegradeId.next();

        RegradeChunk first = regrades.apply(run, order(trainer, false), WHY, trainer, BEGIN);

        assertThat(first.count().changed()).isEqualTo(RegradeStore.AT_ONCE);
        assertThat(first.last()).isPresent();
        assertThat(regrades.look(order(trainer, false), BEGIN).count().changed()).as("of the first chunk").isZero();

        RegradeChunk rest = regrades.apply(run, order(trainer, false), WHY, trainer, first.last());

        assertThat(rest.count().changed()).isEqualTo(5);
        assertThat(rest.last()).isEmpty();
        assertThat(made).allSatisfy(id -> assertThat(mark(id)).contains(Weight.ALL.points()));
        assertThat(past.told(learner)).filteredOn(event -> event.skills().isPresent()).as("the latest attempt only").hasSize(1);
    }
}
