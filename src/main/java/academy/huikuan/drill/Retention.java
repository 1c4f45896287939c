package academy.huikuan.drill;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How well a class remembers a subject.
 * @param title of a criterion; empty for a topic
 * @param learners who have a card of it, 3 or more
 * @param learned how many of these have answered right after 21 days
 * @param misses how often it was missed, in quizzes, role-plays and drills
 * @param steps what was answered at each step of {@link Schedule#DAYS}
 */
record Retention(Subject subject, String title, int learners, int learned, int misses, List<Share> steps) {
    /** Of fewer learners nothing is told, so that no number is about somebody. */
    static final int FEWEST_LEARNERS = 3;

    /** Of fewer answers no share is told. */
    static final int FEWEST_ANSWERS = 5;

    /** The weakest first, those without enough answers last. */
    static final Comparator<Retention> WEAKEST = Comparator.comparing(
                    (Retention one) -> one.whole().percent().orElse(Integer.MAX_VALUE))
            .thenComparing(Comparator.comparingInt(Retention::misses).reversed())
            .thenComparing(one -> one.subject().value());

    /**
     * Answers at a step.
     * @param right wholly right ones
     * @param learners who gave them
     */
    record Share(int right, int answers, int learners) {
        static final Share NONE = new Share(0, 0, 0);

        Share {
            if (right < 0 || right > answers) throw new IllegalArgumentException("share " + right + "/" + answers);
        }

        /** Whole percent, halves up; empty below five answers or three learners. Example: 5 of 8 is 63. */
        Optional<Integer> percent() {
            if (answers < FEWEST_ANSWERS || learners < FEWEST_LEARNERS) return Optional.empty();
            return Optional.of(BigDecimal.valueOf(100L * right)
                    .divide(BigDecimal.valueOf(answers), 0, RoundingMode.HALF_UP)
                    .intValueExact());
        }
    }

    Retention {
        steps = List.copyOf(steps);
        if (steps.size() != Schedule.DAYS.size()) throw new IllegalArgumentException("steps " + steps.size());
    }

    static Retention of(Subject subject, String title, int learners, int learned, int misses) {
        return new Retention(subject, title, learners, learned, misses, Collections.nCopies(Schedule.DAYS.size(), Share.NONE));
    }

    Retention with(int step, Share share) {
        List<Share> all = new ArrayList<>(steps);
        all.set(step, share);
        return new Retention(subject, title, learners, learned, misses, all);
    }

    /** All steps together; the learners are those of the step with most of them. */
    Share whole() {
        return new Share(
                steps.stream().mapToInt(Share::right).sum(),
                steps.stream().mapToInt(Share::answers).sum(),
                steps.stream().mapToInt(Share::learners).max().orElse(0));
    }
}
