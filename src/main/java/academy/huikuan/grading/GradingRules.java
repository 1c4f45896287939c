package academy.huikuan.grading;

import academy.huikuan.platform.Settings;
import academy.huikuan.rubric.Rubric;
import academy.huikuan.score.Score;
import java.time.Duration;
import java.util.Optional;

/**
 * The installation's rules for reviews.
 * @param reviews that each work gets and its author owes, 2–5
 * @param lease how long a reviewer has
 * @param deadline from handing in until two reviews are enough
 * @param release from handing in until the author sees the result without the own reviews
 * @param passMark where it differs from the rubric's
 */
public record GradingRules(int reviews, Duration lease, Duration deadline, Duration release, Optional<Score> passMark) {
    /** A smaller class is graded by the trainer alone. */
    public static final int LEAST_LEARNERS = 4;
    /** A work without reviewers for so long may be given to people who owe nothing more. */
    public static final Duration PATIENCE = Duration.ofHours(6);

    private static final int TENTHS = Rubric.TOP * 10;

    static GradingRules of(Settings settings) {
        int tenths = settings.number("huikuan.pass.tenths", 0, 0, TENTHS);
        return new GradingRules(
                settings.number("huikuan.reviews", 3, 2, 5),
                Duration.ofHours(settings.number("huikuan.lease.hours", 72, 1, 1000)),
                Duration.ofDays(settings.number("huikuan.deadline.days", 7, 1, 365)),
                Duration.ofDays(settings.number("huikuan.release.days", 7, 1, 365)),
                tenths == 0 ? Optional.empty() : Optional.of(new Score(tenths, TENTHS)));
    }

    public Score passMark(Rubric rubric) {
        return passMark.orElse(rubric.pass());
    }

    GradingRules withReviews(int number) {
        return new GradingRules(number, lease, deadline, release, passMark);
    }

    /** Reviews that one person has open at a time while others may still hand in; each one handed in makes room for the next. */
    int atOnce() {
        return Math.max(1, reviews - 1);
    }

    /**
     * Reviews that a work can have in a class: as many as go without two people who review each other, two at least.
     * @param learners in the class, or teams
     * @param barred how many of them took part in the talk beside the author
     * @return 0 where only the trainer can grade
     */
    int wanted(int learners, int barred) {
        int possible = Math.min(most(learners), learners - 1 - barred);
        return learners < LEAST_LEARNERS || possible < MedianRule.LEAST ? 0 : possible;
    }

    /**
     * Reviews that an author owes in a class: as many as a work gets.
     * @param tries works handed in
     * @param closed authors in whose talks this one took part
     */
    int owed(int learners, int closed, int tries) {
        return learners < LEAST_LEARNERS ? 0 : tries * Math.max(0, Math.min(most(learners), learners - 1 - closed));
    }

    private int most(int learners) {
        return Math.min(reviews, Math.max(MedianRule.LEAST, (learners - 1) / 2));
    }
}
