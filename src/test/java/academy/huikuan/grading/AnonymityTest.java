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

    /** Spearman's, from −1 to 1. */
    private static double correlation(List<Integer> ranks) {
        int n = ranks.size();
        double squares = IntStream.range(0, n).mapToDouble(i -> Math.pow(ranks.get(i) - i, 2)).sum();
        return 1 - 6 * squares / (n * (n * (double) n - 1));
    }

    private static List<Review> reviewed(Submission work, List<Integer> people) {
        List<Review> reviews = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            Review review = Review.leased(work, Samples.person(people.get(i)), java.time.Duration.ofHours(72), Samples.NOON.plusSeconds(i));
            review.save(Samples.full(3), 1, Samples.NOON);
            review.submit(Samples.TWO, new NameMask(List.of()), Samples.NOON.plusSeconds(i));
            reviews.add(review);
        }
        return reviews;
    }

    /** The same five people review in every order; where their reviews stand has nothing to do with it. */
    @Test
    void over_many_works_the_order_shown_tells_neither_time_nor_person() {
        java.util.Random random = new java.util.Random(5);
        List<Integer> people = new ArrayList<>(List.of(2, 3, 4, 5, 6));
        double byTime = 0;
        double byPerson = 0;
        double byId = 0;
        double byOpinion = 0;
        int works = 600;
        for (int w = 0; w < works; w++) {
            java.util.Collections.shuffle(people, random);
            Submission work = Samples.work();
            List<Review> reviews = reviewed(work, people);
            List<Review> shown = ReviewStore.shuffled(work, reviews);
            List<String> ids = reviews.stream().map(review -> review.id().value()).sorted().toList();
            List<String> opinions = reviews.stream().map(review -> OpinionId.of(work, review).value()).sorted().toList();
            List<PersonId> persons = reviews.stream().map(Review::reviewer).sorted(java.util.Comparator.comparing(PersonId::value)).toList();
            byTime += correlation(shown.stream().map(reviews::indexOf).toList()) / works;
            byPerson += correlation(shown.stream().map(review -> persons.indexOf(review.reviewer())).toList()) / works;
            byId += correlation(shown.stream().map(review -> ids.indexOf(review.id().value())).toList()) / works;
            byOpinion += correlation(reviews.stream().map(review -> opinions.indexOf(OpinionId.of(work, review).value())).toList()) / works;
        }
        assertThat(List.of(byTime, byPerson, byId, byOpinion)).allSatisfy(mean -> assertThat(mean).isBetween(-0.1, 0.1));
        assertThat(correlation(List.of(0, 1, 2, 3, 4))).as("an order that follows").isEqualTo(1);
    }

    @Test
    void a_review_more_leaves_the_others_in_their_order() {
        Submission work = Samples.work();
        List<Review> reviews = reviewed(work, List.of(2, 3, 4, 5, 6, 7));
        List<Review> before = ReviewStore.shuffled(work, reviews.subList(0, 5));
        assertThat(ReviewStore.shuffled(work, reviews).stream().filter(before::contains).toList()).isEqualTo(before);
    }

    @Test
    void the_order_of_reviews_stays_and_follows_neither_time_nor_id() {
        Submission work = Samples.work();
        List<Review> reviews = reviewed(work, IntStream.range(2, 14).boxed().toList());
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
