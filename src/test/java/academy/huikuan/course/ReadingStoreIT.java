package academy.huikuan.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.harness.StoreTest;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.Person;
import academy.huikuan.people.Somebody;
import academy.huikuan.platform.Refusal;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@StoreTest
class ReadingStoreIT {
    @Inject
    private ReadingStore reading;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Somebody somebody;

    @Test
    void a_section_is_marked_once() {
        Person learner = somebody.learnerOf(somebody.cohort());
        Unit unit = catalogue.course().units().get(0);
        String section = unit.sections().get(0).id();

        assertThat(reading.markRead(learner.id(), unit, section)).isTrue();
        assertThat(reading.markRead(learner.id(), unit, section)).isFalse();

        assertThat(reading.sectionsRead(learner.id(), unit.id())).containsExactly(section);
        assertThat(reading.sectionsRead(learner.id())).containsOnlyKeys(unit.id());
        assertThat(reading.sectionsRead(learner.id(), catalogue.course().units().get(1).id())).isEmpty();
    }

    @Test
    void eight_tabs_at_once_mark_a_section_once_and_none_fails() throws Exception {
        Person learner = somebody.learnerOf(somebody.cohort());
        Unit unit = catalogue.course().units().get(0);
        String section = unit.sections().get(1).id();
        Callable<Boolean> tab = () -> {
            reading.stand(learner.id(), unit.id(), section);
            return reading.markRead(learner.id(), unit, section);
        };

        ExecutorService tabs = Executors.newFixedThreadPool(8);
        int news = 0;
        for (Future<Boolean> marked : tabs.invokeAll(IntStream.range(0, 8).mapToObj(n -> tab).toList())) if (marked.get()) news++;
        tabs.shutdown();

        assertThat(news).isEqualTo(1);
        assertThat(reading.stopped(learner.id()).orElseThrow().section()).isEqualTo(section);
    }

    @Test
    void a_section_that_the_unit_does_not_have_is_refused() {
        Person learner = somebody.learnerOf(somebody.cohort());
        Unit unit = catalogue.course().units().get(0);

        assertThatThrownBy(() -> reading.markRead(learner.id(), unit, "no-such-section")).isInstanceOf(Refusal.NotFound.class);
        assertThat(reading.sectionsRead(learner.id())).isEmpty();
    }

    @Test
    void the_place_moves_with_the_reader() {
        Person learner = somebody.learnerOf(somebody.cohort());
        assertThat(reading.stopped(learner.id())).isEmpty();

        reading.stand(learner.id(), "stages", "m0");
        reading.stand(learner.id(), "stages", "m1");

        assertThat(reading.stopped(learner.id()).orElseThrow().section()).isEqualTo("m1");
    }

    @Test
    void a_cohort_is_counted_without_its_trainers_and_without_others() {
        Cohort cohort = somebody.cohort();
        Person learner = somebody.learnerOf(cohort);
        Person beginner = somebody.learnerOf(cohort);
        Person trainer = somebody.trainerOf(cohort);
        Person stranger = somebody.learnerOf(somebody.cohort());
        Unit unit = catalogue.course().units().get(0);
        for (Section section : unit.sections().subList(0, 2)) reading.markRead(learner.id(), unit, section.id());
        for (Person other : Set.of(trainer, stranger)) reading.markRead(other.id(), unit, unit.sections().get(0).id());

        List<ReadingStore.ReadCount> counts = reading.readCounts(cohort.id());

        assertThat(counts).singleElement().satisfies(count -> {
            assertThat(count.learner()).isEqualTo(learner.id());
            assertThat(count.unit()).isEqualTo(unit.id());
            assertThat(count.sections()).isEqualTo(2);
            assertThat(count.last()).isNotNull();
        });
        assertThat(counts).extracting(ReadingStore.ReadCount::learner).doesNotContain(beginner.id());
    }
}
