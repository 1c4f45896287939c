package academy.huikuan.grading;

import academy.huikuan.rubric.Criterion;
import academy.huikuan.rubric.Rubric;
import java.util.List;
import java.util.Optional;

/** What a rubric asks that another did not: criteria that are new or whose words have changed. */
final class RubricChange {
    private RubricChange() {}

    /** @return only the changed part of the new rubric, with the red lines if theirs is among it; empty if nothing is to be asked */
    static Optional<Rubric> asked(Rubric old, Rubric now) {
        List<Criterion> changed = now.criteria().stream()
                .filter(criterion -> old.criterion(criterion.id()).filter(known -> means(known, criterion)).isEmpty()
                        || criterion.redLine() && !old.redLines().equals(now.redLines()))
                .toList();
        if (changed.isEmpty()) return Optional.empty();
        return Optional.of(now.only(changed.stream().map(Criterion::id).toList()));
    }

    /** A level means the same: the words of the levels are the same; examples may be better ones. */
    private static boolean means(Criterion known, Criterion now) {
        return known.title().equals(now.title()) && known.levels().equals(now.levels()) && known.redLine() == now.redLine();
    }
}
