package academy.huikuan.grading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What makes one grade of several reviews. */
public enum Rule {
    MEAN,
    MEDIAN,
    /** The class's estimate, which weighs reviewers; where there is none a work has the median. */
    MODEL;

    /** As in a form, and at the end of its message's key. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Rule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The grade that a work's own reviews give; this is the only place where the rules differ. */
    Grade grade(List<String> criteria, List<Marks> reviews) {
        return this == MEAN ? MeanRule.grade(criteria, reviews) : MedianRule.grade(criteria, reviews);
    }
}
