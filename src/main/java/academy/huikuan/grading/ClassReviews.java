package academy.huikuan.grading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All works of an exercise that have the same criteria, and what was said of them.
 * @param criteria ids in the order of the rubric
 * @param titles of the criteria
 * @param pass the pass mark, 0 to {@value Level#TOP}
 * @param reviews of peers, handed in, with a level for each criterion
 */
record ClassReviews(List<String> criteria, List<String> titles, double pass, List<Work> works, List<Given> reviews) {
    /**
     * A work.
     * @param met those with whom its author played it
     * @param trainer the trainer's levels, which are the result
     * @param second those of another trainer who graded it too
     * @param wanted reviews it should get; 0 where only a trainer can grade
     * @param redLine whether a red line waits for a trainer
     */
    record Work(
            String id,
            String code,
            String title,
            String author,
            Set<String> met,
            Optional<List<Integer>> trainer,
            Optional<List<Integer>> second,
            int wanted,
            boolean due,
            boolean redLine) {
        Work {
            met = Set.copyOf(met);
        }
    }

    /** A review. */
    record Given(String id, String work, String reviewer, List<Integer> levels) {
        Given {
            levels = List.copyOf(levels);
        }
    }

    ClassReviews {
        criteria = List.copyOf(criteria);
        titles = List.copyOf(titles);
        works = List.copyOf(works);
        reviews = List.copyOf(reviews);
    }

    /** Whether nobody has reviewed anything. */
    boolean isEmpty() {
        return reviews.isEmpty();
    }

    Map<String, List<Given>> byWork() {
        Map<String, List<Given>> byWork = new HashMap<>();
        reviews.forEach(review -> byWork.computeIfAbsent(review.work(), any -> new ArrayList<>()).add(review));
        return byWork;
    }

    /** People who have written or reviewed something. */
    Set<String> people() {
        Set<String> people = new HashSet<>();
        works.forEach(work -> people.add(work.author()));
        reviews.forEach(review -> people.add(review.reviewer()));
        return people;
    }
}
