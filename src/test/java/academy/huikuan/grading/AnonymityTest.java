package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.web.Page;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnonymityTest {
    /** Every component that can be reached from a page, as `Record.component`. */
    private static Set<RecordComponent> reachable(Class<?> page) {
        Set<RecordComponent> found = new HashSet<>();
        Set<Class<?>> seen = new HashSet<>();
        List<Type> open = new ArrayList<>(List.of(page));
        while (!open.isEmpty()) {
            Type next = open.remove(open.size() - 1);
            if (next instanceof ParameterizedType generic) open.addAll(List.of(generic.getActualTypeArguments()));
            if (!(next instanceof Class<?> type) || !seen.add(type) || !type.isRecord()) continue;
            for (RecordComponent component : type.getRecordComponents()) {
                found.add(component);
                open.add(component.getGenericType());
            }
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(
            classes = {ReviewsPage.class, ReviewPage.class, ReviewedPage.class, ResultsPage.class, ResultPage.class,
                AppealFormPage.class, CalibrationPage.class, TrialSheetPage.class, TrialPage.class, SeverityPage.class})
    void no_page_of_a_learner_can_hold_someone_elses_name_or_number(Class<? extends Page> page) {
        assertThat(reachable(page)).isNotEmpty().allSatisfy(component -> {
            assertThat(component.getType())
                    .isNotIn(PersonId.class, Person.class, Submission.class, Review.class, SubmissionId.class);
            assertThat(component.getName().toLowerCase())
                    .doesNotContain("author", "person", "partner", "observer", "number_key");
        });
    }

    @ParameterizedTest
    @ValueSource(classes = {ReviewsPage.class, ReviewPage.class, ReviewedPage.class})
    void a_reviewer_is_told_no_time_but_that_of_the_own_saving_and_when_an_exercise_closes(Class<? extends Page> page) {
        assertThat(reachable(page))
                .filteredOn(
                        component -> component.getGenericType().getTypeName().contains(Instant.class.getName()))
                .allMatch(component -> Set.of("savedAt", "closesAt").contains(component.getName()));
    }

    @Test
    void an_author_is_told_no_time_of_a_review() {
        assertThat(reachable(ResultPage.Opinion.class))
                .extracting(RecordComponent::getName)
                .containsExactlyInAnyOrder("place", "levels", "comment");
    }

    @Test
    void ids_and_codes_tell_nothing_of_order() {
        List<Submission> works =
                IntStream.range(0, 50).mapToObj(i -> Samples.work()).toList();
        assertThat(works)
                .extracting(work -> UUID.fromString(work.id().value()).version())
                .containsOnly(4);
        assertThat(works)
                .extracting(work -> work.id().value())
                .isNotEqualTo(
                        works.stream().map(work -> work.id().value()).sorted().toList());
    }

    @Test
    void the_order_of_reviews_stays_and_follows_neither_time_nor_id() {
        Submission work = Samples.work();
        List<Review> reviews = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Review review = Review.leased(
                    work, Samples.person(i + 2), java.time.Duration.ofHours(72), Samples.NOON.plusSeconds(i));
            review.save(Samples.full(3), 1, Samples.NOON);
            review.submit(Samples.TWO, new NameMask(List.of()), Samples.NOON.plusSeconds(i));
            reviews.add(review);
        }
        List<Review> shown = ReviewStore.shuffled(work, reviews);
        assertThat(shown).containsExactlyInAnyOrderElementsOf(reviews).isNotEqualTo(reviews);
        assertThat(shown.stream().map(review -> review.id().value()).toList())
                .isNotEqualTo(shown.stream()
                        .map(review -> review.id().value())
                        .sorted()
                        .toList());
        List<Review> listedOtherwise = new ArrayList<>(reviews);
        java.util.Collections.reverse(listedOtherwise);
        assertThat(ReviewStore.shuffled(work, listedOtherwise)).isEqualTo(shown);
    }
}
