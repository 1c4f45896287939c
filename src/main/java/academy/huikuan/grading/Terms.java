package academy.huikuan.grading;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a trainer decides about an exercise.
 * @param scenarios ids; empty for all of its unit
 * @param cohorts ids of those who review each other, one or more
 * @param rubric digest of the version to grade by; empty for each scenario's own
 * @param opensAt empty for at once
 * @param closesAt when the last work may come; empty for rolling: then works are given out as they come, otherwise all at once
 * @param reviews that each work gets, 2–5; empty for the installation's number
 * @param teams whether a team hands in one work
 * @param selfAssessment whether authors grade their own work before they see the others' reviews
 * @param resubmission whether a work may be replaced until the first review has begun
 * @param opinionsShown whether the author reads each review beside the result
 */
public record Terms(
        String title,
        SortedSet<String> scenarios,
        SortedSet<String> cohorts,
        Optional<String> rubric,
        Optional<Instant> opensAt,
        Optional<Instant> closesAt,
        Optional<Integer> reviews,
        boolean teams,
        boolean selfAssessment,
        boolean resubmission,
        Rule rule,
        Release release,
        boolean opinionsShown) {
    public static final int LONGEST_TITLE = 120;
    public static final int FEWEST = 2;
    public static final int MOST = 5;

    public Terms {
        scenarios = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(scenarios));
        cohorts = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(cohorts));
        if (cohorts.isEmpty() || title.length() > LONGEST_TITLE) throw new IllegalArgumentException("exercise " + title);
        if (reviews.filter(number -> number < FEWEST || number > MOST).isPresent())
            throw new IllegalArgumentException(reviews + " reviews");
        if (release == Release.AFTER_CLOSE && closesAt.isEmpty()) throw new IllegalArgumentException("no date after which to show");
        if (closesAt.isPresent() && opensAt.filter(from -> !from.isBefore(closesAt.get())).isPresent())
            throw new IllegalArgumentException("closes before it opens");
    }

    /** The course's own: rolling, all scenarios of the unit, by the installation's rules. */
    static Terms standing(String cohort) {
        return new Terms(
                "",
                new TreeSet<>(),
                new TreeSet<>(java.util.List.of(cohort)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                false,
                Rule.MEDIAN,
                Release.OWN_REVIEWS,
                true);
    }
}
