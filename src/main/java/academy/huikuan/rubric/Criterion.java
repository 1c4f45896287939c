package academy.huikuan.rubric;

import java.util.List;

/**
 * One thing that is graded.
 * @param skills ids of the one or two skills it shows
 * @param levels what each level from 0 to 4 looks like, five descriptions
 * @param redLine whether the rubric's red lines belong to it
 */
public record Criterion(String id, String title, List<String> skills, List<String> levels, boolean redLine) {
    public Criterion {
        skills = List.copyOf(skills);
        levels = List.copyOf(levels);
        if (skills.isEmpty() || levels.size() != Rubric.TOP + 1) throw new IllegalArgumentException("criterion " + id);
    }
}
