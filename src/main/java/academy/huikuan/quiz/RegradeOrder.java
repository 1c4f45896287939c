package academy.huikuan.quiz;

import academy.huikuan.people.PersonId;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is to be marked again by today's key.
 * @param questions ids; one at least
 * @param overriddenToo whether marks that somebody set by hand change too
 * @param trainer whose cohorts' learners; empty for everybody
 */
public record RegradeOrder(String quiz, SortedSet<String> questions, boolean overriddenToo, Optional<PersonId> trainer) {
    /** Questions at once. */
    public static final int MOST = 100;

    public RegradeOrder {
        questions = Collections.unmodifiableSortedSet(new TreeSet<>(questions));
        if (questions.isEmpty() || questions.size() > MOST) throw new IllegalArgumentException(questions.size() + " questions");
    }

    public static RegradeOrder of(String quiz, Collection<String> questions, boolean overriddenToo, Optional<PersonId> trainer) {
        return new RegradeOrder(quiz, new TreeSet<>(questions), overriddenToo, trainer);
    }
}
