package academy.huikuan.grading;

import academy.huikuan.peer.PeerReview;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A class to try the model's pages on: 24 works, three reviews each, of qualities from 0.6 to 3.6 that differ between neighbours. */
final class ModelClass {
    static final int WORKS = 24;
    final List<ClassReviews.Work> works = new ArrayList<>();
    final List<ClassReviews.Given> reviews = new ArrayList<>();

    ModelClass() {
        Random random = new Random(7);
        for (int s = 0; s < WORKS; s++) {
            works.add(work(s, Optional.empty(), Optional.empty(), Set.of(), false));
            for (int k = 1; k <= 3; k++) {
                List<Integer> levels = new ArrayList<>();
                for (int c = 0; c < 5; c++)
                    levels.add((int) Math.max(0, Math.min(4, Math.round(quality(s) + 0.3 * random.nextGaussian()))));
                review((s + k) % WORKS, s, levels);
            }
        }
    }

    static double quality(int s) {
        return 0.6 + s * 7 % WORKS / 7.7;
    }

    static String person(int number) {
        return "p" + (char) ('a' + number);
    }

    static String id(int s) {
        return "01990000-0000-7000-8000-0000000008%02d".formatted(s);
    }

    static ClassReviews.Work work(
            int s, Optional<List<Integer>> trainer, Optional<List<Integer>> second, Set<String> met, boolean redLine) {
        return new ClassReviews.Work(id(s), "R-%02d".formatted(s), "A case", person(s), met, trainer, second, 3, false, redLine);
    }

    void review(int by, int s, List<Integer> levels) {
        reviews.removeIf(one -> one.reviewer().equals(person(by)) && one.work().equals(id(s)));
        reviews.add(new ClassReviews.Given("01990000-0000-4000-8000-00000000%02d%02d".formatted(by, s), id(s), person(by), levels));
    }

    /** One level everywhere. */
    void flat(int by, int level) {
        List<ClassReviews.Given> own = reviews.stream().filter(one -> one.reviewer().equals(person(by))).toList();
        own.forEach(one -> reviews.set(
                reviews.indexOf(one), new ClassReviews.Given(one.id(), one.work(), one.reviewer(), Collections.nCopies(5, level))));
    }

    ClassReviews reviews() {
        return new ClassReviews(List.of("a", "b", "c", "d", "e"), List.of("A", "B", "C", "D", "E"), 2.4, works, reviews);
    }

    static final Codes CODES = new Codes("a1".repeat(32));

    ClassModel model() {
        return new ClassModel(reviews(), CODES);
    }

    static Map<String, String> names() {
        Map<String, String> names = new java.util.HashMap<>();
        for (int s = 0; s < WORKS; s++) names.put(person(s), "Name " + person(s));
        return names;
    }

    /** The reviews as the command reads them. */
    List<PeerReview> asRead() {
        return reviews.stream()
                .map(one -> new PeerReview(CODES.grader(one.reviewer()), CODES.work(one.work()), one.levels()))
                .toList();
    }

    static Set<String> people(int... numbers) {
        Set<String> people = new HashSet<>();
        for (int number : numbers) people.add(person(number));
        return people;
    }
}
