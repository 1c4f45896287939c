package academy.huikuan.rubric;

import academy.huikuan.score.Score;
import java.util.List;
import java.util.Optional;

/**
 * By what a talk is graded: a level from 0 to {@value #TOP} for each criterion.
 * @param pass the least average that passes, in tenths of a level. Example: 2.4 is 24 of 40
 * @param levelNames one word for each level from 0 to 4
 * @param redLines what belongs to the one criterion that is marked so
 */
public record Rubric(
        String id, String title, Score pass, List<String> levelNames, List<Criterion> criteria, List<RedLine> redLines) {
    /** The highest level. */
    public static final int TOP = 4;

    public Rubric {
        levelNames = List.copyOf(levelNames);
        criteria = List.copyOf(criteria);
        redLines = List.copyOf(redLines);
        if (criteria.isEmpty() || levelNames.size() != TOP + 1) throw new IllegalArgumentException("rubric " + id);
    }

    /** The part with these criteria, and the red lines if their criterion is among them. */
    public Rubric only(List<String> wanted) {
        List<Criterion> some = criteria.stream().filter(one -> wanted.contains(one.id())).toList();
        return new Rubric(id, title, pass, levelNames, some, some.stream().anyMatch(Criterion::redLine) ? redLines : List.of());
    }

    /** Whether an average of levels reaches the pass mark, exactly. Example: with 2.4, 12 of 20 passes and 11 of 20 does not. */
    public boolean passes(Score average) {
        return average.compareTo(pass) >= 0;
    }

    public Optional<Criterion> criterion(String criterion) {
        return criteria.stream().filter(one -> one.id().equals(criterion)).findFirst();
    }

    /** The criterion that the red lines belong to. */
    public Optional<Criterion> redLineCriterion() {
        return criteria.stream().filter(Criterion::redLine).findFirst();
    }
}
