package academy.huikuan.roleplay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.dialogue.Talk;
import academy.huikuan.harness.InTransaction;
import academy.huikuan.harness.StoreTest;
import academy.huikuan.people.Person;
import academy.huikuan.people.Role;
import academy.huikuan.people.Somebody;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Time;
import academy.huikuan.platform.VersionStore;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@StoreTest
class SoloStoreIT {
    private static final String SCENARIO = "m1-boyuan";
    /** Ways through the real dialogue. */
    private static final String TO_HALF = "21210";
    private static final String TO_ALL = "2122211";

    @Inject
    private SoloStore runs;

    @Inject
    private DemoTalks talks;

    @Inject
    private Dialogues dialogues;

    @Inject
    private VersionStore versions;

    @Inject
    private InTransaction transaction;

    @Inject
    private Somebody somebody;

    @Inject
    private Time time;

    private SoloId begun(Person person) {
        return transaction.of(() -> runs.begin(person.id(), SCENARIO).id());
    }

    private SoloRun at(Person person, SoloId id) {
        return transaction.of(() -> runs.own(person.id(), id));
    }

    private static Set<Object> atOnce(Callable<?> work) throws Exception {
        ExecutorService browsers = Executors.newFixedThreadPool(8);
        Set<Object> answers = new HashSet<>();
        for (Future<?> one : browsers.invokeAll(IntStream.range(0, 8).mapToObj(n -> (Callable<Object>) work::call).toList()))
            answers.add(one.get());
        browsers.shutdown();
        return answers;
    }

    @Test
    void eight_taps_at_once_begin_one_run() throws Exception {
        Person person = somebody.with(Role.LEARNER);
        assertThat(atOnce(() -> begun(person))).hasSize(1);
    }

    @Test
    void eight_taps_at_once_say_one_line() throws Exception {
        Person person = somebody.with(Role.LEARNER);
        SoloId run = begun(person);

        assertThat(atOnce(() -> runs.choose(person.id(), run, 0, 2).path())).containsExactly("2");

        assertThat(at(person, run).path()).isEqualTo("2");
    }

    @Test
    void a_line_for_another_step_changes_nothing() {
        Person person = somebody.with(Role.LEARNER);
        SoloId run = begun(person);
        runs.choose(person.id(), run, 0, 2);

        for (int step : new int[] {-1, 0, 2, 7}) assertThat(runs.choose(person.id(), run, step, 0).path()).isEqualTo("2");
        assertThatThrownBy(() -> runs.choose(person.id(), run, 1, 3)).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> runs.choose(person.id(), run, 1, -1)).isInstanceOf(Refusal.Invalid.class);

        assertThat(at(person, run).path()).isEqualTo("2");
        assertThat(begun(person)).isEqualTo(run);
    }

    @Test
    void an_ended_run_stays_as_it_is_and_tells_its_ending() {
        Person person = somebody.with(Role.LEARNER);
        talks.practise(person.id(), SCENARIO, TO_HALF);
        talks.practise(person.id(), SCENARIO, TO_ALL);
        SoloId ended = runs.runs(person.id(), SCENARIO, 1).items().get(0).id();

        assertThat(runs.choose(person.id(), ended, TO_ALL.length(), 0).path()).isEqualTo(TO_ALL);

        SoloState state = runs.states(person.id()).get(SCENARIO);
        assertThat(state.ended()).isEqualTo(2);
        assertThat(state.open()).isFalse();
        assertThat(state.last().orElseThrow().amount()).isEqualTo(142_000);
        assertThat(runs.runs(person.id(), SCENARIO, 1).items()).extracting(SoloRun::number).containsExactly(2, 1);
        assertThat(runs.runs(person.id(), SCENARIO, 2).items()).isEmpty();
        assertThat(runs.states(somebody.with(Role.LEARNER).id())).isEmpty();
    }

    @Test
    void a_run_of_somebody_else_is_not_found() {
        Person person = somebody.with(Role.LEARNER);
        Person other = somebody.with(Role.LEARNER);
        SoloId run = begun(person);

        assertThatThrownBy(() -> runs.own(other.id(), run)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> runs.choose(other.id(), run, 0, 0)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> runs.again(other.id(), run, 0)).isInstanceOf(Refusal.NotFound.class);

        assertThat(at(person, run).path()).isEmpty();
    }

    @Test
    void from_a_line_a_new_run_begins_once_and_leaves_the_old_ones_alone() throws Exception {
        Person person = somebody.with(Role.LEARNER);
        talks.practise(person.id(), SCENARIO, TO_HALF);
        SoloId first = runs.runs(person.id(), SCENARIO, 1).items().get(0).id();

        assertThat(atOnce(() -> transaction.of(() -> runs.again(person.id(), first, 3).id()))).hasSize(1);

        SoloId second = begun(person);
        assertThat(at(person, second).path()).isEqualTo("212");
        assertThat(runs.runs(person.id(), SCENARIO, 1).items()).extracting(SoloRun::id).containsExactly(first);
        runs.choose(person.id(), second, 3, 2);
        assertThat(runs.states(person.id()).get(SCENARIO).open()).isTrue();
        assertThat(runs.runs(person.id(), SCENARIO, 1).items()).extracting(SoloRun::id).containsExactly(second, first);

        SoloId third = transaction.of(() -> runs.again(person.id(), first, 0).id());

        assertThat(at(person, second).open()).isFalse();
        assertThat(at(person, second).ending()).isEmpty();
        assertThat(at(person, third).path()).isEmpty();
        assertThat(at(person, first).path()).isEqualTo(TO_HALF);
        assertThat(runs.states(person.id()).get(SCENARIO).ended()).isEqualTo(1);
    }

    @Test
    void there_is_no_beginning_after_the_ending() {
        Person person = somebody.with(Role.LEARNER);
        talks.practise(person.id(), SCENARIO, TO_HALF);
        SoloId ended = runs.runs(person.id(), SCENARIO, 1).items().get(0).id();

        for (int lines : new int[] {-1, TO_HALF.length(), TO_HALF.length() + 1})
            assertThatThrownBy(() -> runs.again(person.id(), ended, lines)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void a_run_goes_on_in_its_version_after_the_content_has_changed() {
        Person person = somebody.with(Role.LEARNER);
        String now = dialogues.of(SCENARIO).orElseThrow().digest();
        String text = transaction.of(() -> versions.text(now).orElseThrow());
        String old = versions.keep("dialogue", SCENARIO, text.replaceFirst("(?m)^title: .*$", "title: Old"));
        SoloId run = transaction.of(() -> {
            SoloRun begun = runs.begin(person.id(), SCENARIO);
            begun.beginAt(old, "", time.instant());
            return begun.id();
        });

        Talk talk = runs.choose(person.id(), run, 0, 2);

        assertThat(talk.dialogue().title()).isEqualTo("Old");
        assertThat(begun(person)).isEqualTo(run);
        assertThat(at(person, run).version()).isEqualTo(old);
        assertThat(transaction.of(() -> runs.again(person.id(), run, 1).version())).isEqualTo(old);
        assertThat(transaction.of(() -> runs.again(person.id(), run, 0).version())).isEqualTo(now);
    }

    @Test
    void a_scenario_without_a_solo_talk_cannot_be_practised() {
        Person person = somebody.with(Role.LEARNER);
        assertThatThrownBy(() -> runs.begin(person.id(), "no-such-talk")).isInstanceOf(Refusal.NotFound.class);
        talks.practise(person.id(), "no-such-talk", TO_HALF);
        assertThat(runs.states(person.id())).isEmpty();
        assertThat(List.copyOf(runs.runs(person.id(), "no-such-talk", 1).items())).isEmpty();
    }
}
