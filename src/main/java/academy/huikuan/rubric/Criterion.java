package academy.huikuan.rubric;

import java.util.List;
import java.util.Optional;

/**
 * One thing that is graded.
 * @param skills ids of the one or two skills it shows
 * @param levels what each level from 0 to 4 looks like, five descriptions
 * @param examples one thing said at each level, five lines; none in versions kept before there were any
 * @param redLine whether the rubric's red lines belong to it
 */
public record Criterion(String id, String title, List<String> skills, List<String> levels, List<String> examples, boolean redLine) {
    public Criterion {
        skills = List.copyOf(skills);
        levels = List.copyOf(levels);
        examples = List.copyOf(examples);
        boolean exemplified = examples.isEmpty() || examples.size() == Rubric.TOP + 1;
        if (skills.isEmpty() || levels.size() != Rubric.TOP + 1 || !exemplified) throw new IllegalArgumentException("criterion " + id);
    }

    /** One thing that is said at a level. */
    public Optional<String> example(int level) {
        return examples.isEmpty() ? Optional.empty() : Optional.of(examples.get(level));
    }
}
