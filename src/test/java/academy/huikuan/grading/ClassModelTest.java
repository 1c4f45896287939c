package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import academy.huikuan.peer.PeerGrades;
import academy.huikuan.peer.Scale;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassModelTest {
    private final ModelClass some = new ModelClass();

    @Test
    void it_is_the_model_of_the_command() {
        PeerGrades command = PeerGrades.of(Scale.of(5, 4), some.asRead(), List.of());
        ClassModel model = some.model();
        assertThat(command.works()).hasSize(ModelClass.WORKS);
        for (int s = 0; s < ModelClass.WORKS; s++) {
            String code = ModelClass.CODES.work(ModelClass.id(s));
            PeerGrades.Work said = command.works().stream().filter(work -> work.submission().equals(code)).findFirst().orElseThrow();
            PeerGrades.Work kept = model.works().get(ModelClass.id(s));
            // to the last bit
            assertThat(kept).usingRecursiveComparison().ignoringFields("submission").isEqualTo(said);
        }
    }

    @Test
    void the_order_of_reviews_and_works_changes_nothing() {
        List<PeerGrades.Work> before = List.copyOf(some.model().works().values());
        Collections.reverse(some.works);
        Collections.shuffle(some.reviews, new java.util.Random(3));
        assertThat(List.copyOf(some.model().works().values())).isEqualTo(before);
    }

    @Test
    void the_weights_of_a_works_reviews_add_up() {
        some.flat(4, 4);
        some.model().weighings().values().forEach(own -> assertThat(own.stream().mapToDouble(Weighing::share).sum()).isCloseTo(1, within(1e-9)));
        List<Weighing> all = some.model().weighings().values().stream().flatMap(List::stream).toList();
        assertThat(all).hasSize(72);
        assertThat(all.stream().filter(one -> one.discount(3) == Weighing.Discount.FLAT).map(one -> one.review().value().substring(32, 34)))
                .containsOnly("04")
                .hasSize(3);
    }

    @Test
    void agreement_has_a_figure_for_each_criterion_and_the_whole() {
        for (int s = 0; s < 24; s += 4)
            some.works.set(s, ModelClass.work(s, Optional.of(Collections.nCopies(5, (int) Math.round(ModelClass.quality(s)))), Optional.empty(), Set.of(), false));
        ClassModel model = some.model();
        assertThat(model.alpha(0).number().orElseThrow()).isBetween(0.3, 1.0);
        assertThat(model.alpha().number().orElseThrow()).isBetween(0.5, 1.0);
        assertThat(model.compared()).isEqualTo(6);
        assertThat(model.kappas()).hasSize(6).allSatisfy(kappa -> assertThat(kappa.number().orElseThrow()).isBetween(0.2, 1.0));
        assertThat(new ModelClass().model().kappas()).allSatisfy(kappa -> assertThat(kappa.number()).isEmpty());
    }

    /** Differences 0.4 and 0.2: on average 0.3; √((8 · 0.3² + (0.16 + 0.04) / 2) / (8 + 2)) = 0.2864. */
    @Test
    void two_trainers_on_one_work_tell_their_own_noise_and_the_model_reckons_with_it() {
        some.works.set(0, ModelClass.work(0, Optional.of(List.of(2, 2, 2, 2, 2)), Optional.of(List.of(3, 3, 2, 2, 2)), Set.of(), false));
        some.works.set(1, ModelClass.work(1, Optional.of(List.of(2, 2, 2, 2, 2)), Optional.of(List.of(1, 2, 2, 2, 2)), Set.of(), false));
        ClassModel model = some.model();
        assertThat(model.twice()).isEqualTo(2);
        assertThat(model.trainersApart().orElseThrow()).isCloseTo(0.3, within(1e-9));
        assertThat(model.trainerNoise()).isCloseTo(0.2864, within(0.00005));
        assertThat(new ModelClass().model().trainersApart()).isEmpty();
        assertThat(new ModelClass().model().trainerNoise()).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void trainers_who_differ_much_leave_a_graded_work_less_certain() {
        for (int s = 0; s < 12; s++) some.works.set(s, ModelClass.work(s, Optional.of(List.of(2, 2, 2, 2, 2)), Optional.empty(), Set.of(), false));
        double alone = some.model().works().get(ModelClass.id(0)).sd();
        for (int s = 0; s < 12; s++)
            some.works.set(s, ModelClass.work(s, Optional.of(List.of(2, 2, 2, 2, 2)), Optional.of(List.of(4, 4, 4, 4, 3)), Set.of(), false));
        assertThat(some.model().works().get(ModelClass.id(0)).sd()).isGreaterThan(1.2 * alone);
    }

    @Test
    void where_a_trainer_has_graded_that_counts_in_every_reckoning() {
        List<ClassModel.Reckoning> before = some.model().reckonings().orElseThrow();
        assertThat(before).hasSize(3).allSatisfy(way -> assertThat(way.mean()).isBetween(1.5, 2.7));
        for (int s = 0; s < 24; s++)
            some.works.set(s, ModelClass.work(s, Optional.of(Collections.nCopies(5, 3)), Optional.empty(), Set.of(), false));
        assertThat(some.model().reckonings().orElseThrow()).containsOnly(new ClassModel.Reckoning(24, 3));
        assertThat(some.model().halfWidth()).isEmpty();
    }
}
